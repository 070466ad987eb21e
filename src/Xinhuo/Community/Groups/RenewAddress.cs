using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Groups;

/// <summary>A hidden group's hosts give it a new address, which nobody can guess; the old one leads nowhere.</summary>
internal static class RenewAddress
{
    private const int MarkCharacters = 10;

    public static async Task<Outcome<Group>> Do(XinhuoDb db, Actor me, GroupId id, DateTimeOffset now)
    {
        if (await Standing.In(db, id, me.Member()) is not { MayKnow: true, Openness: Openness.Hidden } standing || !standing.MayHost(me))
            return Refusal.NotFound;
        var group = await db.Groups().AsTracking().SingleAsync(g => g.Id == id);
        group.Slug = FoundGroup.Marked(group.Name, RandomNumberGenerator.GetHexString(MarkCharacters, lowercase: true));
        db.Record(me, now, new GroupEdited(id, me.Member()));
        return group;
    }
}
