using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("@阿布 和@林晓，@阿布", "阿布,林晓")]
    [InlineData("@{Ana María} @bob_7", "Ana María,bob_7")]
    [InlineData("`@code` a@b.com https://x.example/@path [@link](/x)\n```\n@fence\n```", "")]
    [InlineData("@ @{ } @@bob \\@bob @-", "")]
    [InlineData("@𠮷田说", "𠮷田说")]
    [InlineData("> @阿布·\n- **@bob**", "阿布,bob")]
    public void Whom_a_text_speaks_to(string markdown, string names) => string.Join(',', Mentions.In(markdown).Select(m => m.Longest)).ShouldBe(names);

    [Theory]
    [InlineData("@𠮷田你好", "𠮷田你好 𠮷田你 𠮷田 𠮷")]
    [InlineData("@bob你好", "bob你好 bob你 bob")]
    [InlineData("@Li-Wei", "Li-Wei Li")]
    [InlineData("@{Li Wei}", "Li Wei")]
    public void Every_beginning_may_be_the_name_but_no_word_is_cut(string markdown, string names) =>
        string.Join(' ', Mentions.In(markdown).Single().Names).ShouldBe(names);

    [Theory]
    [InlineData("阿布", "@阿布")]
    [InlineData("Ana María", "@{Ana María}")]
    [InlineData("小明🔥", "@{小明🔥}")]
    public void A_mention_is_written_so_that_it_is_read_back(string name, string written)
    {
        Mentions.Write(name).ShouldBe(written);
        Mentions.In(written).Single().Names.First().ShouldBe(name);
    }

    [Theory]
    [InlineData("# 标题\n\n**粗** [链接](https://a.example) `x`\n- 一\n- 二", 100, "标题 粗 链接 x 一 二")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", 100, "a b c d")]
    [InlineData("![湖](/files/a.jpg) @{Ana M} <b> a<sup>2</sup>", 100, "湖 @Ana M <b> a2")]
    [InlineData("家👨‍👩‍👧家", 2, "家👨‍👩‍👧…")]
    [InlineData("一二三", 3, "一二三")]
    public void An_excerpt_is_one_line_of_plain_words(string markdown, int max, string excerpt) => PlainText.Of(markdown, max).ShouldBe(excerpt);
}
