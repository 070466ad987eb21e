using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Safety;

/// <summary>
/// A host puts a post away, or brings it back, with the reason. A host of the house may put away what was reported to the desk even where they cannot
/// see the room it stands in: the report brought its lines, and no more.
/// </summary>
internal static class HidePost
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, int number, string? why, DateTimeOffset now)
    {
        if (await Post(db, me, topic, number) is not { HiddenAt: null } post)
            return Refusal.NotFound;
        if (Why.Read(why) is not { Refused: false } reason)
            return Why.Read(why).Refusal!;
        await Hide(db, topic, number, now, me.Member());
        await PicturesInSight.Settle(db, post.Group, topic, number);
        if (number == 0)
            await db.Groups().Where(g => g.Id == post.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount - 1));
        await db.Remove(number == 0 ? "topic" : "reply", post.Key);
        DeskEntry.Write(db, DeskAct.Hid, me.Member(), post.Author, reason.Value, now, topic, number);
        var reporters = await Reports.Close(db, topic, number, me.Member(), now);
        db.Record(me, now, new PostHidden(topic, post.Group, number, post.Author, me.Member(), reason.Value, reporters));
        PostTopic.Changed(db, topic, post.Group, number);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Restore(XinhuoDb db, Actor me, TopicId topic, int number, string? why, DateTimeOffset now)
    {
        if (await Post(db, me, topic, number) is not { HiddenAt: not null } post)
            return Refusal.NotFound;
        if (Why.Read(why) is not { Refused: false } reason)
            return Why.Read(why).Refusal!;
        await Hide(db, topic, number, null, null);
        await PicturesInSight.Settle(db, post.Group, topic, number);
        if (number == 0)
            await db.Groups().Where(g => g.Id == post.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount + 1));
        var text = string.Join(
            '\n',
            new[] { post.Title, PlainText.Of(post.Body), KnowledgeObject.Read(post.Knowledge)?.Words }.Where(w => !string.IsNullOrEmpty(w))
        );
        if (!post.Withdrawn)
            await db.Put(new Findable(number == 0 ? "topic" : "reply", post.Key, post.Group.Value, post.At, text));
        DeskEntry.Write(db, DeskAct.Restored, me.Member(), post.Author, reason.Value, now, topic, number);
        db.Record(me, now, new PostRestored(topic, post.Group, number, post.Author, me.Member(), reason.Value));
        PostTopic.Changed(db, topic, post.Group, number);
        return Nothing.Value;
    }

    private static async Task<Shown?> Post(XinhuoDb db, Actor me, TopicId topic, int number)
    {
        var post =
            number == 0
                ? await db.Topics()
                    .Where(t => t.Id == topic)
                    .Select(t => new Shown(t.GroupId, t.AuthorId, t.Id.Value, t.CreatedAt, t.Title, t.Body, t.Knowledge, t.HiddenAt, t.WithdrawnAt != null))
                    .SingleOrDefaultAsync()
                : await (
                    from r in db.Replies().Where(r => r.TopicId == topic && r.Number == number)
                    join t in db.Topics() on r.TopicId equals t.Id
                    select new Shown(t.GroupId, r.AuthorId, r.Id.Value, r.At, null, r.Body, null, r.HiddenAt, r.WithdrawnAt != null)
                ).SingleOrDefaultAsync();
        if (post is null)
            return null;
        var standing = await Standing.In(db, post.Group, me.Member());
        var mayHost =
            standing is { IsIn: true, Role: GroupRole.Host }
            || me.IsHost && standing!.Openness != Openness.Hidden
            || me.IsHost && await db.Set<Report>().AnyAsync(r => r.TopicId == topic && r.Number == number);
        return mayHost ? post : null;
    }

    private static Task Hide(XinhuoDb db, TopicId topic, int number, DateTimeOffset? at, MemberId? by) =>
        number == 0
            ? db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.HiddenAt, at).SetProperty(x => x.HiddenBy, by))
            : db.Replies()
                .Where(r => r.TopicId == topic && r.Number == number)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.HiddenAt, at).SetProperty(x => x.HiddenBy, by));

    private sealed record Shown(
        GroupId Group,
        MemberId Author,
        Guid Key,
        DateTimeOffset At,
        string? Title,
        string Body,
        string? Knowledge,
        DateTimeOffset? HiddenAt,
        bool Withdrawn
    );
}

/// <summary>The reason that every act at the desk needs.</summary>
internal static class Why
{
    public static Outcome<string> Read(string? typed)
    {
        var why = CleanText.Lines(typed, DeskEntry.MostWhyCharacters, 1_000);
        return why.Refusal switch
        {
            TextRefusal.None => why.Text,
            TextRefusal.Empty => Refusal.On("Why", "community.desk.why-missing"),
            _ => Refusal.On("Why", "community.desk.why-long", DeskEntry.MostWhyCharacters),
        };
    }
}

internal static class Reports
{
    /// <summary>Closes every open report of a post and says who made them: they are told what came of it.</summary>
    public static async Task<IReadOnlyList<MemberId>> Close(XinhuoDb db, TopicId topic, int number, MemberId by, DateTimeOffset now)
    {
        var open = await db.Set<Report>().AsTracking().Where(r => r.TopicId == topic && r.Number == number && r.ClosedAt == null).ToListAsync();
        foreach (var report in open)
            report.Close(by, now);
        return [.. open.Select(r => r.By).Distinct()];
    }
}
