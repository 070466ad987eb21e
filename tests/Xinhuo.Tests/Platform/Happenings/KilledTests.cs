using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Platform.Happenings;

/// <summary>The real program with its real listeners, killed in the middle of its work: nothing is lost and nothing is done twice.</summary>
public abstract class KilledTests(bool postgres) : OnEachEngine(postgres)
{
    private const int OfEach = 500;

    [Fact]
    public async Task Killed_twice_in_mid_work_every_listener_has_heard_everything_once()
    {
        var app = await Start();
        var (thanker, maker, topic, group) = await House(app);
        await Record(
            app,
            new Actor(thanker.Value, Role.Member),
            n =>
                n % 2 == 0
                    ? (db, by, at) => db.Record(by, at, new Thanked(topic, group, 0, thanker, maker))
                    : (db, by, at) => db.Record(by, at, new GroupAsked(group, thanker, [maker]))
        );

        foreach (var part in new[] { 0.25, 0.6 })
        {
            using var house = ChildHouse.Serve(app.Folder, Connection(app));
            await Until(app, house, receipts => receipts >= Expected * part);
            await house.Kill();
            (await Receipts(app)).ShouldBeLessThan(Expected, "it was killed in the middle");
            // A minute passes: what the dead one had taken is free again.
            await app.Acts.Run(db => db.Set<OutboxRow>().ExecuteUpdateAsync(o => o.SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)));
        }
        using (var house = ChildHouse.Serve(app.Folder, Connection(app)))
        {
            await Until(app, house, receipts => receipts == Expected);
            await house.Kill();
        }

        (await app.Read(db => db.Set<Receipt>().CountAsync(r => r.HeardAt == null))).ShouldBe(0);
        (await app.Read(db => db.Ties().SingleAsync(t => t.From == thanker && t.To == maker && t.Kind == TieKind.Thanks))).Count.ShouldBe(OfEach);
        (await app.Read(db => db.Notices().CountAsync(n => n.MemberId == maker && n.Kind == "group"))).ShouldBe(OfEach);
        (await app.Read(db => db.Notices().CountAsync(n => n.MemberId == maker && n.Kind == "thanks"))).ShouldBe(1, "the same thanks is told once");
        app.Clock.Pass(TimeSpan.FromDays(1));
        await app.Settle();
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);
        (await Receipts(app)).ShouldBe(Expected);
    }

    /// <summary>Thanks are heard by two, askings by one.</summary>
    private const int Expected = OfEach * 3;

    private static string? Connection(App app) => (app as PostgresApp)?.Connection;

    private static Task<int> Receipts(App app) => app.Read(db => db.Set<Receipt>().CountAsync());

    private static async Task Until(App app, ChildHouse house, Func<int, bool> enough)
    {
        for (var patience = 0; !enough(await Receipts(app)); patience++)
        {
            patience.ShouldBeLessThan(6_000);
            if (!house.Lives)
                throw new ShouldAssertException((await house.Ends()).Output);
            await Task.Delay(20);
        }
    }

    private static async Task Record(App app, Actor by, Func<int, Action<XinhuoDb, Actor, DateTimeOffset>> what)
    {
        foreach (var some in Enumerable.Range(0, OfEach * 2).Chunk(100))
            await app.Acts.Run(async db =>
            {
                await Task.Yield();
                foreach (var n in some)
                    what(n)(db, by, app.Time.Now);
            });
        // The child lives by the machine's clock, which may stand before ours.
        await app.Acts.Run(db => db.Set<OutboxRow>().ExecuteUpdateAsync(o => o.SetProperty(x => x.DueAt, DateTimeOffset.UnixEpoch)));
    }

    private static async Task<(MemberId Thanker, MemberId Maker, TopicId Topic, GroupId Group)> House(App app)
    {
        var (thanker, maker) = (await Given.Imported(app, "周小满"), await Given.Imported(app, "罗大川"));
        var now = app.Time.Now;
        var group = new Group
        {
            Id = Ids.New<GroupId>(now),
            Slug = "g",
            Name = "长途",
            Openness = Openness.Open,
            FoundedAt = now,
            LastActivityAt = now,
        };
        var topic = new Topic
        {
            Id = Ids.New<TopicId>(now),
            GroupId = group.Id,
            AuthorId = maker.Id,
            Kind = TopicKind.Talk,
            Title = "垭口",
            Body = "风大",
            BodyHtml = "<p>风大</p>",
            CreatedAt = now,
            LastActivityAt = now,
        };
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(group);
            db.Add(
                new GroupMembership
                {
                    Id = Ids.New<MembershipId>(now),
                    GroupId = group.Id,
                    MemberId = maker.Id,
                    Role = GroupRole.Host,
                    JoinedAt = now,
                }
            );
            db.Add(topic);
        });
        return (thanker.Id, maker.Id, topic.Id, group.Id);
    }
}

public sealed class KilledTestsOnSqlite() : KilledTests(postgres: false);

public sealed class KilledTestsOnPostgres() : KilledTests(postgres: true);
