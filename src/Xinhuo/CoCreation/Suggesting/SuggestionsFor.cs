using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// What the house thinks of for a team's empty seats, for the eyes of its people alone: one person to ask, and a whole cast. It only reads; nobody hears that they
/// were thought of, and each finds the same reasons on their own page.
/// </summary>
internal sealed class SuggestionsFor(Words words)
{
    private const int MostSkipped = 10_000;

    private readonly WhyThem _why = new(words);

    /// <param name="skip">So many people were shown for the seat before.</param>
    /// <param name="seat">For which seat; null: the first that somebody could take and nobody is asked for yet.</param>
    /// <returns>Null: not for this viewer, or nothing is empty.</returns>
    public async Task<Suggestions?> Of(XinhuoDb db, Viewer viewer, TeamId teamId, int skip, DateTimeOffset now, SeatId? seat = null)
    {
        if (await TeamStanding.Of(db, viewer, teamId) is not { IsIn: true, Team.IsEnded: false })
            return null;
        var world = await CastWorld.Read(db, [teamId], now);
        if (world.Team(teamId) is not { } team)
            return null;
        var roles = team.Seats.Select(s => s.SkillId).Distinct().ToList();
        var skills = await db.Skills().Where(s => roles.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var waiting = await db.TeamAsks()
            .Where(a => a.TeamId == teamId && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null)
            .Select(a => a.SeatId)
            .ToListAsync();
        var question = world.Ask(team);
        var best = FindCast.Best(question);
        var at = Chosen(team, best, seat, waiting);
        return new Suggestions(
            at is { } index ? Person(world, team, skills, question, best, index, Math.Clamp(skip, 0, MostSkipped)) : null,
            best.Filled > 1 ? CastOf(world, team, skills, best) : null,
            [.. best.Untakeable.Select(r => words["cocreation.suggesting.untakeable", skills[new SkillId(r)].Name])]
        );
    }

    private static int? Chosen(TeamInNeed team, Cast best, SeatId? asked, List<SeatId> waiting)
    {
        var seats = Enumerable.Range(0, team.Seats.Count).ToList();
        if (asked is { } seat && seats.FindIndex(i => team.Seats[i].Id == seat) is >= 0 and var there)
            return there;
        var filled = seats.Where(i => best.People[i] is not null).OrderBy(i => waiting.Count(w => w == team.Seats[i].Id)).ToList();
        return filled.Count > 0 ? filled[0] : null;
    }

    private SuggestedPerson Person(CastWorld world, TeamInNeed team, Dictionary<SkillId, Skill> skills, CastQuestion question, Cast best, int at, int skip)
    {
        var (seat, skill) = (team.Seats[at], skills[team.Seats[at].SkillId]);
        var way = $"{team.Team.Href}?seat={seat.Id.Value}&skip=";
        if (FindCast.Next(question, at, skip, best) is not { } next)
            return new SuggestedPerson(skill.Name, Glyph.Of(skill.Icon), null, [], "", "", $"{way}0", skip > 0);
        var person = world.Person(new MemberId(next.Person.Id))!;
        return new SuggestedPerson(
            skill.Name,
            Glyph.Of(skill.Icon),
            new Face(person.Name, person.Photo, person.Href),
            _why.Of(world, team, person, skill),
            _why.Facts(person, world.Now),
            Ask(team.Team, seat, person),
            $"{way}{skip + 1}",
            false
        );
    }

    private SuggestedCast CastOf(CastWorld world, TeamInNeed team, Dictionary<SkillId, Skill> skills, Cast best) =>
        new([
            .. team.Seats.Select(
                (seat, i) =>
                {
                    var skill = skills[seat.SkillId];
                    var person = best.People[i] is { } id ? world.Person(new MemberId(id)) : null;
                    return new SuggestedPlace(
                        skill.Name,
                        Glyph.Of(skill.Icon),
                        person is null ? null : new Face(person.Name, person.Photo, person.Href),
                        person is null ? words["cocreation.suggesting.cast.nobody"] : _why.Of(world, team, person, skill)[0].Said,
                        person is null ? null : Ask(team.Team, seat, person)
                    );
                }
            ),
        ]);

    private static string Ask(Team team, TeamSeat seat, FreePerson person) => $"{team.Href}/ask?seat={seat.Id.Value}&who={person.Id.Value}";
}

/// <summary>What a team's people see.</summary>
/// <param name="Person">One to ask; null: nobody in reach takes any of the empty seats.</param>
/// <param name="Cast">Everybody for all seats at once; null: fewer than two could be named.</param>
/// <param name="Missing">In words, the roles that nobody in reach takes.</param>
internal sealed record Suggestions(SuggestedPerson? Person, SuggestedCast? Cast, IReadOnlyList<string> Missing);

/// <param name="Face">Null: nobody, or nobody more.</param>
/// <param name="Next">Where the next one is shown; where everybody was, where one begins anew.</param>
/// <param name="AllSeen">Everybody was shown.</param>
internal sealed record SuggestedPerson(
    string Role,
    string RoleIcon,
    Face? Face,
    IReadOnlyList<Reason> Why,
    string Facts,
    string Ask,
    string Next,
    bool AllSeen
);

internal sealed record SuggestedCast(IReadOnlyList<SuggestedPlace> Places);

/// <param name="Face">Null: nobody could be named.</param>
internal sealed record SuggestedPlace(string Role, string RoleIcon, Face? Face, string Said, string? Ask);
