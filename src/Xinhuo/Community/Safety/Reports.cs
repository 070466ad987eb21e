using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Safety;

/// <summary>What happens to reports when hosts act.</summary>
internal static class Reports
{
    /// <summary>
    /// Closes every open report of one thing and says who made them: they are told what came of it. One statement, so that of two hosts at one moment
    /// one closes them and the other finds none.
    /// </summary>
    public static async Task<IReadOnlyList<MemberId>> Close(
        XinhuoDb db,
        ReportedKind kind,
        Guid id,
        int number,
        MemberId author,
        MemberId by,
        DateTimeOffset now
    )
    {
        var these = db.Set<Report>().Where(r => r.Kind == kind && r.Object == id && r.Number == number && r.AuthorId == author);
        var closed = await these
            .Where(r => r.ClosedAt == null)
            .ExecuteUpdateAsync(r =>
                r.SetProperty(x => x.ClosedAt, now).SetProperty(x => x.ClosedBy, by).SetProperty(x => x.FirstActAt, x => x.FirstActAt ?? now)
            );
        // Whoever left meanwhile had it kept only for as long as it was to be decided.
        if (closed > 0 && await db.Members().AnyAsync(m => m.Id == author && m.ErasedAt != null))
            await these.ExecuteUpdateAsync(r => r.SetProperty(x => x.Lines, ""));
        return closed == 0 ? [] : await these.Where(r => r.ClosedAt == now && r.ClosedBy == by).Select(r => r.By).Distinct().ToListAsync();
    }

    /// <summary>A host did something about it, and may do more.</summary>
    public static Task Touch(XinhuoDb db, ReportId id, DateTimeOffset now) =>
        db.Set<Report>().Where(r => r.Id == id && r.FirstActAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.FirstActAt, now));
}
