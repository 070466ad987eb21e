using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Acting at the hosts' desk, where other tests' reports may lie too.</summary>
internal static class Desks
{
    public static async Task Report(this Visitor visitor, string topic, int number, string why = "Hurtful", string words = "")
    {
        await visitor.See($"/report?topic={Rooms.Topic(topic).Value}&number={number}");
        await visitor.Submit("form#report", ("Input.Why", why), ("Input.Words", words));
    }

    public static async Task Decide(Visitor host, string lines, string how, string why, params (string, string)[] more)
    {
        await host.See("/desk");
        Item(host, lines).QuerySelector($"form[id^={how}]")!.Id = "decide";
        await host.Submit("form#decide", [("Input.Why", why), .. more]);
    }

    public static IElement Item(Visitor host, string lines) =>
        host.Page.QuerySelectorAll("article").FirstOrDefault(a => a.TextContent.Contains(lines, StringComparison.Ordinal))
        ?? throw new ShouldAssertException($"“{lines}” is not at the desk: {host.Text}");

    /// <summary>Opens the next step about a reported text.</summary>
    public static async Task Step(Visitor host, string lines, string step, string why, int days = 3, params (string, string)[] more)
    {
        await host.See("/desk");
        await host.See(Item(host, lines).QuerySelector("a[href^='/desk/step']")!.GetAttribute("href")!);
        await host.Submit(
            "form#step",
            [("Input.Step", step), ("Input.Days", $"{days}"), ("Input.PerHour", "3"), ("Input.Rule", "1"), ("Input.Why", why), .. more]
        );
    }

    /// <summary>A step as an act, as the page would take it.</summary>
    public static Task<Outcome<SanctionId>> Give(App app, Visitor host, Visitor member, SanctionStep step, int days = 3, string why = "先冷静一下") =>
        app.Acts.Run(db =>
            GiveSanction.Do(
                db,
                new Actor(host.Id, Role.Host),
                new StepInput
                {
                    Member = new MemberId(member.Id),
                    Step = step,
                    Days = days,
                    PerHour = 3,
                    Rule = 1,
                    Why = why,
                },
                Later(app),
                app.Time.Now
            )
        );

    public static ReportedThings Later(App app) => app.Services.GetRequiredService<ReportedThings>();

    public static Task<Sanction> Of(App app, Visitor member) =>
        app.Read(db => db.Set<Sanction>().Where(s => s.MemberId == new MemberId(member.Id)).OrderByDescending(s => s.At).FirstAsync());
}
