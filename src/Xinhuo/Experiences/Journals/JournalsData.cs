using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Journals;

/// <summary>
/// What journals keep about a person. They take along what they wrote; when they leave, what was for a few goes, what was for everybody stays without the name, and so
/// does what they said below others' entries.
/// </summary>
internal sealed class JournalsData(Words words) : IPersonalData
{
    public string Room => "journals";

    public LeavingWords Describe(Words said) => new([said["experiences.journal.leaving.goes"]], [said["experiences.journal.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("journal", words["experiences.journal.archive.entries"], Entries(db, me), cancel);
        await archive.Add("journal-before", words["experiences.journal.archive.before"], Before(db, me), cancel);
        await archive.Add("journal-answers", words["experiences.journal.archive.answers"], Answers(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var stay = JournalReading.ForEverybody(db).Where(e => e.AuthorId == me);
        var photos = (await stay.Where(e => e.Photos != null).Select(e => e.Photos).ToListAsync()).SelectMany(PostPhotos.Read).Select(p => p.Id).ToList();
        await db.Set<Photo>().Where(p => p.Owner == me.Value && photos.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Owner, (Guid?)null));
        var kept = stay.Select(e => e.Id);
        await db.Set<JournalEntry>().Where(e => e.AuthorId == me && !kept.Contains(e.Id)).ExecuteDeleteAsync();
        await db.Set<JournalEntry>()
            .Where(e => e.AuthorId == me)
            .ExecuteUpdateAsync(e =>
                e.SetProperty(x => x.WaitsSince, (DateTimeOffset?)null).SetProperty(x => x.NamedAt, (DateTimeOffset?)null).SetProperty(x => x.Once, (Guid?)null)
            );
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Entries(XinhuoDb db, MemberId me)
    {
        var entries = db.Set<JournalEntry>().Where(e => e.AuthorId == me).OrderBy(e => e.At);
        await foreach (var entry in entries.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = entry.At,
                ["edited"] = entry.EditedAt,
                ["withdrawn"] = entry.WithdrawnAt,
                ["put away"] = entry.HiddenAt,
                ["because"] = entry.HiddenWhy,
                ["kind"] = $"{entry.Kind}",
                ["for"] = $"{entry.Readers}",
                ["words"] = entry.Body,
                ["may be named since"] = entry.NamedAt,
                ["address"] = entry.Href,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Before(XinhuoDb db, MemberId me)
    {
        var edits = db.Set<JournalEdit>().Where(e => db.Set<JournalEntry>().Any(j => j.Id == e.EntryId && j.AuthorId == me)).OrderBy(e => e.At);
        await foreach (var edit in edits.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["until"] = edit.At,
                ["for"] = $"{edit.FormerReaders}",
                ["words"] = edit.FormerBody,
                ["address"] = $"/journal/{edit.EntryId.Value}/history",
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Answers(XinhuoDb db, MemberId me)
    {
        var answers = db.Set<JournalAnswer>().Where(a => a.AuthorId == me).OrderBy(a => a.At);
        await foreach (var answer in answers.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = answer.At,
                ["words"] = answer.Body,
                ["taken back"] = answer.WithdrawnAt,
                ["address"] = $"/journal/{answer.EntryId.Value}#a{answer.Number}",
            };
    }
}
