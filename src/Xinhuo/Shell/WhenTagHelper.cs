using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// A time in the community's zone: <c>&lt;x-when at="topic.At" /&gt;</c> ("三小时前", kept fresh where there is script),
/// <c>as="date|day|time|full"</c> for what is planned, <c>until="…"</c> for its end.
/// </summary>
[HtmlTargetElement("x-when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(Words words, CommunityZone zone, CommunityClock clock) : TagHelper
{
    public required DateTimeOffset At { get; set; }
    public DateTimeOffset? Until { get; set; }
    public string As { get; set; } = "ago";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        var local = zone.Local(At);
        var now = zone.Local(clock.Now);
        if (As == "ago")
        {
            output.TagName = "relative-time";
            output.Attributes.SetAttribute("threshold", "P7D");
            output.Attributes.SetAttribute("prefix", "");
            output.Attributes.SetAttribute("lang", CultureInfo.CurrentUICulture.Name);
            output.Attributes.SetAttribute("title", Write(local, "full", now));
            output.Content.SetContent(Ago(local, now));
            return;
        }
        output.TagName = "time";
        var said = Write(local, As, now);
        if (Until is { } until)
        {
            var end = zone.Local(until);
            said += "–\u2060" + Write(end, end.Date == local.Date && As != "date" ? "time" : As, now);
        }
        output.Content.SetContent(said);
    }

    // The same words that the browser would choose, so that nothing jumps when script takes over.
    private string Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var gone = now - at;
        return gone switch
        {
            { TotalSeconds: < 0 } => Write(at, "full", now),
            { TotalSeconds: < 55 } => words["shell.when.now"],
            { TotalMinutes: < 55 } => words.Count("shell.when.minutes", Math.Max(1, (long)Math.Round(gone.TotalMinutes))),
            { TotalHours: < 21 } => words.Count("shell.when.hours", Math.Max(1, (long)Math.Round(gone.TotalHours))),
            { TotalDays: < 1.5 } => words["shell.when.yesterday"],
            { TotalDays: < 7 } => words.Count("shell.when.days", (long)Math.Round(gone.TotalDays)),
            _ => Write(at, "date", now),
        };
    }

    private string Write(DateTimeOffset at, string how, DateTimeOffset now)
    {
        var year = at.Year == now.Year ? "" : "-year";
        return at.ToString(words[how == "time" ? "shell.when.time" : $"shell.when.{how}{year}"], CultureInfo.CurrentCulture);
    }
}
