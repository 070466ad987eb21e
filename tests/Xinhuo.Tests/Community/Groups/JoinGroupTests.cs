using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Community.Groups;

public abstract class JoinGroupTests(App app)
{
    [Fact]
    public async Task Everybody_walks_into_an_open_group_and_out_again()
    {
        var host = await Given.Host(app);
        var group = await host.Found("低空慢飞");
        var lin = await Given.Member(app, "林晚舟");

        await lin.Join(group);
        lin.Text.ShouldContain("两个人");
        await lin.See($"{group}/people");
        lin.Text.ShouldContain(lin.Name);

        await lin.See(group);
        await lin.Press("离开小组");
        lin.Text.ShouldContain("一个人");
        (
            await app.Read(db =>
                db.Set<HappeningRow>()
                    .Where(h => h.Actor == lin.Id && h.Verb.StartsWith("community.group"))
                    .OrderBy(h => h.Id)
                    .Select(h => h.Verb)
                    .ToListAsync()
            )
        ).ShouldBe(["community.group.joined", "community.group.left"]);
    }

    [Fact]
    public async Task On_request_one_knocks_and_sees_no_talk_until_a_host_opens()
    {
        var host = await Given.Host(app);
        var group = await host.Found("川西老友", Openness.OnRequest);
        var topic = await host.Say(group, "只说给里面的人");
        var zhou = await Given.Member(app, "周小满");
        await zhou.See(group);
        zhou.Text.ShouldContain("慢慢开，多停车");
        zhou.Text.ShouldContain(host.Name);
        zhou.Text.ShouldNotContain("只说给里面的人");
        (await zhou.Open(topic)).Status.ShouldBe(HttpStatusCode.NotFound);

        await zhou.See(group);
        await zhou.Submit("form#door", ("Input.Words", "夜班护士，周末想看山"));
        zhou.Text.ShouldContain("你敲过门了");
        await host.See("/");
        host.Text.ShouldContain("夜班护士，周末想看山");
        await host.See($"{group}/people");
        await host.Press("请进");

        await zhou.See(topic);
        await zhou.See(group);
        zhou.Text.ShouldContain("只说给里面的人");
    }

    [Fact]
    public async Task A_host_may_say_no_and_only_a_host_may()
    {
        var host = await Given.Host(app);
        var group = await host.Found("要敲门", Openness.OnRequest);
        var (ma, he) = (await Given.Member(app, "马骁"), await Given.Member(app, "何知秋"));
        await ma.Join(group);
        (await he.Open($"{group}/people")).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.See($"{group}/people");
        await host.Press("这次不了");

        await ma.See(group);
        ma.Text.ShouldContain("敲敲门");
        (await app.Read(db => db.GroupMemberships().SingleAsync(m => m.MemberId == new MemberId(ma.Id)))).EndedBy!.Value.Value.ShouldBe(host.Id);
    }

    [Fact]
    public async Task A_hidden_group_does_not_exist_until_one_is_invited()
    {
        var host = await Given.Host(app);
        var group = await host.Found("秘密基地", Openness.Hidden);
        await host.Say(group, "暗号是霜降");
        var (tang, stranger) = (await Given.Member(app, "唐果"), await Given.Member(app, "马骁"));
        foreach (
            var path in new[]
            {
                group,
                $"{group}/people",
                $"{group}/edit",
                $"{group}/feed.atom",
                $"/search?q=霜降&group={group["/groups/".Length..]}",
                $"/topics/new?group={group["/groups/".Length..]}",
            }
        )
            (await tang.Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await tang.See("/groups")).Text.ShouldNotContain("秘密基地");

        await host.See($"{group}/people");
        await host.Submit("form#invite", ("Input.Name", tang.Name));
        host.Text.ShouldContain($"已经告诉{tang.Name}了");
        (await tang.See("/")).Text.ShouldContain("请你来");
        await tang.See(group);
        await tang.Press("好，我来");

        (await tang.See(group)).Text.ShouldContain("暗号是霜降");
        (await stranger.Open(group)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.See("/search?q=霜降")).Page.QuerySelectorAll("#hits > li").ShouldBeEmpty();
        (await tang.See("/search?q=霜降")).Page.QuerySelectorAll("#hits > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_host_names_another_before_leaving()
    {
        var host = await Given.Host(app);
        var group = await host.Found("看门");
        var luo = await Given.Member(app, "罗大川");
        await luo.Join(group);

        await host.See(group);
        await host.Press("离开小组");
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Text.ShouldContain("先请一位接着看门");

        await host.See($"{group}/people");
        await host.Press("请 TA 一起当组主人");
        await host.See(group);
        await host.Press("离开小组");
        host.Status.ShouldBe(HttpStatusCode.OK);
        (await luo.See($"{group}/edit")).Find("form#group").ShouldNotBeNull();
    }

    [Fact]
    public async Task Twenty_knocks_at_once_of_one_person_are_one()
    {
        var host = await Given.Host(app);
        var group = await host.Found("急性子");
        var ma = await Given.Member(app, "马骁");
        await ma.See(group);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    var token = ma.Find("form#door [name=__RequestVerificationToken]")!.GetAttribute("value")!;
                    using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                    (await ma.Http.PostAsync($"{group}?handler=Join", form)).StatusCode.ShouldBe(HttpStatusCode.Found);
                })
        );

        (await app.Read(db => db.GroupMemberships().CountAsync(m => m.MemberId == new MemberId(ma.Id)))).ShouldBe(1);
        (await app.Read(db => db.Groups().SingleAsync(g => "/groups/" + g.Slug == group))).MemberCount.ShouldBe(2);
    }

    [Fact]
    public async Task Only_hosts_of_the_house_found_groups_and_only_its_hosts_change_a_group()
    {
        var host = await Given.Host(app);
        var group = await host.Found("门牌");
        var luo = await Given.Member(app, "罗大川");
        (await luo.Open("/groups/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        await luo.Join(group);
        (await luo.Open($"{group}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.See($"{group}/edit");
        await host.Submit("form#group", ("Input.About", "现在敲门进"), ("Input.Openness", "OnRequest"));

        var guest = new Visitor(app);
        (await guest.See(group)).Text.ShouldContain("现在敲门进");
        (await guest.Open($"{group}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_group_without_a_name_is_refused_and_a_name_is_given_once()
    {
        var host = await Given.Host(app);
        var group = await host.Found("独一份");
        var name = await app.Read(db => db.Groups().Where(g => "/groups/" + g.Slug == group).Select(g => g.Name).SingleAsync());
        await host.See("/groups/new");
        await host.Submit("form#group", ("Input.Name", " "), ("Input.About", "写了很多"));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find("[name='Input.About']")!.TextContent.Trim().ShouldBe("写了很多");

        await host.Submit("form#group", ("Input.Name", name));
        host.Text.ShouldContain("已经有一个叫这个名字的小组了");
    }
}

[Collection(Engines.Sqlite)]
public sealed class JoinGroupOnSqlite(SqliteApp app) : JoinGroupTests(app);

[Collection(Engines.Postgres)]
public sealed class JoinGroupOnPostgres(PostgresApp app) : JoinGroupTests(app)
{
    private readonly PostgresApp _here = app;

    [Fact]
    public async Task Who_is_let_in_or_goes_is_let_in_or_gone_in_another_process_too()
    {
        var group = await (await Given.Host(_here)).Found("两处一扇门");
        var id = await _here.Read(db => db.Groups().Where(g => "/groups/" + g.Slug == group).Select(g => g.Id).SingleAsync());
        var lin = await Given.Member(_here, "林晚舟");
        await using var there = new PostgresApp { SharesWith = _here, Clock = _here.Clock };
        await there.InitializeAsync();
        (await IsIn()).ShouldBeFalse();

        await lin.Join(group);
        await Until(true);

        await lin.See(group);
        await lin.Press("离开小组");
        await Until(false);

        async Task<bool> IsIn() => (await there.Services.GetRequiredService<CommunityRights>().Of(new MemberId(lin.Id))).IsIn(id);

        async Task Until(bool expected)
        {
            for (var tries = 0; await IsIn() != expected; tries++)
            {
                tries.ShouldBeLessThan(100, "the other process was not heard");
                await Task.Delay(50);
            }
        }
    }
}
