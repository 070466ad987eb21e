using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>What happens around a gathering while it is planned and held.</summary>
public abstract class MeanwhileTests(App app)
{
    [Fact]
    public async Task Who_leaves_a_closed_group_gives_their_seat_to_who_waits_and_who_leaves_an_open_one_keeps_it()
    {
        var (host, lan, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "苏禾"));
        foreach (var (door, keeps) in new[] { (Openness.Hidden, false), (Openness.Open, true) })
        {
            var group = await host.Found($"屋里{door}", door);
            await Inside(group, lan, su);
            var gathering = await host.Invite(app, $"屋里的{door}", group, ("Input.Seats", "1"));
            await lan.Answer(gathering, "我要去");
            await su.Answer(gathering, "排个队");
            await lan.See(group);
            await lan.Press("离开小组");
            await app.Settle();
            var seats = await Seats(gathering);
            seats[lan.Id].IsSeated.ShouldBe(keeps, $"{door}");
            seats[su.Id].IsSeated.ShouldBe(!keeps, $"{door}");
            var stored = await Invitations.Stored(app, gathering);
            (stored.Taken, stored.Waiting).ShouldBe(keeps ? (1, 1) : (1, 0));
        }
    }

    [Fact]
    public async Task One_that_is_under_way_may_still_be_changed_but_not_moved_into_the_past()
    {
        var host = await Given.Host(app);
        var gathering = await host.Invite(app, "正在进行");
        var began = app.Time.Now.AddMinutes(-40);
        await app.Acts.Run(db =>
            db.Gatherings()
                .Where(g => g.Id == Invitations.Id(gathering))
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.StartsAt, began).SetProperty(x => x.EndsAt, began.AddHours(5)))
        );
        await host.See(gathering + "/edit");
        await host.Submit("form#edit", ("Input.Place", "改到东门集合"));
        host.At.ShouldBe(gathering, host.Text);
        (await Invitations.Stored(app, gathering)).Place.ShouldBe("改到东门集合");
        await host.See(gathering + "/edit");
        await host.Submit("form#edit", ("Input.Day", "2020-01-01"), ("Input.EndDay", "2020-01-01"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("这个时间已经过去了");
    }

    [Fact]
    public async Task When_the_talk_it_grows_from_is_taken_back_meanwhile_the_form_keeps_all_and_asks_for_a_group()
    {
        var lan = await Given.Member(app, "阿岚");
        var group = await (await Given.Host(app)).Found("收回来");
        var topic = await lan.Say(group, "要不要一起");
        await lan.See($"/gatherings/new?topic={Rooms.Topic(topic).Value}");
        await app.Acts.Run(db => db.Topics().Where(t => t.Id == Rooms.Topic(topic)).ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, app.Time.Now)));
        (string, string)[] typed = [("Input.Place", "老地方"), ("Input.Day", Invitations.Day(app, 3))];
        await lan.Submit("form#gathering", typed);
        lan.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lan.Text.ShouldContain("刚刚被收回了");
        lan.Find("[name='Input.Place']")!.GetAttribute("value").ShouldBe("老地方");
        await lan.Submit("form#gathering", ("Input.Group", group["/groups/".Length..]));
        lan.At.ShouldStartWith("/gatherings/", customMessage: lan.Text);
        (await Invitations.Stored(app, lan.At)).TopicId.ShouldBeNull();
    }

    private async Task Inside(string group, params Visitor[] people)
    {
        var slug = group["/groups/".Length..];
        await app.Acts.Run(async db =>
        {
            var id = await db.Groups().Where(g => g.Slug == slug).Select(g => g.Id).SingleAsync();
            foreach (var person in people)
                db.Add(
                    new GroupMembership
                    {
                        Id = new(Guid.CreateVersion7(app.Time.Now)),
                        GroupId = id,
                        MemberId = new(person.Id),
                        Role = GroupRole.Member,
                        JoinedAt = app.Time.Now,
                    }
                );
        });
        foreach (var person in people)
            (await person.Open(group)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<Dictionary<Guid, GatheringSeat>> Seats(string gathering) =>
        app.Read(db => db.GatheringSeats().Where(s => s.GatheringId == Invitations.Id(gathering)).ToDictionaryAsync(s => s.MemberId.Value));
}

[Collection(Engines.Sqlite)]
public sealed class MeanwhileOnSqlite(SqliteApp app) : MeanwhileTests(app);

[Collection(Engines.Postgres)]
public sealed class MeanwhileOnPostgres(PostgresApp app) : MeanwhileTests(app);
