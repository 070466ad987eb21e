using System.Globalization;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Tint
{
    /// <summary>The colour that lies the given part of the way from one to the other.</summary>
    public static string Mix(string from, string to, double part)
    {
        var (r1, g1, b1) = Read(from);
        var (r2, g2, b2) = Read(to);
        return $"#{Blend(r1, r2, part):X2}{Blend(g1, g2, part):X2}{Blend(b1, b2, part):X2}";
    }

    public static string Darker(string color, double part) => Mix(color, "#0B1016", part);

    public static string Lighter(string color, double part) => Mix(color, "#FFFDF6", part);

    private static int Blend(int from, int to, double part) => (int)Math.Round(from + (to - from) * Math.Clamp(part, 0, 1));

    private static (int Red, int Green, int Blue) Read(string color) => (Channel(color, 1), Channel(color, 3), Channel(color, 5));

    private static int Channel(string color, int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
