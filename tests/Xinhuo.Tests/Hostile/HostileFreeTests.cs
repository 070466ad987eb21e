using Xinhuo.CoCreation;
using Xinhuo.Tests.CoCreation.Suggesting;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words of who says that they are free, and in what is asked of their list.</summary>
public abstract class HostileFreeTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task One_may_be_free_in_any_words(string source)
    {
        var (zhou, mu) = (await Given.Member(app, "周小满"), await Given.Member(app, "陈牧野"));
        var pen = await Pen.At(zhou, "/free", "form#say-free");
        foreach (var words in Doses.In(source, FreeAgent.MostWordsCharacters, FreeAgent.MostWordsCharacters * 8).Take(40))
        {
            await pen.Send(("Input.Roles", "voice-over"), ("Input.Words", words));
            await mu.Look("/free");
        }
        await zhou.Look("/free");
        foreach (var words in Doses.In(source, 60).Take(20))
        {
            await pen.Send(("Input.Roles", "x" + words));
            foreach (var query in (string[])["role", "place", "after"])
                await mu.Look($"/free?{query}={Uri.EscapeDataString(words)}");
        }
    }

    [Fact]
    public async Task Whoever_is_called_anything_may_be_thought_of()
    {
        var mu = await Given.Member(app, "陈牧野");
        foreach (var title in Doses.Each(Payloads.Own, 120).Where(t => t.Trim().Length > 0).Take(12))
            await app.Calls(title.Replace("\0", "", StringComparison.Ordinal), null, [mu], "voice-over");
        var zhou = await Given.Member(app, "周小满");
        await app.IsFree(zhou, "voice-over");
        await zhou.Look("/free");
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileFreeOnSqlite(SqliteApp app) : HostileFreeTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileFreeOnPostgres(PostgresApp app) : HostileFreeTests(app);
