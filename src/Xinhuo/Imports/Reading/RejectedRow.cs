namespace Xinhuo.Imports.Reading;

/// <summary>
/// A row that could not be read: where it begins, a stable code for the reader's language, and the same as an English
/// sentence. What and Found fill the holes {0} and {1} of the localized sentence: mostly a column and the value found in it.
/// </summary>
internal sealed record RejectedRow(string File, long Line, string Code, string Reason, string? What = null, string? Found = null);

/// <summary>One row of a table as far as it could be read: the row, or why there is none. Never both.</summary>
internal readonly record struct ReadRow<T>(string File, long Line, T? Row, RejectedRow? Rejected)
    where T : class
{
    public bool IsFine => Rejected is null;
}
