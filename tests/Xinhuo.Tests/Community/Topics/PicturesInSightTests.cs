using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Topics;

/// <summary>A picture is in sight as long as its post is, and for those who may see that.</summary>
public abstract class PicturesInSightTests(App app)
{
    [Fact]
    public async Task Put_away_it_is_for_hosts_alone_and_brought_back_for_all()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("收起");
        var (topic, picture) = await Shown(luo, group, 121);
        var replied = await Replied(await Given.Member(app, "周小满"), topic, 122);
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.OK);

        await Hide(host, topic, 0);

        foreach (var hidden in new[] { picture, replied })
        {
            (await Asked(new Visitor(app), hidden)).ShouldBe(HttpStatusCode.NotFound);
            (await Asked(luo, hidden)).ShouldBe(HttpStatusCode.NotFound, "the author neither");
            (await Asked(host, hidden)).ShouldBe(HttpStatusCode.OK, "the desk sees what it put away");
        }
        var again = await Reshown(luo, group, picture);
        again.Find(".photos").ShouldBeNull("nobody brings back by posting it anew what hosts put away");
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.NotFound);

        await Restore(host, topic, 0);
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.OK);
        (await Asked(new Visitor(app), replied)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_a_closed_room_the_houses_hosts_see_no_more_of_what_was_put_away_than_before()
    {
        var keeper = await Given.Host(app, "屋里人");
        var (topic, picture) = await Shown(keeper, await keeper.Found("暗室", Openness.Hidden), 123);
        await Hide(keeper, topic, 0);
        (await Asked(keeper, picture)).ShouldBe(HttpStatusCode.OK);
        (await Asked(await Given.Host(app), picture)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Taken_back_it_is_the_authors_alone()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("收回"), "看图");
        var picture = await Replied(luo, topic, 124);
        await luo.See($"{topic}/1/withdraw");
        await luo.Submit("form#withdraw");
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(host, picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Dropped_by_an_edit_it_is_the_authors_for_a_day_and_then_gone()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var (topic, picture) = await Shown(luo, await host.Found("换图"), 125);
        var kept = await Replied(luo, topic, 126);
        await luo.See($"{topic}/0/edit");
        luo.Find("[name='Input.Kept']")!.RemoveAttribute("checked");
        await luo.Submit("form#edit", ("Input.Body", "换一张再来"));
        luo.Find("article .photos").ShouldBeNull(luo.Text);
        (await Asked(new Visitor(app), picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.OK);

        await Sweep();
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.OK, "not yet");
        app.Clock.Pass(TimeSpan.FromHours(25));
        await Sweep();
        (await Asked(luo, picture)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(new Visitor(app), kept)).ShouldBe(HttpStatusCode.OK, "what a post shows stays");
    }

    [Fact]
    public async Task What_was_brought_and_never_shown_goes_after_a_day()
    {
        using var scratch = new Scratch();
        var host = await Given.Host(app);
        await host.See(await host.Say(await host.Found("没发"), "写一半"));
        await host.Submit("form#reply", [("Input.Photos", "好.jpg", new Negatives(scratch).RedAndBlue(127, 80)), ("Input.Photos", "坏.jpg", [1, 2])]);
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var id = new PhotoId(Guid.Parse(host.Find("[name='Input.Kept']")!.GetAttribute("value")!));
        (await app.Read(db => db.Set<Photo>().AnyAsync(p => p.Id == id))).ShouldBeTrue();
        app.Clock.Pass(TimeSpan.FromHours(25));
        await Sweep();
        (await app.Read(db => db.Set<Photo>().AnyAsync(p => p.Id == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task No_cache_keeps_a_picture_longer_than_a_day_nor_what_not_everybody_may_see()
    {
        var host = await Given.Host(app);
        var (_, open) = await Shown(host, await host.Found("开"), 128);
        var (_, shut) = await Shown(host, await host.Found("关", Openness.OnRequest), 129);
        var everybodys = (await host.Http.GetAsync(open)).Headers.CacheControl!;
        (everybodys.Public, everybodys.MaxAge <= TimeSpan.FromDays(1)).ShouldBe((true, true));
        var theirs = (await host.Http.GetAsync(shut)).Headers.CacheControl!;
        (theirs.Public, theirs.Private).ShouldBe((false, true));

        await GuestsMayRead("no");
        everybodys = (await host.Http.GetAsync(open)).Headers.CacheControl!;
        await GuestsMayRead("yes");
        everybodys.Private.ShouldBeTrue("where guests may not read, nothing is everybody's");
    }

    private Task GuestsMayRead(string yesOrNo) =>
        app.Acts.Run(db => app.Services.GetRequiredService<Xinhuo.Platform.Settings>().Set(db, "community.guests-may-read", yesOrNo));

    private Task Sweep() => app.Services.GetServices<IRoutine>().Single(r => r.Name == "loose-pictures").Run("", TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> Asked(Visitor visitor, string picture) => (await visitor.Http.GetAsync(picture)).StatusCode;

    private Task Hide(Visitor host, string topic, int number) =>
        app.Acts.Run(db => HidePost.Do(db, new Actor(host.Id, Role.Host), Rooms.Topic(topic), number, "不合适", app.Time.Now));

    private Task Restore(Visitor host, string topic, int number) =>
        app.Acts.Run(db => HidePost.Restore(db, new Actor(host.Id, Role.Host), Rooms.Topic(topic), number, "看错了", app.Time.Now));

    private static async Task<(string Topic, string Picture)> Shown(Visitor visitor, string group, int width)
    {
        using var scratch = new Scratch();
        await visitor.See($"/topics/new?group={group["/groups/".Length..]}");
        await visitor.Submit("form#topic", [("Input.Photos", "湖.jpg", new Negatives(scratch).RedAndBlue(width, 80))], ("Input.Title", "六点四十的湖"));
        return (visitor.At, visitor.Find(".photos img")!.GetAttribute("src")!);
    }

    private static async Task<string> Replied(Visitor visitor, string topic, int width)
    {
        using var scratch = new Scratch();
        await visitor.See(topic);
        await visitor.Submit("form#reply", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(width, 80))], ("Input.Body", "看山"));
        return visitor.Find(".replies .photos img")!.GetAttribute("src")!;
    }

    private static async Task<Visitor> Reshown(Visitor visitor, string group, string picture)
    {
        await visitor.See($"/topics/new?group={group["/groups/".Length..]}");
        var kept = visitor.Page.CreateElement("input");
        kept.SetAttribute("name", "Input.Kept");
        visitor.Find("form#topic")!.AppendChild(kept);
        return await visitor.Submit("form#topic", ("Input.Title", "再来一次"), ("Input.Kept", picture.Split('/')[2]));
    }
}

[Collection(Engines.Sqlite)]
public sealed class PicturesInSightOnSqlite(SqliteApp app) : PicturesInSightTests(app);

[Collection(Engines.Postgres)]
public sealed class PicturesInSightOnPostgres(PostgresApp app) : PicturesInSightTests(app);
