using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Early;

/// <summary>What there is to see first, on the page of its experience: for those who are in it.</summary>
internal sealed record EarlyShelf(ExperienceId Experience, IReadOnlyList<EarlyLine> Pieces, bool MayPut, DateTimeOffset Now)
{
    private const int Most = 60;

    public static async Task<EarlyShelf> Of(XinhuoDb db, ExperienceStanding standing, DateTimeOffset now)
    {
        var id = standing.Experience.Id;
        var pieces = await (
            from p in db.EarlyPieces()
            where p.ExperienceId == id && p.WithdrawnAt == null
            orderby p.CreatedAt descending
            select new EarlyLine(p.Id, p.Title, p.Photos, p.OpensAt, "", "")
        )
            .Take(Most)
            .ToListAsync();
        return new EarlyShelf(id, pieces, standing.IsStaff && !standing.Experience.IsCalledOff, now);
    }

    public string State(EarlyLine piece) =>
        piece.OpensAt is null ? "stays"
        : piece.OpensAt <= Now ? "open"
        : "opens";
}
