using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>Somebody who is about to be let in.</summary>
/// <param name="PasswordHash">Made by <see cref="Arrival.Hash"/> before the act; null: they cannot sign in by password.</param>
public sealed record Newcomer(
    string? Name,
    string? Email,
    string? PasswordHash,
    Role Role = Role.Member,
    string Language = "zh-CN",
    MemberId? InvitedBy = null,
    Guid? Invitation = null
);

/// <summary>How a new member gets a place and a key to it: by the pages that join, the command line and the sample brand.</summary>
public static class Arrival
{
    /// <summary>Slow on purpose: before the act, never inside it.</summary>
    public static string Hash(IServiceProvider services, string password) => services.GetRequiredService<Passwords>().Hash(password);

    public static async Task<Outcome<Member>> Do(XinhuoDb db, Newcomer newcomer, DateTimeOffset now, string source = "web")
    {
        var name = MemberName.Read(newcomer.Name);
        var email = Email.Read(newcomer.Email);
        var refusal = Refusal.All(name.Refusal, email is null ? Refusal.On("Email", "members.email.unreadable") : null);
        refusal ??= Refusal.All(await NameTaken(db, name.Value, null), await EmailTaken(db, email!));
        if (refusal is not null)
            return refusal;
        var member = new Member
        {
            Id = Ids.New<MemberId>(now),
            Name = name.Value,
            NameKey = MemberName.Key(name.Value),
            Role = newcomer.Role,
            JoinedAt = now,
            LastSeenAt = now,
            Language = newcomer.Language,
            InvitationId = newcomer.Invitation,
        };
        db.Add(member);
        db.Add(Account.Open(member.Id, email!, newcomer.PasswordHash));
        await db.Put(MemberSearch.Of(member, []), isNew: true);
        db.Record(new Actor(member.Id.Value, member.Role, source), now, new MemberJoined(member.Id, newcomer.InvitedBy, newcomer.Invitation));
        return member;
    }

    internal static async Task<Refusal?> NameTaken(XinhuoDb db, string name, MemberId? except, string field = "Name")
    {
        var key = MemberName.Key(name);
        return await db.Members().AnyAsync(m => m.NameKey == key && m.Id != (except ?? default)) ? Refusal.On(field, "members.name.taken", name) : null;
    }

    internal static async Task<Refusal?> EmailTaken(XinhuoDb db, string email)
    {
        var key = Email.Key(email);
        return await db.Set<Account>().AnyAsync(a => a.NormalizedEmail == key) ? Refusal.On("Email", "members.email.taken") : null;
    }
}
