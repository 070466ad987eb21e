using System.Net;
using System.Text;
using Xinhuo.Community;
using Xinhuo.Community.Gatherings;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>iCalendar: what a calendar program is told, to the octet; and a member's own calendar behind a secret address.</summary>
public abstract class CalendarTests(App app)
{
    [Fact]
    public async Task A_member_s_calendar_holds_what_they_go_to_and_the_old_address_dies()
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var (going, waiting, other) = (
            await host.Invite(app, "我去的"),
            await host.Invite(app, "我等的", null, ("Input.Seats", "1")),
            await host.Invite(app, "别人的")
        );
        await host.Answer(waiting, "我要去");
        await lan.Answer(going, "我要去");
        await lan.Answer(waiting, "排个队");
        await lan.See("/me/calendar");
        await lan.Submit("form#calendar");
        var address = Address(lan);

        // Fetched by a program that is nobody.
        var reader = new Visitor(app).Http;
        var calendar = Unfolded(await reader.GetStringAsync(address));
        calendar.ShouldContain("SUMMARY:我去的\r\n");
        calendar.ShouldContain("STATUS:TENTATIVE\r\nSUMMARY:我等的\r\n");
        calendar.ShouldNotContain("别人的");
        calendar.ShouldContain("DTSTART:20");
        calendar.ShouldContain("SEQUENCE:0");
        (await host.Http.GetStringAsync(other + ".ics")).ShouldContain("SUMMARY:别人的");

        await lan.Submit("form#calendar");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Address(lan).ShouldNotBe(address);
        (await reader.GetAsync(Address(lan))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_left_a_hidden_group_finds_its_gatherings_no_more()
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var group = await host.Found("敲门", Openness.OnRequest);
        await lan.See(group);
        await lan.Submit("form#door", ("Input.Words", "想来"));
        await host.See(group + "/people");
        await host.Press("请进");
        var gathering = await host.Invite(app, "屋里见", group);
        await lan.Answer(gathering, "我要去");
        await lan.See("/me/calendar");
        await lan.Submit("form#calendar");
        var reader = new Visitor(app).Http;
        (await reader.GetStringAsync(Address(lan))).ShouldContain("屋里见");
        await lan.See(group);
        await lan.Press("离开小组");
        (await reader.GetStringAsync(Address(await lan.See("/me/calendar")))).ShouldNotContain("屋里见");
    }

    private static string Address(Visitor visitor) => new Uri(visitor.Find("#address")!.GetAttribute("value")!).AbsolutePath;

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);
}

[Collection(Engines.Sqlite)]
public sealed class CalendarOnSqlite(SqliteApp app) : CalendarTests(app);

[Collection(Engines.Postgres)]
public sealed class CalendarOnPostgres(PostgresApp app) : CalendarTests(app);

/// <summary>The format itself (RFC 5545, 3.1 and 3.3.11).</summary>
public sealed class ICalendarTests
{
    [Theory]
    [InlineData("一, 二; 三\\四\r\n五\n六\u0007", "一\\, 二\\; 三\\\\四\\n五\\n六")]
    [InlineData("a\tb", "a b")]
    public void Texts_are_escaped(string text, string written) => ICalendar.Text(text).ShouldBe(written);

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_never_inside_a_character()
    {
        for (var shift = 0; shift < 5; shift++)
        {
            var line = "SUMMARY:" + new string('x', shift) + string.Concat(Enumerable.Repeat("山👨‍👩‍👧é", 40));
            var folded = new StringBuilder();
            ICalendar.Line(folded, line);
            var lines = folded.ToString().Split("\r\n");
            lines.Length.ShouldBeGreaterThan(5);
            lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
            lines.ShouldAllBe(l => !l.Contains('\uFFFD'));
            string.Concat(lines.Select((l, i) => i == 0 || l.Length == 0 ? l : l[1..])).ShouldBe(line);
        }
    }
}
