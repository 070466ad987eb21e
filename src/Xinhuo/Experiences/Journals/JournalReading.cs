using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>Journal entries as lists show them: by time alone, whatever they say.</summary>
internal static class JournalReading
{
    public const int OnePage = 12;
    private const int MostExcerpt = 220;

    public static IQueryable<JournalEntry> ForEverybody(XinhuoDb db) =>
        db.Set<JournalEntry>().Where(e => e.Readers == JournalReaders.Everybody && e.WithdrawnAt == null && e.HiddenAt == null);

    /// <summary>Those of one experience that somebody who knows of it may read.</summary>
    public static IQueryable<JournalEntry> Of(XinhuoDb db, ExperienceStanding standing, MemberId me)
    {
        var (id, staff, leads, lead) = (standing.Experience.Id, standing.IsStaff, standing.Leads, standing.Experience.LeadId == me);
        return db.Set<JournalEntry>()
            .Where(e => e.ExperienceId == id && e.WithdrawnAt == null)
            .Where(e =>
                e.AuthorId == me
                || (e.HiddenAt == null || leads)
                    && (
                        e.Readers != JournalReaders.Sender
                        || staff && (lead || db.Set<Letter>().Any(l => l.ExperienceId == id && l.To == e.AuthorId && l.AuthorId == me))
                    )
            );
    }

    public static async Task<(IReadOnlyList<JournalRow> Rows, string? Next)> Page(
        XinhuoDb db,
        IQueryable<JournalEntry> entries,
        string? after,
        int most = OnePage
    )
    {
        if (PageKey.Read(after) is { } key)
            entries = entries.Where(e => e.At < key.At || e.At == key.At && e.Id < new JournalEntryId(key.Id));
        var rows = await entries
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(most + 1)
            .Join(db.Members(), e => e.AuthorId, m => m.Id, (e, m) => new { Entry = e, Author = m })
            .OrderByDescending(r => r.Entry.At)
            .ThenByDescending(r => r.Entry.Id)
            .ToListAsync();
        var next = rows.Count > most ? PageKey.Write(rows[most - 1].Entry.At, rows[most - 1].Entry.Id.Value) : null;
        return ([.. rows.Take(most).Select(r => new JournalRow(r.Entry, r.Author))], next);
    }

    /// <summary>What came of insights among these, the newest first; whose they were is said where everybody reads them or their author lets it be said.</summary>
    public static async Task<IReadOnlyList<JournalCredit>> Changes(XinhuoDb db, IQueryable<JournalEntry> entries, int most = 20)
    {
        var rows = await (
            from c in db.Set<JournalChange>()
            join e in entries on c.EntryId equals e.Id
            join m in db.Members() on e.AuthorId equals m.Id
            orderby c.On descending, c.At descending
            select new
            {
                c,
                e,
                m,
            }
        )
            .Take(most)
            .ToListAsync();
        return rows.ConvertAll(r => new JournalCredit(r.c, r.e.IsNamed && !r.m.IsErased ? r.m : null));
    }

    public static string Excerpt(string body) => PlainText.Of(body, MostExcerpt);
}

internal sealed record JournalRow(JournalEntry Entry, Member Author)
{
    public string Words => JournalReading.Excerpt(Entry.Body);
    public IReadOnlyList<Shell.Photo> Photos => PostPhotos.Shown(Entry.Photos);
}

/// <param name="Author">Whose word it was; null: it is not said, or they have left.</param>
internal sealed record JournalCredit(JournalChange Change, Member? Author);
