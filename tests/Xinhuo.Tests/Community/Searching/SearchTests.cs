using System.Net;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Searching;

public abstract class SearchTests(App app)
{
    [Fact]
    public async Task Two_characters_are_found_inside_a_sentence_and_lit()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("找"), "雨崩村的早饭", "老板娘的酥油茶管够。");
        await host.Reply(topic, "我还想喝那碗酥油茶");

        await host.See("/search?q=酥油");

        host.Page.QuerySelectorAll("#hits > li").Length.ShouldBe(2);
        host.Page.QuerySelectorAll("#hits mark").ShouldAllBe(m => m.TextContent == "酥油");
        await host.See("/search?q=酥油&kind=reply");
        host.Find("#hits a.name")!.GetAttribute("href").ShouldBe($"{topic}?at=1#r1");
    }

    [Fact]
    public async Task Within_a_group_only_its_words_are_found()
    {
        var host = await Given.Host(app);
        var (one, other) = (await host.Found("甲"), await host.Found("乙"));
        await host.Say(one, "云海在哪看", "看云海去");
        await host.Say(other, "云海不好等", "云海");

        await host.See($"/search?q=云海&group={one["/groups/".Length..]}");

        host.Page.QuerySelectorAll("#hits > li").Length.ShouldBe(1);
        host.Text.ShouldContain("看云海去");
    }

    [Fact]
    public async Task What_is_closed_to_somebody_is_never_found_by_them_whatever_they_ask()
    {
        var host = await Given.Host(app);
        var (hidden, knock) = (await host.Found("藏", Openness.Hidden), await host.Found("敲", Openness.OnRequest));
        await host.Reply(await host.Say(hidden, "紫荆树下集合"), "紫荆树我知道");
        await host.Reply(await host.Say(knock, "紫荆花开了"), "紫荆真香");
        var stranger = await Given.Member(app, "马骁");

        (await host.See("/search?q=紫荆")).Page.QuerySelectorAll("#hits > li").Length.ShouldBe(4);
        foreach (var visitor in new[] { stranger, new Visitor(app) })
        {
            await visitor.See("/search?q=紫荆");
            visitor.Page.QuerySelectorAll("#hits > li").ShouldBeEmpty();
            visitor.Text.ShouldContain("没找到");
        }
    }

    [Fact]
    public async Task Names_are_suggested_to_members_and_to_nobody_else()
    {
        var (wan, luo) = (await Given.Member(app, "阿依努尔·买买提"), await Given.Member(app, "罗大川"));

        await luo.See("/people/suggest?q=阿依努");
        luo.Page.QuerySelectorAll("li")[0].GetAttribute("data-value").ShouldBe(Xinhuo.Platform.Text.Mentions.Write(wan.Name));
        (await new Visitor(app).Open("/people/suggest?q=阿依努")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

[Collection(Engines.Sqlite)]
public sealed class SearchOnSqlite(SqliteApp app) : SearchTests(app);

[Collection(Engines.Postgres)]
public sealed class SearchOnPostgres(PostgresApp app) : SearchTests(app);
