using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Opinions;

/// <summary>
/// "这条值得品牌回应": anybody who may see a post, its author too, says that it deserves an answer. Who marked it, or a host, may take the mark off.
/// </summary>
internal static class MarkOpinion
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, int number, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, number, me.Member()) is not { Gone: false } post)
            return Refusal.NotFound;
        await Hold(db, topic);
        var mark = await db.Opinions().AsTracking().SingleOrDefaultAsync(o => o.TopicId == topic && o.Number == number);
        if (mark is { UnmarkedAt: null })
            return Nothing.Value;
        if (mark is null)
            db.Add(
                new Opinion
                {
                    TopicId = topic,
                    Number = number,
                    GroupId = post.Group,
                    AuthorId = post.Author,
                    MarkedAt = now,
                    MarkedBy = me.Member(),
                }
            );
        else
            (mark.MarkedAt, mark.MarkedBy, mark.UnmarkedAt, mark.UnmarkedBy) = (now, me.Member(), null, null);
        await Count(db, topic, +1);
        db.Record(me, now, new OpinionMarked(topic, post.Group, number, post.Author, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Unmark(XinhuoDb db, Actor me, TopicId topic, int number, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, number, me.Member()) is not { } post)
            return Refusal.NotFound;
        await Hold(db, topic);
        var mark = await db.Opinions().AsTracking().SingleOrDefaultAsync(o => o.TopicId == topic && o.Number == number && o.UnmarkedAt == null);
        if (mark is null || mark.MarkedBy != me.Member() && !post.MayHost(me))
            return Refusal.NotFound;
        if (mark.AnsweredAt is not null)
            return Refusal.Of("community.opinion.answered-stays");
        (mark.UnmarkedAt, mark.UnmarkedBy) = (now, me.Member());
        await Count(db, topic, -1);
        db.Record(me, now, new OpinionUnmarked(topic, post.Group, number, post.Author, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Two who mark the same post at one moment come in turn.</summary>
    private static Task Hold(XinhuoDb db, TopicId topic) => Count(db, topic, 0);

    private static async Task Count(XinhuoDb db, TopicId topic, int by)
    {
        await db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.OpinionCount, x => x.OpinionCount + by));
        GuestPages.Changed(db, $"topic:{topic.Value}");
    }
}
