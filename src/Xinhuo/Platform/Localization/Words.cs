using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Xinhuo.Platform.Localization;

/// <summary>
/// Every sentence a person reads, in the reader's language. Each room keeps its own <c>Words.zh-CN.json</c> and
/// <c>Words.en.json</c>: flat keys that begin with the room's name ("community.topic.reply"), values with {0} holes.
/// A value may be {"one": "…", "other": "…"}; <see cref="Count"/> chooses. A test fails on a key that one language lacks.
/// </summary>
public sealed class Words
{
    public const string Chinese = "zh-CN";
    public const string English = "en";
    public static readonly string[] Languages = [Chinese, English];

    private readonly FrozenDictionary<string, string> _chinese = Load(Chinese);
    private readonly FrozenDictionary<string, string> _english = Load(English);

    /// <summary>The sentence in the reader's language; the key itself where it is missing, so that a page never fails for a word.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The sentence with its holes filled, numbers and dates in the reader's manner.</summary>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The sentence for a number of things: {0} is the number, further holes follow.</summary>
    public string Count(string key, long count, params object?[] more)
    {
        var sentence = Find(key + (count == 1 ? ".one" : ".other")) ?? Find(key + ".other") ?? this[key];
        return string.Format(CultureInfo.CurrentCulture, sentence, [count, .. more]);
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The sentence in a named language, for letters to people who are not the one asking.</summary>
    public string In(string language, string key, params object?[] values)
    {
        var sentence = Of(language).GetValueOrDefault(key, key);
        return values.Length == 0 ? sentence : string.Format(CultureInfo.GetCultureInfo(language), sentence, values);
    }

    /// <summary>All keys of a language, plural forms apart: what the words guard compares.</summary>
    internal IReadOnlyDictionary<string, string> Of(string language) => language == English ? _english : _chinese;

    public static bool ReaderIsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English;

    private string? Find(string key) => (ReaderIsEnglish ? _english : _chinese).TryGetValue(key, out var sentence) ? sentence : null;

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($"Words.{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            foreach (var entry in json.RootElement.EnumerateObject())
            foreach (var (key, sentence) in Forms(entry))
                if (!all.TryAdd(key, sentence))
                    throw new InvalidOperationException($"The key {key} stands twice ({name}).");
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Key, string Sentence)> Forms(JsonProperty entry) =>
        entry.Value.ValueKind == JsonValueKind.Object
            ? entry.Value.EnumerateObject().Select(form => ($"{entry.Name}.{form.Name}", form.Value.GetString()!))
            : [(entry.Name, entry.Value.GetString()!)];
}
