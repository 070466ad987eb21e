using System.Globalization;

namespace Xinhuo.Shell;

/// <summary>
/// A heading breaks between clauses. One whose clause is longer than a phone is wide says so, and breaks within it by the rules of the script:
/// otherwise the browser would cut anywhere, and a line could begin with a full stop.
/// </summary>
public static class Clauses
{
    private const int FitsOnAPhone = 11;

    public static string? RunOn(string heading)
    {
        var length = 0.0;
        foreach (var rune in heading.EnumerateRunes())
        {
            if (System.Text.Rune.IsWhiteSpace(rune))
                length = 0;
            else if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherPunctuation && rune.Value != '.')
            {
                if (length + 1 > FitsOnAPhone + 0.5)
                    return "runs-on";
                length = 0;
            }
            else
                length += rune.Value < 0x2e80 ? 0.55 : 1;
            if (length > FitsOnAPhone + 0.5)
                return "runs-on";
        }
        return null;
    }
}
