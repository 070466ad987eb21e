using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>
/// Entries (number 0) and what stands below them, at the hosts' desk. Who may read an entry may ask the hosts to look; a host whom its author did not write it for
/// reads the reported words there, and no more. An answer has no mark of its own for being away: the desk's book says it.
/// </summary>
internal sealed class JournalsAtDesk : IReportedKind
{
    public const int Kind = 100;

    public int Kept => Kind;

    public static string Ask(JournalEntryId entry, int number) => CommunityDesk.AskAddress(Kind, entry.Value, number);

    /// <summary>The numbers of those below this entry that were put away.</summary>
    public static async Task<IReadOnlySet<int>> Away(XinhuoDb db, JournalEntryId entry, IReadOnlyCollection<MemberId> authors) =>
        (await CommunityDesk.Away(db, Kind, [entry.Value], authors)).Select(a => a.Number).ToHashSet();

    public async Task<ReportedThing?> Find(XinhuoDb db, Viewer me, Guid id, int number)
    {
        if (await JournalStanding.Of(db, me, new JournalEntryId(id)) is not { Entry: { IsHidden: false } entry })
            return null;
        if (number == 0)
            return new(entry.AuthorId, entry.Body, entry.Photos, entry.Href);
        return await Standing(db, entry.Id, number) is { } answer ? new(answer.AuthorId, answer.Body, null, Href(id, number)) : null;
    }

    public async Task<IReadOnlyDictionary<(Guid Id, int Number), string?>> Open(XinhuoDb db, Viewer host, IReadOnlyCollection<(Guid Id, int Number)> these)
    {
        var (ids, me) = (these.Select(t => new JournalEntryId(t.Id)).Distinct().ToList(), host.MemberId()!.Value);
        var open = await db.Set<JournalEntry>()
            .Where(e => ids.Contains(e.Id) && e.WithdrawnAt == null)
            .Where(e =>
                e.AuthorId == me
                || e.Readers != JournalReaders.Sender
                || db.Experiences().Any(x => x.Id == e.ExperienceId && x.LeadId == me)
                || db.Set<Letter>().Any(l => l.ExperienceId == e.ExperienceId && l.To == e.AuthorId && l.AuthorId == me)
            )
            .ToDictionaryAsync(e => e.Id.Value, e => e.Photos);
        return these.Where(t => open.ContainsKey(t.Id)).ToDictionary(t => t, t => t.Number == 0 ? open[t.Id] : null);
    }

    public async Task<IReadOnlyCollection<(Guid Id, int Number)>> Away(XinhuoDb db, IReadOnlyCollection<(Guid Id, int Number)> these)
    {
        var ids = these.Select(t => new JournalEntryId(t.Id)).Distinct().ToList();
        var hidden = await db.Set<JournalEntry>().Where(e => ids.Contains(e.Id) && e.HiddenAt != null).Select(e => e.Id).ToListAsync();
        var authors = await db.Set<JournalAnswer>().Where(a => ids.Contains(a.EntryId)).Select(a => a.AuthorId).Distinct().ToListAsync();
        var below = await CommunityDesk.Away(db, Kind, [.. ids.Select(i => i.Value)], authors);
        return [.. these.Where(t => t.Number == 0 ? hidden.Contains(new JournalEntryId(t.Id)) : below.Contains(t))];
    }

    public async Task<bool> PutAway(XinhuoDb db, Actor host, Guid id, int number, string why, DateTimeOffset now)
    {
        var entry = new JournalEntryId(id);
        await JournalStanding.InTurn(db, entry);
        if (number > 0)
        {
            if (await Standing(db, entry, number) is null)
                return false;
            await db.Unquote(TellOfJournal.AboutAnswer(entry, number));
            return true;
        }
        if (await Stored(db, entry) is not { WithdrawnAt: null, IsHidden: false } found)
            return false;
        await PutEntryAway.Hide(db, found, host.Member(), why, now);
        return true;
    }

    public async Task<bool> BringBack(XinhuoDb db, Guid id, int number)
    {
        var entry = new JournalEntryId(id);
        await JournalStanding.InTurn(db, entry);
        if (number > 0)
            return true;
        if (await Stored(db, entry) is not { WithdrawnAt: null, IsHidden: true } found)
            return false;
        await PutEntryAway.Show(db, found);
        return true;
    }

    public string Href(Guid id, int number) => number == 0 ? $"/journal/{id}" : $"/journal/{id}#a{number}";

    private static Task<JournalEntry?> Stored(XinhuoDb db, JournalEntryId id) => db.Set<JournalEntry>().AsTracking().SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>An answer that is neither taken back nor away.</summary>
    private static async Task<JournalAnswer?> Standing(XinhuoDb db, JournalEntryId entry, int number) =>
        await db.Set<JournalAnswer>().SingleOrDefaultAsync(a => a.EntryId == entry && a.Number == number && a.WithdrawnAt == null) is { } answer
        && !(await Away(db, entry, [answer.AuthorId])).Contains(number)
            ? answer
            : null;
}
