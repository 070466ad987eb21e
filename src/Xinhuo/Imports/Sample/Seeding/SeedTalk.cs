using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>Four months of talk: topics and replies in the order in which they were said.</summary>
internal static class SeedTalk
{
    public static async Task Run(XinhuoDb db, Seeding s)
    {
        var replies = s.Brand.Replies.ToLookup(r => r.Topic);
        foreach (var topic in s.Brand.Topics.OrderBy(t => s.At(t.Day, t.Time)))
        {
            await Topic(db, s, topic);
            foreach (var reply in replies[topic.Slug].OrderBy(r => r.Index))
                await Reply(db, s, topic, reply);
            Opinion(db, s, topic);
            await db.SaveChangesAsync();
        }
        foreach (var group in s.Groups.Values)
        {
            var topics = s.Topics.Values.Where(t => t.GroupId == group.Id).ToList();
            (group.TopicCount, group.LastActivityAt) = (topics.Count, topics.Select(t => t.LastActivityAt).Append(group.LastActivityAt).Max());
        }
        await db.SaveChangesAsync();
    }

    private static async Task Topic(XinhuoDb db, Seeding s, SampleTopic sample)
    {
        var (at, group, author) = (s.At(sample.Day, sample.Time), s.Groups[sample.Group], s.People[sample.Author]);
        var photos = Photos(db, s, sample.Photos, author, group, at);
        // Some say all they have to say in the title.
        var words =
            sample.Body.Length == 0
                ? new PostWords(sample.Title, "", "", [], [.. photos.Select(p => p.Id)], SampleKnowledge.Of(sample))
                : (await PostWords.ForTopic(db, sample.Title, sample.Body, [.. photos.Select(p => p.Id)], SampleKnowledge.Of(sample))).Value;
        var origin = sample.BuildsOn is { } slug ? s.Topics[slug] : null;
        var topic = new Topic
        {
            Id = Ids.New<TopicId>(at),
            GroupId = group.Id,
            AuthorId = author.Id,
            Kind = words.Knowledge?.Kind ?? TopicKind.Talk,
            Title = words.Title!,
            CreatedAt = at,
            LastActivityAt = at,
            EditedAt = sample.EditedDay is { } edited ? s.At(edited, sample.Slug) : null,
            BuildsOn = origin?.Id,
            Photos = PostPhotos.Write(photos),
            Rendered = PostWords.Renderer,
            Knowledge = words.Knowledge?.Write(),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        db.Add(topic);
        s.Topics[sample.Slug] = topic;
        db.Record(s.By(sample.Author), at, new TopicPosted(topic.Id, group.Id, author.Id, topic.Kind, topic.Title));
        if (origin is not null)
        {
            origin.BuiltUponCount++;
            db.Record(s.By(sample.Author), at, new ObjectBuiltUpon(topic.Id, group.Id, author.Id, origin.Id, origin.AuthorId));
        }
        await Said(db, s, sample.Author, topic, group, 0, topic.Id.Value, "topic", words, at);
    }

    private static async Task Reply(XinhuoDb db, Seeding s, SampleTopic under, SampleReply sample)
    {
        var (at, topic, author) = (s.At(sample.Day, sample.Time), s.Topics[under.Slug], s.People[sample.Author]);
        var group = s.Groups[under.Group];
        var photos = Photos(db, s, sample.Photos ?? [], author, group, at);
        var words = (await PostWords.ForReply(db, sample.Body, [.. photos.Select(p => p.Id)])).Value;
        var parent = sample.InReplyTo is { } index ? s.Replies[(under.Slug, index)] : null;
        var to = parent?.AuthorId ?? topic.AuthorId;
        var reply = new Reply
        {
            Id = Ids.New<ReplyId>(at),
            TopicId = topic.Id,
            Number = ++topic.ReplyCount,
            AuthorId = author.Id,
            Parent = parent?.Number,
            To = to == author.Id ? null : to,
            At = at,
            Photos = PostPhotos.Write(photos),
            Rendered = PostWords.Renderer,
            Body = words.Body,
            BodyHtml = words.Html,
        };
        (topic.LastActivityAt, topic.LastReplyBy) = (at > topic.LastActivityAt ? at : topic.LastActivityAt, author.Id);
        db.Add(reply);
        s.Replies[(under.Slug, sample.Index)] = reply;
        db.Record(
            s.By(sample.Author),
            at,
            new ReplyPosted(topic.Id, group.Id, reply.Id, reply.Number, author.Id, topic.AuthorId, reply.Parent, parent?.AuthorId)
        );
        await Said(db, s, sample.Author, topic, group, reply.Number, reply.Id.Value, "reply", words, at);
    }

    /// <summary>What every post leaves: who was named, who follows from now on, what search finds.</summary>
    private static async Task Said(
        XinhuoDb db,
        Seeding s,
        string person,
        Topic topic,
        Group group,
        int number,
        Guid it,
        string kind,
        PostWords words,
        DateTimeOffset at
    )
    {
        var author = s.People[person].Id;
        await db.SaveChangesAsync();
        var named = words.Named.Where(m => m != author).ToList();
        foreach (var member in named)
            db.Add(
                new PostMention
                {
                    MemberId = member,
                    TopicId = topic.Id,
                    Number = number,
                    By = author,
                    At = at,
                }
            );
        if (named.Count > 0)
            db.Record(s.By(person), at, new Mentioned(topic.Id, group.Id, number, author, named));
        if (await db.Followings().FindAsync(author, topic.Id.Value) is null)
            db.Add(
                new Following
                {
                    MemberId = author,
                    ObjectId = topic.Id.Value,
                    Kind = FollowedKind.Topic,
                    Level = FollowLevel.Follow,
                    At = at,
                }
            );
        await db.Put(new Findable(kind, it, group.Id.Value, at, words.Findable), isNew: true);
    }

    private static void Opinion(XinhuoDb db, Seeding s, SampleTopic sample)
    {
        if (!sample.Opinion)
            return;
        var topic = s.Topics[sample.Slug];
        var opinion = new Opinion
        {
            TopicId = topic.Id,
            Number = 0,
            GroupId = topic.GroupId,
            AuthorId = topic.AuthorId,
            MarkedAt = topic.CreatedAt,
            MarkedBy = topic.AuthorId,
        };
        topic.OpinionCount = 1;
        db.Add(opinion);
        db.Record(s.By(sample.Author), topic.CreatedAt, new OpinionMarked(topic.Id, topic.GroupId, 0, topic.AuthorId, topic.AuthorId));
        if (sample.AnsweredBy is not { } by || sample.AnswerReply is not { } index)
            return;
        var answer = s.Replies[(sample.Slug, index)];
        opinion.Answer(answer.AuthorId, answer.Number, answer.At);
        db.Record(s.By(by), answer.At, new OpinionAnswered(topic.Id, topic.GroupId, 0, topic.AuthorId, answer.AuthorId, answer.Number, topic.AuthorId));
    }

    public static List<Photo> Photos(XinhuoDb db, Seeding s, IReadOnlyList<SamplePhoto> photos, Member author, Group group, DateTimeOffset at)
    {
        var shown = new List<Photo>();
        foreach (var sample in photos)
        {
            var photo = Photo.Of(s.Scene(sample.Scene), author.Id.Value, $"group:{group.Id.Value}", at, sample.Alt);
            db.Add(photo);
            shown.Add(photo);
        }
        return shown;
    }
}
