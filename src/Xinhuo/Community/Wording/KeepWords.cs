using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Wording;

/// <summary>Hosts add a word to the hints, let one pass, or take theirs out again.</summary>
internal static class KeepWords
{
    private const int Most = 2_000;

    public static async Task<Outcome<Nothing>> Add(XinhuoDb db, Actor me, string? word, LintKind? kind, string? instead, Hints hints, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var (said, other) = (CleanText.Line(word, LintWord.MostCharacters, 200), CleanText.Line(instead, LintWord.MostInstead, 400));
        var refusal = Refusal.All(
            said.Refusal switch
            {
                TextRefusal.None when Folded(said.Text).Length == 0 => Refusal.On("Word", "community.wording.missing"),
                TextRefusal.None => null,
                TextRefusal.Empty => Refusal.On("Word", "community.wording.missing"),
                _ => Refusal.On("Word", "community.wording.long", LintWord.MostCharacters),
            },
            kind is { } k && Enum.IsDefined(k) ? null : Refusal.On("Kind", "community.wording.which"),
            other.Refusal is TextRefusal.None or TextRefusal.Empty ? null : Refusal.On("Instead", "community.wording.long", LintWord.MostInstead)
        );
        if (refusal is not null)
            return refusal;
        if (await db.Set<LintWord>().AnyAsync(w => w.RemovedAt == null && w.Word == said.Text))
            return Refusal.On("Word", "community.wording.there");
        if (await db.Set<LintWord>().CountAsync(w => w.RemovedAt == null) >= Most)
            return Refusal.Of("community.wording.many", Most);
        var row = new LintWord
        {
            Id = Guid.CreateVersion7(now),
            Word = said.Text,
            Kind = kind!.Value,
            Instead = other.Refusal == TextRefusal.None ? other.Text : null,
            By = me.Member(),
            At = now,
        };
        db.Add(row);
        db.Record(me, now, new LintWordAdded(row.Id, me.Member()));
        hints.Changed(db);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Remove(XinhuoDb db, Actor me, Guid id, Hints hints, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var by = me.Member();
        var gone = await db.Set<LintWord>()
            .Where(w => w.Id == id && w.RemovedAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.RemovedAt, now).SetProperty(x => x.RemovedBy, by));
        if (gone == 0)
            return Nothing.Value;
        db.Record(me, now, new LintWordRemoved(id, by));
        hints.Changed(db);
        return Nothing.Value;
    }

    private static string Folded(string word)
    {
        using var folded = Folding.Fold(word);
        return folded.Text.Trim().ToString();
    }
}
