using Markdig.Parsers;
using Markdig.Syntax;

namespace Xinhuo.Platform.Text.Dialect;

/// <summary>A paragraph that keeps all its lines: "[x]: y" defines no reference and so does not vanish, and "---" below is a rule, no heading.</summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    public PlainParagraphParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
            return true;
        var count = paragraph.Lines.Count;
        if (count == 0)
            return false;
        for (var i = 0; i < count; i++)
            paragraph.Lines.Lines[i].Slice.TrimStart();
        paragraph.Lines.Lines[count - 1].Slice.TrimEnd();
        return true;
    }
}

/// <summary>A line of dashes is a rule, even right below a paragraph.</summary>
internal sealed class DashRuleParser : BlockParser
{
    public DashRuleParser() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        if (processor.IsCodeIndent || line.Length < 3 || line.ContainsAnyExcept('-'))
            return BlockState.None;
        processor.NewBlocks.Push(
            new ThematicBreakBlock(this)
            {
                Column = processor.Column,
                ThematicChar = '-',
                ThematicCharCount = line.Length,
                Span = new SourceSpan(processor.Line.Start, processor.Line.End),
            }
        );
        return BlockState.BreakDiscard;
    }
}
