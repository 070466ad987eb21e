using System.Text.RegularExpressions;
using Xinhuo.Community.Ideas;
using Xinhuo.Tests.Architecture;

namespace Xinhuo.Tests.Community.Ideas;

/// <summary>Guard of law 2: how many support an idea is told and never sorted, scored or rewarded by.</summary>
public sealed partial class VotesOrderNothingCodeTests
{
    [Fact]
    public void No_code_sorts_or_scores_by_voices()
    {
        var files = Repository
            .Files("*.cs")
            .Concat(Repository.Files("*.cshtml"))
            .Where(f => !Repository.Relative(f).Contains("tests/", StringComparison.Ordinal) && File.ReadAllText(f).Contains("Idea", StringComparison.Ordinal))
            .ToList();
        files.Count.ShouldBeGreaterThan(15);
        files.SelectMany(f => Breaches(File.ReadAllText(f)).Select(b => $"{Repository.Relative(f)}: {b}")).ShouldBeEmpty();
    }

    [Fact]
    public void No_column_keeps_a_count_of_voices() =>
        typeof(Xinhuo.Community.Idea)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(int) || p.PropertyType == typeof(double) || p.Name.Contains("Support", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Voices_are_seen_nowhere_but_in_this_room() =>
        Repository
            .Files("*.cs")
            .Where(f => !Repository.Relative(f).Contains("tests/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("IdeaVoice", StringComparison.Ordinal))
            .Select(Repository.Relative)
            .Where(f => !f.Contains("Community/Ideas/", StringComparison.Ordinal) && !f.EndsWith("Happenings.Ideas.cs", StringComparison.Ordinal))
            .Where(f => !f.Contains("Community/Migrations/", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("ideas.OrderByDescending(i => i.Supporters)")]
    [InlineData("lines.ThenBy(l => l.Wanted)")]
    [InlineData("from i in ideas orderby db.Set<IdeaVoice>().Count(v => v.TopicId == i.TopicId) descending select i")]
    [InlineData("ideas.MaxBy(i => i.Works)")]
    [InlineData("var score = 2 * idea.Supporters;")]
    [InlineData("select * from \"Ideas\" i order by (select count(*) from \"IdeaVoices\")")]
    public void A_planted_breach_is_seen(string code) => Breaches(code).ShouldNotBeEmpty();

    [Fact]
    public void What_the_room_really_orders_by_is_seen_too() =>
        Ordering().Count(File.ReadAllText(Repository.Files("IdeaList.cs").Single())).ShouldBeGreaterThan(0, typeof(IdeaList).Name);

    private static IEnumerable<string> Breaches(string code) =>
        Ordering().Matches(code).Select(m => m.Value).Where(m => Votes().IsMatch(m)).Concat(Scoring().Matches(code).Select(m => m.Value));

    /// <summary>A call that sorts, with all it is given; a query's clause up to the next; SQL's.</summary>
    [GeneratedRegex(
        @"(OrderBy|OrderByDescending|ThenBy|ThenByDescending|MaxBy|MinBy|Sort)\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)|order\s?by\b.*?(?=\sselect\s|;|\z)",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ordering();

    [GeneratedRegex(@"Support|Wanted|\bWorks\b|NotForMe|IdeaVoice")]
    private static partial Regex Votes();

    [GeneratedRegex(@"(score|points|rank|weight|reward)\w*\s*\+?=[^;=]*(Support|Wanted|IdeaVoice)", RegexOptions.IgnoreCase)]
    private static partial Regex Scoring();
}

public abstract class VotesOrderNothingTests(App app)
{
    [Fact]
    public async Task The_list_goes_by_time_whoever_wants_what()
    {
        var luo = await Given.Member(app, "罗大川");
        var wanted = await luo.Propose("好多人想要的那条");
        app.Clock.Pass(TimeSpan.FromMinutes(1));
        var alone = await luo.Propose("只有一个人提的");
        foreach (var name in (string[])["周小满", "唐果", "何知秋"])
            await (await Given.Member(app, name)).Support(wanted);
        await luo.See("/ideas");
        luo.Text.ShouldContain("三个人也想要");
        var lines = luo.Page.QuerySelectorAll("#ideas a.name").Select(a => a.GetAttribute("href")).ToList();
        lines.IndexOf(alone).ShouldBeLessThan(lines.IndexOf(wanted));
    }
}

[Collection(Engines.Sqlite)]
public sealed class VotesOrderNothingOnSqlite(SqliteApp app) : VotesOrderNothingTests(app);

[Collection(Engines.Postgres)]
public sealed class VotesOrderNothingOnPostgres(PostgresApp app) : VotesOrderNothingTests(app);
