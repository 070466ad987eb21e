using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Ties;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community;

/// <summary>Who has really dealt with whom, offered upward. People who erased themselves are in nobody's ties.</summary>
public static class TiesDb
{
    public static DbSet<Tie> Ties(this XinhuoDb db) => db.Set<Tie>();

    /// <summary>
    /// The members this one has dealt with most: first those where it went both ways, then by how often. Keeping somebody's work does not show.
    /// </summary>
    /// <param name="withHidden">Also what happened in hidden groups: for the member's own eyes, and for counting.</param>
    public static async Task<IReadOnlyList<Bond>> StrongestTies(this XinhuoDb db, MemberId member, int most, bool withHidden)
    {
        var sides = Sides(db, member, withHidden);
        var strongest = await sides
            .GroupBy(s => s.Other)
            .Select(g => new
            {
                Other = g.Key,
                Count = g.Sum(s => s.Count),
                Ways = g.Max(s => s.Outward) - g.Min(s => s.Outward),
                LastAt = g.Max(s => s.LastAt),
            })
            .Join(db.Members().Where(m => m.ErasedAt == null), g => g.Other, m => m.Id, (g, m) => g)
            .OrderByDescending(g => g.Ways)
            .ThenByDescending(g => g.Count)
            .ThenByDescending(g => g.LastAt)
            .Take(most)
            .ToListAsync();
        var others = strongest.ConvertAll(s => s.Other);
        var parts = (await sides.Where(s => others.Contains(s.Other)).ToListAsync()).ToLookup(s => s.Other);
        return
        [
            .. others.Select(other => new Bond(
                other,
                [.. parts[other].Select(p => new BondPart(p.Kind, p.Outward == 1, p.Count))],
                parts[other].Max(p => p.LastAt)
            )),
        ];
    }

    /// <summary>How many different people this member has dealt with, either way. Fewer than three: somebody still alone.</summary>
    public static Task<int> CountOfTies(this XinhuoDb db, MemberId member) =>
        Sides(db, member, withHidden: true)
            .Select(s => s.Other)
            .Distinct()
            .Join(db.Members().Where(m => m.ErasedAt == null), o => o, m => m.Id, (o, m) => o)
            .CountAsync();

    /// <summary>Two who have never dealt with each other, in any way.</summary>
    public static async Task<bool> AreStrangers(this XinhuoDb db, MemberId one, MemberId other) =>
        !await db.Ties().AnyAsync(t => t.Count > 0 && (t.From == one && t.To == other || t.From == other && t.To == one));

    /// <summary>Counts all ties anew from the happenings, in the database alone: after an import that wrote happenings by the thousand.</summary>
    public static Task RebuildTies(this XinhuoDb db) => Rebuilding.All(db);

    private static IQueryable<Side> Sides(XinhuoDb db, MemberId member, bool withHidden)
    {
        var ties = db.Ties().AsNoTracking().Where(t => t.Kind != TieKind.Saved && (withHidden ? t.Count : t.Count - t.InHidden) > 0);
        return ties.Where(t => t.From == member)
            .Select(t => new Side
            {
                Other = t.To,
                Outward = 1,
                Kind = t.Kind,
                Count = withHidden ? t.Count : t.Count - t.InHidden,
                LastAt = t.LastAt,
            })
            .Concat(
                ties.Where(t => t.To == member)
                    .Select(t => new Side
                    {
                        Other = t.From,
                        Outward = 0,
                        Kind = t.Kind,
                        Count = withHidden ? t.Count : t.Count - t.InHidden,
                        LastAt = t.LastAt,
                    })
            );
    }

    private sealed class Side
    {
        public required MemberId Other { get; init; }

        /// <summary>1: from the member to the other.</summary>
        public required int Outward { get; init; }
        public required TieKind Kind { get; init; }
        public required int Count { get; init; }
        public required DateTimeOffset LastAt { get; init; }
    }
}

/// <summary>What stands between a member and one other.</summary>
public sealed record Bond(MemberId With, IReadOnlyList<BondPart> Parts, DateTimeOffset LastAt)
{
    public int Of(TieKind kind) => Parts.Where(p => p.Kind == kind).Sum(p => p.Count);

    public int Of(TieKind kind, bool outward) => Parts.Where(p => p.Kind == kind && p.Outward == outward).Sum(p => p.Count);
}

/// <param name="Outward">From the member; else towards them.</param>
public sealed record BondPart(TieKind Kind, bool Outward, int Count);
