using System.Globalization;
using System.Text;

namespace Xinhuo.Community;

/// <summary>One event as a calendar is told of it.</summary>
internal sealed record CalendarEvent(
    string Uid,
    DateTimeOffset Stamp,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    int Sequence,
    string Status,
    string Summary,
    string? Where,
    string? Description,
    string Url
);

/// <summary>
/// Writes calendars (RFC 5545): lines end in CRLF and are folded at 75 octets, never inside a character; texts are escaped; times are UTC, so no zone
/// needs explaining.
/// </summary>
internal static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int MostOctets = 75;

    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var lines = new StringBuilder();
        Line(lines, "BEGIN:VCALENDAR");
        Line(lines, "VERSION:2.0");
        Line(lines, "PRODID:-//Xinhuo//Calendar//EN");
        Line(lines, "CALSCALE:GREGORIAN");
        Line(lines, "METHOD:PUBLISH");
        Line(lines, "X-WR-CALNAME:" + Text(name));
        foreach (var one in events)
            Event(lines, one);
        Line(lines, "END:VCALENDAR");
        return lines.ToString();
    }

    /// <summary>3.3.11: backslash, semicolon, comma and line ends are written with a backslash; other control characters have no place.</summary>
    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    /// <summary>3.1: a content line of more than 75 octets goes on after CRLF and a blank.</summary>
    internal static void Line(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                to.Append("\r\n ");
                octets = 1;
            }
            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        to.Append("\r\n");
    }

    private static void Event(StringBuilder lines, CalendarEvent one)
    {
        Line(lines, "BEGIN:VEVENT");
        Line(lines, "UID:" + Text(one.Uid));
        Line(lines, "DTSTAMP:" + Moment(one.Stamp));
        Line(lines, "LAST-MODIFIED:" + Moment(one.Stamp));
        Line(lines, "DTSTART:" + Moment(one.Starts));
        Line(lines, "DTEND:" + Moment(one.Ends));
        Line(lines, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{one.Sequence}"));
        Line(lines, "STATUS:" + one.Status);
        Line(lines, "SUMMARY:" + Text(one.Summary));
        if (one.Where is { Length: > 0 } where)
            Line(lines, "LOCATION:" + Text(where));
        if (one.Description is { Length: > 0 } description)
            Line(lines, "DESCRIPTION:" + Text(description));
        Line(lines, "URL:" + one.Url);
        Line(lines, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
