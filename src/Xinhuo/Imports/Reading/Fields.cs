using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Xinhuo.Imports.Reading;

/// <summary>
/// The fields of one row as UTF-8, wherever they come from. Reading a field that is missing or malformed notes the row's fault, the first
/// one only, and goes on. Used again for the next row.
/// </summary>
internal sealed class Fields
{
    private (int Start, int Length)[] _slots = [];
    private byte[] _bytes = [];

    public RowFault? Fault { get; private set; }
    public string? FaultColumn { get; private set; }
    public string? FaultValue { get; private set; }

    /// <summary>Begins a row: all fields are missing.</summary>
    public void Begin(int slots)
    {
        if (_slots.Length != slots)
            _slots = new (int, int)[slots];
        Array.Fill(_slots, (0, -1));
        Fault = null;
        FaultColumn = FaultValue = null;
    }

    /// <summary>The bytes in which the fields of this row lie.</summary>
    public void In(byte[] bytes) => _bytes = bytes;

    public void Set(int slot, int start, int length) => _slots[slot] = (start, length);

    public bool Has(Column column) => _slots[column.Slot].Length > 0;

    public long Id(Column column) => Whole(column, true) ?? 0;

    public long? Whole(Column column) => Whole(column, false);

    public int? Small(Column column, bool needed = false)
    {
        if (Whole(column, needed) is not { } number)
            return null;
        if (number is < int.MinValue or > int.MaxValue)
            Note(RowFault.NotANumber, column);
        return (int)number;
    }

    /// <summary>A text as it stands; null where it is missing or empty.</summary>
    public string? Text(Column column) => Has(column) ? Encoding.UTF8.GetString(Of(column)) : null;

    public string NeededText(Column column)
    {
        var text = Text(column);
        if (string.IsNullOrWhiteSpace(text))
            Note(RowFault.MissingValue, column);
        return text ?? "";
    }

    public DateTimeOffset Time(Column column)
    {
        if (!Has(column))
            Note(RowFault.MissingValue, column);
        return OptionalTime(column) ?? default;
    }

    /// <summary>ISO 8601, also with a blank for the T; without an offset it is UTC.</summary>
    public DateTimeOffset? OptionalTime(Column column)
    {
        if (!Has(column))
            return null;
        if (IsoTime.TryRead(Of(column), out var time))
            return time;
        Note(RowFault.NotADate, column);
        return null;
    }

    public bool YesNo(Column column)
    {
        var value = Of(column);
        if (value.IsEmpty || Ascii.EqualsIgnoreCase(value, "false"u8) || value.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(value, "no"u8))
            return false;
        if (!Ascii.EqualsIgnoreCase(value, "true"u8) && !value.SequenceEqual("1"u8) && !Ascii.EqualsIgnoreCase(value, "yes"u8))
            Note(RowFault.NotAYesNo, column);
        return true;
    }

    public ReadOnlySpan<byte> Of(Column column) => Has(column) ? _bytes.AsSpan(_slots[column.Slot].Start, _slots[column.Slot].Length) : default;

    public void Note(RowFault fault, Column column) => Note(fault, column.Name, RowFault.Shown(Of(column)));

    public void Note(RowFault fault, string column, string? value)
    {
        if (Fault is null)
            (Fault, FaultColumn, FaultValue) = (fault, column, value);
    }

    /// <summary>Spreadsheets and data frames write 393 as "393.0"; that is the same number, "393.5" is none.</summary>
    private long? Whole(Column column, bool needed)
    {
        var text = Of(column).Trim(" \t"u8);
        if (text.IsEmpty)
        {
            if (needed)
                Note(RowFault.MissingValue, column);
            return null;
        }
        if (
            Utf8Parser.TryParse(text, out long number, out var used)
            && (used == text.Length || (text[used] == '.' && !text[(used + 1)..].ContainsAnyExcept((byte)'0')))
        )
            return number;
        Note(RowFault.NotANumber, column);
        return null;
    }
}
