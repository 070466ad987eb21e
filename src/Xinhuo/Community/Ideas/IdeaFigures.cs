using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Ideas;

/// <summary>
/// What became of the ideas proposed in a period: the share adopted of those decided, and nearest-rank percentiles (decision 0206) of the time to the first
/// decision and from adoption to the first thing that carried it out. Those still waiting stand beside them.
/// </summary>
internal sealed record IdeaFigures(
    int Days,
    int Proposed,
    int Decided,
    int Adopted,
    int CarriedOut,
    int Waiting,
    TimeSpan? ToDecision,
    TimeSpan? SlowToDecision,
    TimeSpan? ToDone,
    TimeSpan? SlowToDone
)
{
    /// <summary>In whole percent of those decided; null where none is.</summary>
    public int? Rate => Decided == 0 ? null : (int)Math.Round(100.0 * Adopted / Decided, MidpointRounding.AwayFromZero);

    public static async Task<IdeaFigures> Of(XinhuoDb db, DateTimeOffset now, int days)
    {
        var from = now.AddDays(-days);
        var ideas = await (
            from i in db.Ideas()
            where i.Kind == TopicKind.Idea && i.MergedInto == null && i.ProposedAt >= @from
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            select new
            {
                i.ProposedAt,
                i.FirstDecidedAt,
                i.AdoptedAt,
                i.CarriedOutAt,
            }
        ).ToListAsync();
        var decided = ideas.Where(i => i.FirstDecidedAt is not null).Select(i => i.FirstDecidedAt!.Value - i.ProposedAt).Order().ToList();
        var done = ideas
            .Where(i => i.AdoptedAt is not null && i.CarriedOutAt is not null)
            .Select(i => i.CarriedOutAt!.Value - i.AdoptedAt!.Value)
            .Order()
            .ToList();
        return new IdeaFigures(
            days,
            ideas.Count,
            decided.Count,
            ideas.Count(i => i.AdoptedAt is not null),
            done.Count,
            ideas.Count - decided.Count,
            NearestRank.Of(decided, 50),
            NearestRank.Of(decided, 90),
            NearestRank.Of(done, 50),
            NearestRank.Of(done, 90)
        );
    }
}
