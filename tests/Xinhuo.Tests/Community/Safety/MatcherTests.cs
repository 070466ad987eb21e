using System.Diagnostics;
using Xinhuo.Community;
using Xinhuo.Community.Wording;
using Xinhuo.Platform.Text;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>The words that are hinted at are found in one pass, and what only looks like one is not.</summary>
public sealed class MatcherTests
{
    [Theory]
    [InlineData("这台车是国家级的", "国家级")]
    [InlineData("全 国第一", "")]
    [InlineData("我最近第一次上高原，最后一天安全第一", "")]
    [InlineData("最佳路线是最佳的", "最佳")]
    [InlineData("ｎｏ．１ 就是它", "NO.1")]
    [InlineData("casino.1234", "")]
    [InlineData("他是个智障人士，很努力", "")]
    [InlineData("你这个智障", "智障")]
    [InlineData("Moronic is another word", "")]
    [InlineData("you MORON!", "moron")]
    [InlineData("顶级玩家开的顶级车", "顶级")]
    public void Words_are_found_and_their_neighbours_are_not(string text, string found)
    {
        var words = Hints.Shipped.Words.SelectMany(w => w.Hints).ToList();
        var matcher = new Matcher(words.Select(w => (w.Item1.Word, w.Pass)));
        string.Join('|', matcher.In(text).Select(w => words[w].Item1.Word)).ShouldBe(found);
    }

    [Fact]
    public void It_finds_what_a_slow_and_simple_search_finds()
    {
        var dice = new Random(20_261_122);
        const string letters = "最好近第一次车ab";
        for (var turn = 0; turn < 2_000; turn++)
        {
            var words = Enumerable
                .Range(0, dice.Next(1, 8))
                .Select(_ => (Word: Some(dice.Next(1, 4)), Pass: dice.Next(4) == 0))
                .DistinctBy(w => w.Word)
                .ToList();
            var text = Some(dice.Next(0, 30));
            var found = new Matcher(words).In(text);
            found.ShouldBe(Slowly(words, text), $"{string.Join(',', words)} in {text}");
        }

        string Some(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[dice.Next(letters.Length)]));
    }

    [Fact]
    public void A_long_text_is_quick()
    {
        var matcher = new Matcher(Hints.Shipped.Words.SelectMany(w => w.Hints).Select(w => (w.Item1.Word, w.Pass)));
        var text = string.Concat(Enumerable.Repeat("我们沿着河谷一直开，最近的垭口在最好看的一段，第一次看到雪山。", 700));
        matcher.In(text);
        var watch = Stopwatch.StartNew();
        for (var turn = 0; turn < 10; turn++)
            matcher.In(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), $"{text.Length} characters, ten times");
    }

    [Fact]
    public void The_vocabulary_says_where_it_is_from_and_no_word_stands_twice()
    {
        Hints.Shipped.From.Count.ShouldBeGreaterThan(1);
        Hints.Shipped.Words.SelectMany(w => w.Words).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        foreach (var word in new[] { "国家级", "最高级", "最佳" })
            Hints.Shipped.Words.SelectMany(w => w.Words).ShouldContain(word, "the law names it");
    }

    /// <summary>Every occurrence of every word; one inside another is dropped, of the same stretch a pass wins.</summary>
    private static List<int> Slowly(List<(string Word, bool Pass)> words, string text)
    {
        var all = new List<(int Start, int End, int Word)>();
        for (var w = 0; w < words.Count; w++)
        for (var at = 0; at + words[w].Word.Length <= text.Length; at++)
        {
            var (word, end) = (words[w].Word, at + words[w].Word.Length);
            var latin = char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[^1]);
            var bounded = (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]));
            if (text.AsSpan(at, word.Length).SequenceEqual(word) && (!latin || bounded))
                all.Add((at, end, w));
        }
        var kept = all.Where(f => !all.Exists(o => o != f && o.Start <= f.Start && o.End >= f.End))
            .Where(f => !words[f.Word].Pass)
            .OrderBy(f => f.Start)
            .Select(f => f.Word);
        return [.. kept.Distinct()];
    }
}
