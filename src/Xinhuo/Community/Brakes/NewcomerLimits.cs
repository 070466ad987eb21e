using System.Globalization;
using Xinhuo.Platform;

namespace Xinhuo.Community.Brakes;

/// <summary>How fast one goes in one's first days: settings of the house, with numbers that no friendly newcomer meets.</summary>
/// <param name="Days">How long somebody is new; 0: nobody is.</param>
/// <param name="Topics">New topics a day.</param>
/// <param name="Letters">First letters to strangers a day.</param>
/// <param name="Links">In one post.</param>
/// <param name="Names">People named in one post.</param>
internal sealed record NewcomerLimits(int Days, int Topics, int Letters, int Links, int Names)
{
    public const int MostDays = 30;
    public const int Most = 1_000;
    public static readonly NewcomerLimits Default = new(3, 3, 3, 2, 5);

    public bool IsNew(DateTimeOffset? joined, DateTimeOffset now) => joined is { } at && at.AddDays(Days) > now;

    public static NewcomerLimits Of(Settings settings) => Of(name => settings[Setting(name)]);

    public static string Setting(string name) => $"community.new.{name.ToLowerInvariant()}";

    private static NewcomerLimits Of(Func<string, string?> kept) =>
        new(
            Read(kept(nameof(Days)), Default.Days, MostDays),
            Read(kept(nameof(Topics)), Default.Topics, Most),
            Read(kept(nameof(Letters)), Default.Letters, Most),
            Read(kept(nameof(Links)), Default.Links, Most),
            Read(kept(nameof(Names)), Default.Names, Most)
        );

    private static int Read(string? kept, int otherwise, int most) =>
        int.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : otherwise;
}
