using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Brakes;

/// <summary>The brake that is pulled at present, remembered for a few seconds: nobody pays for one that is not.</summary>
internal sealed class BrakeNow(ReadingDbs reading, CommunityClock clock, CommunityZone zone)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Known? _known;
    private int _changes;

    public DateTimeOffset Local(DateTimeOffset at) => zone.Local(at);

    /// <summary>What may be up to five seconds old; null: none.</summary>
    public RaidBrake? Remembered()
    {
        var now = clock.Now;
        if (_known is { } known && now - known.At < Fresh)
            return known.Brake?.Until > now ? known.Brake : null;
        var before = Volatile.Read(ref _changes);
        using var db = reading.Create();
        var brake = Pulled(db, now).FirstOrDefault();
        if (Volatile.Read(ref _changes) == before)
            _known = new Known(now, brake);
        return brake;
    }

    /// <summary>As the database has it now.</summary>
    public Task<RaidBrake?> Read(XinhuoDb db, DateTimeOffset now) => Pulled(db, now).FirstOrDefaultAsync();

    /// <summary>Says, inside an act, that it changed.</summary>
    public void Changed(XinhuoDb db) =>
        db.Afterwards(() =>
        {
            Interlocked.Increment(ref _changes);
            _known = null;
        });

    public static IQueryable<RaidBrake> Pulled(XinhuoDb db, DateTimeOffset now) =>
        db.Set<RaidBrake>().Where(b => b.ReleasedAt == null && b.Until > now).OrderByDescending(b => b.At);

    private sealed record Known(DateTimeOffset At, RaidBrake? Brake);
}
