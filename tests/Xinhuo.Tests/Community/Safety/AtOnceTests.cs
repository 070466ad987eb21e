using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Brakes;
using Xinhuo.Community.Topics;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>What counts before it writes counts right also where two write at the same moment.</summary>
public abstract class AtOnceTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_new_member_who_presses_twice_at_one_moment_opens_no_topic_too_many()
    {
        var app = await Start();
        var group = await (await Given.Host(app)).Found("同时");
        var lin = await Given.Member(app, "新来的");
        var id = await Group(app, group);
        for (var i = 1; i < NewcomerLimits.Default.Topics; i++)
            (await app.Acts.Run(Topic(app, lin, id, await Words(app, $"话题 {i}")))).Refused.ShouldBeFalse();
        var words = await Words(app, "最后一个");

        var (first, second) = await AtOnce(app, Topic(app, lin, id, words), Topic(app, lin, id, words));

        first.Refused.ShouldBeFalse();
        second.Refusal!.Problems[0].Word.ShouldBe("community.new.topics");
        (await app.Read(db => db.Topics().CountAsync(t => t.AuthorId == new Xinhuo.Members.MemberId(lin.Id)))).ShouldBe(NewcomerLimits.Default.Topics);
    }

    [Fact]
    public async Task Of_several_new_people_with_one_link_at_one_moment_the_third_group_is_held()
    {
        var app = await Start();
        var host = await Given.Host(app);
        var (people, groups) = (new List<Visitor>(), new List<GroupId>());
        for (var i = 0; i < Watch.MostGroups; i++)
        {
            people.Add(await Given.Member(app, $"新人{i}"));
            groups.Add(await Group(app, await host.Found("群发")));
        }
        var words = await Words(app, "看", "https://shop.example/raid");
        (await app.Acts.Run(Topic(app, people[0], groups[0], words))).Refused.ShouldBeFalse();

        var (second, third) = await AtOnce(app, Topic(app, people[1], groups[1], words), Topic(app, people[2], groups[2], words));

        second.Refused.ShouldBeFalse();
        third.Refusal!.Problems[0].Word.ShouldBe(Watch.HeldWord);
    }

    [Fact]
    public async Task Of_two_hosts_who_pull_the_brake_at_one_moment_one_brake_holds()
    {
        var app = await Start();
        var (host, other) = (await Given.Host(app), await Given.Host(app, "阿岭"));

        var (first, second) = await AtOnce(app, Pull(app, host, Held.Links), Pull(app, other, Held.Door));

        (first.Refused || second.Refused).ShouldBeFalse();
        (await app.Read(db => db.Set<RaidBrake>().Where(b => b.ReleasedAt == null).Select(b => b.What).ToListAsync())).ShouldBe([Held.Door]);
    }

    /// <summary>The second begins when the first has written and not yet committed.</summary>
    private static async Task<(Outcome<T> First, Outcome<T> Second)> AtOnce<T>(
        App app,
        Func<XinhuoDb, Task<Outcome<T>>> first,
        Func<XinhuoDb, Task<Outcome<T>>> second
    )
    {
        var written = new TaskCompletionSource();
        var slow = app.Acts.Run(async db =>
        {
            var done = await first(db);
            await db.SaveChangesAsync();
            written.TrySetResult();
            await Task.Delay(400);
            return done;
        });
        await Task.WhenAny(written.Task, slow);
        var quick = app.Acts.Run(second);
        return (await slow, await quick);
    }

    private static Func<XinhuoDb, Task<Outcome<TopicId>>> Topic(App app, Visitor by, GroupId group, PostWords words) =>
        db => PostTopic.Do(db, new Actor(by.Id, Role.Member, JoinedAt: app.Time.Now), group, words, app.Time.Now);

    private static Func<XinhuoDb, Task<Outcome<Nothing>>> Pull(App app, Visitor host, Held what) =>
        db => PullBrake.Do(db, new Actor(host.Id, Role.Host), what, 3, "看看", app.Services.GetRequiredService<BrakeNow>(), app.Time.Now);

    private static async Task<PostWords> Words(App app, string title, string body = "正文") =>
        (await app.Read(db => PostWords.ForTopic(db, title, body))).Value;

    private static Task<GroupId> Group(App app, string address) =>
        app.Read(db => db.Groups().Where(g => g.Slug == address.Substring(8)).Select(g => g.Id).SingleAsync());
}

public sealed class AtOnceTestsOnSqlite() : AtOnceTests(false);

public sealed class AtOnceTestsOnPostgres() : AtOnceTests(true);
