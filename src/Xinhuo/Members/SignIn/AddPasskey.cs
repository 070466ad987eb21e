using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members.SignIn;

/// <summary>A member keeps a passkey: their face, finger or phone opens the door from now on.</summary>
internal static class AddPasskey
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, UserManager<Account> users, MemberId me, UserPasskeyInfo passkey, int most, DateTimeOffset now)
    {
        if (await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == me.Value) >= most)
            return Refusal.Of("members.passkey.enough");
        await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(me.Value.ToString()))!, passkey);
        var role = await db.Members().Where(m => m.Id == me).Select(m => m.Role).SingleAsync();
        db.Record(new Actor(me.Value, role), now, new PasskeyAdded(me));
        return Nothing.Value;
    }
}

/// <summary>The name by which its owner tells it from the others.</summary>
internal static class NamePasskey
{
    public const int MostName = 40;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, UserManager<Account> users, MemberId me, byte[] id, string? typed)
    {
        var name = CleanText.Line(typed, MostName);
        if (!name.IsFine)
            return Refusal.Of(name.Refusal == TextRefusal.Empty ? "members.passkey.name.missing" : "members.passkey.name.long", MostName);
        var account = await users.FindByIdAsync(me.Value.ToString());
        if (account is null || await users.GetPasskeyAsync(account, id) is not { } passkey)
            return Refusal.NotFound;
        passkey.Name = name.Text;
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return Nothing.Value;
    }
}

/// <summary>That key opens nothing any more. The last way in stays: who has no password keeps one passkey.</summary>
internal static class RemovePasskey
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, UserManager<Account> users, Actor me, byte[] id, DateTimeOffset now)
    {
        var account = await users.FindByIdAsync(me.Member().Value.ToString());
        if (account is null || await users.GetPasskeyAsync(account, id) is null)
            return Refusal.NotFound;
        if (account.PasswordHash is null && (await users.GetPasskeysAsync(account)).Count == 1)
            return Refusal.Of("members.passkey.last");
        await users.RemovePasskeyAsync(account, id);
        db.Record(me, now, new PasskeyRemoved(me.Member()));
        return Nothing.Value;
    }
}
