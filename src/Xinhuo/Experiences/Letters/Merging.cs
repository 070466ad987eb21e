using System.Text.RegularExpressions;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Letters;

/// <summary>What a letter can say of its reader. Null: nothing is known.</summary>
internal sealed record Reader(string Name, string? City, string? Product, string? Passage);

/// <summary>
/// One text and one reader make one letter: places in braces become what is known of them. A place nobody can fill is said with the reader's name, before
/// anything leaves.
/// </summary>
internal static partial class Merging
{
    private static readonly (string Word, string[] Names, Func<Reader, string?> Of)[] Places =
    [
        ("name", ["名字", "name"], r => SafeMarkdown.Escape(r.Name)),
        ("city", ["城市", "city"], r => r.City is { Length: > 0 } city ? SafeMarkdown.Escape(city) : null),
        ("product", ["产品", "product"], r => r.Product is { Length: > 0 } product ? SafeMarkdown.Escape(product) : null),
        ("passage", ["一段话", "passage"], r => r.Passage),
    ];

    /// <summary>The names of the places in the reader's language, as the form lists them.</summary>
    public static IEnumerable<string> Names => Places.Select(p => $"{{{p.Names[Platform.Localization.Words.ReaderIsEnglish ? 1 : 0]}}}");

    /// <summary>Null: every place in the text is one we know.</summary>
    public static Refusal? Check(string text) =>
        Place().Matches(text).FirstOrDefault(m => Find(m) is null) is { } odd ? Refusal.On("Body", "experiences.letter.place-unknown", odd.Value) : null;

    /// <summary>The letter, or what is missing for this reader.</summary>
    public static Outcome<string> Merge(string text, Reader reader)
    {
        var missing = Place()
            .Matches(text)
            .Select(Find)
            .OfType<(string Word, string[] Names, Func<Reader, string?> Of)?>()
            .FirstOrDefault(p => p!.Value.Of(reader) is null);
        return missing is { } place
            ? Refusal.Of($"experiences.letter.missing.{place.Word}", reader.Name)
            : Place().Replace(text, m => Find(m) is { } known ? known.Of(reader)! : m.Value);
    }

    private static (string Word, string[] Names, Func<Reader, string?> Of)? Find(Match match)
    {
        var name = match.Groups[1].Value.Trim();
        foreach (var place in Places)
            if (place.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
                return place;
        return null;
    }

    [GeneratedRegex(@"\{([^{}\r\n]{1,20})\}")]
    private static partial Regex Place();
}
