using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Joining;

/// <summary>What an invitation says and for how long and how many it is good.</summary>
internal sealed record InvitationTerms(string? Words, int Days, int Uses, MemberId? Claims = null, Role Role = Role.Member);

/// <summary>Somebody lets others in. Members may, up to what the hosts set; only hosts give out the brand's roles and claim links.</summary>
internal static class MakeInvitation
{
    public const int MostDays = 90;
    public const int MostUsesByHosts = 500;
    public const int MostUsesByMembers = 5;
    public const string MembersMaySetting = "members.invitations-each";
    public const int MembersMayByDefault = 5;

    /// <summary>The code, which nobody can read again afterwards.</summary>
    public static async Task<Outcome<string>> Do(XinhuoDb db, Actor me, InvitationTerms terms, Settings settings, DateTimeOffset now)
    {
        var byStaff = me.IsStaff || me.Id is null;
        if (!me.IsHost && me.Id is not null && (terms.Role != Role.Member || terms.Claims is not null))
            return Refusal.NotFound;
        var words = CleanText.Line(terms.Words, Invitation.MostWords);
        var most = byStaff ? MostUsesByHosts : MostUsesByMembers;
        var refusal = Refusal.All(
            words.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On("Words", "members.invitation.words.long", Invitation.MostWords) : null,
            terms.Days is < 1 or > MostDays ? Refusal.On("Days", "members.invitation.days", MostDays) : null,
            terms.Uses < 1 || terms.Uses > most ? Refusal.On("Uses", "members.invitation.uses", most) : null,
            byStaff ? null : await TooMany(db, me, settings, now)
        );
        if (refusal is not null)
            return refusal;
        if (terms.Claims is { } place && !await MayBeClaimed(db, place))
            return Refusal.NotFound;
        var code = InvitationCode.New();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            CodeHash = InvitationCode.Hash(code),
            CreatedBy = me.Id is null ? null : me.Member(),
            CreatedAt = now,
            ExpiresAt = now.AddDays(terms.Days),
            MostUses = terms.Claims is null ? terms.Uses : 1,
            Words = words.Refusal == TextRefusal.Empty ? null : words.Text,
            Claims = terms.Claims,
            Role = terms.Role,
        };
        db.Add(invitation);
        db.Record(me, now, new InvitationMade(invitation.Id, invitation.MostUses, invitation.ExpiresAt, terms.Claims));
        return code;
    }

    /// <summary>Imported, not erased, and nobody has the key yet.</summary>
    private static Task<bool> MayBeClaimed(XinhuoDb db, MemberId place) =>
        db.Members().AnyAsync(m => m.Id == place && m.ErasedAt == null && m.ImportedFrom != null && m.NameKey == null);

    private static async Task<Refusal?> TooMany(XinhuoDb db, Actor me, Settings settings, DateTimeOffset now)
    {
        var may = int.TryParse(settings[MembersMaySetting], out var set) ? set : MembersMayByDefault;
        var mine = me.Member();
        var open = await db.Set<Invitation>().CountAsync(i => i.CreatedBy == mine && i.WithdrawnAt == null && i.ExpiresAt > now);
        return open < may ? null : Refusal.Of(may == 0 ? "members.invitation.hosts-only" : "members.invitation.enough", may);
    }
}
