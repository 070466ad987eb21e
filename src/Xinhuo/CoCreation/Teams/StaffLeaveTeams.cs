using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// A member who works for the brand from now on is in no team any more and free for none (law 3); one who works for it no more is nobody's guest. Heard twice, there is
/// nothing left to leave.
/// </summary>
internal sealed class StaffLeaveTeams : IListener<RoleChanged>
{
    public async Task Hear(RoleChanged changed, Heard heard, XinhuoDb db)
    {
        var role = await db.Members().Where(m => m.Id == changed.Member).Select(m => m.Role).SingleAsync();
        if (role is Role.Host or Role.ProductManager)
        {
            await LeaveTeam.All(db, Actor.House, changed.Member, heard.At);
            await db.FreeAgents().Where(a => a.MemberId == changed.Member).ExecuteDeleteAsync();
        }
        else
            await Projects.InviteStaff.EndAll(db, changed.Member, heard.At);
    }
}
