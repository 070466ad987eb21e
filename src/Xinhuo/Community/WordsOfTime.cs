using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Community;

/// <summary>How long something takes, as one says it: 四天, 三个小时. Days from 36 hours on.</summary>
internal static class WordsOfTime
{
    /// <summary>等了四天; 刚刚 for what has only just begun.</summary>
    public static string Waited(this Words words, TimeSpan span) => Spell(words, "waited", span);

    /// <summary>四天</summary>
    public static string Lasting(this Words words, TimeSpan span) => Spell(words, "span", span);

    private static string Spell(Words words, string what, TimeSpan span) =>
        span switch
        {
            { TotalHours: >= 36 } => Say(words, $"community.{what}.days", span.TotalDays),
            { TotalMinutes: >= 55 } => Say(words, $"community.{what}.hours", span.TotalHours),
            _ => Say(words, $"community.{what}.minutes", span.TotalMinutes),
        };

    private static string Say(Words words, string key, double number)
    {
        var whole = Math.Max(1, (long)Math.Round(number));
        return words.Count(key, whole, Spoken.Number(whole));
    }
}
