using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Xinhuo.Imports.Reading;

/// <summary>The rows of a JSON Lines file: one object a line, keys named as the columns in any letter case. A list of words is read as "a|b".</summary>
internal sealed class JsonRows(Func<CountedStream> open, Columns columns, int mostRowBytes) : RowReader
{
    private readonly Utf8Scratch _values = new();
    private ByteWindow? _window;
    private long _nextLine = 1;

    public override void Dispose() => _window?.Dispose();

    protected override bool Read(Fields fields)
    {
        _window ??= new ByteWindow(open(), mostRowBytes);
        fields.Begin(columns.All.Count);
        while (true)
        {
            Line = _nextLine;
            var length = FindLine(out var tooLong);
            if (length == 0)
                return false;
            var line = _window.Rest[..length];
            _nextLine++;
            var text = line.Trim("\r\n\t \uFEFF"u8);
            if (tooLong)
                fields.Note(RowFault.RowTooLong, mostRowBytes.ToString(CultureInfo.InvariantCulture), null);
            else if (!Utf8.IsValid(text))
                fields.Note(RowFault.NotUtf8, "", null);
            else if (!text.IsEmpty && !TryTake(text, fields))
                fields.Note(RowFault.BadJson, "", null);
            _window.Skip(length);
            if (tooLong)
                SkipRestOfLine();
            if (!text.IsEmpty || tooLong)
                return true;
        }
    }

    private bool TryTake(ReadOnlySpan<byte> line, Fields fields)
    {
        _values.Clear();
        try
        {
            var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 16 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var column = columns.Find(json.GetString()!);
                json.Read();
                TakeValue(ref json, column, fields);
            }
            if (json.Read())
                return false;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return false;
        }
        fields.In(_values.Bytes);
        return true;
    }

    private void TakeValue(ref Utf8JsonReader json, Column? column, Fields fields)
    {
        var start = _values.Length;
        if (json.TokenType == JsonTokenType.StartArray && column is not null)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (_values.Length > start)
                    _values.Add("|"u8);
                AddScalar(ref json);
                json.Skip();
            }
        }
        else
        {
            if (column is not null)
                AddScalar(ref json);
            json.Skip();
        }
        if (column is not null)
            fields.Set(column.Slot, start, _values.Length - start);
    }

    private void AddScalar(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
            _values.Advance(json.CopyString(_values.Room(json.ValueSpan.Length)));
        else if (json.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            _values.Add(json.ValueSpan);
    }

    /// <summary>The length of the next line with its end; 0 at the end of the file.</summary>
    private int FindLine(out bool tooLong)
    {
        tooLong = false;
        while (true)
        {
            var end = _window!.Rest.IndexOf((byte)'\n');
            if (end >= 0)
                return end + 1;
            tooLong = _window.IsFull;
            if (tooLong || _window.AtEnd)
                return _window.Rest.Length;
            _window.More();
        }
    }

    private void SkipRestOfLine()
    {
        int end;
        do
        {
            _window!.More();
            end = _window.Rest.IndexOf((byte)'\n');
            _window.Skip(end < 0 ? _window.Rest.Length : end + 1);
        } while (end < 0 && !_window.AtEnd);
    }
}
