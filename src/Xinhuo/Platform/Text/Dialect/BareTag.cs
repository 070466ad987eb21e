using System.Collections.Frozen;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>One of the few tags that mean themselves, for what Markdown has no sign: 10&lt;sup&gt;9&lt;/sup&gt;. Without its partner it is text.</summary>
internal sealed class BareTag(string name, bool isEnd, string written) : LeafInline
{
    // None of the formatting elements (b, i, u, small …): one left open would run on through the paragraphs that follow.
    public static readonly FrozenSet<string> Names = new[] { "br", "del", "ins", "kbd", "mark", "sub", "sup" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Name => name;
    public string Written => written;
    public bool IsEnd => isEnd;
    public bool Counts { get; private set; } = name == "br";

    /// <summary>Finds each tag its partner inside the same stress, link or paragraph.</summary>
    public static void Pair(MarkdownDocument document)
    {
        Dictionary<MarkdownObject, Stack<BareTag>>? open = null;
        foreach (var tag in document.Descendants<BareTag>())
        {
            if (tag.Counts)
                continue;
            open ??= [];
            var scope = ScopeOf(tag);
            if (!open.TryGetValue(scope, out var waiting))
                open[scope] = waiting = new Stack<BareTag>();
            if (!tag.IsEnd)
                waiting.Push(tag);
            else if (waiting.TryPeek(out var start) && start.Name == tag.Name)
                waiting.Pop().Counts = tag.Counts = true;
        }
    }

    /// <summary>Brackets that turned out to be no link still wrap what follows them; they are no scope.</summary>
    private static ContainerInline ScopeOf(BareTag tag)
    {
        var scope = tag.Parent!;
        while (scope.Parent is { } outer && scope is DelimiterInline)
            scope = outer;
        return scope;
    }
}

internal sealed class BareTagParser : InlineParser
{
    public BareTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, 9)].IndexOf('>');
        if (end < 0)
            return false;
        var inside = text[1..end];
        var isEnd = inside.StartsWith("/");
        var name = inside.Trim('/').TrimEnd(' ');
        if (!BareTag.Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) || (isEnd && known == "br"))
            return false;
        processor.Inline = new BareTag(known, isEnd, text[..(end + 1)].ToString());
        slice.Start += end + 1;
        return true;
    }
}

internal sealed class BareTagWriter : HtmlObjectRenderer<BareTag>
{
    protected override void Write(HtmlRenderer renderer, BareTag tag)
    {
        if (tag.Counts)
            renderer.Write(tag.IsEnd ? "</" : "<").Write(tag.Name).Write('>');
        else
            renderer.WriteEscape(tag.Written);
    }
}
