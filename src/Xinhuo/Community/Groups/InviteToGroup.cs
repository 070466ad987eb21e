using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Groups;

/// <summary>
/// Opens the door for a member by name. Everybody inside may invite into an open group; into the others, its hosts. Who already asked is let in.
/// </summary>
internal static class InviteToGroup
{
    public static async Task<Outcome<GroupMembership>> Do(XinhuoDb db, Actor me, GroupId id, string? name, DateTimeOffset now)
    {
        if (
            await Standing.In(db, id, me.Member()) is not { MayKnow: true } standing
            || !(standing.MayHost(me) || standing is { IsIn: true, Openness: Openness.Open })
        )
            return Refusal.NotFound;
        var wanted = (name ?? "").Trim().TrimStart('@');
        if (wanted.Length == 0)
            return Refusal.On("Name", "community.group.invite.missing");
        var who = await db.Members().Where(m => m.Name == wanted && m.ErasedAt == null).OrderBy(m => m.Id).Select(m => (MemberId?)m.Id).FirstOrDefaultAsync();
        if (who is not { } member)
            return Refusal.On("Name", "community.group.invite.nobody", wanted);
        var stay = await Stays.StayOf(db, id, member);
        if (stay is { IsIn: true })
            return Refusal.On("Name", "community.group.invite.inside", wanted);
        if (stay is { IsAsking: true })
        {
            if (!standing.MayHost(me))
                return Refusal.On("Name", "community.group.invite.asking", wanted);
            await Stays.LetIn(db, me, stay, me.Member(), now);
            return stay;
        }
        if (stay is not null)
            return stay;
        stay = new GroupMembership
        {
            Id = Ids.New<MembershipId>(now),
            GroupId = id,
            MemberId = member,
            InvitedAt = now,
            InvitedBy = me.Member(),
        };
        db.Add(stay);
        db.Record(me, now, new GroupInvited(id, member, me.Member()));
        return stay;
    }
}
