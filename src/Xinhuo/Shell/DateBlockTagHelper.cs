using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>The day of something to come, as a small block: <c>&lt;x-date at="gathering.At" /&gt;</c>.</summary>
[HtmlTargetElement("x-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateBlockTagHelper(Words words, CommunityZone zone, CommunityClock clock) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var local = zone.Local(At);
        var now = zone.Local(clock.Now);
        // A day of another month needs its month more than its weekday.
        var near = Math.Abs((local.Date - now.Date).TotalDays) < 28;
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "date");
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.AppendFormat(
            "<b>{0}</b><span>{1}</span>",
            local.Day,
            local.ToString(words[near ? "shell.when.weekday" : "shell.when.month"], CultureInfo.CurrentCulture)
        );
    }
}
