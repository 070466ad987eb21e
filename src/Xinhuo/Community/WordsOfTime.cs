using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Community;

/// <summary>How long something takes, as one says it: 四天, 三个小时, 几分钟. Days from 36 hours on.</summary>
internal static class WordsOfTime
{
    /// <param name="key">The sentence's key, to which ".days", ".hours" and ".minutes" are added ("community.waited": 等了四天).</param>
    public static string Spell(this Words words, TimeSpan span, string key) => span switch
    {
        { TotalHours: >= 36 } => Say(words, key + ".days", (long)Math.Round(span.TotalDays)),
        { TotalMinutes: >= 55 } => Say(words, key + ".hours", Math.Max(1, (long)Math.Round(span.TotalHours))),
        _ => Say(words, key + ".minutes", Math.Max(1, (long)Math.Round(span.TotalMinutes))),
    };

    private static string Say(Words words, string key, long number) => words.Count(key, number, Spoken.Number(number));
}
