using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Live;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Experiences;

/// <summary>谢谢，不了: all that anybody else, or any rule, can see is compared before a no and after it (law 1).</summary>
public abstract class SilentDeclineTests(bool postgres) : OnEachEngine(postgres)
{
    private const string Own = "LettersPutAway";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_and_no_rule_can_tell_a_no_from_a_silence(bool afterNotNow)
    {
        var app = await Start();
        var (pm, host, colleague, lin, luo) = (
            await Given.ProductManager(app),
            await Given.Host(app),
            await Given.ProductManager(app, "老韩"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var experience = await pm.Plan("垭口上的四天", ("Input.Kit", "一枚废样片"));
        var letter = (await pm.Write(app, experience, "来吗？", lin, luo))[0];
        if (afterNotNow)
            await lin.Choose(letter, "这次不巧");
        await lin.See("/notices");
        await lin.See(letter);
        await app.Settle();
        var others = new[] { pm, host, colleague, luo };
        await All(app, others, experience, letter, lin);
        var before = await All(app, others, experience, letter, lin);
        (await app.Read(db => db.Set<LetterPutAway>().CountAsync())).ShouldBe(0);

        var heard = new List<LiveMessage>();
        var hub = app.Services.GetRequiredService<LiveHub>();
        hub.Overheard += heard.Add;
        await lin.Choose(letter, "谢谢，不了");
        await app.Settle();
        hub.Overheard -= heard.Add;

        (await app.Read(db => db.Set<LetterPutAway>().CountAsync())).ShouldBe(1);
        lin.Text.ShouldContain("收起来的");
        (await lin.See("/")).Text.ShouldNotContain("给你写了一封信");
        heard.Select(m => $"{m.Channel} {m.Kind}").ShouldBeEmpty();
        var after = await All(app, others, experience, letter, lin);
        foreach (var (what, was) in before)
            after[what].ShouldBe(was, what);

        // The same eyes see a yes.
        await lin.Choose(letter, "我来");
        await app.Settle();
        (await All(app, others, experience, letter, lin)).Count(a => before[a.Key] != a.Value).ShouldBeGreaterThan(5);
        (await app.Read(db => db.Set<LetterPutAway>().CountAsync())).ShouldBe(0);
    }

    /// <summary>All pages of the others and all that is stored but the reader's own drawer.</summary>
    private static async Task<Dictionary<string, string>> All(App app, IReadOnlyList<Visitor> others, string experience, string letter, Visitor who)
    {
        var seen = new Dictionary<string, string>();
        foreach (var visitor in others)
        foreach (
            var page in (string[])
                [
                    "/",
                    "/notices",
                    "/letters",
                    "/experiences",
                    experience,
                    experience + "/letters",
                    letter,
                    $"/people/{who.Id}",
                    "/people",
                    "/service",
                    "/search?q=林晚舟",
                    "/hosts/people",
                    $"/hosts/people/{who.Id}",
                    "/hosts/introductions",
                    "/desk",
                ]
        )
        {
            await visitor.Open(page);
            seen[$"{visitor.Name} {page}"] = $"{(int)visitor.Status} {Stored.Lasting(visitor.Html)}";
        }
        foreach (var (table, rows) in await Stored.Tables(app, ["Sessions", "RoutineRuns", Own], (_, column) => column != "LastSeenAt", Others))
            seen[$"table {table}"] = rows;
        return seen;

        // What the reader themself was told, and has read since.
        bool Others(string table, string line) => table != "Notices" || !line.Contains($"{who.Id}|", StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class SilentDeclineOnSqlite() : SilentDeclineTests(postgres: false);

public sealed class SilentDeclineOnPostgres() : SilentDeclineTests(postgres: true);
