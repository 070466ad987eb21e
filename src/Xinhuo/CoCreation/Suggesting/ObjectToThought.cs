using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// Somebody does not want to be thought of: for one team, or at all while they are free; and changes their mind. Nobody hears of it, so it is no happening; pressing
/// twice is saying it once.
/// </summary>
internal static class ObjectToThought
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId team, DateTimeOffset now)
    {
        var id = me.Member();
        if (me.IsStaff || !await db.Teams().AnyAsync(t => t.Id == team))
            return Refusal.NotFound;
        await db.InTurn($"free:{id.Value}");
        if (!await db.TeamObjections().AnyAsync(o => o.MemberId == id && o.TeamId == team))
            db.Add(
                new TeamObjection
                {
                    MemberId = id,
                    TeamId = team,
                    At = now,
                }
            );
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, TeamId team)
    {
        var id = me.Member();
        await db.TeamObjections().Where(o => o.MemberId == id && o.TeamId == team).ExecuteDeleteAsync();
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Quiet(XinhuoDb db, Actor me, bool quiet, DateTimeOffset now)
    {
        var id = me.Member();
        await db.FreeAgents()
            .Where(a => a.MemberId == id && a.QuietSince == null == quiet)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.QuietSince, quiet ? now : (DateTimeOffset?)null));
        return Nothing.Value;
    }
}
