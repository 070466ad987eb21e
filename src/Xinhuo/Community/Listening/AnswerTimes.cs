using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Listening;

/// <summary>
/// How long opinions marked in a period waited for their first answer. The p-th percentile is the nearest rank: of n waits from short to long, the
/// ⌈p·n⌉th, so it is a wait that somebody really had (Hyndman and Fan 1996, definition 1). Those still waiting are told apart: leaving them out
/// makes the figures look better than they are.
/// </summary>
internal sealed record AnswerTimes(int Days, int Answered, int Waiting, TimeSpan? Median, TimeSpan? P90)
{
    public static async Task<AnswerTimes> Of(XinhuoDb db, DateTimeOffset now, int days)
    {
        var from = now.AddDays(-days);
        var marked = await db.Opinions().Where(o => o.UnmarkedAt == null && o.MarkedAt >= from).Select(o => new { o.MarkedAt, o.AnsweredAt }).ToListAsync();
        var waits = marked.Where(o => o.AnsweredAt is not null).Select(o => o.AnsweredAt!.Value - o.MarkedAt).Order().ToList();
        return new AnswerTimes(days, waits.Count, marked.Count - waits.Count, NearestRank.Of(waits, 50), NearestRank.Of(waits, 90));
    }
}
