using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Desk;

/// <summary>
/// How long those who asked in a period waited, from asking to the answer that helped: as they say, or as the owner says and they did not ask on within a week. The
/// percentiles are nearest ranks (docs/decisions/0206); what is still open stands beside them. What was taken back is in neither.
/// </summary>
internal sealed record HelpTimes(int Days, int Helped, int Open, TimeSpan? Median, TimeSpan? P90)
{
    public static async Task<HelpTimes> Of(XinhuoDb db, DateTimeOffset now, int days)
    {
        var from = now.AddDays(-days);
        var asked = await HelpReading.Standing(db).Where(r => r.At >= from).ToListAsync();
        var waits = asked.Where(r => r.HelpedAsAskerSays || r.IsSettled(now)).Select(r => r.HelpedAt!.Value - r.At).Order().ToList();
        return new HelpTimes(days, waits.Count, asked.Count - waits.Count, NearestRank.Of(waits, 50), NearestRank.Of(waits, 90));
    }
}
