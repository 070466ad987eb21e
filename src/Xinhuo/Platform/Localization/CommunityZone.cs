namespace Xinhuo.Platform.Localization;

/// <summary>The community's time zone (setting <c>Community:TimeZone</c>, an IANA name; by default Asia/Shanghai). Moments are stored in UTC and shown in it.</summary>
public sealed class CommunityZone(IConfiguration configuration)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(configuration["Community:TimeZone"] ?? "Asia/Shanghai");

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The moment a day begins here.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The moment the clock on the wall says so here; an hour that is skipped is the next one there is.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var said = day.ToDateTime(time);
        while (Zone.IsInvalidTime(said))
            said = said.AddMinutes(30);
        return new DateTimeOffset(said, Zone.GetUtcOffset(said)).ToUniversalTime();
    }

    /// <summary>The moment a day is over: the last day belongs to what goes until it.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
