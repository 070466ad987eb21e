using System.Xml;

namespace Xinhuo.Imports.Reading;

/// <summary>
/// Walks over the rows of a file. It never throws for what is in the file: a row that cannot be read carries a fault, and where the file
/// itself breaks off, that is the last row's fault.
/// </summary>
internal abstract class RowReader : IDisposable
{
    private bool _ended;

    /// <summary>The line on which the current row begins, from 1.</summary>
    public long Line { get; protected set; } = 1;

    public static RowReader Open(SourceFile file, Columns columns, ReadingLimits limits)
    {
        var open = () => file.Open(limits);
        return file.EndsWith(".xml") || file.EndsWith(".xml.gz") ? new XmlRows(open, columns)
            : file.EndsWith(".jsonl") || file.EndsWith(".jsonl.gz") ? new JsonRows(open, columns, limits.MostRowBytes)
            : new CsvRows(open, columns, limits.MostRowBytes);
    }

    /// <summary>The next row, fine or faulty; false after the last.</summary>
    public bool Next(Fields fields)
    {
        if (_ended)
            return false;
        try
        {
            return Read(fields);
        }
        catch (LimitPassedException limit)
        {
            fields.Note(limit.Fault, limit.Detail ?? "", null);
        }
        catch (XmlException broken)
        {
            Line = Math.Max(Line, broken.LineNumber);
            fields.Note(RowFault.BrokenOff, broken.Message, null);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            fields.Note(RowFault.BrokenOff, broken.Message, null);
        }
        _ended = true;
        return true;
    }

    /// <summary>Nothing after this row can be read.</summary>
    protected void End() => _ended = true;

    protected abstract bool Read(Fields fields);

    public abstract void Dispose();
}
