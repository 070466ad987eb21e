namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// Where seats stand round the fire, for one to twelve: one at the top, one at the foot where their number is even, the others in pairs at both sides, clockwise. All in
/// pixels of the middle of a face, in a frame as wide as the page.
/// </summary>
internal static class Fireside
{
    private const int Top = 62;
    private const int Below = 100;
    private const int Row = 130;
    private const int FirstRow = Top + 70;
    private const int Left = 19;
    private const int Right = 81;

    /// <summary>How high the frame is.</summary>
    public static int Height(int seats) => seats % 2 == 0 ? Math.Max(380, 170 + Row * Sides(seats)) : Math.Max(310, 110 + Row * Sides(seats));

    /// <summary>The middle of the fire, from the top.</summary>
    public static int Fire(int seats) => seats % 2 == 0 ? (Top + 80 + Height(seats) - Below - 36) / 2 : (Top + 80 + Height(seats) - 30) / 2;

    /// <param name="place">0 at the top, then clockwise.</param>
    /// <returns>Hundredths of the width from the left, and pixels from the top.</returns>
    public static (int X, int Y) Of(int place, int seats)
    {
        var (height, sides) = (Height(seats), Sides(seats));
        if (place == 0)
            return (50, Top);
        if (place <= sides)
            return (Right, Side(place - 1));
        if (seats % 2 == 0 && place == sides + 1)
            return (50, height - Below);
        return (Left, Side(seats - 1 - place));

        int Side(int row)
        {
            var last = seats % 2 == 0 ? height - Below - 70 : height - Below;
            return sides == 1 ? (FirstRow + 8 + last) / 2 : FirstRow + row * (last - FirstRow) / (sides - 1);
        }
    }

    private static int Sides(int seats) => seats % 2 == 0 ? (seats - 2) / 2 : (seats - 1) / 2;
}
