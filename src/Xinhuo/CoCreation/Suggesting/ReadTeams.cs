using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>Teams that still lack somebody, and who must not be named to them.</summary>
internal static class ReadTeams
{
    /// <summary>Those of the asked that go on and have an empty seat.</summary>
    public static async Task<List<TeamInNeed>> InNeed(XinhuoDb db, IReadOnlyCollection<TeamId> asked)
    {
        var teams = await (
            from t in db.Teams()
            where asked.Contains(t.Id) && t.EndedAt == null
            join b in db.Briefs() on t.BriefId equals b.Id into briefs
            from b in briefs.DefaultIfEmpty()
            select new { Team = t, Place = b == null ? null : b.Place }
        ).ToListAsync();
        var seats = (
            await db.TeamSeats().Where(s => asked.Contains(s.TeamId) && s.MemberId == null).OrderBy(s => s.Place).ThenBy(s => s.Id).ToListAsync()
        ).ToLookup(s => s.TeamId);
        var makers = await (
            from m in db.TeamMakers()
            where asked.Contains(m.TeamId) && m.LeftAt == null
            join who in db.Members() on m.MemberId equals who.Id
            where who.ErasedAt == null
            orderby m.JoinedAt, m.MemberId
            select new { m.TeamId, Who = new TeamPerson(who.Id, who.Name, who.PhotoUrl) }
        ).ToListAsync();
        var people = makers.ToLookup(m => m.TeamId, m => m.Who);
        return [.. teams.Select(t => new TeamInNeed(t.Team, t.Place, [.. seats[t.Team.Id]], [.. people[t.Team.Id]])).Where(t => t.Seats.Count > 0)];
    }

    /// <summary>Who was in it, is asked or asks and has no answer, was told no, or objected. Whether somebody put being asked away is not looked at.</summary>
    public static async Task<IReadOnlyList<(TeamId, MemberId)>> OutOf(XinhuoDb db, IReadOnlyCollection<TeamId> teams)
    {
        var were = db.TeamMakers().Where(m => teams.Contains(m.TeamId)).Select(m => new { m.TeamId, m.MemberId });
        var asked = db.TeamAsks()
            .Where(a => teams.Contains(a.TeamId) && (a.RefusedAt != null || a.AcceptedAt == null && a.ClosedAt == null))
            .Select(a => new { a.TeamId, a.MemberId });
        var objected = db.TeamObjections().Where(o => teams.Contains(o.TeamId)).Select(o => new { o.TeamId, o.MemberId });
        return [.. (await were.Union(asked).Union(objected).ToListAsync()).Select(o => (o.TeamId, o.MemberId))];
    }
}

/// <summary>A team with empty seats.</summary>
/// <param name="Place">Its brief's, in words; null: anywhere.</param>
internal sealed record TeamInNeed(Team Team, string? Place, IReadOnlyList<TeamSeat> Seats, IReadOnlyList<TeamPerson> In);

/// <summary>One of the team.</summary>
internal sealed record TeamPerson(MemberId Id, string Name, string? Photo)
{
    public string Href => $"/people/{Id.Value}";
}
