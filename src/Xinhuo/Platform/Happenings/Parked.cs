using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Happenings;

/// <summary>What a listener could not hear after all its tries: shown to operators and hosts, and sent round again once the cause is mended.</summary>
public static class Parked
{
    public static Task<List<Stuck>> Newest(XinhuoDb db, int most) =>
        (
            from receipt in db.Set<Receipt>()
            join happening in db.Set<HappeningRow>() on receipt.HappeningId equals happening.Id
            where receipt.ParkedAt != null
            orderby receipt.ParkedAt descending
            select new Stuck(happening.Id, happening.Verb, receipt.Listener, receipt.ParkedAt!.Value, receipt.Error ?? "")
        )
            .Take(most)
            .ToListAsync();

    /// <summary>By listener and what it could not hear, the longest parked first.</summary>
    public static Task<List<StuckPile>> Piles(XinhuoDb db) =>
        (
            from receipt in db.Set<Receipt>()
            where receipt.ParkedAt != null
            join happening in db.Set<HappeningRow>() on receipt.HappeningId equals happening.Id
            group receipt by new { receipt.Listener, happening.Verb } into pile
            orderby pile.Min(r => r.ParkedAt)
            select new StuckPile(pile.Key.Listener, pile.Key.Verb, pile.Count(), pile.Min(r => r.ParkedAt)!.Value, pile.Max(r => r.Error) ?? "")
        ).ToListAsync();

    public static Task<int> Count(XinhuoDb db) => db.Set<Receipt>().CountAsync(r => r.ParkedAt != null);

    /// <summary>Gives every parked one a fresh set of tries. Whoever has heard already keeps the receipt and does not hear again.</summary>
    public static async Task<int> SendAgain(XinhuoDb db, DateTimeOffset now)
    {
        var parked = db.Set<Receipt>().Where(r => r.ParkedAt != null);
        var happenings = await parked.Select(r => r.HappeningId).Distinct().ToListAsync();
        var waiting = await db.Set<OutboxRow>().Where(o => parked.Any(r => r.HappeningId == o.HappeningId)).Select(o => o.HappeningId).ToListAsync();
        db.AddRange(happenings.Except(waiting).Select(id => new OutboxRow { HappeningId = id, DueAt = now }));
        var again = await parked.ExecuteDeleteAsync();
        db.Afterwards(Courier.Wake);
        return again;
    }

    /// <summary>The first line of an error says why; what follows is where.</summary>
    internal static string Why(string error) => error.Split('\n')[0].Trim();
}

/// <summary>One listener's failure over one happening.</summary>
public sealed record Stuck(Guid Happening, string Verb, string Listener, DateTimeOffset At, string Error)
{
    public string Why => Parked.Why(Error);
}

/// <summary>All that one listener could not hear of one kind, since when, and one of the errors.</summary>
public sealed record StuckPile(string Listener, string Verb, int Count, DateTimeOffset Since, string Error)
{
    public string Why => Parked.Why(Error);
}
