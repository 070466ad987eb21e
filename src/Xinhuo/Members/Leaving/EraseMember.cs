using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Leaving;

/// <summary>A member leaves for good: every room forgets what is personal in one act, or none does. What others wrote stays whole.</summary>
internal static class EraseMember
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, IEnumerable<IPersonalData> rooms, TitlesNow titles, DateTimeOffset now)
    {
        var id = me.Member();
        if (!await db.Members().AnyAsync(m => m.Id == id && m.ErasedAt == null))
            return Refusal.NotFound;
        if (me.IsHost && await db.Members().CountAsync(m => m.Role == Role.Host && m.ErasedAt == null) == 1)
            return Refusal.Of("members.erase.last-host");
        // Members last: while the others erase, the row still says who it is.
        foreach (var room in rooms.OrderBy(r => r.Room == "members"))
            await room.Erase(db, id, now);
        db.Record(me, now, new MemberErased(id));
        titles.Changed(db);
        SignedIn.LookAgain(db, id);
        return Nothing.Value;
    }
}
