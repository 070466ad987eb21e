using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Ideas;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>The group's hosts change its name, words, picture and door. Its address stays (<see cref="RenewAddress"/>).</summary>
internal static class EditGroup
{
    public static async Task<Outcome<Group>> Do(XinhuoDb db, Actor me, GroupId id, GroupWords words, DateTimeOffset now)
    {
        if (await Standing.In(db, id, me.Member()) is not { MayKnow: true } standing || !standing.MayHost(me))
            return Refusal.NotFound;
        if (words.Problems() is { } refusal)
            return refusal;
        if (id == HouseGroup.Id && words.Openness != Openness.Open)
            return Refusal.On("Openness", "community.ideas.house.stays-open");
        if (await db.Groups().AnyAsync(g => g.Id != id && g.Name == words.CleanName && g.Openness != Openness.Hidden))
            return Refusal.On("Name", "community.group.name-taken");
        var group = await db.Groups().AsTracking().SingleAsync(g => g.Id == id);
        (group.Name, group.About, group.Openness) = (words.CleanName, words.CleanAbout, words.Openness);
        if (words.CoverUrl is not null)
        {
            await Cover.TakeDown(db, group.CoverUrl, now);
            group.CoverUrl = words.CoverUrl;
        }
        await Cover.Follow(db, group);
        db.Record(me, now, new GroupEdited(id, me.Member()));
        await GroupSearch.Put(db, group);
        CommunityRights.Changed(db);
        GuestPages.Changed(db, "groups");
        GuestPages.Changed(db, $"group:{id.Value}");
        return group;
    }
}
