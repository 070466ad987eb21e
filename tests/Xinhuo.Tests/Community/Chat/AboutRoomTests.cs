using Xinhuo.Community;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Chat;

public abstract class AboutRoomTests(App app)
{
    [Fact]
    public async Task In_a_room_of_two_one_blocks_the_other_where_one_is_and_takes_it_back()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await su.WriteTo(lin, "在吗在吗在吗");
        await lin.See(room + "/about");
        await lin.Submit("form#block");
        (await Blocks(lin, su)).ShouldBeTrue();

        (await lin.See(room + "/about")).Text.ShouldContain($"你屏蔽了{su.Name}");
        (await su.See(room + "/about")).Find("form#block button.danger").ShouldNotBeNull("it is not told");
        await lin.Submit("form#block");
        (await Blocks(lin, su)).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_room_of_several_nobody_is_blocked_from_its_page()
    {
        var (lin, su, luo) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), await Given.Member(app, "罗大川"));
        await lin.See("/chat/new");
        await lin.Submit("form#new", ("Names", $"{su.Name}、{luo.Name}"));
        (await lin.See(lin.At + "/about")).Find("form#leave").ShouldNotBeNull(lin.Text);
        lin.Find("form#block").ShouldBeNull();
    }

    [Fact]
    public async Task A_line_said_while_the_page_was_being_read_leaves_it_at_its_end()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "第一句");
        var read = await app.Read(db => RoomStanding.Of(db, Talks.Room(room), new MemberId(su.Id)));
        await lin.SayIn(room, "正好这时候说的");
        var rows = await app.Read(db => LineReading.Before(db, read!, int.MaxValue));
        read!.EndsWith(rows[^1].Number).ShouldBeTrue();
        read.EndsWith(0).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_begins_at_the_first_unread_line_says_that_it_is_not_the_end()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "第 1 句");
        await su.See(room);
        foreach (var number in Enumerable.Range(2, 58))
            await app.Acts.Run(async db =>
                await SayLine.Do(
                    db,
                    new Actor(lin.Id, Role.Member),
                    Talks.Room(room),
                    (await PostWords.ForReply(db, $"第 {number} 句", [])).Value,
                    null,
                    null,
                    app.Time.Now
                )
            );
        await su.See(room);
        su.Text.ShouldContain("第 2 句");
        su.Text.ShouldNotContain("第 59 句");
        su.Find(".chat")!.GetAttribute("data-end").ShouldBe("no", "what is said now stands beyond a gap");
        await su.See(room + "?at=59");
        su.Find(".chat")!.GetAttribute("data-end").ShouldBe("yes");
    }

    private Task<bool> Blocks(Visitor by, Visitor of) =>
        app.Read(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(
                db.Set<Block>(),
                b => b.By == new MemberId(by.Id) && b.Of == new MemberId(of.Id)
            )
        );
}

[Collection(Engines.Sqlite)]
public sealed class AboutRoomOnSqlite(SqliteApp app) : AboutRoomTests(app);

[Collection(Engines.Postgres)]
public sealed class AboutRoomOnPostgres(PostgresApp app) : AboutRoomTests(app);
