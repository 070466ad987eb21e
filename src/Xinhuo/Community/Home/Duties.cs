using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Home;

/// <summary>Work of the house that waits for somebody of the staff: how many, and since when the oldest waits.</summary>
internal sealed record Duty(string Word, int Count, DateTimeOffset Since, string Href, string Icon);

/// <summary>What staff find on their home before anything else.</summary>
internal static class Duties
{
    public static async Task<IReadOnlyList<Duty>> Of(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        if (!me.IsStaff)
            return [];
        var duties = new List<Duty>
        {
            await Waiting(db.Opinions().Where(o => o.UnmarkedAt == null && o.AnsweredAt == null).Select(o => o.MarkedAt), "opinions", "/listening", "ear"),
        };
        if (me.IsHost)
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var mine = me.MemberId();
            duties.Add(await Waiting(db.Set<Report>().Where(r => r.ClosedAt == null).Select(r => r.At), "reports", "/desk", "shield-check"));
            duties.Add(
                await Waiting(
                    from o in db.Ownerships()
                    join m in db.Members() on o.MemberId equals m.Id
                    where o.VerifiedAt == null && m.ErasedAt == null && o.Since <= today && o.MemberId != mine
                    select o.RecordedAt,
                    "ownerships",
                    "/hosts/ownerships",
                    "key"
                )
            );
        }
        return [.. duties.Where(d => d.Count > 0)];
    }

    private static async Task<Duty> Waiting(IQueryable<DateTimeOffset> since, string what, string href, string icon)
    {
        var count = await since.CountAsync();
        var oldest = count == 0 ? default : await since.OrderBy(at => at).FirstAsync();
        return new Duty($"community.home.duty.{what}", count, oldest, href, icon);
    }
}
