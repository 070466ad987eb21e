using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// What the house knows of some teams with empty seats and of the free people in their reach, read in a dozen queries however many they are. Out of reach: who works
/// for the brand, left the house, may not write at present, stepped off the map, or was not here for six weeks; and for one team who is in it or was, was asked or
/// asks and has no answer yet, was told no, objected, or is blocked by or blocks somebody of it.
/// </summary>
internal sealed class CastWorld
{
    /// <summary>Whoever says that they are free and is not seen for so long is away.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromDays(45);
    public static readonly TimeSpan New = TimeSpan.FromDays(90);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>Who says they are free in a role says that they can do it: as a claim of today.</summary>
    private const double OwnWord = 0.1;

    private readonly DateTimeOffset _now;
    private readonly Dictionary<MemberId, FreePerson> _free;
    private readonly Dictionary<TeamId, TeamInNeed> _teams;
    private readonly Dictionary<(MemberId, SkillId), Evidence> _evidence;
    private readonly ILookup<(MemberId, MemberId), Tie> _ties;
    private readonly HashSet<(MemberId By, MemberId Of)> _blocks;
    private readonly ILookup<TeamId, MemberId> _out;
    private readonly Dictionary<MemberId, int> _askedBy;

    private CastWorld(
        DateTimeOffset now,
        IEnumerable<FreePerson> free,
        IEnumerable<TeamInNeed> teams,
        IEnumerable<Evidence> evidence,
        IEnumerable<Tie> ties,
        IEnumerable<(MemberId, MemberId)> blocks,
        IEnumerable<(TeamId Team, MemberId Member)> outOf,
        Dictionary<MemberId, int> askedBy
    )
    {
        (_now, _askedBy) = (now, askedBy);
        _free = free.ToDictionary(f => f.Id);
        _teams = teams.ToDictionary(t => t.Team.Id);
        _evidence = evidence.ToDictionary(e => (e.Member, e.Skill.Id));
        _ties = ties.ToLookup(t => Two(t.From, t.To));
        _blocks = [.. blocks];
        _out = outOf.ToLookup(o => o.Team, o => o.Member);
    }

    public DateTimeOffset Now => _now;
    public IEnumerable<TeamInNeed> Teams => _teams.Values;

    public static async Task<CastWorld> Read(XinhuoDb db, IReadOnlyCollection<TeamId> asked, DateTimeOffset now)
    {
        var teams = await ReadTeams.InNeed(db, asked);
        var ids = teams.ConvertAll(t => t.Team.Id);
        var roles = teams.SelectMany(t => t.Seats).Select(s => s.SkillId).Distinct().ToList();
        var (seen, since, fresh) = (now - Away, now - Lately, now - New);
        var agents = db.FreeNow(now).Where(a => a.QuietSince == null);
        var pool =
            from a in agents
            join m in db.Members() on a.MemberId equals m.Id
            where m.OffMapSince == null && (m.LastSeenAt > seen || a.Since > seen)
            where db.FreeAgentRoles().Any(r => r.MemberId == m.Id && roles.Contains(r.SkillId))
            select m;
        var free = await pool.Select(m => new
            {
                m.Id,
                m.Name,
                m.PhotoUrl,
                m.City,
                m.Province,
                m.Occupation,
                m.JoinedAt,
                Made = db.TeamMakers().Any(t => t.MemberId == m.Id),
            })
            .ToListAsync();
        var reach = free.ConvertAll(f => f.Id);
        var taking = (
            await db.FreeAgentRoles()
                .Where(r => roles.Contains(r.SkillId) && EF.Parameter(reach).Contains(r.MemberId))
                .Select(r => new { r.MemberId, r.SkillId })
                .ToListAsync()
        ).ToLookup(r => r.MemberId, r => r.SkillId);
        List<MemberId> inside = [.. teams.SelectMany(t => t.In).Select(m => m.Id).Distinct()];
        List<MemberId> everybody = [.. reach.Union(inside)];
        var asks = await db.TeamAsks()
            .Where(a => a.At > since && a.By != a.MemberId && EF.Parameter(reach).Contains(a.MemberId))
            .Select(a => new { a.MemberId, a.TeamId })
            .Distinct()
            .ToListAsync();
        var blocks = await db.Set<Block>().Where(b => EF.Parameter(everybody).Contains(b.By)).Select(b => new { b.By, b.Of }).ToListAsync();
        return new CastWorld(
            now,
            free.ConvertAll(f => new FreePerson(
                f.Id,
                f.Name,
                f.PhotoUrl,
                f.City,
                f.Province,
                f.Occupation,
                f.JoinedAt,
                f.JoinedAt > fresh,
                f.Made,
                [.. taking[f.Id]]
            )),
            teams,
            await SkillEvidence.Among(db, reach, roles, now),
            // One side by a list, the other row by row: with two lists SQLite would look for each of a million pairs.
            await db.Ties()
                .Where(t => t.Count > 0 && EF.Parameter(everybody).Contains(t.From))
                .Where(t => db.FreeAgents().Any(a => a.MemberId == t.To) || EF.Parameter(inside).Contains(t.To))
                .ToListAsync(),
            blocks.Select(b => (b.By, b.Of)),
            await ReadTeams.OutOf(db, ids),
            asks.GroupBy(a => a.MemberId).ToDictionary(g => g.Key, g => g.Count())
        );
    }

    public TeamInNeed? Team(TeamId team) => _teams.GetValueOrDefault(team);

    public FreePerson? Person(MemberId id) => _free.GetValueOrDefault(id);

    public Evidence? Evidence(MemberId person, SkillId skill) => _evidence.GetValueOrDefault((person, skill));

    /// <summary>What everybody may know of two.</summary>
    public IEnumerable<(TieKind Kind, int Count)> Openly(MemberId one, MemberId other) =>
        Between(one, other)
            .Where(t => t.Kind is not (TieKind.Saved or TieKind.Talk or TieKind.Introduction) && t.Count > t.InHidden)
            .GroupBy(t => t.Kind)
            .Select(g => (g.Key, g.Sum(t => t.Count - t.InHidden)));

    /// <summary>Who could be named to this team.</summary>
    public bool IsInReach(TeamInNeed team, FreePerson person) =>
        !_out[team.Team.Id].Contains(person.Id)
        && !team.In.Any(m => m.Id == person.Id || _blocks.Contains((m.Id, person.Id)) || _blocks.Contains((person.Id, m.Id)));

    /// <summary>The question for one team.</summary>
    public CastQuestion Ask(TeamInNeed team)
    {
        var roles = team.Seats.Select(s => s.SkillId).ToHashSet();
        var gone = _out[team.Team.Id].ToHashSet();
        var people = _free.Values.Where(p => !gone.Contains(p.Id) && p.Roles.Any(roles.Contains) && IsInReach(team, p)).ToList();
        var inside = people.Select(p => p.Id).Concat(team.In.Select(m => m.Id)).ToHashSet();
        return new CastQuestion(
            team.Team.Id.Value,
            [.. team.Seats.Select(s => s.SkillId.Value)],
            people.ConvertAll(p => Candidate(team, p, roles)),
            [.. team.In.Select(m => m.Id.Value)],
            [
                .. _ties
                    .Where(t => inside.Contains(t.Key.Item1) && inside.Contains(t.Key.Item2))
                    .Select(t => new CastDealing(t.Key.Item1.Value, t.Key.Item2.Value, CastTies.Tie(t.Select(d => (d.Kind, d.Count))))),
            ],
            [.. _blocks.Where(b => inside.Contains(b.By) && inside.Contains(b.Of)).Select(b => (b.By.Value, b.Of.Value))]
        );
    }

    private CastCandidate Candidate(TeamInNeed team, FreePerson person, HashSet<SkillId> roles) =>
        new(
            person.Id.Value,
            person.Roles.Where(roles.Contains).ToDictionary(r => r.Value, r => Math.Max(OwnWord, Evidence(person.Id, r)?.Strength ?? 0)),
            person.IsNew,
            person.IsNear(team.Place),
            _askedBy.GetValueOrDefault(person.Id)
        );

    private IEnumerable<Tie> Between(MemberId one, MemberId other) => _ties[Two(one, other)];

    private static (MemberId, MemberId) Two(MemberId one, MemberId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}

/// <summary>Somebody free, as a page and the finding of casts see them.</summary>
/// <param name="JustJoined">Within ninety days.</param>
/// <param name="Made">Was in a team before.</param>
internal sealed record FreePerson(
    MemberId Id,
    string Name,
    string? Photo,
    string? City,
    string? Province,
    string? Occupation,
    DateTimeOffset JoinedAt,
    bool JustJoined,
    bool Made,
    IReadOnlyList<SkillId> Roles
)
{
    public string Href => $"/people/{Id.Value}";
    public bool IsNew => JustJoined || !Made;

    /// <summary>Where the brief's words for its place name their city or province.</summary>
    public bool IsNear(string? place) => place is not null && (In(place, City) || In(place, Province));

    private static bool In(string place, string? where) => !string.IsNullOrWhiteSpace(where) && place.Contains(where, StringComparison.OrdinalIgnoreCase);
}
