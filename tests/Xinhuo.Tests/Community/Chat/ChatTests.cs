using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Community.Chat;

/// <summary>People talk with each other: what is said in a room is for those in it, each line once and in its order.</summary>
public abstract class ChatTests(App app)
{
    [Fact]
    public async Task Two_write_to_each_other_and_one_notice_tells_of_all_that_waits()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "你拍的雪山，是从哪个垭口？");
        await lin.SayIn(room, "我周末想去。");
        await app.Settle();
        (await Unread(su)).ShouldBe(1, "two lines, one notice");
        (await su.See("/chat")).Find(".room-row.waits .count")!.TextContent.ShouldContain("2");
        (await su.See("/")).Find("[data-bell=chat].dot").ShouldNotBeNull();

        await su.See(room);
        su.Text.ShouldContain("从哪个垭口");
        (await Unread(su)).ShouldBe(0, "who reads the room has read what told of it");
        (await su.See("/")).Find("[data-bell=chat].dot").ShouldBeNull();
        (await su.SayIn(room, "折多。早上六点前。")).ShouldBe(3);
        (await lin.See($"/chat/with/{su.Id}")).At.ShouldBe(room, "the two have one room");
        (await app.Read(db => db.StrongestTies(new(lin.Id), 5, withHidden: true))).Single().Of(TieKind.Talk).ShouldBeGreaterThan(0);
        (await app.Read(db => db.StrongestTies(new(lin.Id), 5, withHidden: false))).ShouldBeEmpty("told to the two alone");
    }

    [Fact]
    public async Task However_many_speak_at_once_a_stream_hears_their_lines_in_their_order()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = new RoomId(Guid.Parse((await lin.WriteTo(su, "都来说"))["/chat/".Length..]));
        using var ear = app.Services.GetRequiredService<LiveHub>().Listen($"room:{room.Value}");

        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(_ =>
                    Task.Run(() =>
                        app.Acts.Run(async db =>
                        {
                            var change = await RoomCount.NextChange(db, room);
                            RoomLive.Changed(db, room, 1, change);
                        })
                    )
                )
        );

        var heard = new List<long>();
        while (heard.Count < 200)
            heard.Add(long.Parse((await ear.Reader.ReadAsync(TestContext.Current.CancellationToken)).Data.Split(' ')[1], CultureInfo.InvariantCulture));
        heard.ShouldBeInOrder("a page asks for what seems to be missing between two: all pages at once, where this does not hold");
    }

    [Fact]
    public async Task Nobody_else_and_no_host_finds_a_room_of_two_by_any_way()
    {
        var (lin, su, host) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), await Given.Host(app));
        var room = await lin.WriteTo(su, "只说给你听的鹦鹉螺");
        foreach (var path in new[] { "", "/lines?after=0", "/about", "/about?q=鹦鹉螺", "/1" })
        {
            (await su.Open(room + path)).Status.ShouldBe(HttpStatusCode.OK, path);
            (await host.Open(room + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        await using var ear = new LiveEar(host, $"/live/me?room={Talks.Room(room).Value}");
        (await ear.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.See("/search?q=鹦鹉螺")).Text.ShouldNotContain("只说给你听");
        (await su.See("/search?q=鹦鹉螺")).Text.ShouldNotContain("只说给你听", customMessage: "a search over all finds no lines");
        (await su.See(room + "/about?q=鹦鹉螺")).Text.ShouldContain("只说给你听");
        (await host.Open($"/people/suggest?q=林&room={Talks.Room(room).Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See($"/chat/with/{su.Id}");
        await host.Submit("form#say", ("Input.Body", "另一个房间"));
        host.At.ShouldNotStartWith(room);
    }

    [Fact]
    public async Task A_groups_room_follows_its_door()
    {
        var (host, lin, out_) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "路过"));
        var group = await host.Found("夜话", Openness.Open);
        await lin.Join(group);
        var room = await lin.Lounge(app, group);
        await lin.SayIn(room, "都睡了吗");
        (await host.See(room)).Text.ShouldContain("都睡了吗");
        (await out_.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound, "an open group's talk in passing is its people's");
        await out_.Join(group);
        (await out_.See(room)).Text.ShouldContain("都睡了吗");
        await lin.See(group);
        await lin.Press("离开小组");
        (await lin.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Open(room + "/lines?after=0")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_line_sent_again_is_said_once_and_racing_lines_keep_one_order_that_misses_none()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = Talks.Room(await lin.WriteTo(su, "开始"));
        var once = Guid.CreateVersion7(app.Time.Now);
        var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Said(lin, room, "同一句", once)));
        said.Where(n => n is not null).Distinct().ShouldHaveSingleItem();
        var luo = await Given.Member(app, "罗大川");
        (await Said(lin, Talks.Room(await luo.WriteTo(lin, "你好")), "别处的一句", once)).ShouldBe(2, "a mark of another room says nothing of this one");

        var (from, seen) = (await app.Read(db => db.Set<ChatRoom>().Where(r => r.Id == room).Select(r => r.Change).SingleAsync()), new List<int>());
        var writing = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Said(i % 2 == 0 ? lin : su, room, $"第 {i} 句", Guid.CreateVersion7(app.Time.Now))));
        while (!writing.IsCompleted || seen.Count < 40)
        {
            var rows = await app.Read(async db => await LineReading.Since(db, (await RoomStanding.Of(db, room, new(su.Id)))!, from));
            seen.AddRange(rows!.Select(r => r.Number));
            from = rows!.Count > 0 ? rows[^1].Change : from;
        }
        seen.ShouldBe(Enumerable.Range(3, 40), "each once, in order, while they were being written");
    }

    [Fact]
    public async Task A_line_said_better_or_taken_back_comes_by_the_same_question_and_leaves_its_trace()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "七点在加油站");
        var change = (await app.Read(db => db.Set<ChatRoom>().SingleAsync(r => r.Id == Talks.Room(room)))).Change;
        (await su.Http.GetAsync($"{room}/lines?after={change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await lin.Open((await lin.See(room)).Find("#m1 .line-acts")!.GetAttribute("href")!);
        await lin.Submit("form#edit", ("Body", "六点半在加油站"));
        (await su.Open($"{room}/lines?after={change}")).Text.ShouldContain("六点半");
        (await su.See($"{room}/1")).Text.ShouldContain("七点", customMessage: "what it said before is kept");
        su.Find("form#edit").ShouldBeNull();
        (await su.See($"{room}/about?q=六点")).Find($"a[href*='at=1']").ShouldNotBeNull();

        await lin.See($"{room}/1");
        await lin.Press("收回");
        await su.Open($"{room}/lines?after={change + 1}");
        su.Text.ShouldContain("收回了一句话");
        su.Text.ShouldNotContain("六点半");
        (await su.Open($"{room}/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await su.See($"{room}/about?q=六点")).Find($"a[href*='at=1']").ShouldBeNull();
    }

    [Fact]
    public async Task Who_blocks_somebody_hears_no_more_of_them_and_they_are_not_told()
    {
        var (lin, su, bai) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), await Given.Member(app, "白露"));
        var room = await lin.WriteTo(su, "在吗");
        await su.See($"/people/{lin.Id}");
        await su.Press("不想再看到");
        await lin.See(room);
        await lin.Submit("form#say", ("Input.Body", "在吗在吗"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("现在不收新的信");
        lin.Find("textarea[name='Input.Body']")!.TextContent.ShouldBe("在吗在吗");

        await app.Acts.Run(db =>
        {
            db.Add(new ChatChoices { MemberId = new(bai.Id), KnownOnlySince = app.Time.Now });
            return Task.CompletedTask;
        });
        await lin.See($"/chat/with/{bai.Id}");
        await lin.Submit("form#say", ("Input.Body", "你好"));
        lin.Text.ShouldContain("现在不收新的信", customMessage: "the same words, whatever the reason");

        await su.See($"/people/{lin.Id}");
        await su.Press("取消屏蔽");
        await lin.SayIn(room, "好了");
    }

    [Fact]
    public async Task Whoever_is_brought_in_reads_on_from_there_and_whoever_leaves_reads_no_more()
    {
        var (lin, su, bai, late) = (
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "白露"),
            await Given.Member(app, "晚到")
        );
        await lin.See("/chat/new");
        await lin.Submit("form#new", ("Names", $"{su.Name}、{bai.Name}"), ("Title", "周六早起"));
        var room = lin.At;
        await lin.SayIn(room, "先说一句旧的");
        (await late.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound);
        await su.See(room + "/about");
        await su.Submit("form#bring", ("Who", late.Name));
        (await late.See(room)).Text.ShouldNotContain("先说一句旧的");
        (await late.Open(room + "/lines?after=0")).Html.ShouldNotContain("旧的");
        (await late.Open(room + "/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        await lin.SayIn(room, "欢迎");
        await lin.See(room);
        await lin.Submit("form#say", ("Input.Body", "接着说"), ("Input.Answers", "1"));
        (await bai.See(room)).Find(".cited")!.TextContent.ShouldContain("旧的");
        (await late.See(room)).Find("#m3").ShouldNotBeNull();
        late.Html.ShouldNotContain("旧的", customMessage: "an answer cites nothing from before they came");
        (await late.See(room)).Text.ShouldContain("欢迎");

        await bai.See(room + "/about");
        await bai.Submit("form#leave");
        (await bai.Open(room)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bai.See("/chat")).Text.ShouldNotContain("周六早起");
    }

    [Fact]
    public async Task A_stream_in_the_room_hears_each_line_in_its_own_language_until_its_member_leaves()
    {
        var (lin, su, en) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), await Given.Member(app, "Erin", "en"));
        await lin.See("/chat/new");
        await lin.Submit("form#new", ("Names", $"{su.Name}、{en.Name}"));
        var room = lin.At;
        await using var ear = await new LiveEar(en, $"/live/me?room={Talks.Room(room).Value}").Open();
        (await ear.Next("here")).Data.ShouldContain(en.Id.ToString());
        await su.SayIn(room, "听见了吗");
        var heard = (await ear.Next("line")).Data;
        heard.ShouldContain("听见了吗");
        heard.ShouldContain("More for this line", customMessage: "words of the page are the reader's");
        await lin.See(room);
        ((AngleSharp.Html.Dom.IHtmlFormElement)lin.Find("form#say")!).SetAttribute("action", room + "?handler=Typing");
        await lin.Submit("form#say");
        (await ear.Next("typing")).Data.ShouldContain(lin.Name);

        await en.See(room + "/about");
        await en.Submit("form#leave");
        await su.SayIn(room, "走了以后");
        await su.WriteTo(en, "私下再说一句");
        (await ear.Next("unread")).Name.ShouldBe("unread");
        (await app.Read(async db => await RoomStanding.Of(db, Talks.Room(room), new(en.Id)))).ShouldBeNull();
    }

    [Fact]
    public async Task A_muted_room_tells_nothing_but_a_name_in_a_groups_room_does()
    {
        var (host, lin, su) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "在吗");
        await app.Settle();
        await su.See(room + "/about");
        await su.Submit("form#mute");
        var before = await Told(su);
        await lin.SayIn(room, "一句");
        await app.Settle();
        (await Told(su)).ShouldBe(before);

        var group = await host.Found("点名");
        await lin.Join(group);
        await su.Join(group);
        var lounge = await lin.Lounge(app, group);
        await lin.SayIn(lounge, "谁去？");
        await app.Settle();
        (await Told(su)).ShouldBe(before, "talk in passing tells nobody");
        await lin.SayIn(lounge, $"@{su.Name} 你去吗");
        await app.Settle();
        (await Told(su)).ShouldBe(before + 1);
    }

    private Task<int> Told(Visitor who) => app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(who.Id) && n.Kind == "chat"));

    private Task<int> Unread(Visitor who) =>
        app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(who.Id) && n.Kind == "chat" && n.ReadAt == null));

    private async Task<int?> Said(Visitor who, RoomId room, string words, Guid once)
    {
        var read = await app.Read(db => PostWords.ForReply(db, words));
        try
        {
            return (await app.Acts.Run(db => SayLine.Do(db, new(who.Id, Xinhuo.Platform.Web.Role.Member), room, read.Value, null, once, app.Time.Now))).Value;
        }
        catch (DbUpdateException)
        {
            // The page asks again here and gets the other one's number.
            return null;
        }
    }
}

[Collection(Engines.Sqlite)]
public sealed class ChatOnSqlite(SqliteApp app) : ChatTests(app);

[Collection(Engines.Postgres)]
public sealed class ChatOnPostgres(PostgresApp app) : ChatTests(app);
