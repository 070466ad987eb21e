using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;
using static Xinhuo.Platform.Data.BulkType;

namespace Xinhuo.Bench.Filling;

/// <summary>Topics and replies with what was recorded of them, in the order of their time, and all of it in the search index.</summary>
internal sealed class FillTalk(Acts acts, Plan plan)
{
    private const int AtOnce = 2_000;

    private readonly Prose _prose = new(plan.Random);

    public async Task Run()
    {
        await acts.Run(Topics);
        foreach (var some in Replies().OrderBy(r => r.At).Chunk(AtOnce))
            await acts.Run(db => Replies(db, some));
        foreach (var some in plan.Topics.Chunk(AtOnce))
            await acts.Run(db => Close(db, some));
    }

    private async Task Topics(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Topics",
            ("Id", Id),
            ("GroupId", Id),
            ("AuthorId", Id),
            ("Kind", Int),
            ("Title", Text),
            ("CreatedAt", Moment),
            ("LastActivityAt", Moment),
            ("ReplyCount", Int),
            ("ThanksCount", Int),
            ("ImportedThanks", Int),
            ("SaveCount", Int),
            ("BuiltUponCount", Int),
            ("OpinionCount", Int),
            ("Rendered", Int),
            ("Body", Text),
            ("BodyHtml", Text)
        );
        var happened = Happened(db);
        var findable = new List<Findable>();
        foreach (var topic in plan.Topics.OrderBy(t => t.At))
        {
            var chinese = _prose.IsChinese();
            var (title, body) = (_prose.Title(chinese), _prose.Text(chinese, 160));
            rows.Add(
                topic.Id,
                topic.Group.Id,
                topic.Author,
                0,
                title,
                topic.At,
                topic.At,
                0,
                0,
                0,
                0,
                0,
                0,
                PostWords.Renderer,
                body,
                SafeMarkdown.ToHtml(body, MarkdownContext.Plain)
            );
            happened.Add(
                plan.Id(topic.At),
                topic.At,
                topic.Author,
                1,
                TopicPosted.Verb,
                topic.Id,
                topic.Group.Id,
                false,
                "web",
                $$"""{"topic":"{{topic.Id}}","group":"{{topic.Group.Id}}","author":"{{topic.Author}}","kind":0,"title":"…"}"""
            );
            findable.Add(new Findable("topic", topic.Id, topic.Group.Id, topic.At, $"{title}\n{PlainText.Of(body)}"));
        }
        await rows.Flush();
        await happened.Flush();
        foreach (var some in findable.Chunk(AtOnce))
            await db.PutMany(some);
    }

    private IEnumerable<PlannedReply> Replies()
    {
        foreach (var topic in plan.Topics)
        {
            var at = topic.At;
            for (var number = 1; number <= topic.Replies; number++)
            {
                at += TimeSpan.FromSeconds(plan.Random.Next(60, 40_000));
                var author = topic.Group.People[plan.Skewed(topic.Group.People.Count)];
                yield return new PlannedReply(topic, number, author, at, number > 2 && plan.Random.Next(4) == 0 ? plan.Random.Next(1, number) : null);
            }
        }
    }

    private async Task Replies(XinhuoDb db, PlannedReply[] replies)
    {
        var rows = new Bulk(
            db,
            "Replies",
            ("TopicId", Id),
            ("Number", Int),
            ("Id", Id),
            ("AuthorId", Id),
            ("Parent", Int),
            ("To", Id),
            ("At", Moment),
            ("ThanksCount", Int),
            ("ImportedThanks", Int),
            ("Rendered", Int),
            ("Body", Text),
            ("BodyHtml", Text)
        );
        var happened = Happened(db);
        var findable = new List<Findable>();
        foreach (var reply in replies)
        {
            var id = plan.Id(reply.At);
            var body = _prose.Text(_prose.IsChinese(), 45);
            rows.Add(
                reply.Topic.Id,
                reply.Number,
                id,
                reply.Author,
                reply.Parent,
                reply.Topic.Author,
                reply.At,
                0,
                0,
                PostWords.Renderer,
                body,
                SafeMarkdown.ToHtml(body, MarkdownContext.Plain)
            );
            happened.Add(
                plan.Id(reply.At),
                reply.At,
                reply.Author,
                1,
                ReplyPosted.Verb,
                reply.Topic.Id,
                reply.Topic.Group.Id,
                false,
                "web",
                $$"""{"topic":"{{reply.Topic.Id}}","group":"{{reply.Topic.Group.Id}}","reply":"{{id}}","number":{{reply.Number}},"author":"{{reply.Author}}","topicAuthor":"{{reply.Topic.Author}}"}"""
            );
            findable.Add(new Findable("reply", id, reply.Topic.Group.Id, reply.At, PlainText.Of(body)));
            (reply.Topic.LastAt, reply.Topic.LastBy) = (reply.At, reply.Author);
        }
        await rows.Flush();
        await happened.Flush();
        await db.PutMany(findable);
    }

    /// <summary>The counters a topic carries.</summary>
    private static async Task Close(XinhuoDb db, PlannedTopic[] topics)
    {
        foreach (var topic in topics.Where(t => t.Replies > 0))
        {
            object at = db.IsSqlite() ? topic.LastAt.UtcTicks : topic.LastAt;
            await db.Database.ExecuteSqlAsync(
                $"""update "Topics" set "ReplyCount" = {topic.Replies}, "LastActivityAt" = {at}, "LastReplyBy" = {topic.LastBy} where "Id" = {topic.Id}"""
            );
        }
    }

    private static Bulk Happened(XinhuoDb db) =>
        new(
            db,
            "Happenings",
            ("Id", Id),
            ("At", Moment),
            ("Actor", Id),
            ("ActorRole", Int),
            ("Verb", Text),
            ("Object", Id),
            ("Group", Id),
            ("RewardKnown", Bool),
            ("Source", Text),
            ("Body", Text)
        );

    private sealed record PlannedReply(PlannedTopic Topic, int Number, Guid Author, DateTimeOffset At, int? Parent);
}
