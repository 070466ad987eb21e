namespace Xinhuo.Shell;

/// <summary>A place in the dock (phone) and the rail (laptop). Modules register theirs; <see cref="Order"/> sorts them.</summary>
/// <param name="Word">The key of its label.</param>
/// <param name="Icon">A lucide icon's name.</param>
/// <param name="StaffOnly">Shown in the rail of hosts and product managers, below the members' places.</param>
public sealed record NavItem(string Word, string Href, string Icon, int Order, bool StaffOnly = false);

/// <summary>Something one may start from the ＋: say something, share a route, host a gathering.</summary>
public sealed record StartItem(string Word, string HintWord, string Href, string Icon, int Order);
