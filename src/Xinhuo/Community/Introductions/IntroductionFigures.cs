using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Introductions;

/// <summary>What becomes of introductions, as sums: how many were offered, on how many both said yes, and how many of those talked within fourteen days. Nobody's answer is in it.</summary>
internal sealed record IntroductionFigures(int Days, int Offered, int Accepted, int Kept)
{
    public static async Task<IntroductionFigures> Of(XinhuoDb db, DateTimeOffset now, int days)
    {
        var since = now.AddDays(-days);
        var offered = db.Set<Introduction>().Where(i => i.OfferedAt > since && i.WithdrawnAt == null);
        return new IntroductionFigures(
            days,
            await offered.CountAsync(),
            await offered.CountAsync(i => i.AcceptedAt != null),
            await offered.CountAsync(i => i.KeptAt != null)
        );
    }
}
