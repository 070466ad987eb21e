using System.Text.RegularExpressions;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Tests.Architecture;

/// <summary>Words guard: every sentence stands in both languages with the same holes, and every key that code or a view asks for exists.</summary>
public sealed partial class WordsTests
{
    private static readonly Words Words = new();

    [Fact]
    public void Every_sentence_stands_in_both_languages()
    {
        var (chinese, english) = (Keys(Words.Chinese), Keys(Words.English));
        chinese.Except(english).ShouldBeEmpty("English lacks these");
        english.Except(chinese).ShouldBeEmpty("Chinese lacks these");
        chinese.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Both_languages_have_the_same_holes()
    {
        var english = Words.Of(Words.English);
        var differing = Words
            .Of(Words.Chinese)
            .Where(c => !c.Key.EndsWith(".one", StringComparison.Ordinal) && english.TryGetValue(c.Key, out var e) && !Holes(c.Value).SetEquals(Holes(e)))
            .Select(c => c.Key);
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_asked_for_exists()
    {
        var rooms = Words.Of(Words.Chinese).Keys.Select(k => k.Split('.')[0]).ToHashSet();
        var missing = Repository
            .Files("*.cs")
            .Concat(Repository.Files("*.cshtml"))
            .SelectMany(f =>
                File.ReadLines(f).Where(IsAsking).SelectMany(l => Asked().Matches(l)).Select(m => (Key: m.Groups["key"].Value, File: Repository.Relative(f)))
            )
            .Where(a => rooms.Contains(a.Key.Split('.')[0]) && !Verbs.Contains(a.Key) && !Known(a.Key))
            .Select(a => $"{a.Key} ({a.File})");
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_sentence_is_seen()
    {
        Known("shell.planted.missing").ShouldBeFalse();
        Asked().Match("""<p>@T["shell.planted.missing"]</p>""").Groups["key"].Value.ShouldBe("shell.planted.missing");
        Holes("{0} 和 {1:N0}").SetEquals(Holes("{1} of {0}")).ShouldBeTrue();
        Holes("{0}").SetEquals(Holes("none")).ShouldBeFalse();
    }

    /// <summary>Happenings' names and settings' keys look the same and are no sentences.</summary>
    private static readonly HashSet<string> Verbs =
    [
        .. typeof(Program)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(Xinhuo.Platform.Happenings.IHappening)) && !t.IsInterface)
            .Select(t => (string)t.GetProperty("Verb")!.GetValue(null)!),
    ];

    private static bool IsAsking(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && !line.Contains("Setting", StringComparison.Ordinal)
        && !line.Contains("=> this[", StringComparison.Ordinal);

    private static HashSet<string> Keys(string language) => [.. Words.Of(language).Keys.Select(WithoutForm)];

    /// <summary>Chinese needs no plural, so the forms of one key count as one.</summary>
    private static string WithoutForm(string key) =>
        key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal) ? key[..key.LastIndexOf('.')] : key;

    private static bool Known(string key) => Keys(Words.Chinese).Contains(WithoutForm(key)) && Keys(Words.English).Contains(WithoutForm(key));

    private static HashSet<string> Holes(string sentence) => [.. Hole().Matches(sentence).Select(m => m.Groups[1].Value)];

    /// <summary>A string that looks like a key, whole: "room.thing.word", all lower case at its start, without a hole.</summary>
    [GeneratedRegex("""(?<![\w/.])"(?<key>[a-z]+(\.[a-zA-Z][\w-]*)+)"(?!\s*\+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d+)(:[^}]*)?\}")]
    private static partial Regex Hole();
}
