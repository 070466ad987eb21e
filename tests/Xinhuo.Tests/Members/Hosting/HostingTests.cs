using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.Hosting;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Members.Hosting;

public abstract class HostingTests(App app)
{
    [Fact]
    public async Task A_host_gives_a_role_and_it_counts_at_the_next_click()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        (await lin.Open("/hosts/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form#role", ("Input.Role", "Host"));
        (await lin.See("/hosts/people")).Text.ShouldContain("主理人");
    }

    [Fact]
    public async Task The_last_host_cannot_be_sent_away_not_even_by_two_at_once()
    {
        await using var own = app.OnPostgres ? new PostgresApp() : (App)new SqliteApp();
        await own.InitializeAsync();
        var (one, other) = (await Given.Host(own, "甲"), await Given.Host(own, "乙"));
        var outcomes = await Task.WhenAll(
            own.Acts.Run(
                db => ChangeRole.Do(db, new Actor(one.Id, Role.Host), new MemberId(other.Id), Role.Member, own.Time.Now),
                TestContext.Current.CancellationToken
            ),
            own.Acts.Run(
                db => ChangeRole.Do(db, new Actor(other.Id, Role.Host), new MemberId(one.Id), Role.Member, own.Time.Now),
                TestContext.Current.CancellationToken
            )
        );
        outcomes.Count(o => !o.Refused).ShouldBe(1);
        var left = outcomes[0].Refused ? other : one;
        await left.See($"/hosts/people/{left.Id}");
        await left.Submit("form#role", ("Input.Role", "Member"));
        left.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        left.Text.ShouldContain("最后一位主理人");
    }

    [Fact]
    public async Task A_host_hands_over_a_claim_link_and_a_link_for_a_new_password()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var place = await Given.Imported(app, "老朋友");
        await host.See($"/hosts/people/{place.Id.Value}");
        await host.Submit("form#claim-link");
        var claim = new Uri(host.Find(".link-made input")!.GetAttribute("value")!).PathAndQuery;
        (await new Visitor(app).See(claim)).Text.ShouldContain("欢迎回来，老朋友");

        await host.See($"/hosts/people/{lin.Id}");
        await host.Submit("form#reset-link");
        var reset = new Uri(host.Find(".link-made input")!.GetAttribute("value")!).PathAndQuery;
        var phone = await new Visitor(app).See(reset);
        await phone.Submit("form#reset", ("Input.Password", "主理人帮我换的新密码"));
        phone.At.ShouldBe("/");
    }

    [Fact]
    public async Task Invitations_are_made_seen_and_withdrawn_by_hosts_and_by_members_within_their_number()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        await lin.See("/me/invitations");
        await lin.Submit("form#invite", ("Input.Words", "来看云"), ("Input.Uses", "9"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("[name='Input.Words']")!.GetAttribute("value").ShouldBe("来看云");
        await lin.Submit("form#invite", ("Input.Words", "来看云"), ("Input.Uses", "2"));
        var link = new Uri(lin.Find(".link-made input")!.GetAttribute("value")!).PathAndQuery;

        var friend = await new Visitor(app).See(link);
        friend.Text.ShouldContain($"{lin.Name}邀请你来");
        friend.Text.ShouldContain("“来看云”");
        await friend.Submit(
            "form#join",
            ("Input.Name", $"云友{app.OnPostgres}"),
            ("Input.Email", $"cloud{app.OnPostgres}@example.com"),
            ("Input.Password", Given.Password)
        );
        (await lin.See("/me/invitations")).Text.ShouldContain("来了 1 位");

        (await host.See("/hosts/invitations")).Text.ShouldContain("来看云");
        await lin.Press("收回");
        (await new Visitor(app).Open(link)).Status.ShouldBe(HttpStatusCode.Gone);

        for (var n = 0; n < 5; n++)
            await lin.Submit("form#invite");
        await lin.Submit("form#invite");
        lin.Text.ShouldContain("用掉或收回一个再发");
        (await lin.Open("/hosts/invitations")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_house_gets_a_name_a_colour_and_doors()
    {
        await using var own = app.OnPostgres ? new PostgresApp() : (App)new SqliteApp();
        await own.InitializeAsync();
        var host = await Given.Host(own);
        await host.See("/hosts/club");
        await host.Submit("form#club", ("Input.Name", ""), ("Input.Colour", "blue"));
        host.Page.QuerySelectorAll(".error").Length.ShouldBe(2);
        host.Find("[name='Input.Colour']")!.GetAttribute("value").ShouldBe("blue");
        await host.Submit(
            "form#club",
            ("Input.Name", "云朵俱乐部"),
            ("Input.Colour", "#0055AA"),
            ("Input.OpenRegistration", "true"),
            ("Input.Invitations", "0")
        );
        host.Text.ShouldContain("云朵俱乐部");
        host.Html.ShouldContain("--brand");
        (await new Visitor(own).See("/join")).Find("form#join").ShouldNotBeNull();

        var lin = await Given.Member(own, "林晚舟");
        await lin.See("/me/invitations");
        await lin.Submit("form#invite");
        lin.Text.ShouldContain("只有主理人能发邀请");
        (await lin.Open("/hosts/club")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hosts_keep_the_vocabulary_and_what_was_said_with_a_retired_word_stays()
    {
        await using var own = app.OnPostgres ? new PostgresApp() : (App)new SqliteApp();
        await own.InitializeAsync();
        var (host, lin) = (await Given.Host(own), await Given.Member(own, "林晚舟"));
        await host.See("/hosts/words");
        await host.Submit("form#word", ("Input.Kind", "skill"), ("Input.Zh", "看天"), ("Input.En", "Reading the sky"));
        await lin.See("/me/skills");
        await lin.Submit("form#claim", ("Input.Skill", "reading-the-sky"));
        (await lin.See($"/people/{lin.Id}")).Text.ShouldContain("看天");

        await host.See("/hosts/words");
        await host.Submit("form[data-skill=reading-the-sky]");
        (await lin.See($"/people/{lin.Id}")).Text.ShouldContain("看天");
        var su = await Given.Member(own, "苏禾");
        (await su.See("/me/skills")).Find("option[value=reading-the-sky]").ShouldBeNull();

        await host.See("/hosts/words");
        await host.Submit("form#word", ("Input.Kind", "skill"), ("Input.Zh", "航拍"), ("Input.En", "Aerial"));
        host.Text.ShouldContain("已经有这个词了");
    }
}

[Collection(Engines.Sqlite)]
public sealed class HostingOnSqlite(SqliteApp app) : HostingTests(app);

[Collection(Engines.Postgres)]
public sealed class HostingOnPostgres(PostgresApp app) : HostingTests(app);
