namespace Xinhuo.Platform.Localization;

/// <summary>The community's time zone (setting <c>Community:TimeZone</c>, an IANA name; by default Asia/Shanghai). Moments are stored in UTC and shown in it.</summary>
public sealed class CommunityZone(IConfiguration configuration)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(configuration["Community:TimeZone"] ?? "Asia/Shanghai");

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);
}
