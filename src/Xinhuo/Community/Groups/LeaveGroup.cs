using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Groups;

/// <summary>
/// Goes out again; also takes an asking back and declines an invitation. A group's last host names another one first, unless they are alone.
/// </summary>
internal static class LeaveGroup
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GroupId id, DateTimeOffset now)
    {
        if (await Stays.StayOf(db, id, me.Member()) is not { } stay)
            return Refusal.NotFound;
        if (stay.IsIn && stay.Role == GroupRole.Host && await IsNeeded(db, id, me.Member()))
            return Refusal.Of("community.group.leave.last-host");
        var wasIn = stay.IsIn;
        stay.End(me.Member(), now);
        if (wasIn)
            await Out(db, me, stay, now);
        return Nothing.Value;
    }

    public static async Task Out(XinhuoDb db, Actor me, GroupMembership stay, DateTimeOffset now)
    {
        await db.SaveChangesAsync();
        await Stays.Count(db, stay.GroupId, -1);
        db.Record(me, now, new GroupLeft(stay.GroupId, stay.MemberId, me.Member()));
        Stays.Changed(db, stay.GroupId);
    }

    private static async Task<bool> IsNeeded(XinhuoDb db, GroupId id, MemberId me)
    {
        await Stays.Hold(db, id);
        return !await db.PeopleIn(id).AnyAsync(m => m.MemberId != me && m.Role == GroupRole.Host) && await db.PeopleIn(id).AnyAsync(m => m.MemberId != me);
    }
}
