using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// For somebody who is free: which calls have a seat they could take, by the same worth as the team's suggestions (a cast of this one alone), and with the very
/// reasons that the team's people find there.
/// </summary>
internal sealed class TeamsForMe(Words words)
{
    private const int Newest = 120,
        Most = 12;

    private readonly WhyThem _why = new(words);

    public async Task<IReadOnlyList<TeamForMe>> Of(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var open = await (
            from t in db.Teams()
            where t.EndedAt == null && t.HandedInAt == null
            where db.TeamSeats().Any(s => s.TeamId == t.Id && s.MemberId == null && db.FreeAgentRoles().Any(r => r.MemberId == me && r.SkillId == s.SkillId))
            where t.BriefId == null || db.Briefs().Any(b => b.Id == t.BriefId && b.CalledOffAt == null && b.ClosesAt > now)
            orderby t.CalledAt descending, t.Id descending
            select t.Id
        )
            .Take(Newest)
            .ToListAsync();
        if (open.Count == 0)
            return [];
        var world = await CastWorld.Read(db, open, now);
        if (world.Person(me) is not { } person)
            return [];
        var skills = await db.Skills().Where(s => person.Roles.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var found = world
            .Teams.Where(t => world.IsInReach(t, person))
            .Select(t => Alone(world.Ask(t), t, person))
            .OrderByDescending(f => f.Worth)
            .ThenBy(f => f.Team.Team.Id.Value)
            .Take(Most)
            .ToList();
        return
        [
            .. found.Select(f => new TeamForMe(
                f.Team,
                skills[f.Seat.SkillId],
                _why.Of(world, f.Team, person, skills[f.Seat.SkillId]),
                IsFirst(f.Question, me)
            )),
        ];
    }

    /// <summary>The seat they would do most in, and what that is worth.</summary>
    private static (TeamInNeed Team, TeamSeat Seat, CastQuestion Question, double Worth) Alone(CastQuestion question, TeamInNeed team, FreePerson person)
    {
        var only = question with { Candidates = [.. question.Candidates.Where(c => c.Id == person.Id.Value)] };
        var cast = FindCast.Best(only);
        var at = cast.People.Select((p, i) => (p, i)).First(s => s.p is not null).i;
        return (team, team.Seats[at], question, cast.Worth.Total);
    }

    /// <summary>Whether they are in the very cast that the team's people find first.</summary>
    private static bool IsFirst(CastQuestion question, MemberId me) => FindCast.Best(question).People.Contains(me.Value);
}

/// <param name="IsFirst">They are among those whom the team's people find first.</param>
internal sealed record TeamForMe(TeamInNeed Team, Skill Role, IReadOnlyList<Reason> Why, bool IsFirst)
{
    public TeamId Id => Team.Team.Id;
    public string Title => Team.Team.Title;
    public string Href => Team.Team.Href;
}
