using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Serving;

/// <summary>服务台: who waits for somebody, for the staff alone; whoever was answered waits no more.</summary>
public abstract class BoardTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Who_was_answered_by_nobody_stands_there_until_somebody_does()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var group = await host.Found("拍照");
        var topic = await lan.Say(group, "秦岭的雾拍得不好");
        (await host.See("/service")).Text.ShouldNotContain("秦岭的雾", customMessage: "others may come by first");
        app.Clock.Pass(TimeSpan.FromHours(40));
        (await host.See("/service")).Text.ShouldContain("秦岭的雾");
        host.Find($"a.button[href='{topic}#reply']").ShouldNotBeNull("one click from helping");
        host.Text.ShouldContain("等了");
        await lan.Reply(topic, "我自己再补一句");
        (await host.See("/service")).Text.ShouldContain("秦岭的雾", customMessage: "one's own words are no answer");
        await luo.Reply(topic, "早点去");
        (await host.See("/service")).Find($"a.button[href='{topic}#reply']").ShouldBeNull();
    }

    [Fact]
    public async Task An_opinion_waits_there_and_a_newcomer_until_they_know_three()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var others = new[] { await Given.Member(app, "一"), await Given.Member(app, "二"), await Given.Member(app, "三") };
        var group = await host.Found("座椅");
        var topic = await lan.Say(group, "坐久了腰麻");
        await lan.See(topic);
        await lan.Press("这条值得品牌回应");
        app.Clock.Pass(TimeSpan.FromDays(3));
        await host.See("/service");
        host.Find("section[aria-labelledby=queue-unheard]")!.TextContent.ShouldContain("阿岚");
        host.Find("section[aria-labelledby=queue-lonely]")!.TextContent.ShouldContain("阿岚");
        host.Find($"a[href='/introductions/new?of={lan.Id}']").ShouldNotBeNull();
        foreach (var other in others)
            await other.Reply(topic, "我也是");
        await app.Settle();
        (await host.See("/service")).Find($"a[href='/introductions/new?of={lan.Id}']").ShouldBeNull();
    }

    [Fact]
    public async Task It_is_for_the_staff_alone_and_shows_nothing_from_behind_doors_they_may_not_open()
    {
        var app = await Start();
        var (host, other, pm, lan) = (await Given.Host(app), await Given.Host(app, "另一位"), await Given.ProductManager(app), await Given.Member(app, "阿岚"));
        (await lan.Open("/service")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await new Visitor(app).Open("/service")).At.ShouldStartWith("/sign-in");
        var hidden = await host.Found("密室", Openness.Hidden);
        var slug = hidden["/groups/".Length..];
        await app.Acts.Run(async db =>
            db.Add(
                new GroupMembership
                {
                    Id = new(Guid.CreateVersion7(app.Time.Now)),
                    GroupId = await db.Groups().Where(g => g.Slug == slug).Select(g => g.Id).SingleAsync(),
                    MemberId = new(lan.Id),
                    Role = GroupRole.Member,
                    JoinedAt = app.Time.Now,
                }
            )
        );
        await lan.Say(hidden, "屋里的话没人接");
        var door = await host.Found("敲门进", Openness.OnRequest);
        await lan.See(door);
        await lan.Submit("form#door", ("Input.Words", "想看看"));
        app.Clock.Pass(TimeSpan.FromDays(2));
        (await host.See("/service")).Text.ShouldContain("屋里的话");
        (await other.See("/service")).Text.ShouldNotContain("屋里的话");
        other.Find("section[aria-labelledby=queue-requests]")!.TextContent.ShouldContain("敲门进");
        (await pm.See("/service")).Find("section[aria-labelledby=queue-requests]").ShouldBeNull("doors are the hosts'");
    }
}

public sealed class BoardOnSqlite() : BoardTests(postgres: false);

public sealed class BoardOnPostgres() : BoardTests(postgres: true);
