using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Ideas;
using Xinhuo.Members;

namespace Xinhuo.Tests.Community.Ideas;

public abstract class IdeasOfPersonTests(App app)
{
    [Fact]
    public async Task Who_leaves_takes_their_support_and_leaves_their_ideas_without_a_name()
    {
        var (pm, luo, zhou) = (await Given.ProductManager(app), await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        var (mine, theirs) = (await luo.Propose("走了也留下的想法"), await zhou.Propose("我支持过的想法"));
        var found = await zhou.Propose("我试过的发现呀", kind: "Discovery");
        await luo.Support(theirs);
        await luo.See(found);
        await luo.Submit("form#tried", ("Input.Words", "我写过的那句话"));
        await pm.Decide(mine, Verdict.Adopted, "好。");
        await pm.CarryOut(mine, "留下来的那一件");
        var taken = await Taken(luo);
        taken["proposed"].ShouldContain(r => (string?)r["title"] == "走了也留下的想法" && (string?)r["verdict"] == "Adopted");
        taken["voices"].Count.ShouldBe(2);
        taken["voices"].ShouldContain(r => (string?)r["words"] == "我写过的那句话");
        (await Taken(pm))["decisions"].ShouldHaveSingleItem()["why"].ShouldBe("好。");

        await app.Acts.Run(
            async (db, services) =>
            {
                foreach (var room in services.GetServices<IPersonalData>())
                    await room.Erase(db, new MemberId(luo.Id), app.Time.Now);
                await db.Members().Where(m => m.Id == new MemberId(luo.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.ErasedAt, app.Time.Now));
                return true;
            }
        );
        (await app.Read(db => db.Set<IdeaVoice>().CountAsync(v => v.By == new MemberId(luo.Id)))).ShouldBe(0);
        (await zhou.See(theirs)).Text.ShouldNotContain("也想要 · ");
        (await zhou.See(found)).Text.ShouldNotContain("我写过的那句话");
        (await zhou.See(mine)).Text.ShouldContain("留下来的那一件");
        zhou.Find("#idea")!.TextContent.ShouldNotContain(luo.Name);
        (await zhou.See("/ideas?show=Done")).Find("#ideas")!.TextContent.ShouldNotContain(luo.Name);
    }

    private async Task<Dictionary<string, List<IReadOnlyDictionary<string, object?>>>> Taken(Visitor visitor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var archive = new Kept();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "ideas");
        await app.Read(async db =>
        {
            await mine.Export(db, new MemberId(visitor.Id), archive, TestContext.Current.CancellationToken);
            return true;
        });
        return archive.Entries;
    }

    private sealed class Kept : IArchive
    {
        public Dictionary<string, List<IReadOnlyDictionary<string, object?>>> Entries { get; } = [];

        public async Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel)
        {
            Entries[name] = [];
            await foreach (var entry in entries.WithCancellation(cancel))
                Entries[name].Add(entry);
        }

        public Task Add(string name, Stream content, CancellationToken cancel) => Task.CompletedTask;
    }
}

[Collection(Engines.Sqlite)]
public sealed class IdeasOfPersonOnSqlite(SqliteApp app) : IdeasOfPersonTests(app);

[Collection(Engines.Postgres)]
public sealed class IdeasOfPersonOnPostgres(PostgresApp app) : IdeasOfPersonTests(app);
