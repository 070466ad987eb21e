namespace Xinhuo.Tests.Architecture;

/// <summary>Length guard: a file of more than 300 lines does more than one thing. Migrations and data aside.</summary>
public sealed class LengthTests
{
    private const int Most = 300;
    private static readonly string[] Kinds = ["*.cs", "*.cshtml", "*.ts", "*.css"];

    [Fact]
    public void No_file_is_longer_than_can_be_read_at_once() =>
        Kinds
            .SelectMany(kind => ((string[])["src", "tests", "bench"]).SelectMany(folder => Repository.Files(kind, folder)))
            .Where(f => !Repository.Relative(f).Contains("/Migrations/", StringComparison.Ordinal) && IsTooLong(File.ReadLines(f)))
            .Select(f => $"{Repository.Relative(f)} has {File.ReadLines(f).Count()} lines")
            .ShouldBeEmpty();

    [Fact]
    public void A_planted_breach_is_seen()
    {
        IsTooLong(Enumerable.Repeat("", Most + 1)).ShouldBeTrue();
        IsTooLong(Enumerable.Repeat("", Most)).ShouldBeFalse();
        Repository.Files("*.cshtml").Count().ShouldBeGreaterThan(50, "the guard reads nothing");
    }

    private static bool IsTooLong(IEnumerable<string> lines) => lines.Skip(Most).Any();
}
