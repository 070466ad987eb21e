using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>说不，谁也不会知道: all that anybody else can see, hear or take along is compared before a no and after it.</summary>
public abstract class SilentNoTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly string[] Pages =
    [
        "/",
        "/introductions",
        "/me/introductions",
        "/notices",
        "/chat",
        "/people",
        "/groups",
        "/search?Q=唐果",
        "/hosts/introductions",
        "/hosts/people",
        "/desk",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_can_tell_a_no_from_no_answer_yet(bool otherSaidYes)
    {
        var app = await Start();
        var (host, luo, other, who, third) = (
            await Given.Host(app),
            await Given.Member(app, "罗大川"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "何知秋")
        );
        foreach (var person in new[] { luo, other, who, third })
            await person.Lives("成都");
        await who.Can("aerial");
        await other.Can("script");
        var offer = await luo.Introduce(app, who, other);
        await Introducing.Find(app);
        if (otherSaidYes)
            await other.Say(offer, yes: true);
        await who.See("/introductions");
        await who.See("/notices");
        var others = new[] { host, luo, other, third };
        await All(app, others, who, offer);
        var before = await All(app, others, who, offer);

        var heard = new List<LiveMessage>();
        var hub = app.Services.GetRequiredService<LiveHub>();
        hub.Overheard += heard.Add;
        await who.Say(offer, yes: false);
        await app.Settle();
        hub.Overheard -= heard.Add;

        (await offer.Again(app)).Of(who.Id()).ShouldBe(Answer.No);
        heard.Where(m => m.Channel != $"member:{who.Id}" && m.Channel != "rights").Select(m => $"{m.Channel} {m.Kind}").ShouldBeEmpty();
        await Same(before, await All(app, others, who, offer));
        await Introducing.Find(app);
        var found = await All(app, others, who, offer);
        await Same(before.Where(b => !b.Key.StartsWith("table Introduction", StringComparison.Ordinal)).ToDictionary(), found);

        // The comparison sees what there is to see.
        await app.Acts.Run(db => db.Members().Where(m => m.Id == who.Id()).ExecuteUpdateAsync(m => m.SetProperty(x => x.Name, "另一个名字")));
        (await All(app, others, who, offer)).Count(a => before[a.Key] != a.Value).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task An_offer_that_was_refused_ends_as_one_that_was_never_answered_and_as_one_that_never_went_out()
    {
        var app = await Start();
        var luo = await Given.Member(app, "罗大川");
        var ends = new List<string>();
        foreach (var what in (string[])["refused", "silent", "opted out"])
        {
            var (one, other) = (await Given.Member(app, "甲"), await Given.Member(app, "乙"));
            if (what == "opted out")
                await one.WouldMeet(null, takesPart: false);
            var offer = await luo.Introduce(app, one, other);
            if (what == "refused")
                await one.Say(offer, yes: false);
            var open = Row(await luo.See("/introductions"), one, other);
            app.Clock.Pass(TimeSpan.FromDays(14));
            var over = Row(await luo.See("/introductions"), one, other);
            (await other.See("/introductions")).Text.ShouldNotContain(one.Name);
            ends.Add(Regex.Replace($"{open} → {over}", @"(\d+ 年 )?\d+ 月 \d+ 日|\d+ 天后|昨天|明天", "·"));
        }
        ends[0].ShouldContain("这次没有接上");
        ends.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stepping_out_answers_what_waits_and_shows_nowhere()
    {
        var app = await Start();
        var (host, one, other) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        await Introducing.Offers(app, host, one, other);
        await app.Settle();
        var offer = await Introducing.Last(app, one, other);
        await All(app, [host, other], one, offer);
        var before = await All(app, [host, other], one, offer);
        await one.WouldMeet(null, takesPart: false);
        (await one.See("/")).Text.ShouldNotContain("想介绍你认识");
        var after = await All(app, [host, other], one, offer);
        await Same(
            before.Where(b => !b.Key.StartsWith("table IntroductionChoices", StringComparison.Ordinal) && b.Key != "table Happenings").ToDictionary(),
            after
        );
        (await other.Say(offer, yes: true)).At.ShouldBe("/introductions");
        (await offer.Again(app)).AcceptedAt.ShouldBeNull();
    }

    private static string Row(Visitor offerer, Visitor one, Visitor other)
    {
        var row = offerer
            .Page.QuerySelectorAll("#offered li")
            .Single(r => r.TextContent.Contains(one.Name, StringComparison.Ordinal) && r.TextContent.Contains(other.Name, StringComparison.Ordinal));
        return string.Join(
            ' ',
            row.QuerySelector(".words")!
                .TextContent.Replace(one.Name, "", StringComparison.Ordinal)
                .Replace(other.Name, "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static Task Same(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        foreach (var (what, was) in before)
            after[what].ShouldBe(was, what);
        return Task.CompletedTask;
    }

    /// <summary>All pages, exports and stored rows but those of the one who answers themselves.</summary>
    private static async Task<Dictionary<string, string>> All(App app, IReadOnlyList<Visitor> others, Visitor who, Introduction offer)
    {
        var seen = new Dictionary<string, string>();
        foreach (var visitor in others)
        {
            foreach (var page in Pages.Concat([$"/people/{who.Id}", $"/people/{others[0].Id}", $"/introductions/new?of={who.Id}"]))
            {
                await visitor.Open(page);
                seen[$"{visitor.Name} {page}"] = $"{(int)visitor.Status} {Stored.Lasting(visitor.Html)}";
            }
            seen[$"{visitor.Name} takes along"] = await Taken(app, visitor);
        }
        foreach (var (table, rows) in await Tables(app, who, offer))
            seen[$"table {table}"] = rows;
        return seen;
    }

    private static async Task<string> Taken(App app, Visitor visitor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var archive = new Kept();
        await app.Read(async db =>
        {
            foreach (var room in scope.ServiceProvider.GetServices<IPersonalData>().Where(d => d.Room is "introductions" or "ties" or "chat" or "notices"))
                await room.Export(db, visitor.Id(), archive, TestContext.Current.CancellationToken);
            return true;
        });
        return string.Join('\n', archive.Lines);
    }

    private static Task<Dictionary<string, string>> Tables(App app, Visitor who, Introduction offer)
    {
        var own = offer.First == who.Id() ? "First" : "Second";
        return Stored.Tables(
            app,
            ["Sessions", "RoutineRuns", "IntroductionRuns", "Members"],
            (table, column) => table != "Introductions" || !column.StartsWith(own + "Said", StringComparison.Ordinal),
            (table, line) => table != "Notices" || !line.Contains($"{who.Id}|", StringComparison.OrdinalIgnoreCase)
        );
    }

    private sealed class Kept : IArchive
    {
        public List<string> Lines { get; } = [];

        public async Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel)
        {
            await foreach (var entry in entries.WithCancellation(cancel))
                Lines.Add($"{name}: {string.Join(", ", entry.Select(e => $"{e.Key}={(e.Value is string[] several ? string.Join('+', several) : e.Value)}"))}");
        }

        public Task Add(string name, Stream content, CancellationToken cancel) => Task.CompletedTask;
    }
}

public sealed class SilentNoOnSqlite() : SilentNoTests(false);

public sealed class SilentNoOnPostgres() : SilentNoTests(true);
