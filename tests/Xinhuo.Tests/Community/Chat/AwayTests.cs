using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo.Tests.Community.Chat;

/// <summary>Who is in a room is told by its lines; who has just left it, or wants to hear nothing of somebody, by nothing else.</summary>
public abstract class AwayTests(App app)
{
    [Fact]
    public async Task A_letter_makes_a_notice_as_soon_as_the_last_page_of_the_room_is_closed()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "在吗");
        await app.Settle();
        await su.See(room);
        var before = await Told(su);
        var presence = app.Services.GetRequiredService<Presence>();
        var path = $"/live/me?room={Talks.Room(room).Value}";
        var first = await new LiveEar(su, path).Open();
        await first.Next("here");
        await using (var second = await new LiveEar(su, path).Open())
        {
            await second.Next("here");
            await first.DisposeAsync();
            await Task.Delay(300);
            presence.Is(Talks.Room(room), new(su.Id)).ShouldBeTrue("one page of it is still open");
            await lin.SayIn(room, "你在看");
            await app.Settle();
            (await Told(su)).ShouldBe(before);
        }
        for (var tries = 0; tries < 100 && presence.Is(Talks.Room(room), new(su.Id)); tries++)
            await Task.Delay(50);
        await lin.SayIn(room, "你走了");
        await app.Settle();
        (await Told(su)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task That_somebody_types_goes_round_once_however_often_it_is_said()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var room = await lin.WriteTo(su, "在吗");
        await using var ear = await new LiveEar(su, $"/live/me?room={Talks.Room(room).Value}").Open();
        await ear.Next("here");
        var presence = app.Services.GetRequiredService<Presence>();
        for (var key = 0; key < 5; key++)
            await presence.Types(Talks.Room(room), new(lin.Id), lin.Name);
        await lin.SayIn(room, "写完了");
        var heard = new List<string>();
        do heard.Add((await ear.Next()).Name);
        while (heard[^1] != "line");
        heard.Count(name => name == "typing").ShouldBe(1);
        await presence.Types(Talks.Room(room), new(lin.Id), lin.Name);
        (await ear.Next("typing")).Data.ShouldContain(lin.Name, customMessage: "what is begun after a line is news at once");
    }

    [Fact]
    public async Task Who_blocked_somebody_hears_of_none_of_their_words_but_of_an_hour_that_changed()
    {
        var (host, lin, su) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var group = await host.Found("都在这里");
        var topic = await su.Say(group, "我的话题");
        var gathering = await Gatherings.Invitations.Invite(lin, app, "林约的");
        await Gatherings.Invitations.Answer(su, gathering, "我要去");
        await su.See($"/people/{lin.Id}");
        await su.Press("不想再看到");
        var before = await All(su);
        await lin.Reply(topic, $"@{su.Name} 看这里");
        await app.Settle();
        (await All(su)).ShouldBe(before);
        await host.Reply(topic, $"@{su.Name} 看这里");
        await app.Settle();
        (await All(su)).ShouldBe(before + 1, "others are heard as before");
        await lin.See(gathering + "/edit");
        await lin.Submit("form#edit", ("Input.From", "11:00"));
        await app.Settle();
        (await All(su)).ShouldBe(before + 2);
    }

    private Task<int> Told(Visitor who) =>
        app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(who.Id) && n.Kind == "chat" && n.ReadAt == null));

    private Task<int> All(Visitor who) => app.Read(db => db.Notices().CountAsync(n => n.MemberId == new MemberId(who.Id)));
}

[Collection(Engines.Sqlite)]
public sealed class AwayOnSqlite(SqliteApp app) : AwayTests(app);

[Collection(Engines.Postgres)]
public sealed class AwayOnPostgres(PostgresApp app) : AwayTests(app);
