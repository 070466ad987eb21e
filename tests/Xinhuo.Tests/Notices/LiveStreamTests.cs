using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Xinhuo.Tests.Notices;

/// <summary>A member's own stream: told at once, nothing lost between two streams, nothing twice, and over when the session is.</summary>
public abstract class LiveStreamTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly Dictionary<string, string> QuickPulse = new() { ["Live:PulseSeconds"] = "0.2" };

    [Fact]
    public async Task A_guest_has_no_stream()
    {
        var app = await Start(Waved.Known);
        await using var ear = new LiveEar(new Visitor(app));
        (await ear.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_first_item_says_how_the_bell_stands_and_then_what_happens_is_told()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su);
        await using var ear = await new LiveEar(su).Open();
        var first = (await ear.Next("notice")).Json;
        first.GetProperty("count").GetInt32().ShouldBe(1);
        first.GetProperty("html").GetString().ShouldBe("");

        await Waved.By(app, gu, su);
        var second = (await Told(ear)).Json;
        second.GetProperty("count").GetInt32().ShouldBe(2);
        second.GetProperty("html").GetString()!.ShouldContain("<b class=\"name\">顾明远</b>");
    }

    [Fact]
    public async Task Opening_the_list_quiets_the_bell_in_every_tab()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su);
        await using var ear = await new LiveEar(su).Open();
        (await ear.Next("notice")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        await su.See("/notices");
        while ((await ear.Next("notice")).Json.GetProperty("count").GetInt32() != 0) { }
    }

    [Fact]
    public async Task A_cheer_rises_with_face_and_words()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await using var ear = await new LiveEar(su).Open();
        await ear.Next("notice");
        await Waved.By(app, gu, su, kind: "cheer");
        var cheer = (await ear.Next("thanks")).Json;
        cheer.GetProperty("name").GetString().ShouldBe("顾明远");
        cheer.GetProperty("words").GetString()!.ShouldContain("顾明远");
    }

    [Fact]
    public async Task What_was_said_between_two_pages_is_told_by_the_next_and_once()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        string last;
        await using (var ear = await new LiveEar(su).Open())
            last = (await ear.Next("notice")).Id!;
        await Waved.By(app, gu, su, "中间一");
        await Waved.By(app, gu, su, "中间二");
        await using var next = await new LiveEar(su, $"/live/me?after={last}").Open();
        var ids = new List<long> { long.Parse((await Told(next)).Id!), long.Parse((await Told(next)).Id!) };
        await Waved.By(app, gu, su, "后来");
        ids.Add(long.Parse((await Told(next)).Id!));
        ids.Distinct().Count().ShouldBe(3);
        ids.ShouldBe(ids.Order());
    }

    [Fact]
    public async Task Fifty_at_once_from_several_tellers_all_arrive_in_order_and_once()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await using var ear = await new LiveEar(su).Open();
        await ear.Next("notice");
        var hear = Task.Run(async () =>
        {
            var ids = new List<long>();
            // Five at most in one breath: the rest of a burst is in the list, so the last one is what must come.
            while (ids.Count == 0 || ids[^1] < 50)
                ids.Add(long.Parse((await Told(ear)).Id!));
            return ids;
        });
        await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                            await app.Acts.Run(db =>
                                new TellWaved().Hear(
                                    new Waved(Guid.CreateVersion7(app.Time.Now), [new(su.Id)], "wave", $"{n}-{i}", null, null),
                                    new(Guid.CreateVersion7(app.Time.Now), app.Time.Now, new(gu.Id, Xinhuo.Platform.Web.Role.Member), null),
                                    db
                                )
                            );
                    })
                )
        );
        var heard = await hear.WaitAsync(TimeSpan.FromSeconds(30));
        heard.ShouldBe(heard.Order());
        heard.Distinct().Count().ShouldBe(heard.Count);
    }

    [Fact]
    public async Task Behind_a_closed_door_nothing_is_told_and_quiet_is_quiet()
    {
        var app = await Start(Waved.Known);
        var (gu, su, door) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), Guid.CreateVersion7(app.Time.Now));
        await using var ear = await new LiveEar(su).Open();
        await ear.Next("notice");
        await Waved.By(app, gu, su, door: door);
        await Waved.By(app, gu, su);
        (await Told(ear)).Json.ShouldSatisfyAllConditions(
            told => told.GetProperty("html").GetString()!.ShouldContain("/notices/2", customMessage: "the first was behind the door"),
            told => told.GetProperty("count").GetInt32().ShouldBe(1)
        );
        app.Services.GetRequiredService<Doors>().Inside.Add((door, su.Id));
        await Waved.By(app, gu, su, door: door);
        (await Told(ear)).Json.ShouldSatisfyAllConditions(
            told => told.GetProperty("html").GetString()!.ShouldContain("/notices/3"),
            told => told.GetProperty("count").GetInt32().ShouldBe(3)
        );

        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.Quiet", "AWeek"));
        await Waved.By(app, gu, su);
        var quiet = (await ear.Next("notice")).Json;
        quiet.GetProperty("html").GetString().ShouldBe("");
        quiet.GetProperty("count").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task The_stream_ends_when_the_session_ends()
    {
        var app = await Start(Waved.Known, QuickPulse);
        var su = await Given.Member(app, "苏禾");
        await using var ear = await new LiveEar(su).Open();
        await ear.Next("notice");
        var end = ear.Ends();
        await Task.Delay(500);
        end.IsCompleted.ShouldBeFalse();
        await SignOut(su);
        await end.WaitAsync(TimeSpan.FromSeconds(10));
        await using var after = new LiveEar(su);
        (await after.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_stream_ends_when_the_house_closes()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        await using var ear = await new LiveEar(su).Open();
        await ear.Next("notice");
        var end = ear.Ends();
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await end.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_thing_that_is_not_there_has_no_stream()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        await using var ear = new LiveEar(su, $"/live/me?topic={Guid.CreateVersion7(app.Time.Now)}");
        (await ear.Open()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task SignOut(Visitor visitor)
    {
        await visitor.See("/sign-out");
        await visitor.Submit("form#sign-out");
    }

    private static async Task<LiveEar.Event> Told(LiveEar ear)
    {
        while (true)
            if (await ear.Next("notice") is var told && told.Json.GetProperty("html").GetString() != "")
                return told;
    }
}

public sealed class LiveStreamTestsOnSqlite() : LiveStreamTests(postgres: false);

public sealed class LiveStreamTestsOnPostgres() : LiveStreamTests(postgres: true);
