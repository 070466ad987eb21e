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
        var reporters = await Reports.Close(db, ReportedKind.Post, topic.Value, number, post.Author, me.Member(), now);
        return await PutAway(db, me, topic, number, reason.Value, reporters, now);
    }

    /// <summary>As <see cref="Do"/>, once its reports are closed. Of two hosts at one moment the second is told that it is done.</summary>
    public static async Task<Outcome<Nothing>> PutAway(
        XinhuoDb db,
        Actor me,
        TopicId topic,
        int number,
        string why,
        IReadOnlyList<MemberId> reporters,
        DateTimeOffset now
    )
    {
        if (await Post(db, me, topic, number) is not { HiddenAt: null } post)
            return Refusal.Of("community.desk.decided");
        if (await Hide(db, topic, number, now, me.Member()) == 0)
            return Refusal.Of("community.desk.decided");
        await PicturesInSight.Settle(db, post.Group, topic, number);
        if (number == 0)
            await db.Groups().Where(g => g.Id == post.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount - 1));
        await db.Remove(number == 0 ? "topic" : "reply", post.Key);
        DeskEntry.Write(db, DeskAct.Hid, me.Member(), post.Author, why, now, ReportedKind.Post, topic.Value, number);
        db.Record(me, now, new PostHidden(topic, post.Group, number, post.Author, me.Member(), why, reporters));
        PostTopic.Changed(db, topic, post.Group, number);
        return Nothing.Value;
    }

    /// <summary>Where it was put away before, those who asked are told so; its author knows already.</summary>
    public static async Task<bool> WasAway(XinhuoDb db, Actor me, Report report, string why, IReadOnlyList<MemberId> reporters, DateTimeOffset now)
    {
        var topic = new TopicId(report.Object);
        if (await Post(db, me, topic, report.Number) is not { HiddenAt: not null } post)
            return false;
        db.Record(me, now, new PostHidden(topic, post.Group, report.Number, post.Author, me.Member(), why, reporters, Again: true));
        return true;
    }

    public static async Task<Outcome<Nothing>> Restore(XinhuoDb db, Actor me, TopicId topic, int number, string? why, DateTimeOffset now)
    {
        if (await Post(db, me, topic, number) is not { HiddenAt: not null } post)
            return Refusal.NotFound;
        if (Why.Read(why) is not { Refused: false } reason)
            return Why.Read(why).Refusal!;
        if (await Hide(db, topic, number, null, null) == 0)
            return Refusal.Of("community.desk.decided");
        await PicturesInSight.Settle(db, post.Group, topic, number);
        if (number == 0)
            await db.Groups().Where(g => g.Id == post.Group).ExecuteUpdateAsync(g => g.SetProperty(x => x.TopicCount, x => x.TopicCount + 1));
        var text = string.Join(
            '\n',
            new[] { post.Title, PlainText.Of(post.Body), KnowledgeObject.Read(post.Knowledge)?.Words }.Where(w => !string.IsNullOrEmpty(w))
        );
        if (!post.Withdrawn)
            await db.Put(new Findable(number == 0 ? "topic" : "reply", post.Key, post.Group.Value, post.At, text));
        DeskEntry.Write(db, DeskAct.Restored, me.Member(), post.Author, reason.Value, now, ReportedKind.Post, topic.Value, number);
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
            || me.IsHost && await db.Set<Report>().AnyAsync(r => r.Kind == ReportedKind.Post && r.Object == topic.Value && r.Number == number);
        return mayHost ? post : null;
    }

    /// <summary>How many rows it changed: none where it stands so already.</summary>
    private static Task<int> Hide(XinhuoDb db, TopicId topic, int number, DateTimeOffset? at, MemberId? by) =>
        number == 0
            ? db.Topics()
                .Where(t => t.Id == topic && (at == null) == (t.HiddenAt != null))
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.HiddenAt, at).SetProperty(x => x.HiddenBy, by))
            : db.Replies()
                .Where(r => r.TopicId == topic && r.Number == number && (at == null) == (r.HiddenAt != null))
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
