using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// 还缺人的小队: whose call under an open brief has an empty seat, and for how long it has stood empty, so that a host who knows somebody can introduce them. It says
/// what every member reads at the call and nothing from the team's room: who asked to sit, and whom the team asked, is the team's alone (law 3).
/// </summary>
internal sealed class TeamsInNeed(Words words) : IStaffWork
{
    /// <summary>So long people find a call by themselves.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Looked through at most, the oldest calls first.</summary>
    private const int MostLooked = 300;

    /// <summary>Nobody owes a team anything: it is on the board, and no line at home.</summary>
    public Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now) => Task.FromResult<Lead?>(null);

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var seats = await Empty(db, now);
        var since = await Since(db, seats);
        var teams = seats
            .GroupBy(s => s.Team)
            .Select(g => (Team: g.Key, Seats: g.ToList(), Since: g.Min(s => since[s.Id])))
            .Where(t => now - t.Since >= Grace)
            .OrderBy(t => t.Since)
            .ThenBy(t => t.Team.Value)
            .ToList();
        var shown = teams.Take(most).ToList();
        var faces = await Callers(db, [.. shown.Select(t => t.Team)]);
        return teams.Count == 0
            ? null
            : new Queue(
                "teams",
                [.. shown.Where(t => faces.ContainsKey(t.Team)).Select(t => Show(faces[t.Team], t.Seats, t.Since))],
                teams.Count - shown.Count,
                "/making"
            )
            {
                Word = "cocreation.team.serving",
            };
    }

    private Waiting Show(Member who, List<EmptySeat> seats, DateTimeOffset since) =>
        new(
            who.Id,
            who.Name,
            who.PhotoUrl,
            who.Href,
            since,
            "cocreation.team.serving.said",
            words["cocreation.team.serving.lacks", seats[0].Title, string.Join(words["members.comma"], seats.Select(s => s.Skill.Name).Distinct())],
            "community.serving.introduce",
            "handshake",
            $"/introductions/new?of={who.Id.Value}"
        )
        {
            SaidHref = $"/teams/{seats[0].Team.Value}",
        };

    private static async Task<List<EmptySeat>> Empty(XinhuoDb db, DateTimeOffset now)
    {
        var teams =
            from t in db.Teams()
            where t.EndedAt == null && t.HandedInAt == null
            join b in db.Briefs() on t.BriefId equals b.Id
            where b.CalledOffAt == null && b.OpensAt <= now && b.ClosesAt > now
            where db.TeamSeats().Any(s => s.TeamId == t.Id && s.MemberId == null)
            orderby t.CalledAt, t.Id
            select t;
        var rows = await (
            from t in teams.Take(MostLooked)
            join s in db.TeamSeats() on t.Id equals s.TeamId
            where s.MemberId == null
            join k in db.Skills() on s.SkillId equals k.Id
            orderby s.Place
            select new
            {
                s.Id,
                Team = t.Id,
                t.Title,
                Skill = k,
            }
        ).ToListAsync();
        return rows.ConvertAll(r => new EmptySeat(r.Id, r.Team, r.Title, r.Skill));
    }

    /// <summary>Since whoever sat there last left; where nobody ever did, since the seat was named, which its id knows.</summary>
    private static async Task<Dictionary<SeatId, DateTimeOffset>> Since(XinhuoDb db, List<EmptySeat> seats)
    {
        var teams = seats.Select(s => (Guid?)s.Team.Value).Distinct().ToList();
        var (taken, left) = (SeatTaken.Verb, TeamLeft.Verb);
        var rows = (
            await db.Set<HappeningRow>()
                .Where(h => h.Project != null && teams.Contains(h.Project) && (h.Verb == taken || h.Verb == left))
                .OrderBy(h => h.At)
                .Select(h => new
                {
                    h.At,
                    h.Verb,
                    h.Object,
                    h.Targets,
                })
                .ToListAsync()
        ).ToLookup(h => h.Object);
        return seats.ToDictionary(
            s => s.Id,
            s =>
                rows[s.Id.Value].LastOrDefault() is { } last && rows[s.Team.Value].FirstOrDefault(h => h.At >= last.At && h.Targets == last.Targets) is { } gone
                    ? gone.At
                    : Ids.Born(s.Id.Value)
        );
    }

    /// <summary>Whoever called for it, or has been in it the longest.</summary>
    private static async Task<Dictionary<TeamId, Member>> Callers(XinhuoDb db, List<TeamId> teams) =>
        (
            await (
                from m in db.TeamMakers()
                where teams.Contains(m.TeamId) && m.LeftAt == null
                join t in db.Teams() on m.TeamId equals t.Id
                join who in db.Members() on m.MemberId equals who.Id
                where who.ErasedAt == null
                orderby m.MemberId != t.CalledBy, m.JoinedAt, m.MemberId
                select new { m.TeamId, Who = who }
            ).ToListAsync()
        )
            .GroupBy(m => m.TeamId)
            .ToDictionary(g => g.Key, g => g.First().Who);

    private sealed record EmptySeat(SeatId Id, TeamId Team, string Title, Skill Skill);
}
