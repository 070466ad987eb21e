using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Keeping;

/// <summary>收藏: keeps a topic for later, and lets go of it again.</summary>
internal static class KeepTopic
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, 0, me.Member()) is not { Gone: false } post)
            return Refusal.NotFound;
        object at = db.IsSqlite() ? now.UtcTicks : now;
        var first = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Saves" ("MemberId", "TopicId", "At", "EndedAt") values ({me.Member().Value}, {topic.Value}, {at}, null)
            on conflict ("MemberId", "TopicId") do update set "At" = excluded."At", "EndedAt" = null where "Saves"."EndedAt" is not null
            """
        );
        if (first == 0)
            return Nothing.Value;
        await Count(db, topic, +1);
        db.Record(me, now, new ObjectSaved(topic, post.Group, me.Member(), post.TopicAuthor));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> LetGo(XinhuoDb db, Actor me, TopicId topic, DateTimeOffset now)
    {
        var ended = await db.Saves()
            .Where(s => s.MemberId == me.Member() && s.TopicId == topic && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        if (ended == 0)
            return Nothing.Value;
        await Count(db, topic, -1);
        var group = await db.Topics().Where(t => t.Id == topic).Select(t => t.GroupId).SingleAsync();
        db.Record(me, now, new ObjectUnsaved(topic, group, me.Member()));
        return Nothing.Value;
    }

    private static async Task Count(XinhuoDb db, TopicId topic, int by)
    {
        await db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.SaveCount, x => x.SaveCount + by));
        GuestPages.Changed(db, $"topic:{topic.Value}");
    }
}
