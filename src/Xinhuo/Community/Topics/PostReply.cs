using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Topics;

/// <summary>Answers a topic, or a reply in it. Gives back the reply's number.</summary>
internal static class PostReply
{
    public static async Task<Outcome<int>> Do(
        XinhuoDb db,
        Actor me,
        TopicId topicId,
        PostWords words,
        DateTimeOffset now,
        int? parent = null,
        Guid? once = null
    )
    {
        if (await PostStanding.Of(db, topicId, 0, me.Member()) is not { } topic)
            return Refusal.NotFound;
        if (topic.Gone)
            return Refusal.Of("community.reply.topic-gone");
        if (await Watch.Words(db, me, words, topic.Group, now) is { } held)
            return held;
        var answered = parent is > 0 ? await PostStanding.Of(db, topicId, parent.Value, me.Member()) : null;
        var to = answered?.Author ?? topic.TopicAuthor;
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, $"group:{topic.Group.Value}", words.Alts);
        var number = await ReplyNumbers.Next(db, topicId, me.Member(), now);
        var reply = new Reply
        {
            Id = Ids.New<ReplyId>(now),
            TopicId = topicId,
            Number = number,
            AuthorId = me.Member(),
            Parent = answered is null ? null : parent,
            To = to == me.Member() ? null : to,
            At = now,
            Once = once,
            Photos = PostPhotos.Write(photos),
            Rendered = PostWords.Renderer,
            Body = words.Body,
            BodyHtml = words.Html,
        };
        db.Add(reply);
        if (topic.Following is null)
            db.Add(
                new Following
                {
                    MemberId = me.Member(),
                    ObjectId = topicId.Value,
                    Kind = FollowedKind.Topic,
                    Level = FollowLevel.Follow,
                    At = now,
                }
            );
        db.Record(me, now, new ReplyPosted(topicId, topic.Group, reply.Id, number, me.Member(), topic.TopicAuthor, reply.Parent, answered?.Author));
        if (words.Named.Count > 0)
            await Naming.Record(db, me, topicId, topic.Group, number, words.Named, now);
        await db.SaveChangesAsync();
        await db.Put(new Findable("reply", reply.Id.Value, topic.Group.Value, now, words.Findable), isNew: true);
        PostTopic.Changed(db, topicId, topic.Group, number);
        return number;
    }
}

/// <summary>
/// Gives out a topic's next reply number. The topic's row is locked from here to the commit, so that two never get the same and numbers
/// commit in their order: who has read up to a number has missed none below it.
/// </summary>
internal static class ReplyNumbers
{
    public static async Task<int> Next(XinhuoDb db, TopicId topic, MemberId by, DateTimeOffset now)
    {
        object at = db.IsSqlite() ? now.UtcTicks : now;
        var number = await db
            .Database.SqlQuery<int>(
                $"""
                update "Topics" set "ReplyCount" = "ReplyCount" + 1, "LastActivityAt" = {at}, "LastReplyBy" = {by.Value} where "Id" = {topic.Value} returning "ReplyCount" as "Value"
                """
            )
            .ToListAsync();
        return number[0];
    }
}
