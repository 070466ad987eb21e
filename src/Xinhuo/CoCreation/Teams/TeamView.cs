using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A team as one viewer sees it: its seats, and what is open between the team and them.</summary>
internal sealed record TeamView(
    TeamStanding Standing,
    Brief? Brief,
    Member Caller,
    IReadOnlyList<SeatView> Seats,
    IReadOnlyList<Member> People,
    IReadOnlyList<AskView> AskedMe,
    IReadOnlyList<AskView> MyWishes,
    IReadOnlyList<AskView> Wishes,
    IReadOnlyList<AskView> Asked
)
{
    public Team Team => Standing.Team;
    public bool IsIn => Standing.IsIn;
    public IReadOnlyList<SeatView> Empty => [.. Seats.Where(s => s.Who is null)];

    public static async Task<TeamView?> Of(XinhuoDb db, Viewer me, TeamId id, DateTimeOffset now)
    {
        if (await TeamStanding.Of(db, me, id) is not { } standing)
            return null;
        var team = standing.Team;
        var member = me.MemberId()!.Value;
        var seats = await (
            from s in db.TeamSeats().Where(s => s.TeamId == id)
            join k in db.Skills() on s.SkillId equals k.Id
            from m in db.Members().Where(m => m.Id == s.MemberId && m.ErasedAt == null).DefaultIfEmpty()
            orderby s.Place, s.Id
            select new SeatView(s.Id, k, s.Note, m)
        ).ToListAsync();
        // What is held back looks to who asked, and to their team, as any other.
        var asks = await Open(db, id);
        var wishers = asks.Where(a => a.Ask.IsOwnWish).Select(a => a.Who.Id).ToList();
        var here = wishers.Count == 0 ? [] : await db.Members().ThatTakePart(now).Where(m => wishers.Contains(m.Id)).Select(m => m.Id).ToListAsync();
        var away = await db.Set<AskPutAway>()
            .Where(p => db.TeamAsks().Any(a => a.Id == p.AskId && a.TeamId == id && a.MemberId == member))
            .Select(p => p.AskId)
            .ToListAsync();
        return new TeamView(
            standing,
            team.BriefId is { } brief ? await db.Briefs().SingleAsync(b => b.Id == brief) : null,
            await db.Members().SingleAsync(m => m.Id == team.CalledBy),
            seats,
            await db.PeopleIn(id).ToListAsync(),
            [.. asks.Where(a => !a.Ask.IsOwnWish && a.Ask.MemberId == member && a.Ask.HeldAt is null && !away.Contains(a.Ask.Id))],
            [.. asks.Where(a => a.Ask.IsOwnWish && a.Ask.MemberId == member)],
            standing.IsIn ? [.. asks.Where(a => a.Ask.IsOwnWish && a.Ask.HeldAt is null && here.Contains(a.Who.Id))] : [],
            standing.IsIn ? [.. asks.Where(a => !a.Ask.IsOwnWish)] : []
        );
    }

    private static Task<List<AskView>> Open(XinhuoDb db, TeamId id) =>
        (
            from a in db.TeamAsks()
            where a.TeamId == id && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null
            join s in db.TeamSeats() on a.SeatId equals s.Id
            join k in db.Skills() on s.SkillId equals k.Id
            join m in db.Members() on a.MemberId equals m.Id
            join b in db.Members() on a.By equals b.Id
            where m.ErasedAt == null
            orderby a.At, a.Id
            select new AskView(a, k, m, b)
        ).ToListAsync();
}

/// <param name="Who">Null: it is empty.</param>
internal sealed record SeatView(SeatId Id, Skill Skill, string? Note, Member? Who);

/// <param name="Who">Who would sit.</param>
/// <param name="By">Who asks.</param>
internal sealed record AskView(TeamAsk Ask, Skill Skill, Member Who, Member By);
