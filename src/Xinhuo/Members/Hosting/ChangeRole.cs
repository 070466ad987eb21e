using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>A host gives or takes a role. The house never loses its last host.</summary>
internal static class ChangeRole
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId person, Role role, DateTimeOffset now)
    {
        if (!me.IsHost || role is not (Role.Member or Role.ProductManager or Role.Host))
            return Refusal.NotFound;
        // Locked in one order, so that two hosts who send each other away cannot both succeed.
        var hosts = await (
            db.IsSqlite()
                ? db.Members().Where(m => m.Role == Role.Host)
                : db.Members().FromSql($"""select * from "Members" where "Role" = {(int)Role.Host} order by "Id" for update""")
        )
            .AsTracking()
            .ToListAsync();
        var member =
            hosts.Find(h => h.Id == person)
            ?? await db.Members().AsTracking().SingleOrDefaultAsync(m => m.Id == person && m.ErasedAt == null && m.NameKey != null);
        if (member is null || !hosts.Exists(h => h.Id == me.Member()))
            return Refusal.NotFound;
        if (member.Role == role)
            return Nothing.Value;
        if (member.Role == Role.Host && hosts.Count(h => !h.IsErased) == 1)
            return Refusal.Of("members.role.last");
        var from = member.Role;
        member.Role = role;
        SignedIn.LookAgain(db, person);
        db.Record(me, now, new RoleChanged(person, from, role));
        return Nothing.Value;
    }
}
