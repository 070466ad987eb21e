using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>Says something new to a group, or gives it a route, a gear list, a how-to; perhaps built upon somebody's.</summary>
internal static class PostTopic
{
    public static async Task<Outcome<TopicId>> Do(
        XinhuoDb db,
        Actor me,
        GroupId group,
        PostWords words,
        DateTimeOffset now,
        TopicId? buildsOn = null,
        Guid? once = null,
        TopicKind kind = TopicKind.Talk
    )
    {
        if (await Standing.In(db, group, me.Member()) is not { MaySee: true })
            return Refusal.NotFound;
        var origin = buildsOn is { } other ? await PostStanding.Of(db, other, 0, me.Member()) : null;
        if (buildsOn is not null && (origin is null or { Gone: true } || origin.Kind != words.Knowledge?.Kind))
            return Refusal.Of("community.build.gone");
        if ((await Watch.Topic(db, me, now) ?? await Watch.Words(db, me, words, group, now)) is { } held)
            return held;
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, $"group:{group.Value}", words.Alts);
        var topic = Make(Ids.New<TopicId>(now), group, me.Member(), words, photos, now, buildsOn, once, words.Knowledge?.Kind ?? kind);
        db.Add(topic);
        db.Add(
            new Following
            {
                MemberId = me.Member(),
                ObjectId = topic.Id.Value,
                Kind = FollowedKind.Topic,
                Level = FollowLevel.Follow,
                At = now,
            }
        );
        db.Add(
            new Reading
            {
                MemberId = me.Member(),
                TopicId = topic.Id,
                ReadNumber = 0,
                At = now,
            }
        );
        db.Record(me, now, new TopicPosted(topic.Id, group, me.Member(), topic.Kind, topic.Title));
        if (origin is not null)
            db.Record(me, now, new ObjectBuiltUpon(topic.Id, group, me.Member(), origin.Topic, origin.TopicAuthor));
        // The row must be there before what refers to it.
        await db.SaveChangesAsync();
        await Naming.Record(db, me, topic.Id, group, 0, words.Named, now);
        await db.Groups()
            .Where(g => g.Id == group)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount + 1).SetProperty(x => x.LastActivityAt, now));
        if (origin is not null)
            await db.Topics().Where(t => t.Id == origin.Topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.BuiltUponCount, x => x.BuiltUponCount + 1));
        await db.Put(new Findable("topic", topic.Id.Value, group.Value, now, words.Findable), isNew: true);
        Changed(db, topic.Id, group);
        if (origin is not null)
            GuestPages.Changed(db, $"topic:{origin.Topic.Value}");
        return topic.Id;
    }

    /// <summary>Says that pages which show this topic, or the list it stands in, are old; and to those who have it open, which post of it (0: the topic).</summary>
    public static void Changed(XinhuoDb db, TopicId topic, GroupId group, int number = 0)
    {
        db.Whisper($"topic:{topic.Value}", "post", number.ToString(CultureInfo.InvariantCulture));
        GuestPages.Changed(db, $"topic:{topic.Value}");
        GuestPages.Changed(db, $"group:{group.Value}");
        GuestPages.Changed(db, "front");
    }

    private static Topic Make(
        TopicId id,
        GroupId group,
        MemberId me,
        PostWords words,
        IReadOnlyList<Photo> photos,
        DateTimeOffset now,
        TopicId? buildsOn,
        Guid? once,
        TopicKind kind
    ) =>
        new()
        {
            Id = id,
            GroupId = group,
            AuthorId = me,
            Kind = kind,
            Title = words.Title ?? throw new ArgumentException("A topic has a title.", nameof(words)),
            CreatedAt = now,
            LastActivityAt = now,
            BuildsOn = buildsOn,
            Once = once,
            Photos = PostPhotos.Write(photos),
            Rendered = PostWords.Renderer,
            Knowledge = words.Knowledge?.Write(),
            Body = words.Body,
            BodyHtml = words.Html,
        };
}
