using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Groups;

/// <summary>No answer tells an outsider that a hidden group is there.</summary>
public abstract class HiddenAddressTests(App app)
{
    [Fact]
    public async Task Speaking_into_a_group_that_is_closed_is_answered_as_speaking_into_none()
    {
        var (host, stranger) = (await Given.Host(app), await Given.Member(app, "马骁"));
        await host.Found("都能来");
        var answers = new List<(HttpStatusCode, bool, bool)>();
        foreach (var group in new[] { await host.Found("不说", Openness.Hidden), await host.Found("敲门", Openness.OnRequest), "/groups/there-is-none" })
        {
            await stranger.See("/topics/new");
            ((AngleSharp.Html.Dom.IHtmlFormElement)stranger.Find("form#topic")!).QuerySelector("select[name='Input.Group']")!.RemoveAttribute("name");
            var typed = stranger.Page.CreateElement("input");
            typed.SetAttribute("name", "Input.Group");
            stranger.Find("form#topic")!.AppendChild(typed);
            await stranger.Submit("form#topic", ("Input.Title", "有人吗"), ("Input.Group", group["/groups/".Length..]));
            answers.Add(
                (stranger.Status, stranger.Text.Contains("选一个小组", StringComparison.Ordinal), stranger.Html.Contains("有人吗", StringComparison.Ordinal))
            );
        }
        answers.Distinct().ShouldBe([(HttpStatusCode.UnprocessableEntity, true, true)]);
    }

    [Fact]
    public async Task A_founder_does_not_learn_from_the_address_that_a_hidden_group_has_the_name()
    {
        var host = await Given.Host(app);
        var called = $"Night Drive {(app.OnPostgres ? "p" : "s")}";
        await Found(host, called, Openness.Hidden);
        var hidden = host.At;
        hidden.ShouldStartWith($"/groups/{called.ToLowerInvariant().Replace(' ', '-')}-");
        var founder = await Given.Host(app, "另一位");
        await Found(founder, called, Openness.Open);
        founder.At.ShouldBe($"/groups/{called.ToLowerInvariant().Replace(' ', '-')}");
        (await app.Read(db => db.Groups().CountAsync(g => g.Name == called))).ShouldBe(2);
    }

    [Fact]
    public async Task A_hidden_groups_host_takes_a_new_address_and_the_old_one_leads_nowhere()
    {
        var (host, other) = (await Given.Host(app), await Given.Host(app, "外面的主理人"));
        var before = await host.Found("换个门牌", Openness.Hidden);
        var topic = await host.Say(before, "还在");
        var action = await Edit(host, before);
        await other.See("/groups/new");
        other.Find("form#group")!.SetAttribute("action", action);
        (await other.Submit("form#group")).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.Submit("form#address");

        var after = host.At;
        after.ShouldNotBe(before);
        (await host.See(after)).Text.ShouldContain("还在");
        await host.See(topic);
        (await host.Open(before)).Status.ShouldBe(HttpStatusCode.NotFound);

        var open = await host.Found("开着门");
        await host.See($"{open}/edit");
        host.Find("form#address").ShouldBeNull();
        host.Find("form#group")!.SetAttribute("action", $"{open}/edit?handler=Address");
        (await host.Submit("form#group")).Status.ShouldBe(HttpStatusCode.NotFound, "what everybody may know keeps its address");
        await host.See(open);
    }

    private static async Task<string> Edit(Visitor host, string group) => (await host.See($"{group}/edit")).Find("form#address")!.GetAttribute("action")!;

    private static async Task Found(Visitor host, string name, Openness door)
    {
        await host.See("/groups/new");
        await host.Submit("form#group", ("Input.Name", name), ("Input.About", "夜里开。"), ("Input.Openness", door.ToString()));
        host.At.ShouldStartWith("/groups/", customMessage: host.Text);
    }
}

[Collection(Engines.Sqlite)]
public sealed class HiddenAddressOnSqlite(SqliteApp app) : HiddenAddressTests(app);

[Collection(Engines.Postgres)]
public sealed class HiddenAddressOnPostgres(PostgresApp app) : HiddenAddressTests(app);
