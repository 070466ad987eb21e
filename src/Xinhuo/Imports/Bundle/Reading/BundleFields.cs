using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>What the tables of a bundle have in common.</summary>
internal static class BundleFields
{
    private const int LongestId = 100;

    /// <summary>An id is any short text of the sender's; it only has to be the same wherever the same thing is meant.</summary>
    public static string Key(this Fields fields, Column column)
    {
        var key = fields.NeededText(column).Trim();
        if (key.Length > LongestId)
            fields.Note(RowFault.TooLong, column);
        return key;
    }

    public static string? OptionalKey(this Fields fields, Column column) => string.IsNullOrWhiteSpace(fields.Text(column)) ? null : fields.Key(column);

    /// <summary>One of a few words; the first of them where the field is empty.</summary>
    public static T Choice<T>(this Fields fields, Column column)
        where T : struct, Enum
    {
        var word = fields.Text(column)?.Trim();
        if (string.IsNullOrEmpty(word))
            return default;
        if (
            char.IsAsciiLetter(word[0])
            && Enum.TryParse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var choice)
            && Enum.IsDefined(choice)
        )
            return choice;
        fields.Note(RowFault.NotAChoice, column);
        return default;
    }

    /// <summary>"a|b|c", or a JSON list.</summary>
    public static IReadOnlyList<string> List(this Fields fields, Column column) =>
        fields.Text(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>How a text of the bundle is written.</summary>
internal enum BundleFormat
{
    Markdown = 0,
    Html = 1,
    Text = 2,
}
