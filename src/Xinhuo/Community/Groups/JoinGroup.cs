using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>
/// Walks in where the door is open or an invitation lies ready, and knocks where one has to. Doing it twice changes nothing.
/// </summary>
internal static class JoinGroup
{
    public static async Task<Outcome<GroupMembership>> Do(XinhuoDb db, Actor me, GroupId id, string? words, DateTimeOffset now)
    {
        var group = await Stays.Of(db, id);
        var mine = await Stays.StayOf(db, id, me.Member());
        if (group is null || group.Openness == Openness.Hidden && mine is not { IsIn: true } and not { IsInvited: true })
            return Refusal.NotFound;
        if (mine is { IsIn: true })
            return mine;
        if (mine is { IsInvited: true } || group.Openness == Openness.Open)
            return await WalkIn(db, me, group, mine, now);
        if (mine is not null)
            return mine;
        return await Knock(db, me, id, words, now);
    }

    private static async Task<GroupMembership> WalkIn(XinhuoDb db, Actor me, Group group, GroupMembership? waiting, DateTimeOffset now)
    {
        var stay =
            waiting
            ?? new GroupMembership
            {
                Id = Ids.New<MembershipId>(now),
                GroupId = group.Id,
                MemberId = me.Member(),
            };
        if (waiting is null)
            db.Add(stay);
        await Stays.LetIn(db, me, stay, null, now);
        return stay;
    }

    private static async Task<Outcome<GroupMembership>> Knock(XinhuoDb db, Actor me, GroupId id, string? words, DateTimeOffset now)
    {
        var asked = CleanText.Lines(words, GroupMembership.MostAskingCharacters);
        if (asked.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            return Refusal.On("Words", "community.group.asking-long", GroupMembership.MostAskingCharacters);
        var stay = new GroupMembership
        {
            Id = Ids.New<MembershipId>(now),
            GroupId = id,
            MemberId = me.Member(),
            AskedAt = now,
            AskedWords = asked.Refusal == TextRefusal.Empty ? null : asked.Text,
        };
        db.Add(stay);
        var hosts = await db.PeopleIn(id).Where(m => m.Role == GroupRole.Host).Select(m => m.MemberId).ToListAsync();
        db.Record(me, now, new GroupAsked(id, me.Member(), hosts));
        return stay;
    }
}

/// <summary>What coming in and going out share.</summary>
internal static class Stays
{
    public static Task<Group?> Of(XinhuoDb db, GroupId id) => db.Groups().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id);

    /// <summary>The member's stay that has no end yet: in, asking or invited.</summary>
    public static Task<GroupMembership?> StayOf(XinhuoDb db, GroupId id, MemberId member) =>
        db.GroupMemberships().AsTracking().SingleOrDefaultAsync(m => m.GroupId == id && m.MemberId == member && m.EndedAt == null);

    public static async Task LetIn(XinhuoDb db, Actor me, GroupMembership stay, MemberId? by, DateTimeOffset now)
    {
        stay.LetIn(by, now);
        await db.SaveChangesAsync();
        await Count(db, stay.GroupId, +1);
        db.Record(me, now, new GroupJoined(stay.GroupId, stay.MemberId, by));
        Changed(db, stay.GroupId);
    }

    /// <summary>Others wait at this group until the act is done: whoever counts its hosts must be the only one to change them.</summary>
    public static Task Hold(XinhuoDb db, GroupId id) => Count(db, id, 0);

    public static Task Count(XinhuoDb db, GroupId id, int by) =>
        db.Groups().Where(g => g.Id == id).ExecuteUpdateAsync(g => g.SetProperty(x => x.MemberCount, x => x.MemberCount + by));

    public static void Changed(XinhuoDb db, GroupId id)
    {
        CommunityRights.Changed(db);
        GuestPages.Changed(db, "groups");
        GuestPages.Changed(db, $"group:{id.Value}");
    }
}
