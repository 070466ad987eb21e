using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Serving;

/// <summary>
/// 还落单的新朋友: came lately and has dealt with fewer than three others. Whether it is fewer than three is all that is asked: with whom, and how, is told to nobody.
/// </summary>
internal static class Lonely
{
    public const int Enough = 3;

    /// <summary>Looked through at most, the newest first.</summary>
    private const int MostLooked = 300;
    private static readonly TimeSpan Settling = TimeSpan.FromDays(2),
        New = TimeSpan.FromDays(60);

    public static async Task<Queue> Of(XinhuoDb db, DateTimeOffset now, int most)
    {
        var (since, until) = (now - New, now - Settling);
        var lately = await db.Members()
            .Where(m => m.JoinedAt > since && m.JoinedAt < until && m.Role == Role.Member && m.ErasedAt == null && m.NameKey != null && m.Restraint == null)
            .OrderByDescending(m => m.JoinedAt)
            .ThenByDescending(m => m.Id)
            .Take(MostLooked)
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.PhotoUrl,
                m.JoinedAt,
                m.City,
            })
            .ToListAsync();
        var ids = lately.ConvertAll(m => m.Id);
        var ties = await db.Ties()
            .Where(t => t.Kind != TieKind.Saved && (ids.Contains(t.From) || ids.Contains(t.To)))
            .Select(t => new { t.From, t.To })
            .Distinct()
            .ToListAsync();
        var known = ties.SelectMany(t => new[] { (One: t.From, Other: t.To), (One: t.To, Other: t.From) })
            .Distinct()
            .GroupBy(t => t.One)
            .ToDictionary(g => g.Key, g => g.Count());
        var alone = lately.Where(m => known.GetValueOrDefault(m.Id) < Enough).OrderBy(m => m.JoinedAt).ToList();
        return new Queue(
            "lonely",
            [
                .. alone
                    .Take(most)
                    .Select(m => new Waiting(
                        m.Id,
                        m.Name,
                        m.PhotoUrl,
                        $"/people/{m.Id.Value}",
                        m.JoinedAt,
                        m.City is null ? "community.serving.lonely.came" : "community.serving.lonely.from",
                        m.City,
                        "community.serving.introduce",
                        "handshake",
                        $"/introductions/new?of={m.Id.Value}"
                    )),
            ],
            Math.Max(0, alone.Count - most)
        );
    }
}
