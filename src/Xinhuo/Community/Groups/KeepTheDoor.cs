using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Groups;

/// <summary>What a group's hosts do at its door: let somebody in who asked, or say no.</summary>
internal static class KeepTheDoor
{
    public static async Task<Outcome<Nothing>> LetIn(XinhuoDb db, Actor me, GroupId id, MemberId who, DateTimeOffset now)
    {
        if (await Asking(db, me, id, who) is not { } stay)
            return Refusal.NotFound;
        await Stays.LetIn(db, me, stay, me.Member(), now);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Refuse(XinhuoDb db, Actor me, GroupId id, MemberId who, DateTimeOffset now)
    {
        if (await Asking(db, me, id, who) is not { } stay)
            return Refusal.NotFound;
        stay.End(me.Member(), now);
        db.Record(me, now, new GroupRefused(id, who, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Asks a member to leave. A host of the group stands down first, of their own will.</summary>
    public static async Task<Outcome<Nothing>> SendOut(XinhuoDb db, Actor me, GroupId id, MemberId who, DateTimeOffset now)
    {
        if (who == me.Member() || !await Keeps(db, me, id) || await Stays.StayOf(db, id, who) is not { IsIn: true } stay)
            return Refusal.NotFound;
        if (stay.Role == GroupRole.Host)
            return Refusal.Of("community.group.send-out.host");
        stay.End(me.Member(), now);
        await LeaveGroup.Out(db, me, stay, now);
        return Nothing.Value;
    }

    public static async Task<bool> Keeps(XinhuoDb db, Actor me, GroupId id) => await Standing.In(db, id, me.Member()) is { } standing && standing.MayHost(me);

    private static async Task<GroupMembership?> Asking(XinhuoDb db, Actor me, GroupId id, MemberId who) =>
        who != me.Member() && await Keeps(db, me, id) && await Stays.StayOf(db, id, who) is { IsAsking: true } stay ? stay : null;
}
