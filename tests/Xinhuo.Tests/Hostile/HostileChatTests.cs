using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community.Chat;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in everything one says in a room.</summary>
public abstract class HostileChatTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Every_line_is_kept_as_typed_and_harms_nobody(string source)
    {
        var (lan, su) = (await Given.Member(app, "兰"), await Given.Member(app, "苏禾"));
        var room = await lan.WriteTo(su, "什么都能说");
        var pen = await Pen.At(lan, room, "form#say");
        var expected = new List<string> { "什么都能说" };
        foreach (var words in Doses.In(source, 1000, 3_900, "\n\n"))
            if (await pen.Send(("Input.Body", words), ("Input.Once", $"{Guid.CreateVersion7(app.Time.Now)}")) is not null)
                expected.Add(CleanText.Lines(words, 20_000).Text);
            else
                CleanText.Lines(words, 20_000).IsFine.ShouldBeFalse(Uri.EscapeDataString(words));
        var id = Talks.Room(room);
        (await app.Read(db => db.Set<ChatLine>().Where(l => l.RoomId == id).OrderBy(l => l.Number).Select(l => l.Body).ToListAsync())).ShouldBe(expected);
        for (var at = 11; at <= expected.Count + 10; at += 40)
            await su.Look($"{room}?at={at}");
        for (var number = 2; number <= expected.Count; number += source == Doses.Ours ? 7 : 3)
        {
            (await lan.Look($"{room}/{number}")).Value("Body").ShouldBe(expected[number - 1].AsPagesCarryIt());
            await Pen.Here(lan, "form#edit").Say(("Body", "改过：" + expected[number - 1]));
            (await su.Open($"{room}/lines?before={number + 1}")).Page.ShouldBeInert(room);
            await su.Look($"{room}/{number}");
        }
        await lan.Look("/chat");
        await app.Settle();
        await su.Look("/notices");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Rooms_are_called_and_asked_anything(string source)
    {
        var (lan, su, bai, host) = (await Given.Member(app, "兰"), await Given.Member(app, "苏禾"), await Given.Member(app, "白露"), await Given.Host(app));
        await lan.See("/chat/new");
        await lan.Submit("form#new", ("Names", $"{su.Name}、{bai.Name}"));
        var room = lan.At;
        await lan.SayIn(room, "问吧");
        await lan.See(room + "/about");
        var (name, bring) = (Pen.Here(lan, "form#name"), Pen.Here(lan, "form#bring"));
        var open = await Pen.At(lan, "/chat/new", "form#new");
        var first = await Pen.At(host, $"/chat/with/{lan.Id}", "form#say");
        var report = await Pen.At(su, $"{room}/1/report", "form#report");
        foreach (var words in Doses.In(source, 30, 190))
        {
            await name.Send(("Title", words));
            await bring.Send(("Who", words));
            await open.Send(("Names", words), ("Title", words));
            await report.Send(("Input.Why", words), ("Input.Words", words));
            await first.Send(("Input.Body", words), ("Input.Once", $"{Guid.CreateVersion7(app.Time.Now)}"));
            await lan.Look($"{room}/about?q={Uri.EscapeDataString(words)}");
            await lan.Open($"/chat?after={Uri.EscapeDataString(words)}");
            ((int)lan.Status).ShouldBeLessThan(500);
        }
        await report.Say(("Input.Why", "Hurtful"), ("Input.Words", Payloads.Own[0]));
        await host.Look("/desk");
        foreach (var page in (string[])[room, room + "/about", "/chat"])
            await su.Look(page);
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileChatTestsOnSqlite(SqliteApp app) : HostileChatTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileChatTestsOnPostgres(PostgresApp app) : HostileChatTests(app);
