using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo.Tests.Community.Telling;

/// <summary>Who is told of what in the community: the ones concerned, in words, and nobody behind a door they are not in.</summary>
public abstract class TellingTests(App app)
{
    [Fact]
    public async Task A_reply_is_told_to_whose_topic_it_is_with_its_words()
    {
        var (host, topic) = await Topic();
        var gu = await Given.Member(app, "顾明远");
        await gu.Reply(topic, "零下十二度那晚的数据我找到了，**比你记的还要好一点**。");
        await Settled(host);
        host.Text.ShouldContain($"{gu.Name}在你的《折多山夜里》里接了话");
        host.Text.ShouldContain("“零下十二度那晚的数据我找到了，比你记的还要好一点。”");
        (await Told(gu)).ShouldBeEmpty("one's own words are no news");
        await host.Open(host.Find(".notice a")!.GetAttribute("href")!);
        host.At.ShouldBe($"{topic}?at=1#r1");
    }

    [Fact]
    public async Task A_reply_to_a_reply_is_told_to_both_each_in_their_words()
    {
        var (host, topic) = await Topic();
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        await luo.Reply(topic, "我走过。");
        await zhou.See($"{topic}?at=1&reply=1");
        await zhou.Submit("form#reply", ("Input.Body", "哪个季节？"));
        await Settled(luo);
        luo.Text.ShouldContain($"{zhou.Name}在《折多山夜里》里回了你的话");
        (await Told(host)).ShouldBe(["reply", "reply"]);
    }

    [Fact]
    public async Task Naming_somebody_tells_them_and_once()
    {
        var (_, topic) = await Topic();
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        await luo.Reply(topic, $"@{zhou.Name} 你看这个弯。@{zhou.Name} 快来。");
        await Settled(zhou);
        zhou.Text.ShouldContain($"{luo.Name}在《折多山夜里》里提到了你");
        (await Told(zhou)).ShouldBe(["mention"]);
    }

    [Fact]
    public async Task Followers_hear_of_replies_and_the_muted_ones_hear_nothing()
    {
        var (host, topic) = await Topic();
        var (luo, zhou, tang) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"), await Given.Member(app, "唐果"));
        await Follow(luo, topic, FollowLevel.Follow);
        await Follow(zhou, topic, FollowLevel.Mute);
        await Follow(host, topic, FollowLevel.Mute);
        await tang.Reply(topic, $"@{zhou.Name} 下周还去吗？");
        await app.Settle();
        (await Told(luo)).ShouldBe(["follow"]);
        (await Told(zhou)).ShouldBeEmpty();
        (await Told(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Followers_of_a_group_hear_of_a_new_topic()
    {
        var host = await Given.Host(app);
        var group = await host.Found("摄影");
        var luo = await Given.Member(app, "罗大川");
        var id = await app.Read(db => db.Groups().Where(g => g.Slug == group.Substring(8)).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(
                new Following
                {
                    MemberId = new(luo.Id),
                    ObjectId = id.Value,
                    Kind = FollowedKind.Group,
                    Level = FollowLevel.Follow,
                    At = app.Time.Now,
                }
            );
        });
        await host.Say(group, "逆光怎么测光");
        await Settled(luo);
        luo.Text.ShouldContain("开了新话题《逆光怎么测光》");
    }

    [Fact]
    public async Task Thanks_reach_the_maker_once_and_taken_back_before_they_looked_they_are_gone()
    {
        var (host, topic) = await Topic();
        var luo = await Given.Member(app, "罗大川");
        await luo.See(topic);
        await luo.Press("谢谢");
        await app.Settle();
        (await Told(host)).ShouldBe(["thanks"]);
        await luo.See(topic);
        await luo.Press("谢过了");
        await app.Settle();
        (await Told(host)).ShouldBeEmpty();
        await luo.Press("谢谢");
        await app.Settle();
        (await Told(host)).ShouldBe(["thanks"]);
    }

    [Fact]
    public async Task In_a_hidden_group_only_its_people_are_told_and_who_left_sees_nothing_of_it_any_more()
    {
        var host = await Given.Host(app);
        var group = await host.Found("深夜", Openness.Hidden);
        var luo = await Given.Member(app, "罗大川");
        await host.See($"{group}/people");
        var id = await app.Read(db => db.Groups().Where(g => g.Slug == group.Substring(8)).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(db => Xinhuo.Community.Groups.InviteToGroup.Do(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, luo.Name, app.Time.Now));
        await Settled(luo);
        luo.Text.ShouldContain("邀请你加入");
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, null, app.Time.Now));

        var topic = await host.Say(group, "只在这里说的话");
        await luo.Reply(topic, "我听着。");
        await host.Reply(topic, $"@{luo.Name} 谢谢你在。");
        await Settled(luo);
        luo.Text.ShouldContain("只在这里说的话");

        await app.Acts.Run(db => Xinhuo.Community.Groups.LeaveGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, app.Time.Now));
        await Settled(luo);
        luo.Text.ShouldNotContain("只在这里说的话");
        var kept = await app.Read(db => db.Notices().Where(n => n.MemberId == new MemberId(luo.Id) && n.Audience != null).Select(n => n.Id).ToListAsync());
        kept.ShouldNotBeEmpty("a notice there is; it is not shown");
        (await luo.Open($"/notices/{kept[0]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.Reply(topic, $"@{luo.Name} 还在吗？");
        await app.Settle();
        (await app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(luo.Id) && n.Audience != null))).ShouldBe(kept.Count);
    }

    [Fact]
    public async Task A_topics_stream_is_for_those_who_may_see_it()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("深夜", Openness.Hidden), "听不见的");
        var luo = await Given.Member(app, "罗大川");
        await using var shut = new LiveEar(luo, $"/live/me?topic={Rooms.Topic(topic).Value}");
        (await shut.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var open = new LiveEar(host, $"/live/me?topic={Rooms.Topic(topic).Value}");
        (await open.Open()).Status.ShouldBe(HttpStatusCode.OK);
        await open.Next("notice");
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Announce($"topic:{Rooms.Topic(topic).Value}", "reply", "7");
        });
        (await open.Next("reply")).Data.ShouldBe("7");
    }

    [Fact]
    public async Task Who_reads_the_topic_has_read_what_they_were_told_of_it()
    {
        var (host, topic) = await Topic();
        await (await Given.Member(app, "罗大川")).Reply(topic, "我走过。");
        await app.Settle();
        (await Unread(host)).ShouldBe(1);
        await host.See(topic);
        await Microsoft
            .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Xinhuo.Community.Unread.ReadMarks>(app.Services)
            .Flush();
        (await Unread(host)).ShouldBe(0);
    }

    [Fact]
    public async Task Words_taken_back_are_quoted_no_more()
    {
        var (host, topic) = await Topic();
        var luo = await Given.Member(app, "罗大川");
        await luo.Reply(topic, "这句说错了");
        await Settled(host);
        host.Text.ShouldContain("这句说错了");
        await luo.See($"{topic}/1/withdraw");
        await luo.Submit("main form[method=post]");
        await Settled(host);
        host.Text.ShouldNotContain("这句说错了");
        host.Text.ShouldContain(luo.Name);
    }

    [Fact]
    public async Task A_topic_put_away_is_named_no_more_until_it_is_brought_back()
    {
        var (host, topic) = await Topic();
        var luo = await Given.Member(app, "罗大川");
        await luo.Reply(topic, "我走过。");
        await Settled(host);
        host.Text.ShouldContain($"{luo.Name}在你的《折多山夜里》里接了话");
        var desk = new Xinhuo.Platform.Happenings.Actor((await Given.Host(app, "另一位")).Id, Xinhuo.Platform.Web.Role.Host);

        await app.Acts.Run(db => Xinhuo.Community.Safety.HidePost.Do(db, desk, Rooms.Topic(topic), 0, "不合适", app.Time.Now));
        await Settled(host);
        host.Text.ShouldNotContain("折多山夜里");
        host.Text.ShouldContain($"{luo.Name}在你的《一个已经看不到的话题》里接了话");

        await app.Acts.Run(db => Xinhuo.Community.Safety.HidePost.Restore(db, desk, Rooms.Topic(topic), 0, "看错了", app.Time.Now));
        await Settled(host);
        host.Text.ShouldContain($"{luo.Name}在你的《折多山夜里》里接了话");
    }

    [Fact]
    public async Task Who_asks_at_the_door_is_told_to_its_hosts_and_let_in_is_told_to_them()
    {
        var host = await Given.Host(app);
        var group = await host.Found("品鉴", Openness.OnRequest);
        var luo = await Given.Member(app, "罗大川");
        var id = await app.Read(db => db.Groups().Where(g => g.Slug == group.Substring(8)).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, "我也爱看山", app.Time.Now));
        await Settled(host);
        host.Text.ShouldContain($"{luo.Name}想加入");
        await app.Acts.Run(db => Xinhuo.Community.Groups.KeepTheDoor.LetIn(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, new(luo.Id), app.Time.Now));
        await Settled(luo);
        luo.Text.ShouldContain($"{host.Name}请你进了");
    }

    private async Task<(Visitor Host, string Topic)> Topic()
    {
        var host = await Given.Host(app);
        return (host, await host.Say(await host.Found("长途"), "折多山夜里"));
    }

    private static async Task Follow(Visitor visitor, string topic, FollowLevel level)
    {
        await visitor.See(topic);
        visitor.Find("form#acts")!.SetAttribute("action", $"{topic}/follow");
        await visitor.Http.PostAsync(
            $"{topic}/follow",
            new FormUrlEncodedContent([
                KeyValuePair.Create("level", $"{level}"),
                KeyValuePair.Create("__RequestVerificationToken", visitor.Find("form#acts input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            ])
        );
    }

    private async Task Settled(Visitor visitor)
    {
        await app.Settle();
        await visitor.See("/notices");
    }

    private Task<int> Unread(Visitor visitor) => app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(visitor.Id) && n.ReadAt == null));

    private Task<List<string>> Told(Visitor visitor) =>
        app.Read(db => db.Notices().Where(n => n.MemberId == new MemberId(visitor.Id)).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync());
}

[Collection(Engines.Sqlite)]
public sealed class TellingTestsOnSqlite(SqliteApp app) : TellingTests(app);

[Collection(Engines.Postgres)]
public sealed class TellingTestsOnPostgres(PostgresApp app) : TellingTests(app);
