using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Mountains
{
    /// <summary>A rough line between two points: each half is bent again, a little less.</summary>
    public static List<(double X, double Y)> Rough(Dice dice, (double X, double Y) from, (double X, double Y) to, double bend, int depth)
    {
        var points = new List<(double, double)> { from };
        Split(from, to, bend, depth);
        return points;

        void Split((double X, double Y) a, (double X, double Y) b, double reach, int left)
        {
            if (left == 0)
            {
                points.Add(b);
                return;
            }
            var share = dice.Between(.4, .6);
            var middle = (a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share + dice.Around(0, reach));
            Split(a, middle, reach * .55, left - 1);
            Split(middle, b, reach * .55, left - 1);
        }
    }

    public static string Through(IEnumerable<(double X, double Y)> points)
    {
        var text = new StringBuilder();
        foreach (var (x, y) in points)
            text.Append(Pen.Write($"{(text.Length == 0 ? "M" : "L")}{x} {y}"));
        return text.ToString();
    }

    /// <summary>A range of hills from edge to edge, filled down to a foot.</summary>
    public static Canvas Ridge(this Canvas c, double y, double height, string fill, double foot, int depth = 6, double lean = 0)
    {
        var line = Rough(c.Dice, (-10, y + lean), (c.Width + 10, y - lean), height, depth);
        return c.Path($"{Through(line)}L{c.Width + 10} {foot}L-10 {foot}Z", fill);
    }

    /// <summary>Rolling ground: one smooth swell after another.</summary>
    public static Canvas Swell(this Canvas c, double y, double height, string fill, double foot, int waves = 4)
    {
        var step = (c.Width + 40.0) / waves;
        var x = -20.0;
        var text = new StringBuilder(Pen.Write($"M-20 {c.Dice.Around(y, height)}"));
        for (var i = 0; i < waves; i++, x += step)
            text.Append(
                Pen.Write(
                    $"C{x + step * .35} {c.Dice.Around(y, height)} {x + step * .65} {c.Dice.Around(y, height)} {x + step} {c.Dice.Around(y, height * .6)}"
                )
            );
        return c.Path($"{text.ToString()}L{c.Width + 20} {foot}L-20 {foot}Z", fill);
    }

    /// <summary>A snow peak with a lit and a shaded face, gullies and a snow line that follows them.</summary>
    public static Canvas Peak(this Canvas c, Light light, double x, double top, double foot, double left, double right, double snow = .5)
    {
        var height = foot - top;
        var west = Rough(c.Dice, (x - left, foot), (x, top), height * .09, 4);
        var east = Rough(c.Dice, (x, top), (x + right, foot), height * .09, 4);
        var spine = Spine(c.Dice, x, top, foot, right * .16);
        var lit = $"{Through(west)}{Onward(spine)}Z";
        var shaded = $"{Through(east)}{Onward(Enumerable.Reverse(spine))}Z";
        var line = Pen.Write($"{snow * .62:0.##}");
        var under = Pen.Write($"{Math.Min(.96, snow * 1.15):0.##}");
        c.Path($"{lit}", c.Fall(top, foot, $"0 {light.SnowLit}", $"{line} {light.SnowLit}", $"{under} {light.RockLit}", $"1 {light.Haze}"));
        c.Path(
            $"{shaded}",
            c.Fall(
                top,
                foot,
                $"0 {light.SnowShade}",
                $"{line} {light.SnowShade}",
                $"{under} {light.RockShade}",
                $"1 {Tint.Mix(light.RockShade, light.Haze, .55)}"
            )
        );
        c.Inside($"{lit}", g => Gullies(g, light, x, top, height, -left * .8, left * .02, light.SnowShade, snow));
        c.Inside($"{shaded}", g => Gullies(g, light, x, top, height, right * .02, right * .8, Tint.Mix(light.SnowShade, light.SnowLit, .65), snow));
        return c.Path($"{Through(west)}L{x} {top + 6}Z", light.SnowLit, light.Dark ? .18 : .3);
    }

    private static List<(double X, double Y)> Spine(Dice dice, double x, double top, double foot, double reach)
    {
        var points = new List<(double X, double Y)> { (x, top) };
        var steps = 9;
        for (var i = 1; i <= steps; i++)
            points.Add(
                (x + (i % 2 == 0 ? -1 : 1) * reach * dice.Between(.2, 1) * (.35 + i / (double)steps), top + (foot - top) * (i + dice.Around(0, .25)) / steps)
            );
        points[^1] = (points[^1].X, foot);
        return points;
    }

    private static string Onward(IEnumerable<(double X, double Y)> points) => Through(points).Replace('M', 'L');

    private static void Gullies(Canvas c, Light light, double x, double top, double height, double from, double to, string fill, double snow)
    {
        var slivers = new StringBuilder();
        for (var i = 0; i < 20; i++)
        {
            var across = c.Dice.Between(from, to);
            var down = top + Math.Abs(across) / Math.Max(Math.Abs(from), Math.Abs(to)) * height * .62 + c.Dice.Between(.06, .34) * height;
            var long_ = height * c.Dice.Between(.07, .2);
            var wide = long_ * c.Dice.Between(.1, .2);
            var lean = across * .22 * (long_ / height) * 4;
            slivers.Append(
                Pen.Write(
                    $"M{x + across} {down}l{wide + lean * .5} {long_ * .62}l{-wide * .55} {-long_ * .14}l{lean * .4} {long_ * .52}l{-wide * .9} {-long_ * .36}l{-wide * .5} {long_ * .12}Z"
                )
            );
        }
        c.Path($"{slivers.ToString()}", fill, light.Dark ? .45 : .5 + snow * .1);
    }
}
