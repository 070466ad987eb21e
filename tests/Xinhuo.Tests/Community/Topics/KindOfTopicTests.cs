namespace Xinhuo.Tests.Community.Topics;

/// <summary>Choosing another kind of topic loses nothing that was typed; a topic's group is chosen, not stumbled into.</summary>
public abstract class KindOfTopicTests(App app)
{
    [Fact]
    public async Task Title_words_and_what_another_kind_asked_for_go_along_from_kind_to_kind()
    {
        var host = await Given.Host(app);
        var group = await host.Found("换一种写法");
        await host.See("/topics/new?kind=Route");
        Fill(host, "Input.Stops", "老茶棚：喝碗茶");
        Fill(host, "Input.Title", "慢慢走的一天");
        Fill(host, "Input.Body", "两个人就够。");
        await host.Press("说点什么");
        host.Find("[name='Input.Title']")!.GetAttribute("value").ShouldBe("慢慢走的一天");
        host.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("两个人就够。");
        host.Find("textarea[name='Input.Stops']").ShouldBeNull();
        await host.Press("路线");
        host.Find("textarea[name='Input.Stops']")!.TextContent.Trim().ShouldBe("老茶棚：喝碗茶");
        await host.Submit("form#topic", ("Input.Group", group["/groups/".Length..]));
        host.At.ShouldStartWith("/topics/");
        host.Text.ShouldContain("老茶棚");
    }

    [Fact]
    public async Task Where_no_group_was_named_none_is_chosen()
    {
        var host = await Given.Host(app);
        var group = await host.Found("不替人选");
        await host.See("/topics/new");
        host.Find("[name='Input.Group'] option")!.TextContent.ShouldBe("选一个");
        await host.Submit("form#topic", ("Input.Title", "说给谁听"), ("Input.Body", "还没选。"));
        host.At.ShouldNotStartWith("/topics/0");
        host.Find("[name='Input.Title']")!.GetAttribute("value").ShouldBe("说给谁听");
        await host.See($"/topics/new?group={group["/groups/".Length..]}");
        host.Find("[name='Input.Group'] option[selected]")!.GetAttribute("value").ShouldBe(group["/groups/".Length..]);
    }

    [Fact]
    public async Task The_preview_shows_title_and_words()
    {
        var host = await Given.Host(app);
        await host.Found("先看看");
        await host.See("/topics/new");
        Fill(host, "Input.Title", "看看样子");
        Fill(host, "Input.Body", "**粗一点**");
        await host.Press("看看样子");
        host.Find("#preview h2")!.TextContent.ShouldBe("看看样子");
        host.Find("#preview strong")!.TextContent.ShouldBe("粗一点");
    }

    [Fact]
    public async Task A_house_without_a_group_has_no_form_to_write_into_the_void()
    {
        await using var own = app.OnPostgres ? new PostgresApp() : (App)new SqliteApp();
        await own.InitializeAsync();
        var (host, lin) = (await Given.Host(own), await Given.Member(own, "林晚舟"));
        await lin.See("/topics/new");
        lin.Find("form#topic").ShouldBeNull();
        lin.Text.ShouldContain("第一个小组开了门");
        lin.Find("main a[href='/groups/new']").ShouldBeNull();
        await host.See("/topics/new");
        host.Find("main a[href='/groups/new']").ShouldNotBeNull();
        await host.Found("第一个");
        (await lin.See("/topics/new")).Find("form#topic").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("折多山封路时，走这条备用垭口", false)]
    [InlineData("升级以后，开一次除雾要点三下屏幕。我说三件事，不拐弯", true)]
    [InlineData("Why did my question get a downvote?", false)]
    [InlineData("撑宽Supercalifragilisticexpialidocious", true)]
    public async Task A_title_that_runs_on_may_break_within_a_clause_so_that_no_line_begins_with_its_stop(string title, bool runsOn)
    {
        var host = await Given.Host(app);
        await host.See(await host.Say(await host.Found("换行"), title));
        host.Find("article h1")!.ClassList.Contains("runs-on").ShouldBe(runsOn);
    }

    private static void Fill(Visitor who, string field, string words)
    {
        var element = who.Find($"form#topic [name='{field}']")!;
        if (element is AngleSharp.Html.Dom.IHtmlTextAreaElement area)
            area.Value = words;
        else
            ((AngleSharp.Html.Dom.IHtmlInputElement)element).Value = words;
    }
}

[Collection(Engines.Sqlite)]
public sealed class KindOfTopicOnSqlite(SqliteApp app) : KindOfTopicTests(app);

[Collection(Engines.Postgres)]
public sealed class KindOfTopicOnPostgres(PostgresApp app) : KindOfTopicTests(app);
