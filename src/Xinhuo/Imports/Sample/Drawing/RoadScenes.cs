namespace Xinhuo.Imports.Sample.Drawing;

internal static class RoadScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("winding-above-summer", c => Winding(c, "#6E8A4E", ["#2F5A46", "#3F6F52", "#4F7F5C"], "#F3F0E6")),
            ("winding-above-autumn", c => Winding(c, "#8A8448", ["#2F5A46", "#B0792F", "#C98A35", "#48704F"], "#F3F0E6")),
            ("winding-above-snow", c => Winding(c, "#DCE4E6", ["#4A6B6C", "#5D7F80", "#3C5A5E"], "#B94A2C")),
        ];

    private static void Winding(Canvas c, string ground, string[] leaves, string paint)
    {
        c.Wash(ground);
        for (var i = 0; i < 16; i++)
        {
            var tone = i % 2 == 0 ? Tint.Darker(ground, .3) : Tint.Lighter(ground, .28);
            c.Oval(
                c.Dice.Between(0, 1600),
                c.Dice.Between(0, 1067),
                c.Dice.Between(170, 420),
                c.Dice.Between(110, 260),
                c.Radial($"0 {tone} .55", $".5 {tone} .3", $"1 {tone} 0")
            );
        }
        (double X, double Y)[] line =
        [
            (980, -60),
            (760, 60),
            (700, 190),
            (830, 290),
            (1150, 300),
            (1330, 370),
            (1300, 500),
            (1040, 560),
            (640, 550),
            (400, 610),
            (360, 750),
            (560, 830),
            (980, 830),
            (1260, 870),
            (1340, 980),
            (1200, 1120),
        ];
        var trees = Enumerable
            .Range(0, 230)
            .Select(_ => (X: c.Dice.Between(-20, 1620), Y: c.Dice.Between(-20, 1087), R: c.Dice.Between(9, 30), Leaf: c.Dice.Pick(leaves)))
            .Where(t => Clear(t.X, t.Y, t.R))
            .OrderBy(t => t.Y)
            .ToList();
        foreach (var t in trees)
            c.Oval(t.X + t.R * .5, t.Y + t.R * .5, t.R, t.R * .85, "#18241A", .22);
        Roads.Ribbon(c, line, 66, "#75747A", Tint.Mix(ground, "#F0E3C0", .55));
        c.TopCar(840, 572, .5, paint, 180);
        foreach (var t in trees)
            c.FromAbove(t.X, t.Y, t.R, t.Leaf);
        c.Rect(0, 0, 1600, 1067, c.Slant("0 #FFF2CE .22", ".5 #FFF2CE 0", "1 #0A1410 .3"));

        bool Clear(double x, double y, double r)
        {
            for (var i = 0; i < line.Length - 1; i++)
            for (var t = 0.0; t <= 1; t += .2)
            {
                var (px, py) = (line[i].X + (line[i + 1].X - line[i].X) * t, line[i].Y + (line[i + 1].Y - line[i].Y) * t);
                if (Math.Abs(px - x) < r + 62 && Math.Abs(py - y) < r + 58)
                    return false;
            }
            return true;
        }
    }
}
