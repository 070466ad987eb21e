using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>
/// The Markdown that members write: CommonMark, with tables, ~~strike~~ and bare links, and with what people expect who chat in Chinese:
/// a new line is a new line, **重点：**works beside Chinese letters, a link ends where Chinese begins. Left out, because they make typed
/// text vanish or turn into something else: HTML, character references, reference definitions, code by indentation, underlined headings.
/// </summary>
internal static class MarkdownDialect
{
    /// <summary>Quotes in lists in quotes …: deeper than this nobody writes, and each level costs stack.</summary>
    private const int Deepest = 48;

    public static readonly MarkdownPipeline Pipeline = Build();

    public static void Prepare(HtmlRenderer renderer, MarkdownContext context)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkWriter());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkWriter());
        renderer.ObjectRenderers.Insert(0, new MentionWriter(context));
        renderer.ObjectRenderers.Insert(0, new BareTagWriter());
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = Deepest }
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser());
        builder.BlockParsers.Insert(0, new DashRuleParser());
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        builder.InlineParsers.Replace<AutolinkInlineParser>(new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }));
        builder.InlineParsers.Add(new BareTagParser());
        builder.InlineParsers.Insert(0, new BareLinkParser());
        builder.InlineParsers.Insert(0, new MentionParser());
        builder.DocumentProcessed += Finish;
        return builder.Build();
    }

    /// <summary>The page's own title is its first heading, so a heading in a text begins two levels lower.</summary>
    private static void Finish(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
            if (node is HeadingBlock heading)
                heading.Level = Math.Min(6, heading.Level + 2);
        BareTag.Pair(document);
    }
}
