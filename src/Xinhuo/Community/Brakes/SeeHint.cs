using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Brakes;

/// <summary>A host has seen a hint: it need not stand at the desk any longer. Nothing else comes of it.</summary>
internal static class SeeHint
{
    /// <param name="held">Words that were held back; empty: the hour of a burst.</param>
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Guid held, long hour, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var by = me.Member();
        _ =
            held != Guid.Empty
                ? await db.Set<HeldPost>()
                    .Where(h => h.Id == held && h.SeenAt == null)
                    .ExecuteUpdateAsync(h => h.SetProperty(x => x.SeenAt, now).SetProperty(x => x.SeenBy, by))
                : await db.Set<Burst>()
                    .Where(b => b.Hour == hour && b.SeenAt == null)
                    .ExecuteUpdateAsync(b => b.SetProperty(x => x.SeenAt, now).SetProperty(x => x.SeenBy, by));
        return Nothing.Value;
    }
}
