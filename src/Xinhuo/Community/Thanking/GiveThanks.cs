using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Thanking;

/// <summary>感谢: one press; its maker hears of it within the moment (<c>TellThanked</c>). Never oneself; pressing twice is thanking once.</summary>
internal static class GiveThanks
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, int number, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, number, me.Member()) is not { Gone: false } post)
            return Refusal.NotFound;
        if (post.Author == me.Member())
            return Refusal.Of("community.thanks.oneself");
        object at = db.IsSqlite() ? now.UtcTicks : now;
        // One statement decides who of two at the same moment was first: a second press changes no row.
        var first = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Thanks" ("TopicId", "Number", "By", "MakerId", "At", "WithdrawnAt") values ({topic.Value}, {number}, {me.Member().Value}, {post.Author.Value}, {at}, null)
            on conflict ("TopicId", "Number", "By") do update set "At" = excluded."At", "WithdrawnAt" = null where "Thanks"."WithdrawnAt" is not null
            """
        );
        if (first == 0)
            return Nothing.Value;
        await Count(db, topic, number, +1);
        db.Record(me, now, new Thanked(topic, post.Group, number, me.Member(), post.Author));
        PostTopic.Changed(db, topic, post.Group, number);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Withdraw(XinhuoDb db, Actor me, TopicId topic, int number, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, number, me.Member()) is not { } post)
            return Refusal.NotFound;
        var gone = await db.Thanks()
            .Where(t => t.TopicId == topic && t.Number == number && t.By == me.Member() && t.WithdrawnAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, now));
        if (gone == 0)
            return Nothing.Value;
        await Count(db, topic, number, -1);
        db.Record(me, now, new ThanksWithdrawn(topic, post.Group, number, me.Member(), post.Author));
        PostTopic.Changed(db, topic, post.Group, number);
        return Nothing.Value;
    }

    private static Task Count(XinhuoDb db, TopicId topic, int number, int by) =>
        number == 0
            ? db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.ThanksCount, x => x.ThanksCount + by))
            : db.Replies()
                .Where(r => r.TopicId == topic && r.Number == number)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ThanksCount, x => x.ThanksCount + by));
}
