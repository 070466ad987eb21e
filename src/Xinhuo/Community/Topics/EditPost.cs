using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Topics;

/// <summary>The author says it better. What it said before is kept, and everybody who may see the post may see that too.</summary>
internal static class EditPost
{
    public static async Task<Outcome<Nothing>> Topic(XinhuoDb db, Actor me, TopicId id, PostWords words, DateTimeOffset now)
    {
        if (await Mine(db, me, id, 0) is not { } standing)
            return Refusal.NotFound;
        if (await Watch.Words(db, me, words, standing.Group, now) is { } held)
            return held;
        var topic = await db.Topics().AsTracking().SingleAsync(t => t.Id == id);
        var knowledge = words.Knowledge?.Write();
        var photos = PostPhotos.Write(await Photos.Show(db, words.Photos, me.Member().Value, $"group:{standing.Group.Value}", words.Alts));
        if (topic.Title == words.Title && topic.Body == words.Body && topic.Knowledge == knowledge && topic.Photos == photos)
            return Nothing.Value;
        await PicturesInSight.Drop(db, me.Member(), id, 0, topic.Photos, photos, now);
        db.Add(
            new Edit
            {
                Id = Ids.New<EditId>(now),
                TopicId = id,
                Number = 0,
                By = me.Member(),
                At = now,
                FormerTitle = topic.Title,
                FormerBody = topic.Body,
                FormerKnowledge = topic.Knowledge,
            }
        );
        (topic.Title, topic.Body, topic.BodyHtml, topic.Rendered) = (words.Title!, words.Body, words.Html, PostWords.Renderer);
        (topic.Knowledge, topic.Photos, topic.EditedAt) = (knowledge, photos, now);
        db.Record(me, now, new TopicEdited(id, standing.Group, me.Member()));
        await Naming.Record(db, me, id, standing.Group, 0, words.Named, now);
        await db.Put(new Findable("topic", id.Value, standing.Group.Value, topic.CreatedAt, words.Findable));
        PostTopic.Changed(db, id, standing.Group);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Reply(XinhuoDb db, Actor me, TopicId id, int number, PostWords words, DateTimeOffset now)
    {
        if (await Mine(db, me, id, number) is not { } standing)
            return Refusal.NotFound;
        if (await Watch.Words(db, me, words, standing.Group, now) is { } held)
            return held;
        var reply = await db.Replies().AsTracking().SingleAsync(r => r.TopicId == id && r.Number == number);
        var photos = PostPhotos.Write(await Photos.Show(db, words.Photos, me.Member().Value, $"group:{standing.Group.Value}", words.Alts));
        if (reply.Body == words.Body && reply.Photos == photos)
            return Nothing.Value;
        await PicturesInSight.Drop(db, me.Member(), id, number, reply.Photos, photos, now);
        db.Add(
            new Edit
            {
                Id = Ids.New<EditId>(now),
                TopicId = id,
                Number = number,
                By = me.Member(),
                At = now,
                FormerBody = reply.Body,
            }
        );
        (reply.Body, reply.BodyHtml, reply.Rendered, reply.Photos, reply.EditedAt) = (words.Body, words.Html, PostWords.Renderer, photos, now);
        db.Record(me, now, new ReplyEdited(id, standing.Group, number, me.Member()));
        await Naming.Record(db, me, id, standing.Group, number, words.Named, now);
        await db.Put(new Findable("reply", reply.Id.Value, standing.Group.Value, reply.At, words.Findable));
        PostTopic.Changed(db, id, standing.Group, number);
        return Nothing.Value;
    }

    private static async Task<PostStanding?> Mine(XinhuoDb db, Actor me, TopicId id, int number) =>
        await PostStanding.Of(db, id, number, me.Member()) is { Gone: false } standing && standing.Author == me.Member() ? standing : null;
}
