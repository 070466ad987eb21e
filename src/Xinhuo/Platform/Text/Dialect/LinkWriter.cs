using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>Links and pictures. What may not be linked is shown as it was typed, so that nobody wonders where it went.</summary>
internal sealed class LinkWriter : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsAutoLink && IsInLink(link))
            renderer.WriteChildren(link);
        else if (!SafeAddress.TryRead(link.Url, out var address) || (link.IsImage && !SafeAddress.IsPicture(address)))
            WriteAsTyped(renderer, link);
        else if (link.IsImage)
            WritePicture(renderer, link, address);
        else
            WriteLink(renderer, link, address);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<a href=\"").WriteEscape(address).Write('"');
        WriteTitle(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WritePicture(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<img src=\"").WriteEscape(address).Write("\" alt=\"").WriteEscape(PlainText.Of(link)).Write('"');
        WriteTitle(renderer, link);
        renderer.Write('>');
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
    }

    private static void WriteAsTyped(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write(link.IsImage ? "![" : "[");
        renderer.WriteChildren(link);
        renderer.Write("](").WriteEscape(link.Url ?? "");
        if (!string.IsNullOrEmpty(link.Title))
            renderer.WriteEscape(" \"" + link.Title + "\"");
        renderer.Write(')');
    }

    internal static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline)
                return true;
        return false;
    }
}

internal sealed class AutolinkWriter : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (!SafeAddress.TryRead(link.IsEmail ? "mailto:" + link.Url : link.Url, out var address))
            renderer.Write("&lt;").WriteEscape(link.Url).Write("&gt;");
        else if (LinkWriter.IsInLink(link))
            renderer.WriteEscape(link.Url);
        else
            renderer.Write("<a href=\"").WriteEscape(address).Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}
