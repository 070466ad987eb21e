using Xinhuo.Community.Rules;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Community.Safety;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in the house rules, in steps and appeals, in brakes and among the words that are hinted at.</summary>
public abstract class HostileHealthTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task The_rules_may_say_anything(string source)
    {
        var host = await Given.Host(app);
        foreach (var words in Doses.In(source, 800, 3_000, "\n").Take(60))
        {
            var rules = await Pen.At(host, "/rules/edit", "form#rules");
            await rules.Send(("Input.Zh", $"1. **规矩。** {words}"), ("Input.En", $"1. **Rule.** {words}"), ("Input.Why", words));
            await host.Look("/rules");
        }
        await host.Look("/rules/edit");
        // Tests share the house: the rules are again what they were.
        await (await Pen.At(host, "/rules/edit", "form#rules")).Say(("Input.Zh", RulesNow.Default.Zh), ("Input.En", RulesNow.Default.En), ("Input.Why", ""));
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Steps_and_appeals_may_say_anything(string source)
    {
        var (host, other) = (await Given.Host(app), await Given.Host(app));
        var author = await Given.Member(app, "孟浪");
        var topic = await host.Say(await host.Found("照看"), "大家好");
        foreach (var words in Doses.In(source, 300, 1_000, "\n").Where(w => CleanText.Lines(w, 300).IsFine).Take(25))
        {
            await Slow(host, author, words);
            await (await Pen.At(author, "/me/standing", "form#appeal")).Say(("Input.Words", words));
            await other.Look("/desk");
            var form = other
                .Page.QuerySelectorAll("form[id^=appeal]")
                .Single(f => f.QuerySelector($"[value='{Desks.Of(app, author).Result.Id.Value}']") is not null);
            await Pen.Here(other, "#" + form.Id).Say(("Input.Verdict", "Upheld"), ("Input.Why", words));
            await author.Look("/me/standing");
            await host.Look("/desk");
            await (await Pen.At(host, $"/desk/step?member={author.Id}", "form#lift")).Say(("Lift.Why", words));
        }
        await Slow(host, author, "再来一次");
        await host.Look("/desk");
        var lift = host.Page.QuerySelectorAll("form[id^=lift]").Single(f => f.QuerySelector($"[value='{Desks.Of(app, author).Result.Id.Value}']") is not null);
        await Pen.Here(host, "#" + lift.Id).Say(("Input.Why", Payloads.Own.First(w => CleanText.Lines(w, 300).IsFine)));
        await app.Settle();
        foreach (var page in (string[])["/notices", "/me/standing", topic])
            await author.Look(page);
        foreach (var page in (string[])["/desk/book", "/rules/log", $"/desk/step?member={author.Id}"])
            await host.Look(page);
    }

    private static async Task Slow(Visitor host, Visitor member, string why) =>
        await (await Pen.At(host, $"/desk/step?member={member.Id}", "form#step")).Say(
            ("Input.Step", "Slowed"),
            ("Input.Days", "7"),
            ("Input.PerHour", "12"),
            ("Input.Rule", "1"),
            ("Input.Why", why)
        );

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Brakes_and_words_may_be_called_anything(string source)
    {
        var host = await Given.Host(app);
        foreach (var words in Doses.In(source, 20, 100).Take(80))
            await (await Pen.At(host, "/desk/words", "form#word")).Send(("Input.Word", words), ("Input.Kind", "LetPass"), ("Input.Instead", words));
        await host.Look("/desk/words");
        foreach (var words in Doses.In(source, 300, 1_000, "\n").Where(w => CleanText.Lines(w, 300).IsFine).Take(20))
        {
            await (await Pen.At(host, "/desk/brakes", "form#brake")).Say(("Input.What", "Links"), ("Input.Hours", "1"), ("Input.Why", words));
            await host.Look("/desk");
            await host.Look("/desk/brakes");
            await Pen.Here(host, "form#release").Say();
        }
        await app.Settle();
        await host.Look("/desk/brakes");
        await host.Look("/notices");
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileHealthTestsOnSqlite(SqliteApp app) : HostileHealthTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileHealthTestsOnPostgres(PostgresApp app) : HostileHealthTests(app);
