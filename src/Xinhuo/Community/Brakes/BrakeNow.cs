using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Brakes;

/// <summary>The brake that is pulled at present, remembered: nobody pays for one that is not.</summary>
internal sealed class BrakeNow(ReadingDbs reading, CommunityClock clock, CommunityZone zone, LiveHub hub)
{
    private readonly Recent<Known> _known = new(hub, clock, "brake", (_, now) => Look(reading, now));

    public DateTimeOffset Local(DateTimeOffset at) => zone.Local(at);

    /// <summary>As it is remembered; null: none.</summary>
    public RaidBrake? Remembered() => _known.Now().Brake is { } brake && brake.Until > clock.Now ? brake : null;

    /// <summary>As the database has it now.</summary>
    public Task<RaidBrake?> Read(XinhuoDb db, DateTimeOffset now) => Pulled(db, now).FirstOrDefaultAsync();

    /// <summary>Says, inside an act, that it changed.</summary>
    public void Changed(XinhuoDb db) => _known.Changed(db);

    public static IQueryable<RaidBrake> Pulled(XinhuoDb db, DateTimeOffset now) =>
        db.Set<RaidBrake>().Where(b => b.ReleasedAt == null && b.Until > now).OrderByDescending(b => b.At);

    private static Known Look(ReadingDbs reading, DateTimeOffset now)
    {
        using var db = reading.Create();
        return new Known(Pulled(db, now).FirstOrDefault());
    }

    private sealed record Known(RaidBrake? Brake);
}
