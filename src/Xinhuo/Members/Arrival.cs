using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Hosting;
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
        refusal ??= Refusal.All(await NameTaken(db, name.Value, null, newcomer.Role), await EmailTaken(db, email!));
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

    /// <summary>Somebody has it, or something very like it; or it is the house's own, which only the brand's people may bear.</summary>
    internal static async Task<Refusal?> NameTaken(XinhuoDb db, string name, MemberId? except, Role role)
    {
        var (key, former) = (MemberName.Key(name), MemberName.FormerKey(name));
        if (await db.Members().AnyAsync(m => (m.NameKey == key || m.NameKey == former) && m.Id != (except ?? default)))
            return Refusal.On("Name", "members.name.taken", name);
        if (role is Role.Host or Role.ProductManager)
            return null;
        return MemberName.IsReserved(name, await Clubs(db)) ? Refusal.On("Name", "members.name.reserved", name) : null;
    }

    /// <summary>What the club is called, and those who left it.</summary>
    private static async Task<IReadOnlyList<string>> Clubs(XinhuoDb db) =>
        [
            .. await db.Set<SettingRow>()
                .Where(s => (s.Key == ChangeClub.NameSetting || s.Key == ChangeClub.NameEnSetting) && s.Value != "")
                .Select(s => s.Value)
                .ToListAsync(),
            Settings.HouseName,
            Member.GoneName,
        ];

    internal static async Task<Refusal?> EmailTaken(XinhuoDb db, string email)
    {
        var key = Email.Key(email);
        return await db.Set<Account>().AnyAsync(a => a.NormalizedEmail == key) ? Refusal.On("Email", "members.email.taken") : null;
    }
}
