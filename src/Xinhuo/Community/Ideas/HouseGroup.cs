using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Groups;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>全家: where ideas for the whole house are talked over. An open group like any other, founded with the first such idea; its door stays open.</summary>
internal static class HouseGroup
{
    public static readonly GroupId Id = new(Guid.Parse("00000000-0000-7000-8000-0000000a11d0"));

    public static async Task<GroupId> Found(XinhuoDb db, Actor me, Words words, DateTimeOffset now)
    {
        if (await db.Groups().AnyAsync(g => g.Id == Id))
            return Id;
        // In the house's first language; hosts may call it otherwise.
        var (name, about) = (words.In(Words.Chinese, "community.ideas.house.name"), words.In(Words.Chinese, "community.ideas.house.about"));
        var slug = await db.Groups().AnyAsync(g => g.Slug == "house") ? "house-ideas" : "house";
        object at = db.IsSqlite() ? now.UtcTicks : now;
        // Of two first ideas at one moment, one founds it and the other finds it.
        var first = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Groups" ("Id", "Slug", "Name", "About", "Openness", "FoundedAt", "LastActivityAt", "MemberCount", "TopicCount")
            values ({Id.Value}, {slug}, {name}, {about}, {(int)Openness.Open}, {at}, {at}, 0, 0)
            on conflict ("Id") do nothing
            """
        );
        if (first == 0)
            return Id;
        db.Record(me, now, new GroupFounded(Id, me.Member()));
        await GroupSearch.Put(db, await db.Groups().SingleAsync(g => g.Id == Id));
        GuestPages.Changed(db, "groups");
        return Id;
    }
}
