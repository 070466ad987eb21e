using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>@somebody, not yet known whether there is one.</summary>
internal sealed class MentionInline(string written, Mention mention) : LeafInline
{
    /// <summary>With its sign and braces.</summary>
    public string Written => written;

    public Mention Mention => mention;
}

internal sealed class MentionParser : InlineParser
{
    public MentionParser() => OpeningCharacters = ['@', '＠'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (IsInAddress(slice.PeekCharExtra(-1)))
            return false;
        var text = slice.AsSpan();
        var length = Mentions.Read(text, out var mention);
        if (length == 0)
            return false;
        processor.Inline = new MentionInline(text[..length].ToString(), mention!);
        slice.Start += length;
        return true;
    }

    /// <summary>somebody@example.com mentions nobody.</summary>
    private static bool IsInAddress(char before) => char.IsAsciiLetterOrDigit(before) || before is '.' or '_' or '-' or '+' or '@' or '＠' or '/';
}

internal sealed class MentionWriter(MarkdownContext context) : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline inline)
    {
        if (!LinkWriter.IsInLink(inline))
            foreach (var name in inline.Mention.Names)
                if (context.MemberLink(name) is { } page)
                {
                    renderer.Write("<a class=\"mention\" href=\"").WriteEscape(page).Write("\">@").WriteEscape(name).Write("</a>");
                    renderer.WriteEscape(inline.Mention.Longest[name.Length..]);
                    return;
                }
        renderer.WriteEscape(inline.Written);
    }
}
