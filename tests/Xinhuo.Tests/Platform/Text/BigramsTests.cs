using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class BigramsTests
{
    [Theory]
    [InlineData("周末去莫干山露营", "周末 末去 去莫 莫干 干山 山露 露营 营")]
    [InlineData("车", "车")]
    [InlineData("ET7 续航580公里!", "et7 续航 航 580 公里 里")]
    [InlineData("ＥＴ７，ｶﾞﾝ", "et7 ガン ン")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("한국어", "한국 국어 어")]
    [InlineData("车\u200B友", "车友 友")]
    [InlineData("葛\U000E0100城", "葛城 城")]
    [InlineData("don't e-mail ünïcode", "don t e mail ünïcode")]
    [InlineData("🔥 …", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_pairs_and_words(string text, string tokens) => Bigrams.Cut(text).ShouldBe(tokens);

    [Theory]
    [InlineData("露营", "露营")]
    [InlineData("莫干山", "莫干 干山")]
    [InlineData("山", "山*")]
    [InlineData("莫干山 露营", "莫干 干山 | 露营")]
    [InlineData("ET7续航", "et7 续航")]
    [InlineData("续航ET7", "续航 航 et7")]
    [InlineData("node.js", "node js")]
    [InlineData("露营 露营", "露营")]
    [InlineData("\"' OR 1=1 --*", "or | 1 1")]
    [InlineData("！？", "")]
    public void A_search_becomes_phrases(string text, string phrases) => Written(Bigrams.Query(text)).ShouldBe(phrases);

    [Fact]
    public void While_somebody_types_the_last_word_may_go_on()
    {
        Written(Bigrams.Query("莫干山 tes", unfinished: true)).ShouldBe("莫干 干山 | tes*");
        Written(Bigrams.Query("tes ", unfinished: true)).ShouldBe("tes");
    }

    [Fact]
    public void Pairs_of_two_runs_are_no_phrase()
    {
        Finds("车友，友会", "车友").ShouldBeTrue();
        Finds("车友，友会", "车友会").ShouldBeFalse();
        Finds("车友会", "车友会").ShouldBeTrue();
    }

    [Fact]
    public void A_search_without_blanks_or_letters_finds_exactly_the_texts_that_contain_it()
    {
        var characters = Gen.Elements("车", "友", "会", "𠮷", "ガ", "，", " ", "a", "🔥", "\u200B");
        var texts = Gen.ListOf(characters, 12).Select(string.Concat);
        var queries = Gen.Choose(2, 4).SelectMany(n => Gen.ListOf(Gen.Elements("车", "友", "会", "𠮷", "ガ"), n)).Select(string.Concat);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5000),
            Prop.ForAll(
                Gen.Zip(texts, queries).ToArbitrary(),
                pair => Finds(pair.Item1, pair.Item2) == pair.Item1.Replace("\u200B", "").Contains(pair.Item2, StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Any_search_finds_exactly_the_texts_that_contain_all_its_pieces_letters_as_whole_words()
    {
        var characters = Gen.Elements("车", "友", "车", "友", "𠮷", "a", "B", "Ｂ", "7", "，", "-", " ", "é", "\u0301", "\ud800", "🔥");
        var texts = Gen.Choose(0, 14).SelectMany(n => Gen.ListOf(characters, n)).Select(string.Concat);
        var queries = Gen.Choose(1, 5).SelectMany(n => Gen.ListOf(characters, n)).Select(string.Concat);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20000),
            Prop.ForAll(
                Gen.Zip(texts, queries).ToArbitrary(),
                pair => Bigrams.Query(pair.Item2).Count == 0 || Finds(pair.Item1, pair.Item2) == Contains(pair.Item1, pair.Item2)
            )
        );
    }

    [Fact]
    public void Tokens_hold_nothing_that_an_engine_could_take_for_an_operator() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll<string>(text =>
                Bigrams
                    .Cut(text ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(token => token.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value > 127))
            )
        );

    [Fact]
    public void A_word_without_end_is_known_by_its_beginning() => Bigrams.Cut(new string('x', 5000)).Length.ShouldBe(Bigrams.LongestWord);

    private static string Written(IReadOnlyList<SearchPhrase> phrases) =>
        string.Join(" | ", phrases.Select(p => string.Join(' ', p.Tokens) + (p.LastIsPrefix ? "*" : "")));

    /// <summary>What a search engine does: all phrases, each as neighbours in order.</summary>
    private static bool Finds(string text, string query)
    {
        var tokens = Bigrams.Cut(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Bigrams.Query(query).All(phrase => Enumerable.Range(0, tokens.Length).Any(at => Stands(phrase, tokens.AsSpan(at))));
    }

    private static bool Stands(SearchPhrase phrase, ReadOnlySpan<string> tokens)
    {
        var last = phrase.Tokens.Count - 1;
        if (tokens.Length <= last)
            return false;
        for (var i = 0; i <= last; i++)
            if (i == last && phrase.LastIsPrefix ? !tokens[i].StartsWith(phrase.Tokens[i], StringComparison.Ordinal) : tokens[i] != phrase.Tokens[i])
                return false;
        return true;
    }

    /// <summary>The same by other means: substring search, with a bar wherever one run ends and another begins.</summary>
    private static bool Contains(string text, string query) =>
        Plain(query)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(piece =>
            {
                var barred = Barred(piece).Trim('|');
                if (barred.Length == 0)
                    return true;
                var whole =
                    (Regex.IsMatch(barred, @"^[a-z0-9\u0300-\u036F\u00e9]") ? "|" : "")
                    + barred
                    + (Regex.IsMatch(barred, @"[a-z0-9\u0300-\u036F\u00e9]$") ? "|" : "");
                return Barred(Plain(text)).Contains(whole, StringComparison.Ordinal);
            });

    private static string Plain(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string Barred(string text)
    {
        const string cjk = @"(?:[车友]|\ud842\udfb7)";
        const string word = @"[a-z0-9\u0300-\u036F\u00e0-\u024F]";
        var runs = Regex.Matches(text, $"{cjk}+|{word}+").Select(m => m.Value);
        return "|" + string.Join("|", runs) + "|";
    }
}
