using System.Text.RegularExpressions;
using Shouldly;
using Xinhuo.Imports.Bundle.Reading;
using Xinhuo.Imports.Reading;
using Xunit;

namespace Xinhuo.Tests.Imports.Bundle.Reading;

public sealed partial class BundleDocumentTests
{
    [Fact]
    public void The_document_names_every_column_and_what_is_required()
    {
        var documented = Document()
            .Split("\n## ")
            .Where(s => s.Contains("| required |", StringComparison.Ordinal))
            .ToDictionary(
                section => section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim(),
                section => Row().Matches(section).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim() == "yes")).ToArray()
            );
        var read = new Dictionary<string, Columns>
        {
            [BundlePerson.Table.Name] = BundlePerson.Table.Columns,
            [BundleGroup.Table.Name] = BundleGroup.Table.Columns,
            [BundleMembership.Table.Name] = BundleMembership.Table.Columns,
            [BundleTopic.Table.Name] = BundleTopic.Table.Columns,
            [BundleReply.Table.Name] = BundleReply.Table.Columns,
            [BundleThanks.Table.Name] = BundleThanks.Table.Columns,
            [BundleBadge.Table.Name] = BundleBadge.Table.Columns,
        };
        documented.Keys.Order().ShouldBe(read.Keys.Order());
        foreach (var (table, columns) in read)
            documented[table].Order().ShouldBe(columns.All.Select(c => (c.Name, c.IsEssential)).Order(), table);
    }

    [Fact]
    public void The_document_explains_every_reason_for_a_rejection()
    {
        var document = Document();
        foreach (var field in typeof(RowFault).GetFields().Where(f => f.IsStatic))
            document.ShouldContain($"`{((RowFault)field.GetValue(null)!).Code}`");
    }

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Xinhuo.slnx")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "import-bundle.md")).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^\| (?!column )([a-z_]+) \|[^|]+\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
