using System.Collections.Concurrent;
using Xinhuo.Community.Safety;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Steps;

/// <summary>The log that all members read, remembered for some minutes in each language: it tells of weeks.</summary>
internal sealed class LogNow(ReadingDbs reading, CommunityZone zone, CommunityClock clock)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<bool, Known> _known = new();

    public async Task<(HouseLog Log, FirstActs Times)> Get()
    {
        var now = clock.Now;
        if (_known.TryGetValue(Words.ReaderIsEnglish, out var known) && now - known.At < Fresh)
            return (known.Log, known.Times);
        await using var db = reading.Create();
        known = new Known(now, await HouseLog.Of(db, zone, now), await FirstActs.Of(db, now));
        _known[Words.ReaderIsEnglish] = known;
        return (known.Log, known.Times);
    }

    private sealed record Known(DateTimeOffset At, HouseLog Log, FirstActs Times);
}
