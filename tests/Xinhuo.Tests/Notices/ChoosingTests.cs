using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo.Tests.Notices;

/// <summary>How to tell me: what a member turns off stays off, and what cannot be is refused with the form kept.</summary>
public abstract class ChoosingTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_kind_turned_off_tells_no_more_and_turned_on_again_does()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await Waved.By(app, gu, su, "听得见");
        await su.See("/me/notices");
        Tick(su, "wave", false);
        await su.Submit("form#choices");
        su.Text.ShouldContain("记下了");
        await Waved.By(app, gu, su, "听不见");
        await Waved.By(app, gu, su, "欢呼", kind: "cheer");
        await su.See("/notices");
        su.Text.ShouldContain("听得见");
        su.Text.ShouldContain("欢呼");
        su.Text.ShouldNotContain("听不见");

        await su.See("/me/notices");
        Tick(su, "wave", true);
        await su.Submit("form#choices");
        await Waved.By(app, gu, su, "又听见");
        (await su.See("/notices")).Text.ShouldContain("又听见");
    }

    [Fact]
    public async Task An_impossible_hour_is_refused_in_words_and_the_rest_stays_chosen()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.Hour", "31"), ("Input.Digest", "Weekly"));
        su.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        su.Text.ShouldContain("钟点从 0 到 23");
        su.Find("input[name='Input.Digest'][value=Weekly]")!.HasAttribute("checked").ShouldBeTrue();
        (await app.Read(db => db.Set<NoticeChoices>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Quiet_ends_by_itself_in_the_morning_or_when_told_to()
    {
        var app = await Start(Waved.Known);
        var su = await Given.Member(app, "苏禾");
        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.Quiet", "UntilMorning"));
        var until = await app.Read(db => db.Set<NoticeChoices>().Where(c => c.MemberId == new MemberId(su.Id)).Select(c => c.QuietUntil).SingleAsync());
        until.ShouldBe(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(8)));
        await su.See("/me/notices");
        su.Text.ShouldContain("安静到");
        await su.Submit("form#choices", ("Input.Quiet", "No"));
        (await su.See("/me/notices")).Text.ShouldNotContain("安静到");
    }

    private static void Tick(Visitor visitor, string kind, bool on)
    {
        var box = (AngleSharp.Html.Dom.IHtmlInputElement)visitor.Find($"input[name='Input.Told'][value={kind}]")!;
        box.IsChecked.ShouldBe(!on);
        box.IsChecked = on;
    }
}

public sealed class ChoosingTestsOnSqlite() : ChoosingTests(postgres: false);

public sealed class ChoosingTestsOnPostgres() : ChoosingTests(postgres: true);
