namespace Xinhuo.Imports.Sample;

/// <summary>Turns "day −3, 21:40" into an instant. Day 0 is today in the community's zone.</summary>
internal sealed class SampleClock(DateTimeOffset now, TimeZoneInfo zone)
{
    private readonly DateTime _localNow = TimeZoneInfo.ConvertTime(now, zone).DateTime;

    public DateOnly Date(int day) => DateOnly.FromDateTime(_localNow).AddDays(day);

    /// <summary>As the clock on the wall will show it then.</summary>
    public DateTimeOffset Planned(int day, TimeOnly time) => On(Date(day).ToDateTime(time));

    public DateTimeOffset At(int day, TimeOnly time)
    {
        // Whoever seeds at breakfast must not find posts from this evening: today's hours are pressed,
        // in their order, into the part of today that has passed.
        var sinceMidnight =
            day < 0 ? time.ToTimeSpan() : TimeSpan.FromTicks((long)(_localNow.TimeOfDay.Ticks * (time.ToTimeSpan().Ticks / (double)TimeSpan.TicksPerDay)));
        return On(Date(day).ToDateTime(TimeOnly.MinValue) + sinceMidnight);
    }

    private DateTimeOffset On(DateTime local)
    {
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
