namespace Xinhuo.Shell;

/// <summary>
/// The four standing places beside the ＋, and whatever the rooms add. A room that registers a <see cref="NavItem"/> with a
/// standing one's order or address takes its place; the dock shows the first four, the rail all.
/// </summary>
public sealed class Places(IEnumerable<NavItem> fromRooms, IEnumerable<StartItem> starts)
{
    private static readonly NavItem[] Standing =
    [
        new("shell.nav.home", "/", "house", 10),
        new("shell.nav.discover", "/people", "compass", 20),
        new("shell.nav.groups", "/groups", "users-round", 45),
        new("shell.nav.mine", Mine, "user-round", 40),
    ];

    public const string Mine = "/me";

    private readonly NavItem[] _all =
    [
        .. fromRooms
            .Concat(Standing.Where(own => !fromRooms.Any(item => item.Href == own.Href || (item.Order == own.Order && !item.StaffOnly))))
            .OrderBy(item => item.Order),
    ];

    public IEnumerable<NavItem> ForMembers => _all.Where(item => !item.StaffOnly);

    public IEnumerable<NavItem> ForStaff => _all.Where(item => item.StaffOnly);

    public IReadOnlyList<StartItem> Starts { get; } = [.. starts.OrderBy(item => item.Order)];

    /// <summary>The place that a path belongs to: the longest address it begins with, home only for itself.</summary>
    public string? At(string path) =>
        _all.Select(item => item.Href)
            .Where(href => path == href || (href != "/" && path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase)))
            .MaxBy(href => href.Length);
}
