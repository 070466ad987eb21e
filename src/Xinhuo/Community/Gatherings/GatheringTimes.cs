using System.Globalization;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Gatherings;

/// <summary>When a gathering is, said in its own zone; and what that is here, where the house keeps another hour.</summary>
internal sealed class GatheringTimes(Words words, CommunityZone zone, CommunityClock clock)
{
    /// <summary>Zones to choose from, by IANA name: the house's comes first, any other may be typed into the address of the form's field.</summary>
    private static readonly string[] Common =
    [
        "Asia/Shanghai",
        "Asia/Urumqi",
        "Asia/Hong_Kong",
        "Asia/Taipei",
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Singapore",
        "Asia/Bangkok",
        "Asia/Dubai",
        "Australia/Sydney",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
    ];

    public TimeZoneInfo House => zone.Zone;

    public IEnumerable<(string Id, string Name)> Zones(string? also) =>
        new[] { zone.Zone.Id, also }.Concat(Common).OfType<string>().Where(z => WallClock.Zone(z) is not null).Distinct().Select(z => (z, NameOf(z)));

    public string NameOf(string id)
    {
        var key = $"community.zone.{id.Replace('/', '-')}";
        return words.Has(key) ? words[key] : id.Replace('_', ' ');
    }

    public string When(DateTimeOffset starts, DateTimeOffset ends, string id) => Say(starts, ends, WallClock.Zone(id) ?? zone.Zone);

    /// <summary>Null: its clock is the house's.</summary>
    public string? Here(DateTimeOffset starts, DateTimeOffset ends, string id) =>
        WallClock.Zone(id) is not { } its || its.GetUtcOffset(starts) == zone.Zone.GetUtcOffset(starts)
            ? null
            : words["community.gathering.zone-differs", NameOf(id), NameOf(zone.Zone.Id), Say(starts, ends, zone.Zone)];

    /// <summary>Only the hour: the day stands beside it.</summary>
    public string Clock(DateTimeOffset at, string id)
    {
        var its = WallClock.Zone(id) ?? zone.Zone;
        var said = Write(TimeZoneInfo.ConvertTime(at, its), "time", at);
        return its.GetUtcOffset(at) == zone.Zone.GetUtcOffset(at) ? said : $"{said} {NameOf(id)}";
    }

    private string Say(DateTimeOffset starts, DateTimeOffset ends, TimeZoneInfo its)
    {
        var (from, to, now) = (TimeZoneInfo.ConvertTime(starts, its), TimeZoneInfo.ConvertTime(ends, its), TimeZoneInfo.ConvertTime(clock.Now, its));
        return $"{Write(from, "full", now)}–\u2060{Write(to, to.Date == from.Date ? "time" : "full", now)}";
    }

    private string Write(DateTimeOffset at, string how, DateTimeOffset now) =>
        at.ToString(words[how == "time" || at.Year == now.Year ? $"shell.when.{how}" : $"shell.when.{how}-year"], CultureInfo.CurrentCulture);
}
