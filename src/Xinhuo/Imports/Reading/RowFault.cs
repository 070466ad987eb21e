using System.Globalization;
using System.Text;

namespace Xinhuo.Imports.Reading;

/// <summary>What can be wrong with a row. The codes are part of the command's output: they may be added to, never renamed.</summary>
internal sealed record RowFault(string Code, string Sentence)
{
    public static readonly RowFault MissingColumn = new("missing-column", "The file has no column {0}, without which no row can be read.");
    public static readonly RowFault MissingValue = new("missing-value", "{0} is empty.");
    public static readonly RowFault NotANumber = new("not-a-number", "{0} is \"{1}\", which is no whole number.");
    public static readonly RowFault NotADate = new("not-a-date", "{0} is \"{1}\", which is no date like 2024-05-01T08:30:00.");
    public static readonly RowFault NotAYesNo = new("not-a-yes-no", "{0} is \"{1}\", where true or false was expected.");
    public static readonly RowFault NotAChoice = new("not-a-choice", "{0} is \"{1}\", which is none of its known values.");
    public static readonly RowFault TooLong = new("too-long", "{0} is longer than allowed: \"{1}\".");
    public static readonly RowFault EitherOr = new("either-or", "Exactly one of {0} must be given.");
    public static readonly RowFault ColumnCount = new("column-count", "The row has {1} fields where the heading has {0}.");
    public static readonly RowFault UnclosedQuote = new("unclosed-quote", "A quoted field is not closed, or is followed by something else than a comma.");
    public static readonly RowFault NotUtf8 = new("not-utf8", "The row is not UTF-8 text. A spreadsheet can save as \"CSV UTF-8\".");
    public static readonly RowFault RowTooLong = new("row-too-long", "The row is longer than {0} bytes.");
    public static readonly RowFault BadJson = new("bad-json", "The line is no JSON object.");
    public static readonly RowFault BrokenOff = new("broken-off", "The file cannot be read from here on: {0}");
    public static readonly RowFault TooLarge = new("too-large", "The file unpacks to more than is allowed; it was read up to here.");

    public RejectedRow At(string file, long line, string? first = null, string? second = null) =>
        new(file, line, Code, string.Format(CultureInfo.InvariantCulture, Sentence, first, second), first, second);

    /// <summary>A value as it may stand in a sentence: short, and without what would disturb the terminal.</summary>
    public static string Shown(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 160)]);
        var shown = new string([.. text.Take(40).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '·' : c)]);
        return value.Length > shown.Length * 4 || text.Length > 40 ? shown + "…" : shown;
    }
}
