using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.People;

/// <summary>Where people are: provinces, then cities, those with most people first. Counted once a minute.</summary>
internal sealed class PlacesOfPeople(ReadingDbs reading, CommunityClock clock)
{
    private const int Most = 40;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Kept? _kept;

    public async Task<IReadOnlyList<string>> Now()
    {
        var now = clock.Now;
        if (_kept is { } kept && now - kept.At < Fresh)
            return kept.Places;
        await using var db = reading.Create();
        var here = db.Members().Where(m => m.ErasedAt == null);
        var provinces = await here.Where(m => m.Province != null)
            .GroupBy(m => m.Province!)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .Take(Most)
            .ToListAsync();
        var cities = await here.Where(m => m.City != null)
            .GroupBy(m => m.City!)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .Take(Most)
            .ToListAsync();
        IReadOnlyList<string> places = [.. provinces.Concat(cities).Distinct()];
        _kept = new Kept(now, places);
        return places;
    }

    private sealed record Kept(DateTimeOffset At, IReadOnlyList<string> Places);
}
