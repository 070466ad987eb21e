using System.Net;
using Xinhuo.Community.Safety;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Topics;

/// <summary>What a post said before is seen by those who see the post, and while they do.</summary>
public abstract class HistoryInSightTests(App app)
{
    [Fact]
    public async Task Under_a_topic_that_was_put_away_nobody_reads_what_a_reply_said_before()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("旧话"), "争起来了");
        await luo.Reply(topic, "先前的话");
        await luo.See($"{topic}/1/edit");
        await luo.Submit("form#edit", ("Input.Body", "后来的话"));
        (await new Visitor(app).See($"{topic}/1/history")).Text.ShouldContain("先前的话");

        await app.Acts.Run(db => HidePost.Do(db, new Actor(host.Id, Role.Host), Rooms.Topic(topic), 0, "不合适", app.Time.Now));

        foreach (var reader in new[] { new Visitor(app), luo, await Given.Member(app, "马骁") })
            (await reader.Open($"{topic}/1/history")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Under_a_topic_that_was_taken_back_the_replies_stand_and_so_does_what_they_said()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("旧话"), "说早了");
        await luo.Reply(topic, "先前的话");
        await luo.See($"{topic}/1/edit");
        await luo.Submit("form#edit", ("Input.Body", "后来的话"));
        await host.See($"{topic}/0/withdraw");
        await host.Submit("form#withdraw");

        var guest = await new Visitor(app).See(topic);
        guest.Text.ShouldContain("后来的话");
        (await guest.See($"{topic}/1/history")).Text.ShouldContain("先前的话");
        (await guest.Open($"{topic}/0/history")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

[Collection(Engines.Sqlite)]
public sealed class HistoryInSightOnSqlite(SqliteApp app) : HistoryInSightTests(app);

[Collection(Engines.Postgres)]
public sealed class HistoryInSightOnPostgres(PostgresApp app) : HistoryInSightTests(app);
