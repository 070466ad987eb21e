using Shouldly;
using Xinhuo.Platform.Text;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class PlainLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("just words", "just words")]
    [InlineData("<p>one</p>\n<p>two</p>", "one\n\ntwo")]
    [InlineData(
        "<p>Find me on:</p><p><a href=\"https://x.example/me\">X</a><br>\n<a href=\"https://y.example/\">https://y.example/</a></p>",
        "Find me on:\n\nX (https://x.example/me)\nhttps://y.example/"
    )]
    [InlineData("<ul><li>tea</li><li>roads</li></ul>after", "· tea\n· roads\n\nafter")]
    [InlineData("a <b>bold</b>   word", "a bold word")]
    [InlineData("<pre>  x\n  y</pre>", "x\n  y")]
    [InlineData("<script>alert(1)</script>hello", "hello")]
    public void Markup_becomes_lines(string html, string lines) => PlainLines.OfHtml(html).ShouldBe(lines);
}
