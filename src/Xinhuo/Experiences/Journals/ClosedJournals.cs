using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>In search, entries for those who are in an experience stand under the experience: closed to whoever neither came nor works for the brand.</summary>
internal sealed class ClosedJournals : ISearchScopes
{
    public async Task<IReadOnlyCollection<Guid>> Closed(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        if (me.IsStaff)
            return [];
        var (member, guests) = (me.MemberId(), db.ExperienceGuests().Where(g => g.LeftAt == null));
        var closed = db.Experiences()
            .Where(e => db.Set<JournalEntry>().Any(j => j.ExperienceId == e.Id && j.Readers == JournalReaders.Together))
            .Where(e => !guests.Any(g => g.ExperienceId == e.Id && g.MemberId == member));
        return [.. (await closed.Select(e => e.Id).ToListAsync()).Select(id => id.Value)];
    }
}
