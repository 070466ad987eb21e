using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Spaces;

/// <summary>
/// Whoever works for the brand no more leads no experience: what was theirs, and who waits for a word there, passes to the host who has been here longest. Heard twice,
/// nothing of theirs is left to pass on.
/// </summary>
internal sealed class HandOverExperiences : IListener<RoleChanged>
{
    public async Task Hear(RoleChanged changed, Heard heard, XinhuoDb db)
    {
        if (!await db.Staff().AnyAsync(m => m.Id == changed.Member))
            await From(db, changed.Member, heard.At);
    }

    /// <summary>Within the act that lets them go.</summary>
    public static async Task From(XinhuoDb db, MemberId gone, DateTimeOffset now)
    {
        if (await db.LongestHost(gone) is not { } host)
            return;
        foreach (var experience in await db.Experiences().AsTracking().Where(e => e.LeadId == gone).ToListAsync())
        {
            experience.LeadId = host;
            db.Record(Actor.House, now, new ExperienceHandedOver(experience.Id, gone, host));
        }
        await db.SaveChangesAsync();
    }
}
