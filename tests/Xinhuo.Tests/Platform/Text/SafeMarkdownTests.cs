using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class SafeMarkdownTests
{
    private static string Shown(string markdown) => SafeMarkdown.ToHtml(markdown, MarkdownContext.Plain);

    private const string Rel = " rel=\"nofollow ugc noopener\"";

    [Theory]
    [InlineData("一行\n两行", "<p>一行<br>\n两行</p>")]
    [InlineData("# 标题\n文字", "<h3>标题</h3>\n<p>文字</p>")]
    [InlineData("文字\n---\n文字", "<p>文字</p>\n<hr>\n<p>文字</p>")]
    [InlineData("#标签 不是标题", "<p>#标签 不是标题</p>")]
    [InlineData("**重要：**请看", "<p><strong>重要：</strong>请看</p>")]
    [InlineData("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>")]
    [InlineData("- a\n- b\n  1. c", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>")]
    [InlineData("3. c\n4. d", "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>")]
    [InlineData("> 引用\n> 两行", "<blockquote>\n<p>引用<br>\n两行</p>\n</blockquote>")]
    [InlineData("```csharp\nvar a = \"<b>\";\n```", "<pre><code class=\"language-csharp\">var a = &quot;&lt;b&gt;&quot;;\n</code></pre>")]
    [InlineData("    四个空格", "<p>四个空格</p>")]
    [InlineData("[x]: https://example.com", "<p>[x]: <a href=\"https://example.com\"" + Rel + ">https://example.com</a></p>")]
    [InlineData("&lt;b&gt; &nbsp; AT&T", "<p>&amp;lt;b&amp;gt; &amp;nbsp; AT&amp;T</p>")]
    [InlineData("", "")]
    public void Text_is_shown_as_its_writer_means_it(string markdown, string html) => Shown(markdown).ShouldBe(html);

    [Fact]
    public void A_table_keeps_its_alignment() =>
        Shown("| 名称 | 里程 |\n|---|--:|\n| 甲 | 580 |")
            .ShouldBe(
                "<table>\n<thead>\n<tr>\n<th>名称</th>\n<th class=\"align-right\">里程</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>甲</td>\n<td class=\"align-right\">580</td>\n</tr>\n</tbody>\n</table>"
            );

    [Theory]
    [InlineData("10<sup>9</sup> <kbd>Ctrl</kbd>", "<p>10<sup>9</sup> <kbd>Ctrl</kbd></p>")]
    [InlineData("a<br>b<BR/>c", "<p>a<br>b<br>c</p>")]
    [InlineData("<sub>[a] *b* [c](/d) e</sub>", "<p><sub>[a] <em>b</em> <a href=\"/d\">c</a> e</sub></p>")]
    [InlineData("*a <kbd>b* c</kbd>", "<p><em>a &lt;kbd&gt;b</em> c&lt;/kbd&gt;</p>")]
    [InlineData("<sup>open", "<p>&lt;sup&gt;open</p>")]
    [InlineData("close</sup>", "<p>close&lt;/sup&gt;</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<kbd onclick=x>k</kbd>", "<p>&lt;kbd onclick=x&gt;k&lt;/kbd&gt;</p>")]
    [InlineData("<div>\n\n<!-- c -->", "<p>&lt;div&gt;</p>\n<p>&lt;!-- c --&gt;</p>")]
    public void A_tag_is_text_but_for_a_few_bare_ones(string markdown, string html) => Shown(markdown).ShouldBe(html);

    [Theory]
    [InlineData("详见https://example.com/a_b_c。好", "详见<a href=\"https://example.com/a_b_c\"" + Rel + ">https://example.com/a_b_c</a>。好")]
    [InlineData("（http://example.com/x(1)）", "（<a href=\"http://example.com/x(1)\"" + Rel + ">http://example.com/x(1)</a>）")]
    [InlineData("(see www.example.com).", "(see <a href=\"https://www.example.com\"" + Rel + ">www.example.com</a>).")]
    [InlineData("**https://example.com**", "<strong><a href=\"https://example.com\"" + Rel + ">https://example.com</a></strong>")]
    [InlineData("xhttps://example.com http:// www. https://。", "xhttps://example.com http:// www. https://。")]
    [InlineData("[https://a.example](https://b.example)", "<a href=\"https://b.example\"" + Rel + ">https://a.example</a>")]
    [InlineData("<https://example.com/?a=1&b=2>", "<a href=\"https://example.com/?a=1&amp;b=2\"" + Rel + ">https://example.com/?a=1&amp;b=2</a>")]
    [InlineData("<me@example.com>", "<a href=\"mailto:me@example.com\"" + Rel + ">me@example.com</a>")]
    [InlineData("[群](/groups/露营 \"题\")", "<a href=\"/groups/露营\" title=\"题\">群</a>")]
    [InlineData("[群](//example.com/x)", "<a href=\"https://example.com/x\"" + Rel + ">群</a>")]
    public void Addresses_become_links(string markdown, string html) => Shown(markdown).ShouldBe("<p>" + html + "</p>");

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1) \"t\")")]
    [InlineData("[x](data:text/html;base64,PHNj)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("![x](data:image/png;base64,AAAA)")]
    [InlineData("![x](/logout)")]
    [InlineData("![x](/files/../logout)")]
    [InlineData("<javascript:alert(1)>")]
    public void What_may_not_be_linked_is_shown_as_typed(string markdown) =>
        Shown(markdown).ShouldBe("<p>" + System.Net.WebUtility.HtmlEncode(markdown) + "</p>");

    [Fact]
    public void Only_our_own_pictures_are_shown()
    {
        Shown("![湖](/files/ab/cd.jpg \"晨\")").ShouldBe("<p><img src=\"/files/ab/cd.jpg\" alt=\"湖\" loading=\"lazy\" title=\"晨\"></p>");
        Shown("![湖](https://example.com/a.jpg)").ShouldBe($"<p><a href=\"https://example.com/a.jpg\"{Rel}>湖</a></p>");
        Shown("[![湖](https://example.com/a.jpg)](https://example.com/)")
            .ShouldBe($"<p><a href=\"https://example.com/\"{Rel}>湖</a> <a href=\"https://example.com/a.jpg\"{Rel}>湖</a></p>");
    }

    [Fact]
    public void A_mention_links_to_the_member()
    {
        var members = new Dictionary<string, string>
        {
            ["阿布"] = "/members/1",
            ["Ana María"] = "/members/2",
            ["bob"] = "/members/3",
            ["买买提·江"] = "/members/4",
        };
        var context = new MarkdownContext { MemberLink = name => members.GetValueOrDefault(name) };
        string Of(string markdown) => SafeMarkdown.ToHtml(markdown, context);

        Of("谢谢@阿布，@{Ana María}")
            .ShouldBe("<p>谢谢<a href=\"/members/1\" class=\"mention\">@阿布</a>，<a href=\"/members/2\" class=\"mention\">@Ana María</a></p>");
        Of("@阿布你好").ShouldBe("<p><a href=\"/members/1\" class=\"mention\">@阿布</a>你好</p>");
        Of("＠买买提·江说").ShouldBe("<p><a href=\"/members/4\" class=\"mention\">@买买提·江</a>说</p>");
        Of("@bobby @nobody @{No One}").ShouldBe("<p>@bobby @nobody @{No One}</p>");
        Of("[@bob](/x) `@bob` a@bob.com").ShouldBe("<p><a href=\"/x\">@bob</a> <code>@bob</code> a@bob.com</p>");
    }
}
