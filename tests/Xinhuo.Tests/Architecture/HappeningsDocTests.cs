using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Architecture;

/// <summary>docs/happenings.md says who records what and who listens; this holds it to the code, both ways.</summary>
[Collection(Engines.Sqlite)]
public sealed partial class HappeningsDocTests(SqliteApp app)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "happenings.md"));

    [Fact]
    public void Every_verb_is_in_the_table_with_its_type_and_no_other_is()
    {
        var written = Rows().Select(r => $"{r.Verb} {r.Type}").ToList();
        var meant = Happenings().Select(h => $"{h.Verb} {h.Type.Name}").ToList();
        meant.Count.ShouldBeGreaterThan(20);
        meant.Except(written).ShouldBeEmpty("in the code, not in docs/happenings.md");
        written.Except(meant).ShouldBeEmpty("in docs/happenings.md, not in the code");
        written.Count.ShouldBe(written.Distinct().Count());
    }

    [Fact]
    public void Every_listener_is_beside_its_verb_and_no_other_is()
    {
        var written = Rows().SelectMany(r => r.Listeners.Select(l => $"{r.Verb} → {l}")).ToList();
        var meant = app.Services.GetRequiredService<Listeners>().All.Select(h => $"{h.Verb} → {h.Name}").ToList();
        meant.Count.ShouldBeGreaterThan(10);
        meant.Except(written).ShouldBeEmpty("in the code, not in docs/happenings.md");
        written.Except(meant).ShouldBeEmpty("in docs/happenings.md, not in the code");
    }

    [Fact]
    public void Every_verb_is_recorded_where_the_table_says()
    {
        var sources = Repository.Files("*.cs").Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f))).ToList();
        var wrong = Rows()
            .Where(r =>
                sources
                    .Where(s => s.Text.Contains($"new {r.Type}(", StringComparison.Ordinal))
                    .Select(s => s.Name)
                    .DefaultIfEmpty("—")
                    .All(name => name != r.RecordedBy)
            );
        wrong.Select(r => $"{r.RecordedBy} does not record {r.Type}").ShouldBeEmpty();
    }

    [Fact]
    public void No_two_happenings_share_a_verb() => Happenings().GroupBy(h => h.Verb).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void A_missing_row_would_be_seen() =>
        Row().Matches("| `planted.verb` | Planted | PlantTree | TellPlanter |").Single().Groups["verb"].Value.ShouldBe("planted.verb");

    private static IEnumerable<(string Verb, Type Type)> Happenings() =>
        typeof(IHappening)
            .Assembly.GetTypes()
            .Where(t => !t.IsInterface && typeof(IHappening).IsAssignableFrom(t))
            .Select(t => ((string)t.GetProperty("Verb")!.GetValue(null)!, t));

    private static IEnumerable<(string Verb, string Type, string RecordedBy, string[] Listeners)> Rows() =>
        Row()
            .Matches(Page)
            .Select(m =>
                (
                    m.Groups["verb"].Value,
                    m.Groups["type"].Value,
                    m.Groups["by"].Value.Split(',')[0].Trim(),
                    m.Groups["heard"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
            );

    [GeneratedRegex(@"^\| `(?<verb>[^`]+)` \| (?<type>\w+) \| (?<by>[^|]+) \| (?<heard>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
