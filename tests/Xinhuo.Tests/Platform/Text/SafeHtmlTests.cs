using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class SafeHtmlTests
{
    private const string Rel = " rel=\"nofollow ugc noopener\"";

    [Theory]
    [InlineData("<p id=a class=b style='x' onclick=c>字<b>粗</b></p>", "<p>字<strong>粗</strong></p>")]
    [InlineData("<h1>a</h1><section>b<font color=red>c</font></section>", "<h3>a</h3><div>bc</div>")]
    [InlineData("<script>1</script><style>2</style><svg><text>3</text></svg><math><mi>4</mi></math>5", "5")]
    [InlineData("<a href='javascript:x'>a</a><a href=' java\nscript:x'>b</a><a href='ftp://x.example/y'>c</a>", "abc (ftp://x.example/y)")]
    [InlineData("<a href='/q/1?a&b' title='\"'>a</a>", "<a href=\"/q/1?a&amp;b\" title=\"&quot;\">a</a>")]
    [InlineData("<a href='https://a.example' target=_top><i>a</i></a>", "<a href=\"https://a.example\"" + Rel + "><em>a</em></a>")]
    [InlineData("<img src='https://a.example/p.png' alt='图' onerror=x>", "<a href=\"https://a.example/p.png\"" + Rel + ">图</a>")]
    [InlineData("<img src='/files/p.png' srcset='https://a.example 2x'>", "<img src=\"/files/p.png\" alt=\"\" loading=\"lazy\">")]
    [InlineData("<iframe src='https://a.example/v'><b>x</b></iframe>", "<a href=\"https://a.example/v\"" + Rel + ">https://a.example/v</a>")]
    [InlineData("<video><source src='https://a.example/v'>没有</video>", "<a href=\"https://a.example/v\"" + Rel + ">https://a.example/v</a>没有")]
    [InlineData("<form action=x>a<input value=b><textarea><b>c</textarea><button>d</button></form>", "<div>a&lt;b&gt;cd</div>")]
    [InlineData("<table><tr><td colspan=2 width=9>a</td></tr></table>", "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>")]
    [InlineData("<ruby>薪<rt>xīn</rt></ruby>", "<ruby>薪<rt>xīn</rt></ruby>")]
    [InlineData("<pre>\n\na</pre>", "<pre>\n\na</pre>")]
    [InlineData("a<!-- b --><?c?>d\0", "ad")]
    public void Only_what_is_known_stays(string html, string clean)
    {
        SafeHtml.Clean(html).ShouldBe(clean);
        SafeHtml.Clean(clean).ShouldBe(clean);
    }

    [Theory]
    [InlineData("<p>a\nb<br>\nc</p>\n\n<p>d</p>", "a b\nc\n\nd")]
    [InlineData("<p><b>粗</b> <i> 斜 </i><code>a`b</code> <s>删</s></p>", "**粗** *斜* ``a`b`` ~~删~~")]
    [InlineData("<p>2 * 3 * 4, a*b, snake_case, _x_, &lt;b&gt;, [a](b), 1 &lt; 2</p>", "2 * 3 * 4, a\\*b, snake_case, \\_x\\_, \\<b>, \\[a\\](b), 1 < 2")]
    [InlineData("<p># a</p><p>1. b</p><p>- c</p><p>&gt; d</p>", "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d")]
    [InlineData("<p><br>a<br><br>b<br></p><p><br></p>", "<br>a<br>\nb")]
    [InlineData("<p><em>* a</em> <sub>[b] (c)</sub></p>", "*\\* a* <sub>[b] (c)</sub>")]
    [InlineData("<h2>标题</h2><hr><blockquote><p>a</p><p>b</p></blockquote>", "# 标题\n\n---\n\n> a\n>\n> b")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n\n  - b\n- c\n\n  d")]
    [InlineData("<ol start=3><li>a</li></ol>", "3. a")]
    [InlineData("<pre><code>if (a)\n  ```\n</code></pre>", "````\nif (a)\n  ```\n````")]
    [InlineData(
        "<p><a href='https://a.example/(x)' title='t'>a]</a> <a href='https://a.example'>https://a.example</a></p>",
        "[a\\]](<https://a.example/(x)> \"t\") <https://a.example>"
    )]
    [InlineData("<p>https://a.example/x_y_z 10<sup>9</sup> <kbd>F1</kbd></p>", "https://a.example/x_y_z 10<sup>9</sup> <kbd>F1</kbd>")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><b>c</b></td></tr></table>", "| a | b |\n| --- | --- |\n| 1\\|2 | **c** |")]
    public void Html_is_said_in_Markdown_and_nothing_is_lost(string html, string markdown)
    {
        SafeHtml.ToMarkdown(html).ShouldBe(markdown);
        ImportedBody.Keep(html).ShouldBe(new KeptBody(BodyFormat.Markdown, markdown, null));
    }

    [Theory]
    [InlineData("<table><tr><th colspan=2>a</th></tr><tr><td>1</td><td>2</td></tr></table>", "merged cell")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "dl")]
    [InlineData("<p><ruby>薪<rt>xīn</rt></ruby></p>", "ruby")]
    [InlineData("<p>a<em>b</em>c<u>d</u></p>", "u")]
    public void What_Markdown_cannot_say_is_kept_as_clean_html(string html, string lost)
    {
        var kept = ImportedBody.Keep(html + "<script>alert(1)</script>");
        kept.Format.ShouldBe(BodyFormat.Html);
        kept.LostInMarkdown.ShouldBe(lost);
        kept.Text.ShouldBe(SafeHtml.Clean(html));
    }

    [Fact]
    public void An_excerpt_of_html_keeps_words_apart() =>
        PlainText.OfHtml("<p>一</p><ul><li>二</li><li>三</li></ul><script>x</script>", 10).ShouldBe("一 二 三");
}
