using AngleSharp.Dom;

namespace Xinhuo.Platform.Text.FromHtml;

/// <summary>A table of plain rows as a pipe table. Merged cells, a missing heading or blocks in cells are beyond Markdown and will show as a loss.</summary>
internal static class TableMarkdown
{
    public static string Of(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Select(Cell).ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
            return "";
        var columns = rows.Max(row => row.Count);
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Concat(Enumerable.Repeat("", columns - row.Count))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        var caption = table.QuerySelector("caption") is { } words ? InlineMarkdown.Of(words.ChildNodes) + "\n\n" : "";
        return caption + string.Join('\n', lines);
    }

    private static string Cell(IElement cell) => InlineMarkdown.Of(cell.ChildNodes).Replace("\n", "<br>", StringComparison.Ordinal);
}
