using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Water
{
    /// <summary>A still sheet of water that gives back what stands above its shore, darker and paler with depth.</summary>
    public static Canvas Mirror(this Canvas c, Light light, double shore, double foot, Action<Canvas> above)
    {
        c.Rect(
            0,
            shore,
            c.Width,
            foot - shore,
            c.Down($"0 {Tint.Mix(light.SkyLow, light.Water, .35)}", $".5 {light.Water}", $"1 {Tint.Darker(light.Water, .35)}")
        );
        c.Inside(
            $"M0 {shore}H{c.Width}V{foot}H0Z",
            g => g.Within($"opacity=\".52\"", m => m.Within($"transform=\"translate(0 {shore * 2}) scale(1 -1)\"", above))
        );
        c.Rect(0, shore, c.Width, foot - shore, c.Down($"0 {light.Water} .05", $"1 {Tint.Darker(light.Water, .3)} .72"));
        return c;
    }

    /// <summary>Short strokes of light, longer toward the viewer.</summary>
    public static Canvas Ripples(this Canvas c, double shore, double foot, string light, int count, double opacity = .45)
    {
        var strokes = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var depth = c.Dice.Next();
            var y = shore + 6 + (foot - shore) * depth;
            var w = 20 + 150 * depth * c.Dice.Next();
            strokes.Append(Pen.Write($"M{c.Dice.Between(0, c.Width)} {y}h{w}"));
        }
        return c.Line($"{strokes.ToString()}", light, 1.8, opacity);
    }

    /// <summary>The broken road of light under a sun or moon.</summary>
    public static Canvas Glitter(this Canvas c, double x, double shore, double foot, string light, double opacity = .6)
    {
        var strokes = new StringBuilder();
        for (var y = shore + 6; y < foot; y += c.Dice.Between(7, 17))
        {
            var w = c.Dice.Between(10, 46) * (.5 + (y - shore) / (foot - shore) * 1.6);
            var at = x + c.Dice.Around(0, 12 + (y - shore) * .16);
            strokes.Append(Pen.Write($"M{at - w / 2} {y}h{w}"));
        }
        return c.Line($"{strokes.ToString()}", light, 3.4, opacity);
    }
}
