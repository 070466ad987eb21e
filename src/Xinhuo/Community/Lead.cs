namespace Xinhuo.Community;

/// <summary>A line on one's home that leads to something to do: what, why or since when, and where.</summary>
internal sealed record Lead(string Title, string Why, string Href, string Icon, DateTimeOffset? Since = null);
