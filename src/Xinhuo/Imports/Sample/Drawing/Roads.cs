using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Roads
{
    /// <summary>A road that runs from the viewer's feet to a vanishing place with one gentle bend.</summary>
    public static void Toward(Canvas c, Light light, double farX, double farY, double nearLeft, double nearRight)
    {
        var foot = (double)c.Height + 4;
        var near = (nearLeft + nearRight) / 2;
        var deep = foot - farY;
        var bendX = farX + (near - farX) * .5 - 60;
        var left = Pen.Write($"C{bendX - 40} {farY + deep * .34} {nearLeft + 190} {farY + deep * .62} {nearLeft} {foot}");
        var road = Pen.Write(
            $"M{farX - 5} {farY}{left}L{nearRight} {foot}C{nearRight - 230} {farY + deep * .58} {bendX + 130} {farY + deep * .32} {farX + 7} {farY}Z"
        );
        var verge = Pen.Write(
            $"M{farX - 9} {farY}C{bendX - 70} {farY + deep * .34} {nearLeft + 140} {farY + deep * .62} {nearLeft - 70} {foot}L{nearRight + 70} {foot}C{nearRight - 180} {farY + deep * .58} {bendX + 160} {farY + deep * .32} {farX + 11} {farY}Z"
        );
        c.Path($"{verge}", Tint.Mix(light.Earth, light.SkyLow, light.Dark ? .02 : .22));
        c.Path($"{road}", c.Fall(farY, foot, $"0 {Tint.Mix(light.Road, light.Haze, .45)}", $".4 {light.Road}", $"1 {Tint.Darker(light.Road, .32)}"));
        c.Inside(
            $"{road}",
            g =>
            {
                for (var i = 0; i < 9; i++)
                {
                    var t1 = .12 + i * .1;
                    var t2 = t1 + .03 + i * .003;
                    var (x1, y1, w1) = Centre(Math.Pow(t1, 1.6));
                    var (x2, y2, w2) = Centre(Math.Pow(t2, 1.6));
                    g.Path($"M{x1 - w1} {y1}L{x1 + w1} {y1}L{x2 + w2} {y2}L{x2 - w2} {y2}Z", "#F3EBD6", .85);
                }
            }
        );

        (double X, double Y, double Half) Centre(double t)
        {
            var y = farY + deep * t;
            var u = 1 - t;
            var x = u * u * farX + 2 * u * t * (bendX + 44) + t * t * near;
            return (x, y, 1 + t * 8);
        }
    }

    /// <summary>A ribbon of road through the given points, seen from above: verge, asphalt and a broken line.</summary>
    public static string Ribbon(Canvas c, IReadOnlyList<(double X, double Y)> points, double wide, string asphalt, string verge)
    {
        var path = Smooth(points);
        c.Line($"{path}", "#141A12", wide * 1.28, .26, " transform=\"translate(10 12)\"");
        c.Line($"{path}", verge, wide * 1.22);
        c.Line($"{path}", asphalt, wide);
        c.Line($"{path}", "#F6EFDB", wide * .055, .9, Pen.Write($" stroke-dasharray=\"{wide * .5} {wide * .46}\""));
        return path;
    }

    /// <summary>One smooth curve through all points (Catmull–Rom, written as Béziers).</summary>
    public static string Smooth(IReadOnlyList<(double X, double Y)> p)
    {
        var text = new StringBuilder(Pen.Write($"M{p[0].X} {p[0].Y}"));
        for (var i = 0; i < p.Count - 1; i++)
        {
            var (before, from, to, after) = (p[Math.Max(0, i - 1)], p[i], p[i + 1], p[Math.Min(p.Count - 1, i + 2)]);
            text.Append(
                Pen.Write(
                    $"C{from.X + (to.X - before.X) / 6} {from.Y + (to.Y - before.Y) / 6} {to.X - (after.X - from.X) / 6} {to.Y - (after.Y - from.Y) / 6} {to.X} {to.Y}"
                )
            );
        }
        return text.ToString();
    }
}
