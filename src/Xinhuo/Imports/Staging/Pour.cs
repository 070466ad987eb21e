using Xinhuo.Imports.Reading;
using Xinhuo.Imports.Running;

namespace Xinhuo.Imports.Staging;

/// <summary>A readable row with where it stood.</summary>
internal readonly record struct Poured<T>(T Value, Origin Origin);

/// <summary>Pours tables into the staging area: unreadable rows and doubles are listed, everything else is handed on.</summary>
internal sealed class Pour(StagingArea area, Rejections rejections, Action<long> progress, CancellationToken cancel)
{
    private const int BetweenSigns = 2_000;
    private long _rows;

    /// <param name="kindOf">What a row counts as.</param>
    /// <param name="table">The staging table, in which a double is looked up.</param>
    /// <param name="add">False: the key stands there already.</param>
    public void All<T>(IEnumerable<ReadRow<T>> rows, Func<T?, (Count Count, string Kind)> kindOf, string table, Func<T, string> key, Func<Poured<T>, bool> add)
        where T : class
    {
        foreach (var row in rows)
        {
            if (++_rows % BetweenSigns == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress(_rows);
            }
            var (count, kind) = kindOf(row.Row);
            if (Readable(row, count, kind) is not { } value || add(new Poured<T>(value, new Origin(row.File, row.Line))))
                continue;
            var first = area.FirstOf(table, key(value));
            rejections.Add(count, kind, row.File, row.Line, "double", $"The id {key(value)} stands in {first.File}, line {first.Line} already.");
        }
    }

    public void All<T>(IEnumerable<ReadRow<T>> rows, Count count, string kind, string table, Func<T, string> key, Func<Poured<T>, bool> add)
        where T : class => All(rows, _ => (count, kind), table, key, add);

    /// <summary>The row, or null where it cannot be read, which is listed.</summary>
    public T? Readable<T>(ReadRow<T> row, Count count, string kind)
        where T : class
    {
        if (row.Rejected is { } rejected)
            rejections.Add(count, kind, rejected.File, rejected.Line, rejected.Code, rejected.Reason);
        return row.Row;
    }
}
