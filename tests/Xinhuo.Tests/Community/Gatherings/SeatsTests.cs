using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>座位: never more people than seats; who waits moves up in the order of asking, whoever leaves and however many press at once.</summary>
public abstract class SeatsTests(App app)
{
    [Fact]
    public async Task Two_hundred_race_for_twenty_seats_and_exactly_twenty_sit()
    {
        var host = await Given.Host(app);
        var id = Invitations.Id(await host.Invite(app, "抢座", null, ("Input.Seats", "20")));
        var people = await Crowd(200);

        var asked = await Task.WhenAll(people.Select(p => Task.Run(() => app.Acts.Run(db => AnswerGathering.Come(db, By(p), id, app.Time.Now)))));

        asked.ShouldAllBe(a => !a.Refused);
        var seats = await app.Read(db => db.GatheringSeats().Where(s => s.GatheringId == id).OrderBy(s => s.Turn).ToListAsync());
        seats.Count.ShouldBe(200);
        seats.Select(s => s.Turn).ShouldBeUnique();
        seats.Count(s => s.IsSeated).ShouldBe(20);
        seats.Take(20).ShouldAllBe(s => s.IsSeated, "the first turns sit");
        seats.Skip(20).ShouldAllBe(s => s.Waits, "the others wait");
        var stored = await app.Read(db => db.Gatherings().SingleAsync(g => g.Id == id));
        (stored.Taken, stored.Waiting).ShouldBe((20, 180));

        // Half of those who sit leave at once, while others press again.
        await Task.WhenAll(seats.Take(10).Select(s => Task.Run(() => app.Acts.Run(db => AnswerGathering.Leave(db, By(s.MemberId), id, app.Time.Now)))));
        var after = await app.Read(db => db.GatheringSeats().Where(s => s.GatheringId == id && s.AskedAt != null).OrderBy(s => s.Turn).ToListAsync());
        after.Count(s => s.IsSeated).ShouldBe(20);
        after.TakeWhile(s => s.IsSeated).Count().ShouldBe(20, "those who waited longest moved up");
    }

    [Fact]
    public async Task Who_leaves_makes_room_for_the_first_who_waits_and_they_are_told()
    {
        var (host, lan, luo, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var gathering = await host.Invite(app, "后山慢慢开", null, ("Input.Seats", "1"));
        (await lan.Answer(gathering, "我要去")).Text.ShouldContain("座位留好了");
        (await luo.Answer(gathering, "排个队")).Text.ShouldContain("第 1 位");
        (await su.Answer(gathering, "排个队")).Text.ShouldContain("第 2 位");
        (await host.Told(app, "要来《后山慢慢开》")).ShouldBeTrue();
        (await luo.Told(app, "有座位了")).ShouldBeFalse();

        await lan.Answer(gathering, "我去不了了");

        (await luo.Told(app, "《后山慢慢开》有座位了")).ShouldBeTrue();
        (await luo.See(gathering)).Text.ShouldContain("座位留好了");
        (await su.See(gathering)).Text.ShouldContain("第 1 位");
        (await su.Told(app, "有座位了")).ShouldBeFalse();
        (await lan.Answer(gathering, "排个队")).Text.ShouldContain("第 2 位", customMessage: "who comes back stands at the end");
    }

    [Fact]
    public async Task More_seats_let_people_move_up_and_fewer_take_nobodys_away()
    {
        var (host, lan, luo, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var gathering = await host.Invite(app, "看片", null, ("Input.Seats", "1"));
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "排个队");
        await su.Answer(gathering, "排个队");

        await host.See(gathering + "/edit");
        await host.Submit("form#edit", ("Input.Seats", "2"));
        (await luo.See(gathering)).Text.ShouldContain("座位留好了");
        (await su.See(gathering)).Text.ShouldContain("第 1 位");

        await host.See(gathering + "/edit");
        await host.Submit("form#edit", ("Input.Seats", "1"));
        (await Invitations.Stored(app, gathering)).Taken.ShouldBe(2);
        await lan.Answer(gathering, "我去不了了");
        (await su.See(gathering)).Text.ShouldContain("第 1 位", customMessage: "there is one seat, and it is taken");
        await luo.Answer(gathering, "我去不了了");
        (await su.See(gathering)).Text.ShouldContain("座位留好了");
    }

    [Fact]
    public async Task Maybe_not_holds_no_seat_and_only_hosts_see_it()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await host.Invite(app, "夜谈", null, ("Input.Seats", "1"));
        await lan.Answer(gathering, "这次可能不了");
        (await luo.Answer(gathering, "我要去")).Text.ShouldContain("座位留好了");
        luo.Text.ShouldNotContain(lan.Name);
        (await host.See(gathering + "/people")).Text.ShouldContain(lan.Name);
        (await luo.Open(gathering + "/people")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await lan.Answer(gathering, "排个队")).Text.ShouldContain("第 1 位");
    }

    private static Actor By(MemberId member) => new(member.Value, Role.Member);

    private async Task<List<MemberId>> Crowd(int count)
    {
        var people = Enumerable
            .Range(0, count)
            .Select(i => new Member
            {
                Id = Xinhuo.Platform.Ids.New<MemberId>(app.Time.Now),
                Name = $"抢座的{Guid.CreateVersion7():N}",
                Role = Role.Member,
                JoinedAt = app.Time.Now,
            })
            .ToList();
        await app.Acts.Run(db =>
        {
            db.AddRange(people);
            return Task.CompletedTask;
        });
        return [.. people.Select(p => p.Id)];
    }
}

[Collection(Engines.Sqlite)]
public sealed class SeatsOnSqlite(SqliteApp app) : SeatsTests(app);

[Collection(Engines.Postgres)]
public sealed class SeatsOnPostgres(PostgresApp app) : SeatsTests(app);
