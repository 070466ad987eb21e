using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members.Profile;

/// <summary>A line that may be left empty: empty is null, not "".</summary>
internal static class Blank
{
    /// <param name="units">What the column holds; a heap of marks must not overflow it.</param>
    public static Outcome<string?> Line(string? typed, string field, int most, int units)
    {
        var line = CleanText.Line(typed, most);
        return line.Refusal switch
        {
            TextRefusal.Empty => (string?)null,
            TextRefusal.None when line.Text.Length <= units => line.Text,
            _ => Refusal.On(field, "members.line.long", most),
        };
    }

    /// <summary>A list as people type it (、 or ， or , or ; between), kept with 、.</summary>
    public static Outcome<string?> List(string? typed, string field, int most, int units)
    {
        var parts = (typed ?? "")
            .Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal);
        return Line(string.Join('、', parts), field, most, units);
    }

    /// <summary>四川省 and 四川 are one place.</summary>
    public static Outcome<string?> Place(string? typed, string field, int most, int units)
    {
        var place = Line(typed, field, most, units);
        return !place.Refused && place.Value is { Length: > 2 } text && text[^1] is '省' or '市' ? text[..^1] : place;
    }
}
