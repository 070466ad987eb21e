using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Xinhuo.Imports.Reading;

/// <summary>
/// The rows of a CSV file, read as bytes. After a row whose quotes are broken it goes on with the next line that reads as a whole row; the
/// lines between are taken for the rest of the broken one.
/// </summary>
internal sealed class CsvRows(Func<CountedStream> open, Columns columns, int mostRowBytes) : RowReader
{
    private readonly CsvScan _scan = new();
    private ByteWindow? _window;
    private int[]? _slotOf;
    private long _nextLine = 1;
    private bool _inBrokenRow;

    public override void Dispose() => _window?.Dispose();

    protected override bool Read(Fields fields)
    {
        _window ??= new ByteWindow(open(), mostRowBytes);
        fields.Begin(columns.All.Count);
        if (_slotOf is null && !ReadHeading(fields))
            return fields.Fault is not null;
        while (FindRecord(out var fault))
        {
            if (fault is not null)
            {
                fields.Note(fault, mostRowBytes.ToString(CultureInfo.InvariantCulture), null);
                SkipLine();
                _inBrokenRow = true;
                return true;
            }
            var isBlank = _scan.Count == 1 && _scan[0].Length == 0;
            if (!isBlank && (_scan.Count == _slotOf!.Length || !_inBrokenRow))
            {
                Take(fields);
                _inBrokenRow = false;
                return true;
            }
            Pass();
        }
        return false;
    }

    private bool ReadHeading(Fields fields)
    {
        while (_window!.Rest.Length < 3 && !_window.AtEnd)
            _window.More();
        if (_window.Rest is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(RowFault.NotUtf8, "", fields);
        if (_window.Rest is [0xEF, 0xBB, 0xBF, ..])
            _window.Skip(3);
        if (!FindRecord(out var fault))
            return false;
        if (fault is not null || !Utf8.IsValid(Record))
            return Refuse(fault ?? RowFault.NotUtf8, mostRowBytes.ToString(CultureInfo.InvariantCulture), fields);
        _slotOf = new int[_scan.Count];
        var found = new HashSet<Column>();
        for (var i = 0; i < _slotOf.Length; i++)
            _slotOf[i] = columns.Find(Encoding.UTF8.GetString(Field(i))) is { } column && found.Add(column) ? column.Slot : -1;
        if (columns.All.FirstOrDefault(c => c.IsEssential && !found.Contains(c)) is { } missing)
            return Refuse(RowFault.MissingColumn, missing.Name, fields);
        Pass();
        return true;
    }

    private bool Refuse(RowFault fault, string detail, Fields fields)
    {
        fields.Note(fault, detail, null);
        End();
        return false;
    }

    private ReadOnlySpan<byte> Record => _window!.Rest[.._scan.RecordLength];

    private ReadOnlySpan<byte> Field(int i) => _window!.Rest.Slice(_scan[i].Start, _scan[i].Length);

    /// <summary>Scans the next record; false at the end of the file.</summary>
    private bool FindRecord(out RowFault? fault)
    {
        fault = null;
        Line = _nextLine;
        while (true)
        {
            if (_window!.Rest.IsEmpty && _window.AtEnd)
                return false;
            var outcome = _window.Rest.IsEmpty ? CsvScan.Outcome.NeedsMore : _scan.Scan(_window.Rest, _window.AtEnd);
            if (outcome == CsvScan.Outcome.Complete)
                return true;
            if (outcome == CsvScan.Outcome.Malformed)
                fault = RowFault.UnclosedQuote;
            else if (_window.IsFull)
                fault = RowFault.RowTooLong;
            if (fault is not null)
                return true;
            _window.More();
        }
    }

    private void Take(Fields fields)
    {
        CountLines(); // before anything is rewritten
        if (_scan.Count != _slotOf!.Length)
            fields.Note(RowFault.ColumnCount, _slotOf.Length.ToString(CultureInfo.InvariantCulture), _scan.Count.ToString(CultureInfo.InvariantCulture));
        else if (!Utf8.IsValid(Record))
            fields.Note(RowFault.NotUtf8, "", null);
        else
        {
            fields.In(_window!.Bytes);
            for (var i = 0; i < _slotOf.Length; i++)
                if (_slotOf[i] >= 0)
                    fields.Set(_slotOf[i], _window.Start + _scan[i].Start, _scan[i].HasPairs ? JoinPairs(i) : _scan[i].Length);
        }
        _window!.Skip(_scan.RecordLength);
    }

    /// <summary>"" means "; the field is rewritten where it lies and becomes shorter.</summary>
    private int JoinPairs(int i)
    {
        var field = _window!.Bytes.AsSpan(_window.Start + _scan[i].Start, _scan[i].Length);
        var kept = 0;
        for (var at = 0; at < field.Length; at++)
        {
            field[kept++] = field[at];
            if (field[at] == '"')
                at++;
        }
        return kept;
    }

    private void Pass()
    {
        CountLines();
        _window!.Skip(_scan.RecordLength);
    }

    private void CountLines() => _nextLine = Line + Record.Count((byte)'\n') + (Record is [.., (byte)'\r'] ? 1 : 0);

    private void SkipLine()
    {
        while (true)
        {
            var end = _window!.Rest.IndexOf((byte)'\n');
            _window.Skip(end < 0 ? _window.Rest.Length : end + 1);
            if (end >= 0)
                _nextLine++;
            if (end >= 0 || _window.AtEnd)
                return;
            _window.More();
        }
    }
}
