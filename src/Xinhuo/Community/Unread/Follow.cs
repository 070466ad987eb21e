using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Unread;

/// <summary>Follows or mutes a topic or a group, or neither any more.</summary>
internal static class Follow
{
    public static async Task<Outcome<Nothing>> Topic(XinhuoDb db, Actor me, TopicId topic, FollowLevel level, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, 0, me.Member()) is not { } post)
            return Refusal.NotFound;
        return await Set(db, me, FollowedKind.Topic, topic.Value, level, post.Group, now);
    }

    public static async Task<Outcome<Nothing>> Group(XinhuoDb db, Actor me, GroupId group, FollowLevel level, DateTimeOffset now)
    {
        if (await Standing.In(db, group, me.Member()) is not { MaySee: true })
            return Refusal.NotFound;
        return await Set(db, me, FollowedKind.Group, group.Value, level, group, now);
    }

    private static async Task<Outcome<Nothing>> Set(XinhuoDb db, Actor me, FollowedKind kind, Guid what, FollowLevel level, GroupId group, DateTimeOffset now)
    {
        object at = db.IsSqlite() ? now.UtcTicks : now;
        var changed = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Followings" ("MemberId", "ObjectId", "Kind", "Level", "At") values ({me.Member().Value}, {what}, {(int)kind}, {(int)level}, {at})
            on conflict ("MemberId", "ObjectId") do update set "Level" = excluded."Level", "At" = excluded."At" where "Followings"."Level" <> excluded."Level"
            """
        );
        if (changed > 0)
            db.Record(me, now, new Followed(me.Member(), kind, what, level, group));
        return Nothing.Value;
    }
}
