using System.Net;
using AngleSharp.Html.Dom;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words at the desk, in the listening queue and in everything that is asked by address.</summary>
public abstract class HostileDeskTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Reports_and_decisions_may_say_anything(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 500, 2000, "\n"), Doses.In(source, 300, 1000, "\n")).Where(r => CleanText.Lines(r[1], 300).IsFine).ToList();
        var (host, author, zhou) = (await Given.Host(app), await Given.Member(app, "孟浪"), await Given.Member(app, "周小满"));
        var topic = await host.Say(await host.Found("照看"), "大家好");
        var reply = await Pen.At(author, topic, "form#reply");
        var number = 0;
        foreach (var turn in rounds.Chunk(15))
        {
            var first = number + 1;
            foreach (var round in turn)
            {
                await reply.Say(("Input.Body", $"第 {++number} 句 {round[0]}"));
                await (await Pen.At(zhou, $"/report?topic={Rooms.Topic(topic).Value}&number={number}", "form#report")).Say(
                    ("Input.Why", "Hurtful"),
                    ("Input.Words", round[0])
                );
            }
            await host.Look("/desk", turn.Select(r => CleanText.Lines(r[0], 500)).Where(w => w.IsFine).Select(w => w.Text));
            var acts = host
                .Page.QuerySelectorAll("article")
                .Select((a, i) => Pen.Here(host, "#" + a.QuerySelector($"form[id^={(i % 2 == 0 ? "hide" : "dismiss")}]")!.Id))
                .ToList();
            foreach (var (round, act) in turn.Zip(acts))
                await act.Say(("Input.Why", round[1]));
            await app.Settle();
            await host.Look("/desk/book", turn.Select(r => CleanText.Lines(r[1], 300).Text));
            foreach (var (round, form) in turn.Zip(host.Page.QuerySelectorAll("form[id^=restore]").ToList()))
                await Pen.Here(host, "#" + form.Id).Say(("Input.Why", round[1]));
            await zhou.Look("/notices");
            await author.Look("/notices");
            await author.Look($"{topic}?at={first}");
        }
    }

    [Fact]
    public async Task An_opinion_is_heard_and_answered_with_any_words()
    {
        var (pm, lan) = (await Given.ProductManager(app), await Given.Host(app));
        var topic = await lan.Say(await lan.Found("意见"), "大家好");
        foreach (var words in Payloads.Own.Where(w => CleanText.Lines(w, 20_000).IsFine).Take(60))
        {
            await lan.Reply(topic, words);
            var number = lan.At.Split("#r")[^1];
            lan.Find($"button[formaction$='/{number}/opinion']").ShouldNotBeNull();
            ((IHtmlFormElement)lan.Find("form#acts")!).SetAttribute("action", $"{topic}/{number}/opinion");
            await lan.Submit("form#acts");
            await pm.Look("/listening");
            var form = (IHtmlFormElement)
                pm
                    .Page.QuerySelectorAll("form")
                    .First(f =>
                        f.QuerySelector("[name='Input.Number']")?.GetAttribute("value") == number && f.QuerySelector("[name='Input.Body']") is not null
                    );
            form.Id = "answer";
            await Pen.Here(pm, "form#answer").Say(("Input.Body", words));
        }
        await app.Settle();
        foreach (var page in (string[])[topic, topic + "?at=51", "/notices", "/"])
            await lan.Look(page);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Whatever_is_asked_by_address_is_only_ever_a_question(string source)
    {
        var host = await Given.Host(app);
        var group = await host.Found("随便问");
        foreach (var words in Doses.In(source, 100))
        {
            var asked = Uri.EscapeDataString(words);
            (await host.Look($"/search?q={asked}")).Value("q").ReplaceLineEndings(" ").Trim().ShouldBe(words.AsPagesCarryIt().ReplaceLineEndings(" ").Trim());
        }
        if (source != Doses.Ours)
            return;
        // What may break an address is short; what may break a page does so in company too.
        foreach (var words in Payloads.Own.Where(p => p.Length <= 6).Concat(Doses.Packed(Payloads.Own, 200)))
        {
            var asked = Uri.EscapeDataString(words);
            // Every server refuses a path with U+0000 before the program sees it.
            var inPath = asked.Replace("%00", "", StringComparison.Ordinal);
            (await new Visitor(app).Open($"/join?link={inPath}")).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
            foreach (
                var page in (string[])
                    [
                        $"/search?q=a&kind={asked}&after={asked}",
                        $"/people?q={asked}",
                        $"/people?place={asked}&skill={asked}&stage={asked}&after={asked}",
                        $"/hosts/people?q={asked}&who={asked}&after={asked}",
                        $"/groups?after={asked}&q={asked}",
                        $"/notices?after={asked}",
                        $"/hosts/invitations?after={asked}",
                        $"/?after={asked}",
                        $"/me/saved?after={asked}",
                        $"/hosts/ownerships?after={asked}&how={asked}",
                    ]
            )
                await host.Look(page);
            foreach (
                var page in (string[])
                    [
                        $"/search?q=a&group={asked}",
                        $"/people/suggest?q={asked}",
                        $"/topics/new?kind={asked}&group={asked}&title={asked}",
                        $"/people?group={asked}",
                        $"/people/map?skill={asked}&view={asked}&place={asked}",
                        $"/report?topic={asked}&number={asked}",
                        $"/desk/book?after={asked}",
                        $"{group}?kind={asked}&after={asked}",
                        $"{group}/people?after={asked}",
                        "/groups/" + inPath,
                        "/join/" + inPath,
                        "/" + inPath,
                    ]
            )
            {
                await host.Open(page);
                ((int)host.Status).ShouldBeLessThan(500, page);
                host.Page.ShouldBeInert(page);
            }
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileDeskTestsOnSqlite(SqliteApp app) : HostileDeskTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileDeskTestsOnPostgres(PostgresApp app) : HostileDeskTests(app);
