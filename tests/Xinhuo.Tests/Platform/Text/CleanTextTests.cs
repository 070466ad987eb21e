using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("  一行 \r\n\r\n二行\r三行\n\n", "  一行 \n\n二行\n三行")]
    [InlineData("\n \n  缩进", "  缩进")]
    [InlineData("a\0b", "ab")]
    [InlineData("tab\there\u0001\u007F\u0085\u2028", "tab\there\u0001\u007F\u0085\u2028")]
    [InlineData("\u202Eright to left", "\u202Eright to left")]
    public void A_text_keeps_all_that_can_be_kept(string typed, string kept) =>
        CleanText.Lines(typed, 100).ShouldBe(new CleanedText(kept, Graphemes.Count(kept), TextRefusal.None));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => CleanText.Lines("a\ud83d b\udd25 🔥", 10).Text.ShouldBe("a\uFFFD b\uFFFD 🔥");

    [Theory]
    [InlineData("  标题\r\n第二行\u2028三 ", "标题 第二行 三")]
    [InlineData("a  b", "a  b")]
    public void A_title_is_one_line(string typed, string kept) => CleanText.Line(typed, 100).Text.ShouldBe(kept);

    [Theory]
    [InlineData("林 晓\u202Egnp.exe", "林 晓gnp.exe")]
    [InlineData(" 阿布\u200B\u2066 \t\u3000 拉 ", "阿布 拉")]
    [InlineData("👨‍👩‍👧 家", "👨‍👩‍👧 家")]
    public void A_name_wears_no_mask(string typed, string kept) =>
        CleanText.Name(typed, 20).ShouldBe(new CleanedText(kept, Graphemes.Count(kept), TextRefusal.None));

    [Theory]
    [InlineData(null, TextRefusal.Empty)]
    [InlineData(" \n\t ", TextRefusal.Empty)]
    [InlineData("\u200B\u2800\u3164", TextRefusal.Empty)]
    [InlineData("六个字的名字", TextRefusal.TooLong)]
    [InlineData("五个字名字", TextRefusal.None)]
    [InlineData("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", TextRefusal.None)]
    public void A_refusal_says_why_and_gives_the_text_back(string? typed, TextRefusal refusal)
    {
        var cleaned = CleanText.Lines(typed, 5);
        cleaned.Refusal.ShouldBe(refusal);
        cleaned.Text.ShouldBe((typed ?? "").TrimEnd(' ', '\n', '\t'));
    }

    [Fact]
    public void A_heap_of_marks_is_too_heavy() => CleanText.Name("Z" + new string('\u0335', 500), 20).Refusal.ShouldBe(TextRefusal.TooHeavy);

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll<string>(text =>
            {
                var (lines, line, name) = (CleanText.Lines(text, 50).Text, CleanText.Line(text, 50).Text, CleanText.Name(text, 50).Text);
                return CleanText.Lines(lines, 50).Text == lines && CleanText.Line(line, 50).Text == line && CleanText.Name(name, 50).Text == name;
            })
        );

    [Fact]
    public void A_limit_never_cuts_a_character_in_half()
    {
        Graphemes.Take("e\u0301👨‍👩‍👧家", 2).ToString().ShouldBe("e\u0301👨‍👩‍👧");
        Graphemes.Count("e\u0301👨‍👩‍👧家\r\n🇨🇳").ShouldBe(5);
        Graphemes.Take("短", 9).ToString().ShouldBe("短");
    }
}
