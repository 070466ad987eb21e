using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Xinhuo.Platform.Text.Wall;

/// <summary>
/// The allow-list wall. It reads HTML as a browser would and writes it anew: only elements, attributes and addresses it knows, all text
/// escaped. The output holds no element whose content a browser reads in another way, so reading it again gives the same.
/// </summary>
internal sealed class HtmlWall
{
    /// <summary>Deeper content is kept as words.</summary>
    private const int Deepest = 100;

    private readonly StringBuilder _html;
    private readonly HtmlAttributes _attributes;
    private readonly List<IElement> _afterLink = [];
    private bool _inLink;

    private HtmlWall(Origin origin, int size) => (_html, _attributes) = (new StringBuilder(size), new HtmlAttributes(origin));

    /// <summary>Whose markup it is: our own dialect may carry the few classes it writes, a stranger's carries none.</summary>
    internal enum Origin
    {
        Ours,
        Strange,
    }

    public static string Rebuild(string html, Origin origin)
    {
        var wall = new HtmlWall(origin, html.Length + 64);
        wall.WriteChildren(Parse(html), 0);
        return wall._html.ToString();
    }

    /// <summary>Read as the content of a body, without scripts: nothing is fetched and nothing runs.</summary>
    public static INode Parse(string html)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("").Body!;
        var fragment = body.Owner!.CreateDocumentFragment();
        fragment.Append([.. parser.ParseFragment(html, body)]);
        return fragment;
    }

    private void WriteChildren(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText text)
                Html.Escape(_html, text.Data);
            else if (child is IElement element)
                Write(element, depth + 1);
    }

    private void Write(IElement element, int depth)
    {
        var name = element.LocalName;
        if (depth > Deepest)
            Html.Escape(_html, element.TextContent);
        else if (element.NamespaceUri != NamespaceNames.HtmlUri)
            return;
        else if (HtmlRules.IsMedia(name))
            WriteMedia(element, depth);
        else if (name == "a")
            WriteLink(element, depth);
        else if (name == "img")
            WritePicture(element);
        else if (HtmlRules.Becomes(name) is not { } becomes)
            WriteChildren(element, depth);
        else if (becomes.Length > 0)
            WriteElement(element, becomes, depth);
    }

    private void WriteElement(IElement element, string name, int depth)
    {
        _html.Append('<').Append(name);
        _attributes.Write(_html, element, name);
        _html.Append('>');
        if (HtmlRules.IsEmpty(name))
            return;
        // A browser swallows the first line end of a <pre>.
        if (name == "pre" && element.TextContent.StartsWith('\n'))
            _html.Append('\n');
        WriteChildren(element, depth);
        _html.Append("</").Append(name).Append('>');
    }

    private void WriteLink(IElement link, int depth)
    {
        var written = link.GetAttribute("href");
        if (_inLink || !SafeAddress.TryRead(written, out var address))
        {
            WriteChildren(link, depth);
            if (!_inLink && SafeAddress.IsWorthReading(written) && written!.Trim() != link.TextContent.Trim())
                Html.Escape(_html, $" ({written.Trim()})");
            return;
        }
        OpenLink(address, link);
        _inLink = true;
        WriteChildren(link, depth);
        _inLink = false;
        _html.Append("</a>");
        foreach (var picture in _afterLink)
        {
            _html.Append(' ');
            WritePicture(picture);
        }
        _afterLink.Clear();
    }

    private void WritePicture(IElement picture)
    {
        var source = picture.GetAttribute("src");
        var words = picture.GetAttribute("alt") is { } alt && !string.IsNullOrWhiteSpace(alt) ? alt : null;
        if (!SafeAddress.TryRead(source, out var address))
            Html.Escape(_html, words ?? "");
        else if (SafeAddress.IsOwnFile(address))
        {
            _html.Append("<img src=\"");
            Html.Escape(_html, address);
            _html.Append("\" alt=\"");
            Html.Escape(_html, words ?? "");
            _html.Append("\" loading=\"lazy\"");
            _attributes.Write(_html, picture, "img");
            _html.Append('>');
        }
        else if (!_inLink)
            WriteLinkTo(address, words ?? address);
        else
        {
            // A thumbnail that links to something else: its words carry that link, and its own address follows behind.
            Html.Escape(_html, words ?? address);
            if (!SafeAddress.TryRead(picture.Closest("a")?.GetAttribute("href"), out var outer) || outer != address)
                _afterLink.Add(picture);
        }
    }

    /// <summary>A film or a foreign page becomes a link to it; what it offers to those who cannot play it stays.</summary>
    private void WriteMedia(IElement media, int depth)
    {
        var source = media.GetAttribute("src") ?? media.GetAttribute("data");
        if (SafeAddress.TryRead(source, out var address) && !_inLink)
            WriteLinkTo(address, address);
        if (media.LocalName != "iframe")
            WriteChildren(media, depth);
    }

    private void WriteLinkTo(string address, string words)
    {
        OpenLink(address, null);
        Html.Escape(_html, words);
        _html.Append("</a>");
    }

    private void OpenLink(string address, IElement? link)
    {
        _html.Append("<a href=\"");
        Html.Escape(_html, address);
        _html.Append('"');
        if (link is not null)
            _attributes.Write(_html, link, "a");
        if (SafeAddress.IsOutside(address))
            _html.Append(" rel=\"nofollow ugc noopener\"");
        _html.Append('>');
    }
}
