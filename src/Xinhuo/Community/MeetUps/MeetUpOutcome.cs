using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.MeetUps;

/// <summary>What came of a meet-up, for its hosts: counts alone, nobody by name.</summary>
/// <param name="Given">Introductions given.</param>
/// <param name="Mutual">Pairs who both would like to talk.</param>
/// <param name="NewTies">
/// Pairs of those who had a seat, without a tie before it began and with one within 14 days after; null where fewer than <see cref="FewestSeats"/> were there,
/// for then a count would tell of the two.
/// </param>
internal sealed record MeetUpOutcome(int Given, int Mutual, int? NewTies)
{
    public const int FewestSeats = 5;
    public const int Days = 14;

    public static async Task<MeetUpOutcome> Of(XinhuoDb db, Gathering gathering)
    {
        var (id, from, until) = (gathering.Id, gathering.StartsAt, gathering.StartsAt.AddDays(Days));
        var given = await db.Set<Minute>().CountAsync(m => m.GatheringId == id && m.EndedAt != null);
        var wishes = db.Set<TalkWish>().Where(w => w.GatheringId == id);
        var mutual = await wishes.CountAsync(w => wishes.Any(o => o.By == w.Of && o.Of == w.By)) / 2;
        if (gathering.Taken < FewestSeats)
            return new MeetUpOutcome(given, mutual, null);
        var seated = db.GatheringSeats().Where(s => s.GatheringId == id && s.SeatedAt != null).Select(s => s.MemberId);
        var ties = db.Ties().Where(t => t.Count > 0 && t.Kind != TieKind.Saved && seated.Contains(t.From) && seated.Contains(t.To));
        var fresh = await ties.Where(t => t.FirstAt >= from && t.FirstAt < until).Select(t => new { t.From, t.To }).ToListAsync();
        var before = await ties.Where(t => t.FirstAt < from).Select(t => new { t.From, t.To }).ToListAsync();
        var known = before.Select(t => Pair(t.From.Value, t.To.Value)).ToHashSet();
        return new MeetUpOutcome(given, mutual, fresh.Select(t => Pair(t.From.Value, t.To.Value)).Distinct().Count(p => !known.Contains(p)));
    }

    private static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
