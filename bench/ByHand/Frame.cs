using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Bench.ByHand;

/// <summary>What stands around each page, put together once; a page fills in its title and who is looking.</summary>
internal sealed class Frame
{
    [ThreadStatic]
    private static StringBuilder? _kept;

    private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _brand,
        _head,
        _places,
        _rest,
        _end;

    public Frame(Words words, Places places, Brand brand, IWebHostEnvironment environment)
    {
        T = words;
        _brand = brand.Name;
        var files = environment.WebRootPath is { } root && File.Exists(Path.Combine(root, "built", "manifest.json")) ? new Assets(environment) : null;
        string Built(string name) => files?[name] ?? $"/built/{name}-0A1B2C3D";
        _head = $"""
            <meta name="color-scheme" content="light dark">
              <meta name="theme-color" content="#faf5ec" media="(prefers-color-scheme: light)">
              <meta name="theme-color" content="#151a17" media="(prefers-color-scheme: dark)">
              <link rel="icon" href="{Built("mark.svg")}">
              <link rel="stylesheet" href="{Built("style.css")}">
              <link rel="stylesheet" href="{Built("inside.css")}">
              <script type="module" src="{Built("app.js")}"></script>
            </head>
            <body data-live="/live/me" data-keeper="{Built("keeper.js")}">
              <a class="skip" href="#main">{T["shell.skip"]}</a>
              <div class="house">
                <nav class="rail" aria-label="{T["shell.nav"]}">
              <a class="brand" href="/"><span class="brand-mark">{Icons.Svg("flame", 18)}</span><span>{_brand}</span></a>
              <ul class="places">
            """;
        _places = string.Concat(
            places
                .ForMembers.Where(p => p.Href != Places.Mine)
                .Select(
                    (p, i) =>
                        $"""<li{(i > 2 ? " class=\"wide\"" : "")}><a class="place " href="{p.Href}" title="{T[p.Word]}">{Icons.Svg(p.Icon, 22)}<span>{T[p.Word]}</span></a></li>"""
                )
        );
        _rest = $"""
            <li class="begin"><a class="begin-button" href="/start" data-sheet="start" title="{T["shell.start"]}">{Icons.Svg("plus", 22)}<span>{T[
                "shell.start"
            ]}</span></a></li>
              </ul><ul class="rail-more"><li><a class="place" href="/search" title="{T["shell.search"]}">{Icons.Svg("search")}<span>{T[
                "shell.search"
            ]}</span></a></li>
              <li><a class="place" href="/notices" data-bell title="{T["shell.notices"]}">{Icons.Svg("bell")}<span>{T[
                "shell.notices"
            ]}</span><span class="unseen" data-bell-words hidden>{T["shell.notices.new"]}</span></a></li></ul></nav>
              <div class="centre"><header class="bar own">
            """;
        _end = $"""
            </footer></div><dialog class="sheet" id="start" aria-labelledby="start-title"><div class="sheet-head"><h2 id="start-title">{T[
                "shell.start.title"
            ]}</h2><button class="icon-button" type="button" data-close aria-label="{T["shell.close"]}">{Icons.Svg("x", 22)}</button></div>
              <ul class="starts">{string.Concat(
                places.Starts.Select(s =>
                    $"""<li><a href="{s.Href}"><span class="mark">{Icons.Svg(s.Icon, 22)}</span><span><b>{T[s.Word]}</b><span class="dim">{T[s.HintWord]}</span></span></a></li>"""
                )
            )}</ul></dialog>
              <div class="toasts" id="toasts" role="status" aria-live="polite" data-failed="{T["shell.failed"]}" data-again="{T[
                "shell.again"
            ]}"></div></body></html>
            """;
    }

    public Words T { get; }

    public string Text(string text) => _encoder.Encode(text);

    public StringBuilder Open(string title, Viewer me, string back, string backWords)
    {
        var page = (_kept ??= new StringBuilder(128 * 1024)).Clear();
        page.Append(
                "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\"><title>"
            )
            .Append(Text(title))
            .Append(" · ")
            .Append(_brand)
            .Append("</title>")
            .Append(_head)
            .Append(_places);
        page.Append("<li><a class=\"place mine\" href=\"/me\" title=\"").Append(T["members.nav.mine"]).Append("\">");
        Face(page, me.Name, me.PhotoUrl, null, 28, false);
        page.Append(Icons.Svg("user-round", 22)).Append("<span>").Append(T["members.nav.mine"]).Append("</span></a></li>").Append(_rest);
        page.Append("<a class=\"bar-button\" href=\"")
            .Append(back)
            .Append("\">")
            .Append(Icons.Svg("chevron-left", 24))
            .Append("</a><a class=\"bar-title\" href=\"")
            .Append(back)
            .Append("\">")
            .Append(Text(backWords))
            .Append("</a><a class=\"bar-button\" href=\"/search\">")
            .Append(Icons.Svg("search", 22))
            .Append("</a></header><main class=\"main\" id=\"main\" tabindex=\"-1\">");
        return page;
    }

    public Task Close(StringBuilder page, HttpContext http)
    {
        page.Append("</main></div><footer class=\"foot\">");
        foreach (var (name, values) in (ReadOnlySpan<(string, string[])>)[("language", ["zh-CN", "en"]), ("theme", ["system", "light", "dark"])])
        {
            page.Append("<form method=\"post\" action=\"/preferences\"><input type=\"hidden\" name=\"back\" value=\"")
                .Append(Text(http.Request.Path.Value!))
                .Append("\">");
            foreach (var value in values)
                page.Append("<button name=\"")
                    .Append(name)
                    .Append("\" value=\"")
                    .Append(value)
                    .Append("\">")
                    .Append(
                        value == "zh-CN" ? "中文"
                        : value == "en" ? "English"
                        : T["shell.theme." + value]
                    )
                    .Append("</button>");
            page.Append("</form>");
        }
        page.Append(_end);
        http.Response.ContentType = "text/html; charset=utf-8";
        var to = http.Response.BodyWriter;
        foreach (var chunk in page.GetChunks())
            Encoding.UTF8.GetBytes(chunk.Span, to);
        return to.FlushAsync().AsTask();
    }

    public void Face(StringBuilder page, string name, string? photo, Guid? who, int size, bool staff)
    {
        page.Append(who is null ? "<span class=\"face" : "<a class=\"face")
            .Append(staff ? " staff" : "")
            .Append("\" style=\"--size:")
            .Append(size)
            .Append("px\"");
        if (who is { } id)
            page.Append(" href=\"/people/").Append(id).Append("\" tabindex=\"-1\"");
        page.Append(" aria-hidden=\"true\">");
        if (photo is null)
            page.Append(Text(StringInfo.GetNextTextElement(name)));
        else
            page.Append("<img src=\"").Append(Text(photo)).Append("\" alt=\"\" width=\"44\" height=\"44\" loading=\"lazy\" decoding=\"async\">");
        page.Append(who is null ? "</span>" : "</a>");
    }

    public void Name(StringBuilder page, string name, Guid who, int role)
    {
        page.Append("<a class=\"name\" href=\"/people/").Append(who).Append("\">").Append(Text(name)).Append("</a>");
        if (role > (int)Role.Member)
            page.Append(" <span class=\"staff-label\">").Append(T[role == (int)Role.Host ? "shell.role.host" : "shell.role.product-manager"]).Append("</span>");
    }

    public void When(StringBuilder page, DateTimeOffset at, DateTimeOffset now)
    {
        var local = at.ToOffset(TimeSpan.FromHours(8));
        page.Append("<relative-time threshold=\"P7D\" prefix=\"\" lang=\"zh-CN\" datetime=\"")
            .Append(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}")
            .Append("\" title=\"");
        page.Append(CultureInfo.InvariantCulture, $"{local:yyyy年M月d日 HH:mm}").Append("\">");
        var gone = now - at;
        if (gone.TotalDays >= 7)
            page.Append(CultureInfo.InvariantCulture, $"{local:yyyy年M月d日}");
        else if (gone.TotalDays >= 1)
            page.Append((int)gone.TotalDays).Append("天前");
        else if (gone.TotalHours >= 1)
            page.Append((int)gone.TotalHours).Append("小时前");
        else
            page.Append((int)gone.TotalMinutes).Append("分钟前");
        page.Append("</relative-time>");
    }
}
