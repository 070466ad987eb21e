using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Somebody wants to hear of drops, or no more. Nobody follows who did not say so.</summary>
internal static class FollowDrops
{
    public static async Task<Outcome<Nothing>> Follow(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        if (!await db.DropFollowers().AnyAsync(f => f.MemberId == me))
            db.Add(new DropFollower { MemberId = me, Since = now });
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Unfollow(XinhuoDb db, MemberId me)
    {
        await db.DropFollowers().Where(f => f.MemberId == me).ExecuteDeleteAsync();
        return Nothing.Value;
    }

    /// <summary>Those whom a drop by this person reaches.</summary>
    public static IQueryable<MemberId> Reached(XinhuoDb db, MemberId by) =>
        db.DropFollowers().Where(f => f.MemberId != by && db.Members().Any(m => m.Id == f.MemberId && m.ErasedAt == null)).Select(f => f.MemberId);
}
