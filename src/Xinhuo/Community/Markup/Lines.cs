using System.Globalization;
using System.Text.Encodings.Web;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Markup;

/// <summary>
/// The few pieces that lists of fifty repeat, written straight to the page: what tag helpers of the shell draw once, these draw fifty times,
/// with the same markup and a tenth of the work.
/// </summary>
internal sealed class Lines(Words words, CommunityZone zone, CommunityClock clock)
{
    private readonly DateTimeOffset _now = zone.Local(clock.Now);

    public Words Words => words;

    public void Face(TextWriter to, HtmlEncoder encoder, string name, string? photo, string href, int size, bool staff)
    {
        var width = size == 44 ? "44" : size.ToString(CultureInfo.InvariantCulture);
        to.Write(staff ? "<a class=\"face staff\" style=\"--size:" : "<a class=\"face\" style=\"--size:");
        to.Write(width);
        to.Write("px\" href=\"");
        to.Write(href);
        to.Write("\" tabindex=\"-1\" aria-hidden=\"true\">");
        if (string.IsNullOrEmpty(photo))
            encoder.Encode(to, new Face(name).Mark);
        else
        {
            to.Write("<img src=\"");
            encoder.Encode(to, photo);
            to.Write("\" alt=\"\" width=\"");
            to.Write(width);
            to.Write("\" height=\"");
            to.Write(width);
            to.Write("\" loading=\"lazy\" decoding=\"async\">");
        }
        to.Write("</a>");
    }

    public void Name(TextWriter to, HtmlEncoder encoder, string name, string href, Role role)
    {
        to.Write("<a class=\"name\" href=\"");
        to.Write(href);
        to.Write("\">");
        encoder.Encode(to, name);
        to.Write("</a>");
        if (NameTagHelper.StaffWord(words, role) is not { } label)
            return;
        to.Write(" <span class=\"staff-label\">");
        encoder.Encode(to, label);
        to.Write("</span>");
    }

    public void When(TextWriter to, DateTimeOffset at)
    {
        var local = zone.Local(at);
        to.Write("<relative-time threshold=\"P7D\" prefix=\"\" lang=\"");
        to.Write(CultureInfo.CurrentUICulture.Name);
        to.Write("\" datetime=\"");
        to.Write(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        to.Write("\" title=\"");
        to.Write(Written(local, "shell.when.full"));
        to.Write("\">");
        to.Write(Ago(local));
        to.Write("</relative-time>");
    }

    public string Say(string key, params object?[] values) => values.Length == 0 ? words[key] : words[key, values];

    private string Ago(DateTimeOffset at)
    {
        var gone = _now - at;
        return gone switch
        {
            { TotalSeconds: < 0 } => Written(at, "shell.when.full"),
            { TotalSeconds: < 55 } => words["shell.when.now"],
            { TotalMinutes: < 55 } => words.Count("shell.when.minutes", Math.Max(1, (long)Math.Round(gone.TotalMinutes))),
            { TotalHours: < 21 } => words.Count("shell.when.hours", Math.Max(1, (long)Math.Round(gone.TotalHours))),
            { TotalDays: < 1.5 } => words["shell.when.yesterday"],
            { TotalDays: < 7 } => words.Count("shell.when.days", (long)Math.Round(gone.TotalDays)),
            _ => Written(at, "shell.when.date"),
        };
    }

    private string Written(DateTimeOffset at, string key) => at.ToString(words[at.Year == _now.Year ? key : key + "-year"], CultureInfo.CurrentCulture);
}
