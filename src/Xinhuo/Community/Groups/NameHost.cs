using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Groups;

/// <summary>A group's hosts share the door with another member of it, and a host may stand down while another stays.</summary>
internal static class NameHost
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GroupId id, MemberId who, DateTimeOffset now)
    {
        if (!await KeepTheDoor.Keeps(db, me, id) || await Stays.StayOf(db, id, who) is not { IsIn: true } stay)
            return Refusal.NotFound;
        if (stay.Role == GroupRole.Host)
            return Nothing.Value;
        stay.Role = GroupRole.Host;
        db.Record(me, now, new GroupHostNamed(id, who, me.Member()));
        Stays.Changed(db, id);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> StandDown(XinhuoDb db, Actor me, GroupId id, DateTimeOffset now)
    {
        if (await Stays.StayOf(db, id, me.Member()) is not { IsIn: true, Role: GroupRole.Host } stay)
            return Refusal.NotFound;
        await Stays.Hold(db, id);
        if (!await db.PeopleIn(id).AnyAsync(m => m.MemberId != stay.MemberId && m.Role == GroupRole.Host))
            return Refusal.Of("community.group.leave.last-host");
        stay.Role = GroupRole.Member;
        db.Record(me, now, new GroupHostStoodDown(id, stay.MemberId, me.Member()));
        Stays.Changed(db, id);
        return Nothing.Value;
    }
}
