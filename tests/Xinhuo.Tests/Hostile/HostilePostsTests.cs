using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Platform.Text;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in everything one says to a group.</summary>
public abstract class HostilePostsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_topic_is_kept_as_typed_and_harms_nobody(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 120, 1900), Doses.In(source, 400, between: "\n\n"));
        var (lan, group) = await Room();
        var pen = await Pen.At(lan, $"/topics/new?group={group["/groups/".Length..]}", "form#topic");
        var titles = new List<string>();
        foreach (var round in rounds)
        {
            if (await pen.Send(("Input.Title", round[0]), ("Input.Body", round[1])) is not { } topic)
            {
                (CleanText.Line(round[0], 120).IsFine && CleanText.Lines(round[1], 20_000).IsFine).ShouldBeFalse(Uri.EscapeDataString(round[0]));
                continue;
            }
            var kept = await Rooms.Stored(app, topic);
            (kept.Title, kept.Body).ShouldBe((CleanText.Line(round[0], 120).Text, CleanText.Lines(round[1], 20_000).Text));
            await lan.Look(topic, [kept.Title]);
            titles.Add(kept.Title);
        }
        await ShownInLists(lan, group, titles);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Every_reply_is_kept_as_typed_and_harms_nobody(string source)
    {
        var payloads = source == Doses.Ours ? Payloads.Own : Payloads.Shared();
        var (lan, group) = await Room();
        var topic = await lan.Say(group, "什么都能说");
        var pen = await Pen.At(lan, topic, "form#reply");
        var expected = new List<string>();
        foreach (var words in payloads)
            if (await pen.Send(("Input.Body", words)) is not null)
                expected.Add(CleanText.Lines(words, 20_000).Text);
            else
                CleanText.Lines(words, 20_000).IsFine.ShouldBeFalse(Uri.EscapeDataString(words));
        var id = Rooms.Topic(topic);
        (await app.Read(db => db.Replies().Where(r => r.TopicId == id).OrderBy(r => r.Number).Select(r => r.Body).ToListAsync())).ShouldBe(expected);
        for (var at = 1; at <= expected.Count; at += 50)
            await lan.Look($"{topic}?at={at}");
        for (var at = 1; at <= expected.Count; at += source == Doses.Ours ? 1 : 25)
        {
            await lan.Look($"{topic}?at={at}&quote={at}");
            (await lan.Look($"{topic}/{at}/edit")).Value("Input.Body").ShouldBe(expected[at - 1].AsPagesCarryIt());
        }
        await lan.Look("/");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Routes_lists_and_how_tos_are_kept_as_typed_and_harm_nobody(string source)
    {
        var lines = Doses.In(source, 300, 1000);
        var (lan, group) = await Room();
        string[] kinds = ["Route", "GearList", "HowTo"];
        var pens = new List<Pen>();
        foreach (var kind in kinds)
            pens.Add(await Pen.At(lan, $"/topics/new?group={group["/groups/".Length..]}&kind={kind}", "form#topic"));
        foreach (var chunk in lines.Where(l => CleanText.Line(l, 300).IsFine).Chunk(6))
        {
            var (many, one) = (string.Join('\n', chunk), chunk[0]);
            var made = new[]
            {
                await pens[0]
                    .Say(
                        ("Input.Title", "路线"),
                        ("Input.Season", one),
                        ("Input.Stops", many),
                        ("Input.Cautions", many),
                        ("Input.Line", one),
                        ("Input.Body", many)
                    ),
                await pens[1].Say(("Input.Title", "清单"), ("Input.Items", many)),
                await pens[2].Say(("Input.Title", "教程"), ("Input.Needs", one), ("Input.Steps", many)),
            };
            foreach (var topic in made)
                await lan.Look(topic);
            var route = await lan.Look(made[0] + "/0/edit");
            Plain(route.Value("Input.Stops")).ShouldBe(Plain(many));
            Plain(route.Value("Input.Cautions")).ShouldBe(Plain(many));
            route.Value("Input.Season").ShouldBe(CleanText.Line(one, 300).Text.AsPagesCarryIt());
            Plain((await lan.Look(made[1] + "/0/edit")).Value("Input.Items")).ShouldBe(Plain(many));
            Plain((await lan.Look(made[2] + "/0/edit")).Value("Input.Steps")).ShouldBe(Plain(many));
            await lan.Look("/topics/new?from=" + made[0]["/topics/".Length..]);
            await lan.Look(made[0] + "/0/edit");
            await Pen.Here(lan, "form#edit")
                .Say(("Input.Season", chunk[^1]), ("Input.Stops", many), ("Input.Cautions", one), ("Input.Line", chunk[^1]), ("Input.Body", one));
            await lan.Look(made[1] + "/0/edit");
            await Pen.Here(lan, "form#edit").Say(("Input.Items", many));
            await lan.Look(made[2] + "/0/edit");
            await Pen.Here(lan, "form#edit").Say(("Input.Needs", chunk[^1]), ("Input.Steps", many));
            foreach (var topic in made)
                await lan.Look(topic);
        }
        if (source == Doses.Ours)
            foreach (var number in Payloads.Own)
                await pens[0]
                    .Send(("Input.Title", number), ("Input.Kilometres", number), ("Input.Hours", number), ("Input.Group", number), ("Input.Kind", "Route"));
        foreach (var kind in kinds)
            await lan.Look($"{group}?kind={kind}");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_post_said_better_keeps_every_earlier_wording(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 120, 1900), Doses.In(source, 1500, between: "\n\n")).Where((_, i) => source == Doses.Ours || i % 5 == 0);
        var (lan, group) = await Room();
        var topic = await lan.Say(group, "第一句");
        await lan.Reply(topic, "第一句回应");
        var (opening, reply) = (await Pen.At(lan, topic + "/0/edit", "form#edit"), await Pen.At(lan, topic + "/1/edit", "form#edit"));
        foreach (var round in rounds)
        {
            if (await opening.Send(("Input.Title", round[0]), ("Input.Body", round[1])) is not null)
                (await Rooms.Stored(app, topic)).Title.ShouldBe(CleanText.Line(round[0], 120).Text);
            await reply.Send(("Input.Body", round[1]));
            var preview = new FormUrlEncodedContent([
                KeyValuePair.Create("Input.Body", round[1].Replace("\0", "", StringComparison.Ordinal)),
                KeyValuePair.Create("__RequestVerificationToken", Token(lan)),
            ]);
            using var request = new HttpRequestMessage(HttpMethod.Post, topic + "?handler=Preview")
            {
                Content = preview,
                Headers = { { "HX-Request", "true" } },
            };
            using var answer = await lan.Http.SendAsync(request, TestContext.Current.CancellationToken);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeHarmless();
        }
        await lan.Look(topic + "/0/history");
        await lan.Look(topic + "/1/history");
    }

    private static async Task ShownInLists(Visitor lan, string group, List<string> titles)
    {
        titles.Reverse();
        var first = await lan.Look(group);
        var shown = first.QuerySelectorAll("#topics > li:not(.more)").Length;
        await lan.Look(group, titles.Take(shown));
        for (var pages = 0; lan.Find("#topics .more a, #topics a.more") is IHtmlAnchorElement more && pages < 6; pages++)
            await lan.Look(more.GetAttribute("href")!);
        await lan.Look("/");
        await lan.See(group + "/feed.atom");
        System.Xml.Linq.XDocument.Parse(lan.Html).Root!.Name.LocalName.ShouldBe("feed");
    }

    private static string Token(Visitor visitor) => ((IHtmlInputElement)visitor.Find("[name=__RequestVerificationToken]")!).Value;

    // A colon, a dash or a stroke between a thing and what is said of it is written in one way.
    private static string Plain(string lines) =>
        string.Concat(
            CleanText
                .Lines(lines, int.MaxValue / 32)
                .Text.AsPagesCarryIt()
                .Where(c => !char.IsWhiteSpace(c) && c is not ('：' or ':' or '—' or '｜' or '|' or '-'))
        );

    private async Task<(Visitor, string)> Room()
    {
        var host = await Given.Host(app);
        return (host, await host.Found("什么都能说"));
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostilePostsTestsOnSqlite(SqliteApp app) : HostilePostsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostilePostsTestsOnPostgres(PostgresApp app) : HostilePostsTests(app);
