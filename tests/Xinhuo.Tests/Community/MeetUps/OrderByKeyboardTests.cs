using Xinhuo.Tests.Community.Gatherings;

namespace Xinhuo.Tests.Community.MeetUps;

public abstract class OrderByKeyboardTests(App app)
{
    [Fact]
    public async Task Whoever_is_moved_to_an_end_still_has_a_button_at_hand()
    {
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var meet = await host.Invite(
            app,
            "键盘排的一晚",
            null,
            ("Input.MeetUp", "true"),
            ("Input.Link", "https://meeting.example.com/j/2"),
            ("Input.Place", "")
        );
        foreach (var speaker in (Visitor[])[lan, luo])
        {
            await speaker.Answer(meet, "我要去");
            await speaker.Offer(meet, "一分钟。");
        }
        await host.See(meet + "/line-up");
        await host.PressOn($"button[name=down][value='{lan.Id}']:not([disabled])");
        AtHand(host).ShouldBe(("up", lan.Id.ToString()), "nothing is below the last one");
        await host.PressOn($"button[name=up][value='{lan.Id}']:not([disabled])");
        AtHand(host).ShouldBe(("down", lan.Id.ToString()), "nothing is above the first one");
    }

    private static (string?, string?) AtHand(Visitor host)
    {
        var button = host.Page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem();
        button.HasAttribute("disabled").ShouldBeFalse();
        return (button.GetAttribute("name"), button.GetAttribute("value"));
    }
}

[Collection(Engines.Sqlite)]
public sealed class OrderByKeyboardOnSqlite(SqliteApp app) : OrderByKeyboardTests(app);

[Collection(Engines.Postgres)]
public sealed class OrderByKeyboardOnPostgres(PostgresApp app) : OrderByKeyboardTests(app);
