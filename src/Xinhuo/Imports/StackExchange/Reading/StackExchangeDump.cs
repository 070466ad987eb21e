using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>How many rows each table has, readable or not: the whole of which progress is a part.</summary>
internal sealed record DumpTotals(long Users, long Posts, long Comments, long Votes, long Badges, long Tags, long PostLinks);

/// <summary>
/// A Stack Exchange dump: a folder or a .zip with the tables Users, Posts, Comments, Votes, Badges, Tags and PostLinks as .xml, .csv or
/// either with .gz, in any letter case. A table that is missing has no rows. Each call reads its table again from the start.
/// </summary>
internal sealed class StackExchangeDump : IDisposable
{
    private readonly ImportSource _source;
    private readonly SourceFile? _users,
        _posts,
        _comments,
        _votes,
        _badges,
        _tags,
        _postLinks;

    private StackExchangeDump(ImportSource source)
    {
        _source = source;
        _users = Find(DumpUser.Table.Name);
        _posts = Find(DumpPost.Table.Name);
        _comments = Find(DumpComment.Table.Name);
        _votes = Find(DumpVote.Table.Name);
        _badges = Find(DumpBadge.Table.Name);
        _tags = Find(DumpTag.Table.Name);
        _postLinks = Find(DumpPostLink.Table.Name);
    }

    public static SourceRefusal Open(string path, ReadingLimits limits, out StackExchangeDump? dump)
    {
        dump = null;
        var refusal = ImportSource.Open(path, limits, out var source);
        if (refusal != SourceRefusal.None)
            return refusal;
        var found = new StackExchangeDump(source!);
        if (!found.Tables.Any())
        {
            found.Dispose();
            return SourceRefusal.NoTables;
        }
        dump = found;
        return SourceRefusal.None;
    }

    /// <summary>Files that were found beside the tables and are not read.</summary>
    public IEnumerable<string> Ignored => _source.Except(Tables);

    public IEnumerable<ReadRow<DumpUser>> Users() => Rows(_users, DumpUser.Table);

    public IEnumerable<ReadRow<DumpPost>> Posts() => Rows(_posts, DumpPost.Table);

    public IEnumerable<ReadRow<DumpComment>> Comments() => Rows(_comments, DumpComment.Table);

    public IEnumerable<ReadRow<DumpVote>> Votes() => Rows(_votes, DumpVote.Table);

    public IEnumerable<ReadRow<DumpBadge>> Badges() => Rows(_badges, DumpBadge.Table);

    public IEnumerable<ReadRow<DumpTag>> Tags() => Rows(_tags, DumpTag.Table);

    public IEnumerable<ReadRow<DumpPostLink>> PostLinks() => Rows(_postLinks, DumpPostLink.Table);

    /// <summary>Reads everything once, only to count.</summary>
    public DumpTotals Survey(CancellationToken stop = default) =>
        new(
            Count(_users, DumpUser.Table, stop),
            Count(_posts, DumpPost.Table, stop),
            Count(_comments, DumpComment.Table, stop),
            Count(_votes, DumpVote.Table, stop),
            Count(_badges, DumpBadge.Table, stop),
            Count(_tags, DumpTag.Table, stop),
            Count(_postLinks, DumpPostLink.Table, stop)
        );

    public void Dispose() => _source.Dispose();

    private IEnumerable<SourceFile> Tables => new[] { _users, _posts, _comments, _votes, _badges, _tags, _postLinks }.OfType<SourceFile>();

    private SourceFile? Find(string table) => _source.Find(table, ".xml", ".csv", ".csv.gz", ".xml.gz");

    private IEnumerable<ReadRow<T>> Rows<T>(SourceFile? file, Table<T> table)
        where T : class => TableReading.Rows(file, table, _source.Limits);

    private long Count<T>(SourceFile? file, Table<T> table, CancellationToken stop)
        where T : class => TableReading.Count(file, table, _source.Limits, stop);
}
