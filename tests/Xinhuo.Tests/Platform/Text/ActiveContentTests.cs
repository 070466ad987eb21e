using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Shouldly;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Support;
using Xunit;

namespace Xinhuo.Tests.Platform.Text;

public sealed class ActiveContentTests
{
    public static TheoryData<string> Attacks() =>
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<a href=\"java\tscript:alert(1)\">x</a>",
            "<a href=\"\u0001javascript:alert(1)\">x</a>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x</button></form>",
            "<style>@import 'x'</style>",
            "<link rel=stylesheet href=x>",
            "<meta http-equiv=refresh content=0>",
            "<base href=//evil.example>",
            "<template><script>alert(1)</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<xmp><img src=x onerror=alert(1)></xmp>",
            "<plaintext><script>alert(1)",
            "<textarea></textarea><script>alert(1)</script>",
            "<title></title><img src=x onerror=alert(1)>",
            "<frameset onload=alert(1)>",
            "<body onload=alert(1)>",
            "<a href=\"//evil.example\" style=position:fixed id=x>x</a>",
            "<p id=getElementById name=cookie>x</p>",
            "<details open ontoggle=alert(1)>x</details>",
            "[x](javascript:alert(1))",
            "![x](x\" onerror=\"alert(1))",
            "[x](<javascript:alert(1)>)",
            "<javascript:alert(1)>",
            "[x](/a \"\\\" onclick=alert(1) \\\"\")",
            "@{<img src=x onerror=alert(1)>}",
            "```x\" onclick=\"alert(1)\ncode\n```",
            "|a|\n|-|\n|<script>alert(1)</script>|",
            "[a](https://x.example/\"onmouseover=alert(1))",
            "https://x.example/\"onmouseover=alert(1)",
            "[![x](javascript:1)](data:2)",
        ];

    [Theory]
    [MemberData(nameof(Attacks), DisableDiscoveryEnumeration = true)]
    public void Nothing_active_survives(string attack) => Attack(attack);

    [Fact]
    public void Nothing_active_survives_of_a_sanitisers_own_fixtures()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("dompurify_xss"), "expect.json")));
        foreach (var payload in cases.RootElement.EnumerateArray().Select(c => c.GetProperty("payload").GetString()!))
            Attack(payload);
    }

    [Fact]
    public void Naughty_strings_are_kept_and_shown_to_the_letter()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("naughty_strings"), "blns.json")));
        foreach (var text in strings.RootElement.EnumerateArray().Select(s => s.GetString()!))
            ShouldBeKept(text);
    }

    [Theory]
    [InlineData("<b>粗</b> & \"引\" 'x'")]
    [InlineData("undefined\\u0000 ${7*7} {{7*7}} %00 ../../etc/passwd")]
    [InlineData("\u202Etest\u202C \u200B\uFEFF Z̴a̷l̵g̶o̸ 👩‍👩‍👧 ﷽")]
    [InlineData("[x]: /url \"t\"\n&amp; &#0; &lt;")]
    [InlineData("<a\u0001href=x>\u0007\u001b[31m")]
    public void What_is_odd_is_kept_and_shown_to_the_letter(string text) => ShouldBeKept(text);

    private static void Attack(string payload)
    {
        var context = new MarkdownContext { MemberLink = name => "/members/" + Uri.EscapeDataString(name) };
        SafeMarkdown.ToHtml(payload, context).ShouldBeHarmless();
        SafeMarkdown.ToHtml("> - " + payload.ReplaceLineEndings("\n  > "), context).ShouldBeHarmless();
        var clean = SafeHtml.Clean(payload);
        clean.ShouldBeHarmless();
        SafeHtml.Clean(clean).ShouldBe(clean);
        var kept = ImportedBody.Keep(payload);
        KeptBody.ToHtml(kept.Format, kept.Text, context).ShouldBeHarmless();
    }

    private static void ShouldBeKept(string text)
    {
        var cleaned = CleanText.Lines(text, 10_000);
        if (cleaned.Refusal != TextRefusal.Empty)
            cleaned.IsFine.ShouldBeTrue(text);
        cleaned.Text.Trim(' ', '\n', '\t').ShouldBe(text.Replace("\0", "").Replace("\r\n", "\n").Replace('\r', '\n').Trim(' ', '\n', '\t'));

        // Only the signs that Markdown reads may go.
        var body = SafeMarkdown.ToHtml(cleaned.Text, MarkdownContext.Plain).ShouldBeHarmless();
        var seen =
            body.TextContent
            + string.Concat(body.QuerySelectorAll("img").Select(i => i.GetAttribute("alt")))
            + string.Concat(body.QuerySelectorAll("ol").Select(i => i.GetAttribute("start") ?? "1"))
            + string.Concat(body.QuerySelectorAll("code[class]").Select(c => c.ClassName));
        Letters(seen).ShouldBe(Letters(cleaned.Text), text);
    }

    /// <summary>All but white space and the ASCII signs that Markdown reads.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && !"\\`*_~#>[]()!|-+=:.".Contains(c))
                letters.Append(c);
        return letters.ToString();
    }
}
