using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Rules;

/// <summary>The house rules of one version, in both languages; their numbered points are what a report or a step cites.</summary>
internal sealed partial record RulesNow(int Version, string Zh, string En)
{
    private const int MostTitleCharacters = 40;

    public string Mine => Words.ReaderIsEnglish ? En : Zh;

    public string Html => SafeMarkdown.ToHtml(Mine, MarkdownContext.Plain);

    /// <summary>The points by number, each with its first words, in the reader's language.</summary>
    public IReadOnlyList<(int Number, string Title)> Points => PointsOf(Mine);

    public string? Titled(int number) => Points.FirstOrDefault(p => p.Number == number).Title;

    public static async Task<RulesNow> Of(XinhuoDb db) =>
        await db.Set<HouseRules>().OrderByDescending(r => r.Version).FirstOrDefaultAsync() is { } row ? new(row.Version, row.Zh, row.En) : Default;

    /// <summary>Every version by its number: what was cited keeps its meaning.</summary>
    public static async Task<Dictionary<int, RulesNow>> All(XinhuoDb db, IReadOnlyCollection<int> versions)
    {
        var all = await db.Set<HouseRules>()
            .Where(r => versions.Contains(r.Version))
            .ToDictionaryAsync(r => r.Version, r => new RulesNow(r.Version, r.Zh, r.En));
        all[0] = Default;
        return all;
    }

    public static IReadOnlyList<(int Number, string Title)> PointsOf(string markdown) =>
        [
            .. Point()
                .Matches(markdown.ReplaceLineEndings("\n"))
                .Select(m => (int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture), TitleOf(m.Groups["line"].Value))),
        ];

    private static string TitleOf(string line)
    {
        var bold = Bold().Match(line);
        var words = PlainText.Of(bold.Success ? bold.Groups[1].Value : line, MostTitleCharacters);
        var stop = words.AsSpan().IndexOfAny('。', '：');
        return (stop > 0 ? words[..stop] : words).TrimEnd('.', ':', ' ');
    }

    [GeneratedRegex(@"^ {0,3}(?<n>\d{1,2})[.)][ \t]+(?<line>.+)$", RegexOptions.Multiline)]
    private static partial Regex Point();

    [GeneratedRegex(@"^\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    /// <summary>What every house begins with.</summary>
    public static readonly RulesNow Default = new(
        0,
        """
        这里是大家的屋子。照下面几条相处，新来的人敢开口，老朋友愿意留下。

        1. **对事，不伤人。** 可以不同意一件事，别伤一个人。不骂人，不笑话新手，不给人起外号。
        2. **别人的事，由别人说。** 住址、电话、车牌、聊天记录，还有没点过头的照片，不往外放。
        3. **别让人照着做出事。** 路况、改装、救援，说清楚是自己试过的还是听来的；拿不准，就说拿不准。
        4. **这里不做买卖。** 有好东西可以说，写明你和它是什么关系。不群发链接，不私信推销。
        5. **一件事说一次。** 说在最合适的那个组里，不到处贴。
        6. **说真话，批评也算。** 夸和骂都不会换来什么。只说自己开过、用过、看见过的。

        谁越了线，主理人先提醒，再请他慢一点，再请他只看不写几天；还不行，才请他出门。每一步都写明照的哪一条、为什么、到什么时候，也都能申诉，由另一位主理人来读。
        """,
        """
        This house is everybody's. If we keep to a few things, newcomers dare to speak and old friends like to stay.

        1. **Argue about things, never hurt people.** Disagree as much as you like. No insults, no laughing at beginners, no nicknames.
        2. **What is somebody else's is theirs to tell.** Addresses, phone numbers, plates, chats, and pictures nobody agreed to stay where they are.
        3. **Let nobody come to harm by following you.** On roads, modifications and recovery say whether you tried it or heard it; if you are not sure, say that.
        4. **No selling here.** Tell us of good things, and how you are connected with them. No mass links, no offers by letter.
        5. **Say a thing once.** In the group where it fits best, not everywhere.
        6. **Say what is true, criticism included.** Neither praise nor blame is rewarded. Speak of what you drove, used or saw.

        Who steps over the line is first reminded, then asked to go slower, then to read without writing for some days; only then to leave. Each step says which rule, why and until when, and each may be appealed: another host reads it.
        """
    );
}
