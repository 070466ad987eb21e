namespace Xinhuo.Imports.Reading;

/// <summary>Reads a table row by row, or only counts its rows; both see the same rows, fine and rejected.</summary>
internal static class TableReading
{
    public static IEnumerable<ReadRow<T>> Rows<T>(SourceFile? file, Table<T> table, ReadingLimits limits)
        where T : class
    {
        if (file is null)
            yield break;
        var fields = new Fields();
        using var rows = RowReader.Open(file, table.Columns, limits);
        while (rows.Next(fields))
        {
            var row = fields.Fault is null ? table.Make(fields) : null;
            yield return fields.Fault is { } fault
                ? new ReadRow<T>(file.Name, rows.Line, null, fault.At(file.Name, rows.Line, fields.FaultColumn, fields.FaultValue))
                : new ReadRow<T>(file.Name, rows.Line, row, null);
        }
    }

    public static long Count<T>(SourceFile? file, Table<T> table, ReadingLimits limits, CancellationToken stop)
        where T : class
    {
        if (file is null)
            return 0;
        var count = 0L;
        var fields = new Fields();
        using var rows = RowReader.Open(file, table.Columns, limits);
        while (rows.Next(fields))
            if (++count % 4096 == 0)
                stop.ThrowIfCancellationRequested();
        return count;
    }
}
