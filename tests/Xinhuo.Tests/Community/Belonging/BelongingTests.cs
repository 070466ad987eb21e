using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Tests.Community.Belonging;

public abstract class BelongingTests(App app)
{
    [Fact]
    public async Task A_persons_page_names_their_groups_but_no_hidden_one_to_outsiders()
    {
        var (host, luo, stranger) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "马骁"));
        await luo.Join(await host.Found("常来"));
        var hidden = await host.Found("不说", Openness.Hidden);
        await host.See($"{hidden}/people");
        await host.Submit("form#invite", ("Input.Name", luo.Name));
        await luo.See(hidden);
        await luo.Press("好，我来");

        (await stranger.See($"/people/{luo.Id}")).Text.ShouldContain("常来");
        stranger.Text.ShouldNotContain("不说");
        (await host.See($"/people/{luo.Id}")).Text.ShouldContain("不说");
    }

    [Fact]
    public async Task Who_is_in_a_group_that_must_be_knocked_at_is_for_those_inside_and_who_hosts_it_for_all()
    {
        var (host, luo, stranger) = (await Given.Host(app), await Given.Member(app, "罗大川"), await Given.Member(app, "马骁"));
        var group = await host.Found("敲门才进", Openness.OnRequest);
        var id = await app.Read(db => db.Groups().Where(g => "/groups/" + g.Slug == group).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, "带我一个", app.Time.Now));
        await app.Acts.Run(db => Xinhuo.Community.Groups.KeepTheDoor.LetIn(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, new(luo.Id), app.Time.Now));

        (await host.See($"/people/{luo.Id}")).Text.ShouldContain("敲门才进");
        (await stranger.See($"/people/{luo.Id}")).Text.ShouldNotContain("敲门才进");
        (await stranger.See($"/people/{host.Id}")).Text.ShouldContain("敲门才进");
        (await stranger.Open($"{group}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_taken_along_names_nothing_that_one_may_not_see_any_more()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var shut = await host.Found("里面", Openness.OnRequest);
        var id = await app.Read(db => db.Groups().Where(g => "/groups/" + g.Slug == shut).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, "带我一个", app.Time.Now));
        await app.Acts.Run(db => Xinhuo.Community.Groups.KeepTheDoor.LetIn(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, new(luo.Id), app.Time.Now));
        await luo.Reply(await host.Say(shut, "里面的标题"), "我在里面说的");
        var open = await host.Found("外面");
        var hidden = await host.Say(open, "收起来的标题");
        await luo.Reply(hidden, "我在外面说的");
        await luo.Reply(await host.Say(open, "还在的标题"), "我还在说");
        await app.Settle();
        (await Archive(luo))["replies"].Select(r => r["under"]).ShouldBe(["里面的标题", "收起来的标题", "还在的标题"]);

        await app.Acts.Run(db => Xinhuo.Community.Groups.KeepTheDoor.SendOut(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, new(luo.Id), app.Time.Now));
        await app.Acts.Run(db =>
            Xinhuo.Community.Safety.HidePost.Do(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), Rooms.Topic(hidden), 0, "不合适", app.Time.Now)
        );

        var replies = (await Archive(luo))["replies"];
        replies.Select(r => r["under"]).ShouldBe([null, null, "还在的标题"]);
        replies.Select(r => r["words"]).ShouldBe(["我在里面说的", "我在外面说的", "我还在说"], "one's own words always come along");
        (await Archive(host))["topics"].Select(t => t["title"]).ShouldContain("收起来的标题", "one's own titles too");
    }

    private async Task<Dictionary<string, List<IReadOnlyDictionary<string, object?>>>> Archive(Visitor visitor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var archive = new Kept();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "community");
        await app.Read(async db =>
        {
            await mine.Export(db, new MemberId(visitor.Id), archive, TestContext.Current.CancellationToken);
            return true;
        });
        return archive.Entries;
    }

    [Fact]
    public async Task The_directory_is_asked_by_group_and_answers_nothing_of_closed_ones()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var (open, hidden) = (await host.Found("找人"), await host.Found("藏人", Openness.Hidden));
        await luo.Join(open);

        (await luo.See($"/people?group={open["/groups/".Length..]}")).Text.ShouldContain(host.Name);
        await luo.Open($"/people?group={hidden["/groups/".Length..]}");
        luo.Page.QuerySelector("main")!.TextContent.ShouldNotContain(host.Name);
    }

    [Fact]
    public async Task Who_leaves_takes_their_list_and_leaves_their_words()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("告别");
        await luo.Join(group);
        var topic = await luo.Say(group, "最后一篇");
        await luo.See(topic);
        await luo.Press("静音这个话题");
        var me = new MemberId(luo.Id);
        await using var scope = app.Services.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "community");
        mine.Describe(app.Services.GetRequiredService<Words>()).Stays.ShouldNotBeEmpty();

        await app.Acts.Run(db => mine.Erase(db, me, app.Time.Now));

        (await app.Read(db => db.Followings().AnyAsync(f => f.MemberId == me))).ShouldBeFalse();
        (await app.Read(db => db.GroupMemberships().AnyAsync(m => m.MemberId == me))).ShouldBeFalse();
        (await app.Read(db => db.Groups().SingleAsync(g => "/groups/" + g.Slug == group))).MemberCount.ShouldBe(1);
        (await host.See(topic)).Text.ShouldContain("最后一篇");
    }

    [Fact]
    public async Task What_is_taken_along_holds_ones_own_words()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("带走"), "同路");
        await luo.Reply(topic, "我写过的话");
        await using var scope = app.Services.CreateAsyncScope();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "community");
        var archive = new Kept();

        await app.Read(async db =>
        {
            await mine.Export(db, new MemberId(luo.Id), archive, TestContext.Current.CancellationToken);
            return true;
        });

        archive.Entries["replies"].ShouldHaveSingleItem()["words"].ShouldBe("我写过的话");
        archive.Entries.Keys.ShouldBe(["topics", "replies", "edits", "thanks", "kept", "groups"]);
    }

    [Fact]
    public async Task A_guests_page_is_kept_and_a_new_reply_shows_at_once()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("快门"), "看得见");
        var guest = new Visitor(app);
        await guest.See(topic);
        (await guest.Http.GetAsync(topic)).Headers.Age.ShouldNotBeNull("the second answer comes from the cache");

        await host.Reply(topic, "刚刚写下的");

        (await guest.See(topic)).Text.ShouldContain("刚刚写下的");
        (await guest.Open("/topics/00000000-0000-0000-0000-000000000000")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private sealed class Kept : IArchive
    {
        public Dictionary<string, List<IReadOnlyDictionary<string, object?>>> Entries { get; } = [];

        public async Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel)
        {
            var list = Entries[name] = [];
            await foreach (var entry in entries.WithCancellation(cancel))
                list.Add(entry);
        }

        public Task Add(string name, Stream content, CancellationToken cancel) => Task.CompletedTask;
    }
}

[Collection(Engines.Sqlite)]
public sealed class BelongingOnSqlite(SqliteApp app) : BelongingTests(app);

[Collection(Engines.Postgres)]
public sealed class BelongingOnPostgres(PostgresApp app) : BelongingTests(app);
