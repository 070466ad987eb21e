using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Wording;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community;

/// <summary>用词提示: what in a text one might say otherwise, from the vocabulary that comes along and from what the hosts added. Never more than a hint.</summary>
internal sealed class Hints(ReadingDbs reading, CommunityClock clock, LiveHub hub)
{
    private const int MostShown = 5;
    private static readonly Lazy<Vocabulary> Own = new(Vocabulary.Load);

    private readonly Recent<Known> _known = new(hub, clock, "lint-words", (known, _) => Look(reading, known));

    public static Vocabulary Shipped => Own.Value;

    /// <summary>Says, inside an act, that the hosts' words changed.</summary>
    public void Changed(XinhuoDb db) => _known.Changed(db);

    public IReadOnlyList<Hint> Of(params IEnumerable<string?> texts)
    {
        var known = _known.Now();
        return [.. texts.Where(t => !string.IsNullOrEmpty(t)).SelectMany(t => known.Matcher.In(t!)).Distinct().Take(MostShown).Select(w => known.Words[w])];
    }

    private static Known Look(ReadingDbs reading, Known? known)
    {
        using var db = reading.Create();
        var added = db.Set<LintWord>().Where(w => w.RemovedAt == null).OrderBy(w => w.At).ToList();
        var mark = string.Join(' ', added.Select(w => w.Id));
        return known?.Mark == mark ? known : Build(added, mark);
    }

    private static Known Build(List<LintWord> added, string mark)
    {
        // What hosts let pass or say otherwise stands before what came along.
        var words = added
            .Select(w => (new Hint(w.Word, w.Kind, "house", w.Instead, w.Instead), Pass: w.Kind == LintKind.LetPass))
            .Concat(Shipped.Words.SelectMany(w => w.Hints))
            .ToList();
        return new(mark, new Matcher(words.Select(w => (w.Item1.Word, w.Pass))), [.. words.Select(w => w.Item1)]);
    }

    private sealed record Known(string Mark, Matcher Matcher, IReadOnlyList<Hint> Words);
}

/// <param name="Why">A word of <c>community.wording.why.*</c>.</param>
internal sealed record Hint(string Word, LintKind Kind, string Why, string? InsteadZh, string? InsteadEn)
{
    public string? Instead => Platform.Localization.Words.ReaderIsEnglish ? InsteadEn : InsteadZh;
}
