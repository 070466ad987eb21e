using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences;

/// <summary>How somebody stands to an experience. Whoever neither came nor works for the brand has none: to them it is not there.</summary>
/// <param name="IsIn">Said that they come, and has not left.</param>
/// <param name="Leads">Its employee, or a host.</param>
internal sealed record ExperienceStanding(Experience Experience, bool IsIn, bool IsStaff, bool Leads)
{
    public static async Task<ExperienceStanding?> Of(XinhuoDb db, MemberId member, Role role, ExperienceId id, bool tracked = false)
    {
        var experiences = tracked ? db.Experiences().AsTracking() : db.Experiences();
        if (await experiences.SingleOrDefaultAsync(e => e.Id == id) is not { } experience)
            return null;
        var isIn = await IsGuest(db, member, id);
        var staff = role is Role.Host or Role.ProductManager;
        return isIn || staff ? new ExperienceStanding(experience, isIn, staff, staff && (role == Role.Host || experience.LeadId == member)) : null;
    }

    public static Task<ExperienceStanding?> Of(XinhuoDb db, Viewer me, ExperienceId id) =>
        me.MemberId() is { } member ? Of(db, member, me.Role, id) : Task.FromResult<ExperienceStanding?>(null);

    /// <summary>Within an act, to be changed: nobody else comes, leaves or changes it until this act is done.</summary>
    public static async Task<ExperienceStanding?> Alone(XinhuoDb db, Platform.Happenings.Actor me, ExperienceId id)
    {
        await db.InTurn($"experience:{id.Value}");
        return await Of(db, me.Member(), me.Role, id, tracked: true);
    }

    public static Task<bool> IsGuest(XinhuoDb db, MemberId member, ExperienceId id) =>
        db.ExperienceGuests().AnyAsync(g => g.ExperienceId == id && g.MemberId == member && g.LeftAt == null);

    /// <summary>Who may see what is kept in it, as files and notices ask.</summary>
    public static string AudienceOf(ExperienceId id) => $"experience:{id.Value}";
}
