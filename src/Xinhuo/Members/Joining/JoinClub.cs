using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Joining;

/// <summary>Somebody comes in: by an invitation's link, or through the open door where the hosts left it open.</summary>
internal static class JoinClub
{
    public static async Task<Outcome<MemberId>> Do(XinhuoDb db, string? code, Newcomer newcomer, bool doorIsOpen, DateTimeOffset now)
    {
        if (code is null)
        {
            if (!doorIsOpen)
                return Refusal.NotFound;
            var joined = await Arrival.Do(db, newcomer, now);
            return joined.Refused ? joined.Refusal! : joined.Value.Id;
        }
        var hash = InvitationCode.Hash(code);
        var invitation = await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.CodeHash == hash);
        if (invitation is null)
            return Refusal.NotFound;
        if (invitation.Closed(now) is { } why)
            return Refusal.Of(why);
        if (!await invitation.IsStoodFor(db, now))
            return Refusal.Of("members.invitation.withdrawn");
        var came = invitation.Claims is { } place ? await Claim(db, invitation, place, newcomer, now) : await Come(db, invitation, newcomer, now);
        // The count decides, not what was read before: two may hold the last seat's link at once.
        if (
            !came.Refused
            && await db.Set<Invitation>()
                .Where(i => i.Id == invitation.Id && i.Uses < i.MostUses && i.WithdrawnAt == null)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.Uses, x => x.Uses + 1)) == 0
        )
            return Refusal.Of("members.invitation.used");
        return came;
    }

    private static async Task<Outcome<MemberId>> Come(XinhuoDb db, Invitation invitation, Newcomer newcomer, DateTimeOffset now)
    {
        var joined = await Arrival.Do(db, newcomer with { Role = invitation.Role, InvitedBy = invitation.CreatedBy, Invitation = invitation.Id }, now);
        return joined.Refused ? joined.Refusal! : joined.Value.Id;
    }

    /// <summary>The place, with all that was said from it, is an imported person's; only the key is new.</summary>
    private static async Task<Outcome<MemberId>> Claim(XinhuoDb db, Invitation invitation, MemberId place, Newcomer newcomer, DateTimeOffset now)
    {
        var member = await db.Members().AsTracking().SingleOrDefaultAsync(m => m.Id == place && m.ErasedAt == null && m.NameKey == null);
        if (member is null)
            return Refusal.Of("members.invitation.used");
        var name = MemberName.Read(newcomer.Name);
        var email = Email.Read(newcomer.Email);
        var refusal = Refusal.All(name.Refusal, email is null ? Refusal.On("Email", "members.email.unreadable") : null);
        refusal ??= Refusal.All(await Arrival.NameTaken(db, name.Value, place, member.Role), await Arrival.EmailTaken(db, email!));
        if (refusal is not null)
            return refusal;
        (member.Name, member.NameKey, member.Language, member.LastSeenAt, member.InvitationId) = (
            name.Value,
            MemberName.Key(name.Value),
            newcomer.Language,
            now,
            invitation.Id
        );
        db.Add(Account.Open(member.Id, email!, newcomer.PasswordHash));
        await db.Refresh(member);
        db.Record(new Actor(member.Id.Value, member.Role), now, new PlaceClaimed(member.Id, invitation.Id));
        return member.Id;
    }
}
