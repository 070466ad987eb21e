using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class FieldScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("terraces-day", c => Terraces(c, Light.Day)),
            ("terraces-dawn", c => Terraces(c, Light.Dawn)),
            ("misty-ridges-dawn", c => Misty(c, Light.Dawn, true)),
            ("misty-ridges-grey", c => Misty(c, Light.Grey, false)),
            ("karst-river-day", c => Karst(c, Light.Grey)),
            ("karst-river-dusk", c => Karst(c, Light.Dusk)),
            ("vineyard-night", Vineyard),
            ("tea-road-day", c => TeaRoad(c, Light.Day)),
            ("tea-road-mist", c => TeaRoad(c, Light.Grey)),
        ];

    private static void Terraces(Canvas c, Light light)
    {
        c.Heaven(light, 460).Sun(light, 1150, 210, 44).Clouds(light, 5, 60, 220);
        c.Ridge(330, 70, Tint.Mix(light.Far, light.Haze, .5), 700, 6, -20)
            .MistBand(light.Haze, 400, 80, .6)
            .Ridge(420, 60, Tint.Mix(light.Far, light.Near, .5), 800, 6, 20)
            .MistBand(light.Haze, 480, 70, .6);
        for (var row = 0; row < 15; row++)
        {
            var y = 470 + row * 22 + row * row * 1.7;
            var height = 10 + row * 2.6;
            var wave = Wave(c.Dice, y, 14 + row * 3);
            var water = row % 3 != 1;
            c.Path($"{wave}V1080H-20Z", Tint.Mix(light.Tree, light.Grass, .25 + row * .03));
            c.At(
                0,
                height * .55,
                1,
                g =>
                    g.Path(
                        $"{wave}V1080H-20Z",
                        water
                            ? g.Fall(y, y + 70, $"0 {Tint.Mix(light.SkyLow, light.SkyMiddle, .4)}", $"1 {Tint.Mix(light.Water, light.SkyMiddle, .45)}")
                            : Tint.Mix(light.Grass, "#C9D27A", .3)
                    )
            );
            if (!water)
                c.Blades(0, 1600, x => y + height + c.Dice.Between(4, 16 + row), 8 + row, 90, Tint.Darker(light.Grass, .2), .5);
        }
        for (var i = 0; i < 7; i++)
            c.Broadleaf(c.Dice.Between(40, 480) + (i % 2) * 1040, 560 + i * 34, 60 + i * 8, Tint.Mix(light.Tree, light.Grass, .4));
        Props.House(c, 1210, 600, .62, light);
        Props.House(c, 1300, 616, .72, light);
        c.Rank(-20, 420, x => 1086 - x * .1, 190, 62, light.Tree);
    }

    private static string Wave(Dice dice, double y, double height)
    {
        var text = new StringBuilder(Pen.Write($"M-20 {dice.Around(y, height)}"));
        for (var x = -20.0; x < 1620; x += 410)
            text.Append(Pen.Write($"C{x + 130} {dice.Around(y, height)} {x + 270} {dice.Around(y, height)} {x + 410} {dice.Around(y, height * .6)}"));
        return text.ToString();
    }

    private static void Misty(Canvas c, Light light, bool full)
    {
        c.Heaven(light, 1067).Sun(light, 1090, full ? 300 : 210, 48);
        var rows = full ? 8 : 5;
        for (var i = 0; i < rows; i++)
        {
            var y = 360 + i * (full ? 82 : 118);
            c.Ridge(y, 120 - i * 6, Tint.Mix(Tint.Mix(light.Haze, light.Far, .35), light.Tree, i / (double)rows), 1080, 7, c.Dice.Around(0, 60));
            c.Haze(light.Haze, y + 30, y + 230, full ? .9 : 1);
            c.MistBand(light.Haze, y + 110, full ? 70 : 120, full ? .55 : .8);
        }
        c.Path($"M-20 1080V860C180 850 380 900 560 980C640 1016 700 1050 720 1080Z", Tint.Darker(light.Tree, .35));
        foreach (var (x, y, tall) in new[] { (150.0, 880.0, 330.0), (270.0, 900.0, 250.0), (64.0, 874.0, 240.0), (390.0, 930.0, 180.0) })
            c.Path($"{Plants.Conifer(c.Dice, x, y, tall)}", Tint.Darker(light.Tree, .3));
    }

    private static void Karst(Canvas c, Light light)
    {
        const double shore = 640;
        c.Heaven(light, shore).Sun(light, 620, light == Light.Dusk ? 420 : 220, 50).Clouds(light, 4, 80, 240);
        var hills = new List<(double X, double Top, double Half, double Depth)>();
        for (var i = 0; i < 17; i++)
        {
            var depth = i / 17.0;
            var x = c.Dice.Between(-40, 1640);
            if (depth > .6)
                x = i % 2 == 0 ? c.Dice.Between(-80, 430) : c.Dice.Between(1080, 1680);
            hills.Add((x, 470 - depth * 190 - c.Dice.Between(0, 110) * depth, 70 + depth * 80, depth));
        }
        Action<Canvas> above = g =>
        {
            foreach (var (x, top, half, depth) in hills)
                g.Path(
                    $"M{x - half * 1.5} {shore}C{x - half} {shore - 30} {x - half * .95} {top + 90} {x - half * .45} {top + 20}C{x - half * .1} {top - 26} {x + half * .3} {top - 4} {x + half * .5} {top + 46}C{x + half} {top + 120} {x + half} {shore - 30} {x + half * 1.6} {shore}Z",
                    g.Fall(
                        top,
                        shore,
                        $"0 {Tint.Mix(Tint.Mix(light.Haze, light.Far, .6), light.Tree, depth)}",
                        $"1 {Tint.Mix(Tint.Mix(light.Haze, light.Far, .25), light.Tree, depth * .7)}"
                    )
                );
            g.Swell(622, 10, Tint.Mix(light.Tree, light.Grass, .3), shore, 6);
        };
        above(c);
        c.Mirror(light, shore, 1067, above)
            .Haze(light.Haze, shore - 60, shore + 60, .75)
            .Ripples(shore, 1060, light.SkyLow, 60, .4)
            .Glitter(620, shore, 1000, light.Sun, .4);
        c.At(
            760,
            860,
            1,
            g =>
            {
                g.Oval(60, 12, 190, 9, "#0F1A1E", .3).Path($"M-130 -8C-60 10 190 10 262 -16L252 6C180 22 -60 22 -122 8Z", "#4A3626");
                g.Line($"M120 -2L128 -70M128 -70L112 -40M128 -66L156 -44", "#26201C", 9)
                    .Circle(129, -86, 13, "#3A2C24")
                    .Path($"M104 -90L154 -90L129 -112Z", "#C9A45C")
                    .Line($"M168 -150L150 60", "#5B4630", 5);
                g.Path($"M10 -4l4 -30l20 0l6 30Z", "#6B5238").Line($"M-40 -4q-4 -26 10 -30q14 4 10 30", "#1B1F20", 7);
            }
        );
        c.Path($"M-20 1080V980C220 960 420 1000 640 1080Z", Tint.Darker(light.Tree, .3))
            .Blades(0, 560, x => 1000 + x * .1, 110, 90, Tint.Mix(light.Grass, light.Tree, .4), .9);
    }

    private static void Vineyard(Canvas c)
    {
        var light = Light.Night;
        c.Heaven(light, 700).Stars(420, 680).MilkyWay(700, 22, 760);
        c.Ridge(640, 90, "#1C2C48", 900, 7, -26).Ridge(690, 30, "#16233A", 900, 6).Glow(1380, 720, 420, "#E8B56A", .35, .3);
        c.Rect(0, 716, 1600, 360, c.Down("0 #23302E", "1 #0B1112"));
        for (var i = -9; i <= 9; i++)
        {
            if (i == 0)
                continue;
            var near = 800 + i * 330.0;
            var far = 800 + i * 26.0;
            c.Path($"M{far - 3} 724L{near - 120} 1100H{near + 120}L{far + 3} 724Z", c.Fall(720, 1067, "0 #2C4038", ".5 #1F322B", "1 #10201B"));
            for (var t = .1; t < 1; t += .1)
            {
                var depth = t * t;
                var (x, y) = (far + (near - far) * depth, 724 + 360 * depth);
                c.Line($"M{x} {y}V{y - 130 * depth - 6}", "#0C1413", 2 + 9 * depth);
                if (Math.Abs(i) < 4)
                    c.Oval(x, y - 110 * depth, 60 * depth + 4, 34 * depth + 3, Tint.Mix("#27483A", "#6E8F70", depth * .4), .9)
                        .Oval(x - 24 * depth, y - 128 * depth, 24 * depth, 11 * depth, "#8FB09A", .3);
            }
        }
        c.At(
            800,
            980,
            1.3,
            g =>
                g.Line($"M0 -110L-46 0M0 -110L48 0M0 -110L6 -6", "#0A0E10", 6)
                    .Rect(-17, -142, 40, 26, "#0D1114", 4)
                    .Rect(-36, -138, 22, 18, "#0D1114", 3)
                    .Circle(14, -134, 2.4, "#E0503A")
        );
        c.At(
            940,
            992,
            1.1,
            g =>
                g.Path($"M-20 0L-16 -74C-16 -92 16 -92 16 -74L22 0Z", "#0B1013")
                    .Circle(0, -102, 15, "#0B1013")
                    .Line($"M12 -104C16 -98 15 -92 12 -88", "#8FA6C8", 2.4, .6)
        );
    }

    private static void TeaRoad(Canvas c, Light light)
    {
        var mist = light == Light.Grey;
        c.Heaven(light, 520).Sun(light, 1240, 180, 40).Clouds(light, 4, 60, 200);
        c.Peak(light, 1040, 160, 560, 330, 380, .6).Ridge(470, 50, Tint.Mix(light.Far, light.Haze, .3), 800, 6).Ridge(530, 40, light.Near, 900, 6);
        if (mist)
            c.MistBand(light.Haze, 500, 160, .9).MistBand(light.Haze, 560, 90, .8);
        c.Rank(-20, 1620, x => 580 + Math.Sin(x / 130) * 16, 90, 30, Tint.Mix(light.Tree, light.Near, .25));
        c.Rect(0, 576, 1600, 500, c.Down($"0 {Tint.Mix(light.Grass, light.Tree, .3)}", $"1 {Tint.Darker(light.Earth, .35)}"));
        foreach (
            var (x, y, s) in new[]
            {
                (80.0, 690.0, 1.0),
                (300.0, 668.0, .82),
                (1350.0, 672.0, .86),
                (1560.0, 700.0, 1.1),
                (480.0, 640.0, .6),
                (1200.0, 644.0, .62),
            }
        )
            Props.House(c, x, y, s, light);
        c.Path($"M770 620C760 700 560 860 300 1080H1320C1080 880 840 720 806 620Z", Tint.Mix(light.Earth, "#8C8578", .6));
        c.Inside(
            $"M770 620C760 700 560 860 300 1080H1320C1080 880 840 720 806 620Z",
            g =>
            {
                for (var row = 0; row < 19; row++)
                {
                    var depth = Math.Pow(row / 19.0, 1.4);
                    var y = 622 + depth * 460;
                    var size = 16 + depth * 74;
                    for (var x = 780 - depth * 490 - (row % 2) * size * .5; x < 810 + depth * 520; x += size * 1.08)
                    {
                        var tone = Tint.Mix("#8F897D", light.SkyMiddle, g.Dice.Between(.05, .4));
                        g.Rect(x, y, size, size * .42 + 2, Tint.Darker(tone, .1 + g.Dice.Next() * .15), size * .16)
                            .Rect(x + size * .08, y, size * .8, size * .16, tone, size * .1, .7);
                    }
                }
            }
        );
        c.At(
            850,
            880,
            1.06,
            g =>
            {
                g.Oval(0, 4, 100, 9, "#0F1210", .4).Line($"M-50 -60L-54 0M-38 -58L-32 0M40 -60L38 0M52 -60L58 0", "#2E2019", 11);
                g.Path(
                        $"M-64 -108C-40 -120 20 -114 48 -114C66 -122 78 -142 88 -158L104 -166L112 -150L126 -122L116 -112L98 -124C92 -100 76 -76 60 -62C20 -52 -34 -52 -58 -62C-72 -76 -74 -96 -64 -108Z",
                        "#5A3C2A"
                    )
                    .Path($"M62 -116C70 -138 80 -156 94 -166C88 -146 80 -126 74 -108Z", "#251813");
                g.Rect(-36, -128, 62, 34, "#A8493C", 8)
                    .Rect(-44, -104, 34, 48, "#8A6A42", 8)
                    .Rect(2, -104, 34, 48, "#7A5C38", 8)
                    .Line($"M-44 -84H36M-26 -104V-58M20 -104V-58", "#4A3622", 3);
                g.Circle(96, -108, 5, "#E8C36A");
            }
        );
        c.At(
            990,
            890,
            1.06,
            g =>
                g.Line($"M-8 -60L-14 0M8 -60L14 0", "#26272B", 13)
                    .Path($"M-24 -56L-20 -128C-16 -146 16 -146 20 -128L24 -56Z", "#3E5A78")
                    .Circle(0, -162, 17, "#BF8259")
                    .Path($"M-30 -164C-20 -196 20 -196 30 -164Z", "#4A3A2A")
                    .Line($"M-18 -122L-48 -96", "#34506B", 10)
        );
    }
}
