using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Thanking;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Thanking;

public abstract class GiveThanksTests(App app)
{
    [Fact]
    public async Task One_press_thanks_and_its_maker_hears_of_it()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("谢谢"), "赛里木湖的早上");
        var luo = await Given.Member(app, "罗大川");
        using var ear = app.Services.GetRequiredService<LiveHub>().Listen($"member:{host.Id}");

        await luo.See(topic);
        await luo.Press("谢谢");

        luo.Text.ShouldContain("一个人道了谢");
        await app.Settle();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while ((await ear.Reader.ReadAsync(patience.Token)).Kind != LiveKinds.Notice) { }
        (await host.See("/notices")).Text.ShouldContain(luo.Name);
        await luo.See($"{topic}/0/thanks");
        luo.Text.ShouldContain(luo.Name);
    }

    [Fact]
    public async Task Thanks_are_taken_back_by_the_same_button_and_given_again()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("反悔"), "手滑");
        var luo = await Given.Member(app, "罗大川");

        await luo.See(topic);
        await luo.Press("谢谢");
        await luo.Press("谢过了");
        luo.Text.ShouldNotContain("道了谢");
        (await Rooms.Stored(app, topic)).ThanksCount.ShouldBe(0);
        await luo.Press("谢谢");

        (await Rooms.Stored(app, topic)).ThanksCount.ShouldBe(1);
        (
            await app.Read(db =>
                db.Set<HappeningRow>()
                    .Where(h => h.Object == Rooms.Topic(topic).Value && h.Verb.StartsWith("community.than"))
                    .OrderBy(h => h.Id)
                    .Select(h => h.Verb)
                    .ToListAsync()
            )
        ).ShouldBe(["community.thanked", "community.thanks.withdrawn", "community.thanked"]);
    }

    [Fact]
    public async Task Nobody_thanks_themselves()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("自己"), "自夸");
        await host.See(topic);
        host.Find(".opening button.thank").ShouldBeNull();

        var outcome = await app.Acts.Run(db => GiveThanks.Do(db, new Actor(host.Id, Role.Host), Rooms.Topic(topic), 0, app.Time.Now));

        outcome.Refused.ShouldBeTrue();
    }

    [Fact]
    public async Task Ten_who_press_twice_at_once_are_counted_as_ten()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("一起谢"), "大家的");
        var people = new List<Guid>();
        for (var i = 0; i < 10; i++)
            people.Add((await Given.Member(app, "何知秋")).Id);

        await Task.WhenAll(
            people
                .Concat(people)
                .Select(who => Task.Run(() => app.Acts.Run(db => GiveThanks.Do(db, new Actor(who, Role.Member), Rooms.Topic(topic), 0, app.Time.Now))))
        );

        (await Rooms.Stored(app, topic)).ThanksCount.ShouldBe(10);
        (await app.Read(db => db.Thanks().CountAsync(t => t.TopicId == Rooms.Topic(topic) && t.WithdrawnAt == null))).ShouldBe(10);
    }

    [Fact]
    public async Task Into_a_hidden_group_no_outsider_thanks()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("隐身", Openness.Hidden), "自己人的");
        var stranger = await Given.Member(app, "马骁");

        var outcome = await app.Acts.Run(db => GiveThanks.Do(db, new Actor(stranger.Id, Role.Member), Rooms.Topic(topic), 0, app.Time.Now));

        outcome.Refusal!.IsNotFound.ShouldBeTrue();
        await stranger.Open($"{topic}/0/thanks");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See($"{topic}/0/thanks");
    }
}

[Collection(Engines.Sqlite)]
public sealed class GiveThanksOnSqlite(SqliteApp app) : GiveThanksTests(app);

[Collection(Engines.Postgres)]
public sealed class GiveThanksOnPostgres(PostgresApp app) : GiveThanksTests(app);
