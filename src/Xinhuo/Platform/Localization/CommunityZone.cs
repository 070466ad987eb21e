namespace Xinhuo.Platform.Localization;

/// <summary>The zone in which the community lives: every time a member reads is a time there. UTC is what is stored.</summary>
public sealed class CommunityZone
{
    public static readonly TimeZoneInfo Default = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public TimeZoneInfo Zone { get; set; } = Default;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
