using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Desk;

/// <summary>How somebody stands to a request: they asked, it is their team's, or they work for the brand. To everybody else there is none.</summary>
internal sealed record HelpStanding(HelpRequest Request, Team? Team, bool IsAsker, bool IsStaff)
{
    public bool MayAnswer => IsStaff && !IsAsker;
    public bool MayWrite => IsAsker || IsStaff;

    public static async Task<HelpStanding?> Of(XinhuoDb db, MemberId me, Role role, HelpRequestId id, bool tracked = false)
    {
        var requests = tracked ? db.HelpRequests().AsTracking() : db.HelpRequests();
        if (await requests.SingleOrDefaultAsync(r => r.Id == id && r.TakenBackAt == null) is not { } request)
            return null;
        var team = request.TeamId is { } of ? await db.Teams().SingleAsync(t => t.Id == of) : null;
        var (asker, staff) = (request.AskerId == me, role is Role.Host or Role.ProductManager);
        return asker || staff || team is not null && await IsIn(db, team.Id, me) ? new HelpStanding(request, team, asker, staff) : null;
    }

    public static Task<HelpStanding?> Of(XinhuoDb db, Viewer me, HelpRequestId id) =>
        me.MemberId() is { } member ? Of(db, member, me.Role, id) : Task.FromResult<HelpStanding?>(null);

    /// <summary>Within an act, to be changed: nobody else takes, answers or ends it until this act is done.</summary>
    public static async Task<HelpStanding?> Alone(XinhuoDb db, Actor me, HelpRequestId id)
    {
        await db.InTurn($"help:{id.Value}");
        return await Of(db, me.Member(), me.Role, id, tracked: true);
    }

    /// <summary>Who may see its pictures and what is told of it.</summary>
    public static string AudienceOf(HelpRequestId id) => $"help:{id.Value}";

    private static Task<bool> IsIn(XinhuoDb db, TeamId team, MemberId me) =>
        db.TeamMakers().AnyAsync(m => m.TeamId == team && m.MemberId == me && m.LeftAt == null);
}

/// <summary>A request's pictures, and what is told of it, are for those who may read it at the moment they ask.</summary>
internal sealed class HelpAudience : IAudience
{
    public string Kind => "help";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => await HelpStanding.Of(db, viewer, new HelpRequestId(id)) is not null;
}
