using System.Text.RegularExpressions;

namespace Xinhuo.Tests.Architecture;

/// <summary>Walls guard: rooms use only what Modules.cs says, and only through each other's root.</summary>
public sealed partial class WallsTests
{
    private static readonly IReadOnlyList<(string Name, string[] Uses)> Rooms = [.. Modules.InOrder.Select(m => (m.Name, m.Uses))];

    [Fact]
    public void Nobody_walks_through_a_wall() => new Walls(Rooms).Breaches(typeof(Program).Assembly.Location).ShouldBeEmpty();

    [Fact]
    public void No_view_names_another_rooms_private_folder_in_text()
    {
        var breaches = Repository
            .Files("*.cshtml")
            .SelectMany(f => RoomInText().Matches(File.ReadAllText(f)).Select(m => (File: Repository.Relative(f), Room: m.Groups["room"].Value, Text: m.Value)))
            .Where(x => !x.File.StartsWith($"src/Xinhuo/{x.Room}/", StringComparison.Ordinal) && Rooms.Any(r => r.Name == x.Room));
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void Each_planted_breach_is_seen()
    {
        var planted = new Walls([("First", []), ("Second", []), ("Third", ["First"])]).Breaches(typeof(WallsTests).Assembly.Location);
        planted.ShouldContain(b => b.Contains("Third.Folder.Reaches", StringComparison.Ordinal) && b.Contains("private to First", StringComparison.Ordinal));
        planted.ShouldContain(b => b.Contains("First.UsesLater", StringComparison.Ordinal) && b.Contains("comes later", StringComparison.Ordinal));
        planted.ShouldContain(b => b.Contains("Second.UsesUnlisted", StringComparison.Ordinal) && b.Contains("does not name First", StringComparison.Ordinal));
        planted.ShouldContain(b => b.Contains("First.Generic", StringComparison.Ordinal) && b.Contains("comes later", StringComparison.Ordinal));
        planted.ShouldNotContain(b => b.StartsWith("Xinhuo.Third.Polite", StringComparison.Ordinal));
    }

    [GeneratedRegex("""["'~/](?<room>[A-Z][A-Za-z]+)/[A-Z][A-Za-z]+/""")]
    private static partial Regex RoomInText();
}
