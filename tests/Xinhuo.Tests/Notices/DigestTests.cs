using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Notices.Digest;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Tests.Notices;

/// <summary>Letters: only who asked, once a period, in their language, and none where nothing is new.</summary>
public abstract class DigestTests(bool postgres) : OnEachEngine(postgres), IDisposable
{
    private readonly SmtpSink _post = new();

    [Fact]
    public async Task Who_asked_gets_one_letter_a_day_with_what_is_new_and_who_did_not_gets_none()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su, tang) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), await Given.Member(app, "唐果"));
        await Choose(su, "Daily", 16);
        await Waved.By(app, gu, [su, tang], "零下十二度那晚");
        await Send(app);
        _post.Letters.ShouldBeEmpty("it is three o'clock: nobody's hour");
        app.Clock.Pass(TimeSpan.FromHours(1));
        await Send(app);
        await Send(app);
        var letter = _post.Letters.ShouldHaveSingleItem();
        letter.To.ShouldBe(su.Email);
        letter.Subject.ShouldContain("顾明远");
        letter.Header("From").ShouldContain("club@example.com");
        letter.Text.ShouldContain("苏禾");
        letter.Text.ShouldContain("零下十二度那晚");
        letter.Text.ShouldContain("https://club.example.com/notices/");
        letter.Html.ShouldContain("<b>顾明远</b>");

        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.Count.ShouldBe(1, "nothing new, nothing sent");
        await Waved.By(app, gu, su, "第二天");
        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.Count.ShouldBe(2);
        _post.Letters.Last().Text.ShouldNotContain("零下十二度那晚");
        _post.Letters.Last().Text.ShouldContain("第二天");
    }

    [Fact]
    public async Task What_was_seen_in_the_app_is_not_written_again()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su);
        await su.See("/notices");
        await Send(app);
        _post.Letters.ShouldBeEmpty();
        await Waved.By(app, gu, su);
        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_English_reader_reads_English_and_a_weekly_one_waits_for_the_day()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, ann) = (await Given.Member(app, "顾明远"), await Given.Member(app, "Ann", "en"));
        await app.Acts.Run(db => db.Members().Where(m => m.Id == new MemberId(ann.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Language, "en")));
        await Choose(ann, "Weekly", 15, ("Input.Weekday", "Sunday"));
        await Waved.By(app, gu, ann);
        await Send(app);
        _post.Letters.ShouldBeEmpty();
        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.ShouldHaveSingleItem().Text.ShouldContain("While you were away, one thing happened");
    }

    [Fact]
    public async Task Two_houses_that_race_send_it_once()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var gu = await Given.Member(app, "顾明远");
        var readers = new List<Visitor>();
        for (var n = 0; n < 6; n++)
        {
            readers.Add(await Given.Member(app, $"读信的{n}"));
            await Choose(readers[n], "Daily", 15);
        }
        await Waved.By(app, gu, readers);
        var routine = app.Services.GetServices<IRoutine>().OfType<SendDigests>().Single();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => routine.Run("2026-11-21T15", CancellationToken.None))));
        _post.Letters.Select(l => l.To).ShouldBe(readers.Select(r => r.Email), ignoreOrder: true);
    }

    [Fact]
    public async Task A_crash_between_taking_and_sending_sends_no_second_one_and_loses_no_line()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su, "赶上断电的话");
        // What the dead process left behind: taken, and nobody knows whether it went.
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(
                new DigestSent
                {
                    MemberId = new(su.Id),
                    Period = "2026-11-21",
                    UpTo = 99,
                    TakenAt = app.Time.Now,
                }
            );
        });
        await Send(app);
        _post.Letters.ShouldBeEmpty();
        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.ShouldHaveSingleItem().Text.ShouldContain("赶上断电的话");
    }

    [Fact]
    public async Task A_server_that_refuses_is_asked_again_later()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su);
        _post.Manner = Manner.Refuses;
        await Send(app);
        (_post.Calls, _post.Letters.Count).ShouldBe((1, 0));
        _post.Manner = Manner.Takes;
        app.Clock.Pass(TimeSpan.FromMinutes(16));
        await Send(app);
        await Send(app);
        _post.Letters.Count.ShouldBe(1);
        (await app.Read(db => db.Set<DigestSent>().SingleAsync())).SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_that_falls_silent_after_taking_it_gets_no_second_one()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su);
        _post.Manner = Manner.TakesAndFallsSilent;
        await Send(app);
        (await app.Read(db => db.Set<DigestSent>().SingleAsync())).ShouldSatisfyAllConditions(s => s.SentAt.ShouldBeNull(), s => s.Error.ShouldNotBeNull());
        _post.Manner = Manner.Takes;
        app.Clock.Pass(TimeSpan.FromMinutes(16));
        await Send(app);
        _post.Letters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_server_at_all_counts_as_a_refusal()
    {
        var settings = _post.Settings;
        _post.Dispose();
        var app = await Start(Waved.Known, settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su);
        await Send(app);
        (await app.Read(db => db.Set<DigestSent>().CountAsync())).ShouldBe(0, "it may be tried again");
        (await app.Read(db => db.Set<RoutineRun>().SingleAsync(r => r.Routine == "digest-letters"))).DoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task Without_SMTP_letters_lie_in_the_outgoing_folder()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        su.Text.ShouldContain("还没接通邮局");
        await Waved.By(app, gu, su);
        await Send(app);
        Directory.GetFiles(Path.Combine(app.Folder, "outgoing"), "*.eml").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_link_in_the_letter_stops_it_signed_out_and_at_one_click()
    {
        var app = await Start(Waved.Known, _post.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Choose(su, "Daily", 15);
        await Waved.By(app, gu, su);
        await Send(app);
        var letter = _post.Letters.Single();
        letter.Header("List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        var link = new Uri(Regex.Match(letter.Header("List-Unsubscribe"), "<(.+)>").Groups[1].Value).PathAndQuery;

        var anybody = new Visitor(app);
        await anybody.See(link);
        (await Rhythm(app, su)).ShouldBe(Xinhuo.Notices.DigestRhythm.Daily, "opening it only asks");
        (await anybody.Open(link[..^3] + "xyz")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Rhythm(app, su)).ShouldBe(Xinhuo.Notices.DigestRhythm.Daily);

        using var click = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await new Visitor(app).Http.PostAsync(link, click)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Rhythm(app, su)).ShouldBe(Xinhuo.Notices.DigestRhythm.Never);
        await Waved.By(app, gu, su);
        app.Clock.Pass(TimeSpan.FromDays(1));
        await Send(app);
        _post.Letters.Count.ShouldBe(1);
    }

    public void Dispose()
    {
        _post.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task Choose(Visitor visitor, string rhythm, int hour, params (string, string)[] more)
    {
        await visitor.See("/me/notices");
        await visitor.Submit("form#choices", [("Input.Digest", rhythm), ("Input.Hour", $"{hour}"), .. more]);
        visitor.Status.ShouldBe(HttpStatusCode.OK, visitor.Text);
    }

    private static Task<int> Send(App app) => app.Services.GetRequiredService<RoutineKeeper>().RunDue();

    private static Task<Xinhuo.Notices.DigestRhythm> Rhythm(App app, Visitor visitor) =>
        app.Read(db => db.Set<Xinhuo.Notices.NoticeChoices>().Where(c => c.MemberId == new MemberId(visitor.Id)).Select(c => c.Digest).SingleAsync());
}

public sealed class DigestTestsOnSqlite() : DigestTests(postgres: false);

public sealed class DigestTestsOnPostgres() : DigestTests(postgres: true);
