using System.Text;

namespace Xinhuo.Bench.Filling;

/// <summary>
/// Texts that look like what people write in a club: sentences of common words, some far more common than others (Zipf), as long as real
/// posts are (log-normal: a line or two for most replies, a page for a few). Three of five are Chinese. The same seed gives the same texts.
/// </summary>
internal sealed class Prose(Random random)
{
    private static readonly string[] Openings =
    [
        "我觉得",
        "昨天",
        "上周末",
        "其实",
        "说实话",
        "请问",
        "刚刚",
        "如果",
        "下次",
        "有人",
        "老实说",
        "那天早上",
        "回来以后",
        "不过",
        "后来",
        "第一次",
    ];
    private static readonly string[] Links =
    [
        "的",
        "了",
        "和",
        "在",
        "也很",
        "比",
        "就是",
        "不太",
        "跟着",
        "还有",
        "真的",
        "都是",
        "一起",
        "没有",
        "可以",
        "到了",
        "用来",
        "最好",
        "带着",
        "因为",
    ];
    private static readonly string[] Ends = ["。", "。", "。", "！", "？", "，大家怎么看？", "，谢谢。", "……"];
    private static readonly string[] EnglishWords = English();

    /// <summary>Every two-character word the texts are made of, the most common first.</summary>
    public static IReadOnlyList<string> Words { get; } = ChineseWords.All;

    public bool IsChinese() => random.NextDouble() < 0.6;

    public string Title(bool chinese) =>
        chinese
            ? $"{Word()}{Links[random.Next(Links.Length)]}{Word()}{(random.Next(3) == 0 ? "：" + Word() + Word() : "")}"
            : Capital(string.Join(' ', Enumerable.Range(0, random.Next(4, 9)).Select(_ => EnglishWord())));

    /// <param name="median">Half of the texts are shorter, in characters.</param>
    public string Text(bool chinese, int median)
    {
        var length = Math.Clamp((int)(median * Math.Exp(0.8 * Normal())), 6, 4_000);
        var text = new StringBuilder();
        var paragraph = 0;
        while (text.Length < length)
        {
            if (text.Length - paragraph > 220)
            {
                text.Append("\n\n");
                paragraph = text.Length;
            }
            else if (!chinese && text.Length > paragraph)
                text.Append(' ');
            Sentence(text, chinese);
        }
        return text.ToString();
    }

    private void Sentence(StringBuilder text, bool chinese)
    {
        if (!chinese)
        {
            text.Append(Capital(string.Join(' ', Enumerable.Range(0, random.Next(5, 14)).Select(_ => EnglishWord())))).Append(random.Next(6) == 0 ? '?' : '.');
            return;
        }
        text.Append(Openings[random.Next(Openings.Length)]);
        var parts = random.Next(2, 6);
        for (var i = 0; i < parts; i++)
        {
            text.Append(Word());
            if (i + 1 < parts)
                text.Append(i % 3 == 2 ? "，" : Links[random.Next(Links.Length)]);
        }
        text.Append(Ends[random.Next(Ends.Length)]);
    }

    private string Word() => Words[Zipf(Words.Count)];

    private string EnglishWord() => EnglishWords[Zipf(EnglishWords.Length)];

    /// <summary>Rank r comes about as often as 1/(r+8).</summary>
    private int Zipf(int count) => (int)(8 * (Math.Pow((count + 8.0) / 8, random.NextDouble()) - 1));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string[] English() =>
        (
            "the a to and of in we it was is for on with that at this you have but not my are as be so they from if road camp night car drive snow tent lake "
            + "morning photo trip north valley pass weekend friends tyre charge battery range coffee stove rain wind light camera film group route map gear list "
            + "stopped turned waited carried fixed found lost slept cooked walked climbed looked tried learned asked answered thanks sorry maybe always never often "
            + "early late warm cold steep narrow empty quiet bright heavy simple careful honest useful lovely broken spare second third last next every another "
            + "mountain river bridge village station market kitchen garage workshop mechanic ranger farmer grandmother daughter brother neighbour stranger"
        ).Split(' ');
}
