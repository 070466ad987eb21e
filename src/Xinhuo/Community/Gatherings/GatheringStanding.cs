using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>How the one who acts stands to a gathering, read within the act itself; the row is tracked, to be changed.</summary>
internal sealed record GatheringStanding(Gathering Gathering, bool Hosts, bool MayHost)
{
    /// <summary>Null: it is not there, or not for this member.</summary>
    public static async Task<GatheringStanding?> Of(XinhuoDb db, Actor me, GatheringId id)
    {
        if (await db.Gatherings().AsTracking().SingleOrDefaultAsync(g => g.Id == id) is not { } gathering)
            return null;
        var group = gathering.GroupId is { } room ? await Standing.In(db, room, me.Member()) : null;
        if (gathering.GroupId is not null && group is not { MaySee: true })
            return null;
        var hosts = gathering.HostId == me.Member() || await Shares(db, id, me.Member());
        return new GatheringStanding(gathering, hosts, hosts || (group is null ? me.IsHost : group.MayHost(me)));
    }

    /// <summary>As <see cref="Of"/>, alone with it: nobody else asks, leaves or changes it until this act is done. The number is the next turn.</summary>
    public static async Task<(GatheringStanding? Standing, int Turn)> Alone(XinhuoDb db, Actor me, GatheringId id) =>
        await Seats.Hold(db, id) is { } turn ? (await Of(db, me, id), turn) : (null, 0);

    public static Task<bool> Shares(XinhuoDb db, GatheringId id, MemberId member) =>
        db.GatheringCoHosts().AnyAsync(h => h.GatheringId == id && h.MemberId == member && h.SteppedDownAt == null);

    /// <summary>Who may see it, as files and notices ask.</summary>
    public static string? AudienceOf(GroupId? group) => group is { } room ? $"group:{room.Value}" : null;

    /// <summary>Says, inside an act, that pages for guests which list it are old.</summary>
    public static void Changed(XinhuoDb db, Gathering gathering)
    {
        if (gathering.GroupId is { } group)
            GuestPages.Changed(db, $"group:{group.Value}");
        if (gathering.TopicId is { } topic)
            GuestPages.Changed(db, $"topic:{topic.Value}");
    }
}

internal static class GatheringSight
{
    public static bool MaySee(this Sight sight, GroupId? group) => group is { } room ? sight.MaySee(room) : sight.ReadsAtAll;

    /// <summary>Gatherings this person may see.</summary>
    public static IQueryable<Gathering> GatheringsFor(this XinhuoDb db, Sight sight)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        return sight.ReadsAtAll ? db.Gatherings().Where(g => g.GroupId == null || !closed.Contains(g.GroupId.Value)) : db.Gatherings().Where(g => false);
    }
}
