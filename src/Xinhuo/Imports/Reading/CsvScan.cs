using System.Buffers;

namespace Xinhuo.Imports.Reading;

/// <summary>Finds the fields of one CSV record (RFC 4180; a quote inside an unquoted field is a letter like any other).</summary>
internal sealed class CsvScan
{
    private static readonly SearchValues<byte> _unquotedEnd = SearchValues.Create(",\r\n"u8);

    private (int Start, int Length, bool HasPairs)[] _fields = new (int, int, bool)[32];

    public enum Outcome
    {
        Complete,
        NeedsMore,
        Malformed,
    }

    public int Count { get; private set; }

    /// <summary>With its line end.</summary>
    public int RecordLength { get; private set; }

    public (int Start, int Length, bool HasPairs) this[int field] => _fields[field];

    public Outcome Scan(ReadOnlySpan<byte> text, bool atEnd)
    {
        Count = 0;
        for (var at = 0; ; )
        {
            var start = at;
            var hasPairs = false;
            int length;
            if (at < text.Length && text[at] == '"')
            {
                start++;
                var quote = EndOfQuoted(text, start, out hasPairs);
                if (quote < 0)
                    return atEnd ? Outcome.Malformed : Outcome.NeedsMore;
                // The quote may be the first half of a pair whose second half is still to be read.
                if (quote + 1 == text.Length && !atEnd)
                    return Outcome.NeedsMore;
                length = quote - start;
                at = quote + 1;
                if (at < text.Length && !_unquotedEnd.Contains(text[at]))
                    return Outcome.Malformed;
            }
            else
            {
                var end = text[at..].IndexOfAny(_unquotedEnd);
                if (end < 0 && !atEnd)
                    return Outcome.NeedsMore;
                length = end < 0 ? text.Length - at : end;
                at += length;
            }
            Add(start, length, hasPairs);
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }
            if (at < text.Length && text[at] == '\r' && at + 1 == text.Length && !atEnd)
                return Outcome.NeedsMore;
            RecordLength =
                at == text.Length ? at
                : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2
                : at + 1;
            return Outcome.Complete;
        }
    }

    private static int EndOfQuoted(ReadOnlySpan<byte> text, int from, out bool hasPairs)
    {
        hasPairs = false;
        while (true)
        {
            var quote = text[from..].IndexOf((byte)'"');
            if (quote < 0)
                return -1;
            quote += from;
            if (quote + 1 >= text.Length || text[quote + 1] != '"')
                return quote;
            hasPairs = true;
            from = quote + 2;
        }
    }

    private void Add(int start, int length, bool hasPairs)
    {
        if (Count == _fields.Length)
            Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = (start, length, hasPairs);
    }
}
