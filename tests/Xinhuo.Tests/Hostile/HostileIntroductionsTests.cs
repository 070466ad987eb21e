using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in everything that one types to introduce somebody.</summary>
public abstract class HostileIntroductionsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Two_may_be_introduced_in_any_words(string source)
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        var form = await Pen.At(host, $"/introductions/new?of={tang.Id}", "form#introduce");
        foreach (var words in Doses.In(source, Introduction.MostWords, Introduction.MostUnits, "\n").Take(25))
        {
            if (await form.Send(("Input.Who", su.Name), ("Input.Words", words)) is null)
                continue;
            await app.Settle();
            var said = CleanText.Lines(words, Introduction.MostWords, Introduction.MostUnits).Text;
            var offer = await Introducing.Last(app, tang, su);
            (offer.Words ?? "").ShouldBe(said);
            foreach (var page in (string[])["/", "/introductions", "/notices"])
                await su.Look(page);
            await host.Look("/introductions");
            // Out of the way of the next, as if it had never been.
            await app.Acts.Run(db => db.Set<Introduction>().Where(i => i.Id == offer.Id).ExecuteDeleteAsync());
            await app.Acts.Run(db => db.Set<IntroductionTurns>().ExecuteDeleteAsync());
        }
        foreach (var words in Doses.In(source, 60).Take(25))
            (await form.Send(("Input.Who", words.Length == 0 ? "x" : "x" + words), ("Input.Words", "认识一下"))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Whoever_is_suggested_may_be_offered_in_any_words_and_asked_for_in_none(string source)
    {
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        foreach (var person in new[] { tang, su })
            await person.Lives($"城{Guid.CreateVersion7():N}"[..8]);
        await tang.Lives((await app.Read(db => db.Members().Where(m => m.Id == su.Id()).Select(m => m.City).SingleAsync()))!);
        await tang.Can("aerial");
        await Introducing.Find(app);
        await host.See("/hosts/introductions");
        var form = Pen.Here(host, ".meetings form");
        foreach (var words in Doses.In(source, Introduction.MostWords + 5, Introduction.MostUnits, "\n").Take(12))
        {
            await form.Send(("Input.Words", words));
            await host.Look("/hosts/introductions");
            await app.Acts.Run(db => db.Set<Introduction>().Where(i => i.OfferedBy == host.Id()).ExecuteDeleteAsync());
        }
        var wishes = await Pen.At(tang, "/me/introductions", "form#choices");
        foreach (var words in Doses.In(source, 40).Take(20))
            (await wishes.Send(("Input.TakesPart", "true"), ("Input.Wishes", "x" + words))).ShouldBeNull();
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileIntroductionsOnSqlite(SqliteApp app) : HostileIntroductionsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileIntroductionsOnPostgres(PostgresApp app) : HostileIntroductionsTests(app);
