using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Members;

/// <summary>Nobody is faster than people are, and who is loses nothing.</summary>
public abstract class PaceTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Who_replies_faster_than_people_do_is_asked_to_slow_down_and_keeps_the_words()
    {
        var app = await Start(with: new() { ["Pace:PostsPerMinute"] = "4" });
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var topic = await host.Say(await host.Found("刷屏"), "慢慢说");
        for (var n = 1; n <= 4; n++)
            (await luo.Reply(topic, $"第{n}条")).Status.ShouldBe(HttpStatusCode.OK);

        await luo.Reply(topic, "第五条，写了很久");
        luo.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        luo.Text.ShouldContain("慢一点");
        luo.Find("form#reply textarea")!.TextContent.ShouldContain("写了很久");
        (await app.Read(db => db.Replies().CountAsync())).ShouldBe(4);
        (await host.Reply(topic, "别人照样说")).Status.ShouldBe(HttpStatusCode.OK);

        app.Clock.Pass(TimeSpan.FromSeconds(16));
        await luo.Submit("form#reply");
        luo.Status.ShouldBe(HttpStatusCode.OK);
        luo.Text.ShouldContain("写了很久");
    }

    [Fact]
    public async Task Buttons_and_pictures_have_a_pace_of_their_own()
    {
        using var scratch = new Scratch();
        var app = await Start(with: new() { ["Pace:PressesPerMinute"] = "3", ["Pace:UploadsPerHour"] = "1" });
        var host = await Given.Host(app);
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        var topic = await host.Say(await host.Found("连按"), "谢不停");
        var luo = await Given.Member(app, "罗大川");
        for (var n = 0; n < 3; n++)
        {
            await luo.See(topic);
            (await luo.Press(n % 2 == 0 ? "谢谢" : "谢过了")).Status.ShouldBe(HttpStatusCode.OK);
        }
        await luo.See(topic);
        (await luo.Press("谢过了")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var jpeg = new Negatives(scratch).RedAndBlue(120, 80);
        await luo.See(topic);
        await luo.Submit("form#reply", [("Input.Photos", "一.jpg", jpeg), ("Input.Photos", "二.jpg", jpeg)], ("Input.Body", "两张"));
        luo.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        luo.Text.ShouldContain("照片过一会儿再传");
        luo.Page.QuerySelectorAll("[name='Input.Kept']").Length.ShouldBe(1, "the one that got through is kept");
    }

    [Fact]
    public async Task A_member_holds_so_many_streams_and_the_oldest_gives_way()
    {
        var app = await Start(with: new() { ["Live:MostPerMember"] = "3" });
        var (luo, su) = (await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        await using var other = await new LiveEar(su).Open();
        var ears = new List<LiveEar>();
        for (var n = 0; n < 4; n++)
        {
            ears.Add(await new LiveEar(luo).Open());
            await ears[^1].Next("notice");
        }
        await ears[0].Ends().WaitAsync(TimeSpan.FromSeconds(20));
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            foreach (var who in new[] { luo, su })
                db.Announce($"member:{who.Id}", "hello", "there");
        });
        foreach (var ear in ears.Skip(1).Append(other))
            (await ear.Next("hello")).Data.ShouldBe("there");
        foreach (var ear in ears)
            await ear.DisposeAsync();
    }
}

public sealed class PaceOnSqlite() : PaceTests(postgres: false);

public sealed class PaceOnPostgres() : PaceTests(postgres: true);

public sealed class PaceNumbersTests
{
    [Fact]
    public void By_itself_it_is_wide_for_people_and_never_lets_more_through_in_a_minute_than_twice_that()
    {
        var clock = new FakeClock();
        var pace = new Pace(new CommunityClock(clock), new ConfigurationBuilder().Build());
        var me = Guid.CreateVersion7();
        Enumerable.Range(0, 30).Count(_ => pace.Allows(me, Pacing.Posts)).ShouldBe(20);
        Enumerable.Range(0, 80).Count(_ => pace.Allows(me, Pacing.Presses)).ShouldBe(60);
        Enumerable.Range(0, 40).Count(_ => pace.Allows(me, Pacing.Uploads)).ShouldBe(30);
        clock.Pass(TimeSpan.FromSeconds(30));
        Enumerable.Range(0, 30).Count(_ => pace.Allows(me, Pacing.Posts)).ShouldBe(10);
        pace.Allows(Guid.CreateVersion7(), Pacing.Posts).ShouldBeTrue();
    }

    [Fact]
    public void Racing_threads_get_no_more_than_there_is()
    {
        var pace = new Pace(new CommunityClock(new FakeClock()), new ConfigurationBuilder().Build());
        var me = Guid.CreateVersion7();
        var let = 0;
        Parallel.For(0, 200, _ => Interlocked.Add(ref let, pace.Allows(me, Pacing.Posts) ? 1 : 0));
        let.ShouldBe(20);
    }
}
