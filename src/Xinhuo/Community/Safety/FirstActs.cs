using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Safety;

/// <summary>How long reports made in a period waited for a host's first act: nearest rank, as decision 0206 says. Those that still wait are told apart.</summary>
internal sealed record FirstActs(int Days, int Seen, int Waiting, TimeSpan? Median, TimeSpan? P90)
{
    public const int Period = 90;

    public static async Task<FirstActs> Of(XinhuoDb db, DateTimeOffset now)
    {
        var from = now.AddDays(-Period);
        var made = await db.Set<Report>().Where(r => r.At >= from).Select(r => new { r.At, r.FirstActAt }).ToListAsync();
        var waits = made.Where(r => r.FirstActAt is not null).Select(r => r.FirstActAt!.Value - r.At).Order().ToList();
        return new(Period, waits.Count, made.Count - waits.Count, NearestRank.Of(waits, 50), NearestRank.Of(waits, 90));
    }
}
