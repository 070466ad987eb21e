using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Letters;

/// <summary>An employee writes on their letters: the text, for whom, and what for each of them alone. Nobody is bothered yet.</summary>
internal static class KeepDraft
{
    public static async Task<Outcome<Nothing>> Do(
        XinhuoDb db,
        Actor me,
        ExperienceId id,
        PostWords words,
        IReadOnlyDictionary<MemberId, string?> passages,
        DateTimeOffset now
    )
    {
        if (!await MayWrite(db, me, id))
            return Refusal.NotFound;
        var odd = passages.Values.Any(p => Read(p).Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy);
        if (
            Refusal.All(
                Merging.Check(words.Body),
                odd ? Refusal.On("Passages", "experiences.letter.passage-long", LetterAddressee.MostPassageCharacters) : null
            ) is
            { } refusal
        )
            return refusal;
        var (by, audience) = (me.Member(), LettersAudience.Of(id));
        var draft = await db.Set<LetterDraft>().AsTracking().SingleOrDefaultAsync(d => d.ExperienceId == id && d.AuthorId == by);
        var photos = PostPhotos.Write(await Photos.Show(db, words.Photos, by.Value, audience, words.Alts));
        if (draft is null)
            db.Add(
                new LetterDraft
                {
                    ExperienceId = id,
                    AuthorId = by,
                    Body = words.Body,
                    Photos = photos,
                    At = now,
                }
            );
        else
            (draft.Body, draft.Photos, draft.At) = (words.Body, photos, now);
        foreach (var addressee in await Of(db, id, by).AsTracking().ToListAsync())
            if (passages.TryGetValue(addressee.MemberId, out var passage))
                addressee.Passage = Read(passage) is { IsFine: true, Text: var text } ? text : null;
        return Nothing.Value;
    }

    /// <summary>For whom, by name. Who has a letter of this experience already is not written to again.</summary>
    public static async Task<Outcome<Nothing>> Add(XinhuoDb db, Actor me, ExperienceId id, string? names, DateTimeOffset now)
    {
        if (!await MayWrite(db, me, id))
            return Refusal.NotFound;
        var asked = Names.In(names);
        if (asked.Count == 0)
            return Refusal.On("Names", "experiences.letter.names-missing");
        var keys = asked.Select(MemberName.Key).ToList();
        var found = await db.Members().Where(m => keys.Contains(m.NameKey!) && m.ErasedAt == null).ToListAsync();
        if (asked.FirstOrDefault(n => !found.Exists(m => m.NameKey == MemberName.Key(n))) is { } nobody)
            return Refusal.On("Names", "experiences.letter.nobody", nobody);
        if (found.Find(m => m.IsStaff) is { } colleague)
            return Refusal.On("Names", "experiences.letter.colleague", colleague.Name);
        var (by, ids) = (me.Member(), found.ConvertAll(m => m.Id));
        if (await db.Set<Letter>().Where(l => l.ExperienceId == id && ids.Contains(l.To)).Select(l => (MemberId?)l.To).FirstOrDefaultAsync() is { } has)
            return Refusal.On("Names", "experiences.letter.has-one", found.Find(m => m.Id == has)!.Name);
        var there = await Of(db, id, by).Select(a => a.MemberId).ToListAsync();
        if (there.Union(ids).Count() > LetterAddressee.Most)
            return Refusal.On("Names", "experiences.letter.many", LetterAddressee.Most);
        foreach (var member in ids.Except(there))
            db.Add(
                new LetterAddressee
                {
                    ExperienceId = id,
                    AuthorId = by,
                    MemberId = member,
                    At = now,
                }
            );
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Drop(XinhuoDb db, Actor me, ExperienceId id, MemberId member)
    {
        if (!await MayWrite(db, me, id))
            return Refusal.NotFound;
        await Of(db, id, me.Member()).Where(a => a.MemberId == member).ExecuteDeleteAsync();
        return Nothing.Value;
    }

    public static IQueryable<LetterAddressee> Of(XinhuoDb db, ExperienceId id, MemberId author) =>
        db.Set<LetterAddressee>().Where(a => a.ExperienceId == id && a.AuthorId == author);

    /// <summary>Whoever works for the brand may write letters of their own to an experience.</summary>
    private static async Task<bool> MayWrite(XinhuoDb db, Actor me, ExperienceId id) =>
        me.Role is Role.Host or Role.ProductManager && await ExperienceStanding.Of(db, me.Member(), me.Role, id) is { Experience.IsCalledOff: false };

    private static CleanedText Read(string? passage) => CleanText.Lines(passage, LetterAddressee.MostPassageCharacters, LetterAddressee.MostPassageUnits);
}

/// <summary>Names as people list them.</summary>
internal static class Names
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '\n'];

    public static IReadOnlyList<string> In(string? names) =>
        [.. (names ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(LetterAddressee.Most).Distinct()];
}
