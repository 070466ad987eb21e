using System.Net;
using Xinhuo.Community;
using Xinhuo.Community.Ideas;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Community.Ideas;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in everything that one types about ideas and discoveries.</summary>
public abstract class HostileIdeasTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task An_idea_may_be_said_in_any_words(string source)
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("提");
        var form = await Pen.At(luo, $"/ideas/new?group={group["/groups/".Length..]}", "form#idea");
        foreach (var round in Doses.Rounds(Doses.In(source, 120), Doses.In(source, 2_000, between: "\n")).Take(60))
            await form.Send(
                ("Input.Title", round[0]),
                ("Input.Body", round[1]),
                ("Input.Seen", "true"),
                ("Input.Once", $"{Guid.CreateVersion7(app.Time.Now)}")
            );
        foreach (var page in (string[])["/ideas", "/", group, $"{group}?kind=Idea"])
            await luo.Look(page);
        await luo.See("/ideas");
        foreach (var idea in luo.Page.QuerySelectorAll("#ideas a.name").Take(5).Select(a => a.GetAttribute("href")!).ToList())
        {
            await luo.Look(idea);
            await host.Look($"/ideas/{Proposals.Id(idea)}/merge");
        }
        foreach (var words in Doses.In(source, 40).Take(40))
            (await form.Send(("Input.Title", "哪儿都不是"), ("Input.Group", words.Length == 0 ? "x" : words))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Tried_decided_and_carried_out_in_any_words(string source)
    {
        var (pm, luo, zhou) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var (idea, found) = (await luo.Propose("谁都能写的那条"), await luo.Propose("谁都能试的那手", kind: "Discovery"));
        var tried = await Pen.At(zhou, found, "form#tried");
        var decide = await Pen.At(pm, $"/ideas/{Proposals.Id(idea)}/decide", "form#decide");
        var thing = await Pen.At(pm, $"/ideas/{Proposals.Id(idea)}/carried-out", "form#thing");
        foreach (
            var round in Doses
                .Rounds(Doses.In(source, IdeaVoice.MostWords, IdeaVoice.MostUnits), Doses.In(source, IdeaDecision.MostWhy, IdeaDecision.MostUnits, "\n"))
                .Take(40)
        )
        {
            if (await tried.Send(("Input.Words", round[0])) is not null)
                await zhou.Look(found, CleanText.Line(round[0], IdeaVoice.MostWords) is { IsFine: true, Text.Length: > 0 } said ? [said.Text] : []);
            await decide.Send(("Input.Verdict", "Adopted"), ("Input.Why", round[1]));
            (await decide.Send(("Input.Verdict", round[0]), ("Input.Why", "好"))).ShouldBeNull();
            await thing.Send(("Input.Kind", "Other"), ("Input.Title", CleanText.Line(round[0], 120).Text), ("Input.Address", ""));
            (await thing.Send(("Input.Kind", "Other"), ("Input.Title", "地址"), ("Input.Address", "x" + round[0]))).ShouldBeNull();
        }
        foreach (var page in (string[])[idea, found, "/ideas?show=Done", "/ideas?show=Found", $"/ideas/{Proposals.Id(idea)}/decide"])
            await zhou.LookIfOpen(page);
        await app.Settle();
        await luo.Look("/notices");
        await pm.Look($"/ideas/{Proposals.Id(idea)}/decide");
    }

    [Fact]
    public void Addresses_lead_inside_or_over_https_and_nowhere_else()
    {
        foreach (
            var bad in (string[])
                ["//evil.example", "/\\evil.example", "javascript:alert(1)", "http://a.example", "https://u:p@a.example", "data:text/html,x", "/a b", "x"]
        )
            ThingAddress.Leads(bad).ShouldBeFalse(bad);
        foreach (var good in (string[])["/", "/gatherings/1", "https://example.com/a?b=c"])
            ThingAddress.Leads(good).ShouldBeTrue(good);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_is_asked_of_ideas_by_address_is_only_a_question(string source)
    {
        var host = await Given.Host(app);
        var idea = await host.Propose("问也问不坏的");
        foreach (var words in Doses.In(source, 100).Take(60))
        {
            var asked = Uri.EscapeDataString(words);
            foreach (
                var page in (string[])
                    [
                        $"/ideas?after={asked}",
                        $"/ideas/new?group={asked}",
                        $"/ideas/new?handler=Near&Input.Title={asked}",
                        $"/ideas/{Proposals.Id(idea)}/merge?Q={asked}",
                    ]
            )
            {
                await host.Open(page);
                host.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
                host.Page.ShouldBeInert(page);
            }
        }
    }

    [Fact]
    public async Task What_its_pictures_show_may_be_said_in_any_words()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(12, 8);
        var luo = await Given.Member(app, "罗大川");
        foreach (var words in Doses.Packed(Payloads.Own, Photo.MostAltCharacters, Photo.MostAltCharacters).Take(6))
        {
            await luo.See("/ideas/new");
            await luo.Submit("form#idea", [("Input.Photos", "a.jpg", jpeg)], ("Input.Title", " "));
            var kept = luo.Find("[name^='Input.Alt[']")!.GetAttribute("name")!;
            await luo.Submit("form#idea", ("Input.Title", "有图的想法"), (kept, words), ("Input.Seen", "true"));
            luo.Page.ShouldBeInert("/ideas/new with Input.NewAlt and Input.Alt");
        }
    }
}

internal static class IdeaLooks
{
    /// <summary>Pages for staff are not there for a member.</summary>
    public static async Task LookIfOpen(this Visitor visitor, string page)
    {
        await visitor.Open(page);
        visitor.Page.ShouldBeInert(page);
    }
}

[Collection(Engines.Sqlite)]
public sealed class HostileIdeasOnSqlite(SqliteApp app) : HostileIdeasTests(app);

[Collection(Engines.Postgres)]
public sealed class HostileIdeasOnPostgres(PostgresApp app) : HostileIdeasTests(app);
