using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.Tests.Community.Ties;

/// <summary>Who has really dealt with whom, counted from what happened.</summary>
public abstract class TiesTests(App app)
{
    [Fact]
    public async Task Each_dealing_counts_by_kind_and_direction()
    {
        var (luo, zhou, topic) = await Two();
        await zhou.Reply(topic, "第一句");
        await zhou.Reply(topic, "第二句");
        await luo.See($"{topic}?at=1&reply=1");
        await luo.Submit("form#reply", ("Input.Body", $"@{zhou.Name} 谢你提醒"));
        await zhou.See(topic);
        await zhou.Press("谢谢");
        await app.Settle();
        await app.Settle();
        var bond = (await Strongest(luo)).ShouldHaveSingleItem();
        bond.With.ShouldBe(new MemberId(zhou.Id));
        (bond.Of(TieKind.Reply, outward: false), bond.Of(TieKind.Reply, outward: true)).ShouldBe((2, 1));
        (bond.Of(TieKind.Mention, outward: true), bond.Of(TieKind.Thanks, outward: false)).ShouldBe((1, 1));
        (await app.Read(db => db.CountOfTies(new(luo.Id)))).ShouldBe(1);
        (await app.Read(db => db.AreStrangers(new(luo.Id), new(zhou.Id)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Answering_oneself_is_no_tie_and_strangers_are_strangers()
    {
        var (luo, zhou, topic) = await Two();
        await luo.Reply(topic, "补一句");
        await app.Settle();
        (await Strongest(luo)).ShouldBeEmpty();
        (await app.Read(db => db.AreStrangers(new(luo.Id), new(zhou.Id)))).ShouldBeTrue();
    }

    [Fact]
    public async Task Thanks_taken_back_reduce_and_in_any_order()
    {
        var (luo, zhou, topic) = await Two();
        await zhou.See(topic);
        await zhou.Press("谢谢");
        await zhou.Press("谢过了");
        await app.Settle();
        (await Strongest(luo)).ShouldBeEmpty();
        (await app.Read(db => db.AreStrangers(new(luo.Id), new(zhou.Id)))).ShouldBeTrue();
        await zhou.Press("谢谢");
        await app.Settle();
        (await Strongest(luo)).Single().Of(TieKind.Thanks).ShouldBe(1);
    }

    [Fact]
    public async Task What_happened_in_a_hidden_group_shows_to_the_two_alone()
    {
        var host = await Given.Host(app);
        var group = await host.Found("深夜", Openness.Hidden);
        var luo = await Given.Member(app, "罗大川");
        var id = await app.Read(db => db.Groups().Where(g => g.Slug == group.Substring(8)).Select(g => g.Id).SingleAsync());
        await app.Acts.Run(db => Xinhuo.Community.Groups.InviteToGroup.Do(db, new(host.Id, Xinhuo.Platform.Web.Role.Host), id, luo.Name, app.Time.Now));
        await app.Acts.Run(db => Xinhuo.Community.Groups.JoinGroup.Do(db, new(luo.Id, Xinhuo.Platform.Web.Role.Member), id, null, app.Time.Now));
        await luo.Reply(await host.Say(group, "睡不着"), "我也是");
        await app.Settle();
        (await app.Read(db => db.StrongestTies(new(luo.Id), 5, withHidden: true))).Count.ShouldBe(1);
        (await app.Read(db => db.StrongestTies(new(luo.Id), 5, withHidden: false))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_erased_themselves_is_in_nobodys_ties()
    {
        var (luo, zhou, topic) = await Two();
        await zhou.Reply(topic, "再见");
        await app.Settle();
        (await Strongest(luo)).Count.ShouldBe(1);
        await app.Acts.Run(db => db.Members().Where(m => m.Id == new MemberId(zhou.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.ErasedAt, app.Time.Now)));
        (await Strongest(luo)).ShouldBeEmpty();
        (await app.Read(db => db.CountOfTies(new(luo.Id)))).ShouldBe(0);
    }

    [Fact]
    public async Task Those_with_whom_it_goes_both_ways_come_first()
    {
        var (luo, zhou, topic) = await Two();
        var tang = await Given.Member(app, "唐果");
        foreach (var words in (string[])["一", "二", "三"])
            await tang.Reply(topic, words);
        await zhou.Reply(topic, "四");
        await luo.See($"{topic}?at=4&reply=4");
        await luo.Submit("form#reply", ("Input.Body", "五"));
        await app.Settle();
        (await Strongest(luo)).Select(b => b.With.Value).ShouldBe([zhou.Id, tang.Id]);
    }

    [Fact]
    public async Task Counting_all_anew_from_the_happenings_gives_the_same_ties()
    {
        var (luo, zhou, topic) = await Two();
        await zhou.Reply(topic, $"@{luo.Name} 一起去？");
        await zhou.See(topic);
        await zhou.Press("谢谢");
        await app.Settle();
        var before = await All();
        before.Count.ShouldBeGreaterThanOrEqualTo(3);
        await app.Acts.Run(db => db.Ties().ExecuteDeleteAsync());
        await luo.Reply(topic, $"@{zhou.Name} 走");
        // What the outbox still holds is counted by its listener, not twice.
        await app.Acts.Run(db => db.RebuildTies());
        (await All()).ShouldBe(before, ignoreOrder: true);
        await app.Settle();
        (await All()).Sum(t => t.Count).ShouldBe(before.Sum(t => t.Count) + 1);
    }

    private Task<List<(Guid From, Guid To, TieKind Kind, int Count, int InHidden, DateTimeOffset FirstAt, DateTimeOffset LastAt)>> All() =>
        app.Read(async db =>
            (await db.Ties().Where(t => t.Count != 0).ToListAsync()).ConvertAll(t =>
                (t.From.Value, t.To.Value, t.Kind, t.Count, t.InHidden, t.FirstAt, t.LastAt)
            )
        );

    private async Task<(Visitor Luo, Visitor Zhou, string Topic)> Two()
    {
        var host = await Given.Host(app);
        var group = await host.Found("往来");
        var (luo, zhou) = (await Given.Member(app, "罗大川"), await Given.Member(app, "周小满"));
        return (luo, zhou, await luo.Say(group, "备用垭口"));
    }

    private Task<IReadOnlyList<Bond>> Strongest(Visitor visitor) => app.Read(db => db.StrongestTies(new(visitor.Id), 10, withHidden: false));
}

[Collection(Engines.Sqlite)]
public sealed class TiesTestsOnSqlite(SqliteApp app) : TiesTests(app);

[Collection(Engines.Postgres)]
public sealed class TiesTestsOnPostgres(PostgresApp app) : TiesTests(app);
