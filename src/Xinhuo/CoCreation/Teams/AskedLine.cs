using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A team thought of this member for a seat, and they have not answered or put it away.</summary>
internal sealed record AskedLine(AskId Id, TeamId Team, string Title, string Role, Member By, string? Words, DateTimeOffset At)
{
    public string Href => $"/teams/{Team.Value}";

    public static async Task<IReadOnlyList<AskedLine>> Of(XinhuoDb db, MemberId me, int most) =>
        [
            .. (
                await (
                    from a in db.TeamAsks()
                    where a.MemberId == me && a.By != me && a.HeldAt == null && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null
                    where !db.Set<AskPutAway>().Any(p => p.AskId == a.Id)
                    join t in db.Teams() on a.TeamId equals t.Id
                    join s in db.TeamSeats() on a.SeatId equals s.Id
                    join k in db.Skills() on s.SkillId equals k.Id
                    join b in db.Members() on a.By equals b.Id
                    orderby a.At descending
                    select new
                    {
                        a,
                        t.Title,
                        k,
                        b,
                    }
                )
                    .Take(most)
                    .ToListAsync()
            ).Select(x => new AskedLine(x.a.Id, x.a.TeamId, x.Title, x.k.Name, x.b, x.a.Words, x.a.At)),
        ];
}
