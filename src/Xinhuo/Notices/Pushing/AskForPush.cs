using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Notices.Pushing;

/// <summary>在这台设备上提醒我: a browser asks to be rung, or no more. Asking again renews its keys; on a shared device the last who asked is rung.</summary>
internal static class AskForPush
{
    /// <summary>What a browser says of itself (PushSubscription).</summary>
    public sealed class Asking
    {
        public string? Address { get; set; }
        public string? Key { get; set; }
        public string? Secret { get; set; }
    }

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Guid session, Asking asking, PushServices services, DateTimeOffset now)
    {
        var (id, address) = (me.Member(), asking.Address ?? "");
        if (!services.Takes(address) || Bytes(asking.Key) is not { } key || !PushCipher.IsPoint(key) || Bytes(asking.Secret) is not { Length: 16 })
            return Refusal.Of("notices.push.unknown");
        var known = await db.Set<PushDevice>().AsTracking().SingleOrDefaultAsync(d => d.Address == address);
        if (known is null && await db.Set<PushDevice>().CountAsync(d => d.MemberId == id && SignedIn.Open(db).Contains(d.SessionId)) >= PushDevice.MostOfOne)
            return Refusal.Of("notices.push.many", PushDevice.MostOfOne);
        var upTo = await db.Notices().Where(n => n.MemberId == id).MaxAsync(n => (long?)n.Id) ?? 0;
        if (known is null)
            db.Add(
                known = new PushDevice
                {
                    Id = Guid.CreateVersion7(now),
                    MemberId = id,
                    SessionId = session,
                    Address = address,
                    Key = asking.Key!,
                    Secret = asking.Secret!,
                    AskedAt = now,
                    ToldUpTo = upTo,
                }
            );
        else if (known.MemberId != id)
            (known.MemberId, known.ToldUpTo, known.AskedAt) = (id, upTo, now);
        (known.Key, known.Secret, known.SessionId, known.FailingSince) = (asking.Key!, asking.Secret!, session, null);
        return Nothing.Value;
    }

    /// <summary>One of mine, by its id or by its address.</summary>
    public static async Task<Outcome<Nothing>> Forget(XinhuoDb db, Actor me, Guid? device, string? address)
    {
        var id = me.Member();
        await db.Set<PushDevice>().Where(d => d.MemberId == id && (d.Id == device || d.Address == address)).ExecuteDeleteAsync();
        return Nothing.Value;
    }

    private static byte[]? Bytes(string? text)
    {
        if (text is not { Length: > 0 and <= 100 })
            return null;
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
