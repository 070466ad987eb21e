using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>How many rows each table has, readable or not: the whole of which progress is a part.</summary>
internal sealed record BundleTotals(long People, long Groups, long Memberships, long Topics, long Replies, long Thanks, long Badges);

/// <summary>
/// A Xinhuo bundle: a folder or a .zip with the tables that docs/import-bundle.md describes, each as .jsonl or .csv, also with .gz, in any
/// letter case. A table that is missing has no rows. Each call reads its table again from the start.
/// </summary>
internal sealed class XinhuoBundle : IDisposable
{
    private readonly ImportSource _source;
    private readonly SourceFile? _people,
        _groups,
        _memberships,
        _topics,
        _replies,
        _thanks,
        _badges;

    private XinhuoBundle(ImportSource source)
    {
        _source = source;
        _people = Find(BundlePerson.Table.Name);
        _groups = Find(BundleGroup.Table.Name);
        _memberships = Find(BundleMembership.Table.Name);
        _topics = Find(BundleTopic.Table.Name);
        _replies = Find(BundleReply.Table.Name);
        _thanks = Find(BundleThanks.Table.Name);
        _badges = Find(BundleBadge.Table.Name);
    }

    public static SourceRefusal Open(string path, ReadingLimits limits, out XinhuoBundle? bundle)
    {
        bundle = null;
        var refusal = ImportSource.Open(path, limits, out var source);
        if (refusal != SourceRefusal.None)
            return refusal;
        var found = new XinhuoBundle(source!);
        if (!found.Tables.Any())
        {
            found.Dispose();
            return SourceRefusal.NoTables;
        }
        bundle = found;
        return SourceRefusal.None;
    }

    /// <summary>Files that were found beside the tables and are not read.</summary>
    public IEnumerable<string> Ignored => _source.Except(Tables);

    public IEnumerable<ReadRow<BundlePerson>> People() => Rows(_people, BundlePerson.Table);

    public IEnumerable<ReadRow<BundleGroup>> Groups() => Rows(_groups, BundleGroup.Table);

    public IEnumerable<ReadRow<BundleMembership>> Memberships() => Rows(_memberships, BundleMembership.Table);

    public IEnumerable<ReadRow<BundleTopic>> Topics() => Rows(_topics, BundleTopic.Table);

    public IEnumerable<ReadRow<BundleReply>> Replies() => Rows(_replies, BundleReply.Table);

    public IEnumerable<ReadRow<BundleThanks>> Thanks() => Rows(_thanks, BundleThanks.Table);

    public IEnumerable<ReadRow<BundleBadge>> Badges() => Rows(_badges, BundleBadge.Table);

    /// <summary>Reads everything once, only to count.</summary>
    public BundleTotals Survey(CancellationToken stop = default) =>
        new(
            Count(_people, BundlePerson.Table, stop),
            Count(_groups, BundleGroup.Table, stop),
            Count(_memberships, BundleMembership.Table, stop),
            Count(_topics, BundleTopic.Table, stop),
            Count(_replies, BundleReply.Table, stop),
            Count(_thanks, BundleThanks.Table, stop),
            Count(_badges, BundleBadge.Table, stop)
        );

    public void Dispose() => _source.Dispose();

    private IEnumerable<SourceFile> Tables => new[] { _people, _groups, _memberships, _topics, _replies, _thanks, _badges }.OfType<SourceFile>();

    private SourceFile? Find(string table) => _source.Find(table, ".jsonl", ".csv", ".jsonl.gz", ".csv.gz");

    private IEnumerable<ReadRow<T>> Rows<T>(SourceFile? file, Table<T> table)
        where T : class => TableReading.Rows(file, table, _source.Limits);

    private long Count<T>(SourceFile? file, Table<T> table, CancellationToken stop)
        where T : class => TableReading.Count(file, table, _source.Limits, stop);
}
