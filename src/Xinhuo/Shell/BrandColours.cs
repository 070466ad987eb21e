using System.Globalization;

namespace Xinhuo.Shell;

/// <summary>
/// From one brand colour, the whole family that pages use, in light and dark. Whatever a brand picks, text in it keeps
/// 4.5 : 1 (WCAG 2 contrast) on the house's own grounds: the colour is moved towards ink or light until it does.
/// </summary>
public static class BrandColours
{
    private const string Pine = "#1f4d3f";

    private readonly record struct Rgb(double R, double G, double B);

    private static readonly Rgb Paper = Parse("#faf5ec"),
        Card = Parse("#fffdf8"),
        Night = Parse("#1d2420"),
        Ink = Parse("#1a1c17");

    /// <summary>The custom properties, or nothing for a colour that cannot be read.</summary>
    public static string? Derive(string? hex)
    {
        if (hex is not ['#', ..] || hex.Length != 7 || !int.TryParse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
            return null;
        // The house's own pine has its family drawn by hand.
        if (hex.Equals(Pine, StringComparison.OrdinalIgnoreCase))
            return null;
        var brand = Parse(hex);

        var fill = brand;
        var on = Contrast(Card, fill) >= 3 ? Card : Ink;
        fill = Until(fill, on == Card ? Ink : Card, on, 4.5);
        var soft = Mix(Paper, brand, 0.13);
        var text = Until(brand, Ink, soft, 4.5);

        var darkSoft = Mix(Night, brand, 0.25);
        var darkText = Until(brand, Card, darkSoft, 4.5);
        var darkFill = Until(Mix(brand, Night, 0.1), Ink, Card, 4.5);

        return $"--brand:{Hex(text)};--brand-fill:{Hex(fill)};--brand-on:{Hex(on)};--brand-soft:{Hex(soft)};"
            + $"--brand-dark:{Hex(darkText)};--brand-dark-fill:{Hex(darkFill)};--brand-dark-on:{Hex(Card)};--brand-dark-soft:{Hex(darkSoft)}";
    }

    public static double Contrast(string one, string other) => Contrast(Parse(one), Parse(other));

    private static Rgb Until(Rgb colour, Rgb towards, Rgb against, double contrast)
    {
        for (var step = 0; step <= 20; step++)
        {
            var moved = Mix(colour, towards, step / 20.0);
            if (Contrast(Parse(Hex(moved)), against) >= contrast)
                return moved;
        }
        return towards;
    }

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(Rgb one, Rgb other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Rgb c) => 0.2126 * Linear(c.R) + 0.7152 * Linear(c.G) + 0.0722 * Linear(c.B);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static Rgb Mix(Rgb a, Rgb b, double share) => new(a.R + (b.R - a.R) * share, a.G + (b.G - a.G) * share, a.B + (b.B - a.B) * share);

    private static Rgb Parse(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((value >> 16) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0);
    }

    private static string Hex(Rgb c) => string.Create(CultureInfo.InvariantCulture, $"#{Byte(c.R):x2}{Byte(c.G):x2}{Byte(c.B):x2}");

    private static int Byte(double part) => (int)Math.Round(part * 255);
}
