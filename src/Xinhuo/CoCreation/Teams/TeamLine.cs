using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A team as a line of a list: who is there, and which seats are empty.</summary>
internal sealed record TeamLine(
    TeamId Id,
    string Title,
    DateTimeOffset CalledAt,
    bool IsConfirmed,
    bool IsHandedIn,
    bool IsEnded,
    string? Picture,
    IReadOnlyList<Face> People,
    IReadOnlyList<string> Empty
)
{
    public string Href => $"/teams/{Id.Value}";

    /// <summary>The key's last word.</summary>
    public string State =>
        IsHandedIn ? "handed-in"
        : IsEnded ? "ended"
        : IsConfirmed ? "making"
        : "calling";

    public static async Task<IReadOnlyList<TeamLine>> Of(XinhuoDb db, IQueryable<Team> teams)
    {
        var found = await teams
            .Select(t => new
            {
                t.Id,
                t.Title,
                t.CalledAt,
                t.ConfirmedAt,
                t.HandedInAt,
                t.EndedAt,
                t.Photos,
            })
            .ToListAsync();
        var ids = found.ConvertAll(t => t.Id);
        var people = (
            await db.TeamMakers()
                .Where(m => ids.Contains(m.TeamId) && m.LeftAt == null)
                .OrderBy(m => m.JoinedAt)
                .Join(db.Members().Where(m => m.ErasedAt == null), t => t.MemberId, m => m.Id, (t, m) => new { t.TeamId, Member = m })
                .ToListAsync()
        ).ToLookup(p => p.TeamId, p => new Face(p.Member.Name, p.Member.PhotoUrl, p.Member.Href));
        var empty = (
            await db.TeamSeats()
                .Where(s => ids.Contains(s.TeamId) && s.MemberId == null)
                .OrderBy(s => s.Place)
                .Join(db.Skills(), s => s.SkillId, k => k.Id, (s, k) => new { s.TeamId, Skill = k })
                .ToListAsync()
        ).ToLookup(s => s.TeamId, s => s.Skill.Name);
        return
        [
            .. found.Select(t => new TeamLine(
                t.Id,
                t.Title,
                t.CalledAt,
                t.ConfirmedAt is not null,
                t.HandedInAt is not null,
                t.EndedAt is not null,
                t.Photos is null ? null : Platform.Files.Photo.Href(PostPhotos.First(t.Photos), 's'),
                [.. people[t.Id]],
                [.. empty[t.Id].Distinct()]
            )),
        ];
    }
}
