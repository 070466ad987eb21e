using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xinhuo.Community.Wording;

/// <summary>The vocabulary that comes along: <c>Vocabulary.json</c>, with where its words are from.</summary>
internal sealed record Vocabulary(IReadOnlyList<string> From, IReadOnlyList<VocabularyEntry> Words)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Vocabulary Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Community.Wording.Vocabulary.json")!;
        return JsonSerializer.Deserialize<Vocabulary>(stream, Options)!;
    }
}

internal sealed record VocabularyEntry(LintKind Kind, string Why, IReadOnlyList<string> Words, IReadOnlyList<string> Pass, VocabularyInstead Instead)
{
    public IEnumerable<(Hint, bool Pass)> Hints =>
        Words
            .Select(w => (new Hint(w, Kind, Why, Instead.Zh, Instead.En), false))
            .Concat(Pass.Select(w => (new Hint(w, LintKind.LetPass, Why, null, null), true)));
}

internal sealed record VocabularyInstead(string Zh, string En);
