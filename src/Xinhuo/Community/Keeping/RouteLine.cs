namespace Xinhuo.Community.Keeping;

/// <summary>
/// The line on a route's card: as it was drawn, or, where nobody drew one, a way of its own that wanders once per stop and is the same each time.
/// </summary>
internal static class RouteLine
{
    public static IReadOnlyList<(double East, double North)> Of(RouteObject route, Guid seed)
    {
        if (route.Line.Count > 1)
            return [.. route.Line.Where(p => p.Length > 1).Select(p => (p[0], -p[1]))];
        var bytes = seed.ToByteArray();
        var turns = Math.Clamp(route.Stops.Count + 3, 5, 9);
        var points = new List<(double, double)>(turns);
        for (var i = 0; i < turns; i++)
        {
            var wander = bytes[15 - i] / 255.0;
            points.Add((i * 1.0 + (bytes[6 + i % 8] / 255.0 - 0.5) * 0.4, wander * 1.6));
        }
        return points;
    }
}
