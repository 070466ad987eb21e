using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>
/// How somebody stands to a journal entry. Whoever it is not for has none: to them it is not there. Whether guests read at all is the door's matter.
/// </summary>
/// <param name="InExperience">They know of the experience: they are in it, or work for the brand.</param>
/// <param name="Leads">The experience's employee, or a host.</param>
internal sealed record JournalStanding(JournalEntry Entry, Experience Experience, bool IsAuthor, bool InExperience, bool IsStaff, bool Leads)
{
    public bool MayAnswer => !Entry.IsHidden && (IsAuthor || InExperience);
    public bool MayEdit => IsAuthor && !Entry.IsHidden;
    public bool MayPutAway => Leads && !IsAuthor;
    public bool MayLink => IsStaff && Entry is { Kind: JournalKind.Insight, HiddenAt: null };

    public static async Task<JournalStanding?> Of(XinhuoDb db, MemberId? me, Role role, JournalEntryId id, bool tracked = false)
    {
        var entries = tracked ? db.Set<JournalEntry>().AsTracking() : db.Set<JournalEntry>();
        var found = await entries
            .Where(j => j.Id == id && j.WithdrawnAt == null)
            .Join(db.Experiences(), j => j.ExperienceId, e => e.Id, (j, e) => new { j, e })
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        var (entry, experience) = (found.j, found.e);
        var inside = me is { } member ? await ExperienceStanding.Of(db, member, role, experience.Id) : null;
        var standing = new JournalStanding(entry, experience, entry.AuthorId == me, inside is not null, inside?.IsStaff == true, inside?.Leads == true);
        return await standing.Reads(db, me) ? standing : null;
    }

    public static Task<JournalStanding?> Of(XinhuoDb db, Viewer me, JournalEntryId id) => Of(db, me.MemberId(), me.Role, id);

    /// <summary>Within an act, to be changed: nobody else answers or changes it until this act is done.</summary>
    public static async Task<JournalStanding?> Alone(XinhuoDb db, Actor me, JournalEntryId id)
    {
        await InTurn(db, id);
        return await Of(db, me.Member(), me.Role, id, tracked: true);
    }

    public static Task InTurn(XinhuoDb db, JournalEntryId id) => db.InTurn($"journal:{id.Value}");

    /// <summary>Who may see what an entry shows, as files and notices ask.</summary>
    public static string AudienceOf(JournalEntryId id) => $"journal:{id.Value}";

    /// <summary>Who of the brand answers for whoever wrote it: the author of their letter; where they work for the brand no more, the experience's employee.</summary>
    public static async Task<MemberId> Answering(XinhuoDb db, JournalEntry entry, Experience experience) =>
        await db.Set<Letter>().SingleOrDefaultAsync(l => l.ExperienceId == experience.Id && l.To == entry.AuthorId) is { } letter
            ? await LetterStanding.Answering(db, letter, experience)
            : experience.LeadId;

    private async Task<bool> Reads(XinhuoDb db, MemberId? me)
    {
        if (IsAuthor)
            return true;
        if (Entry.IsHidden && !Leads)
            return false;
        return Entry.Readers switch
        {
            JournalReaders.Everybody => true,
            JournalReaders.Together => InExperience,
            _ => IsStaff && (Experience.LeadId == me || await Answering(db, Entry, Experience) == me),
        };
    }
}
