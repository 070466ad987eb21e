namespace Xinhuo.Imports.Sample.Drawing;

internal static class HighlandScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("prayer-pass-day", c => PrayerPass(c, Light.Day)),
            ("prayer-pass-dusk", c => PrayerPass(c, Light.Dusk)),
            ("grassland-day", c => Grassland(c, Light.Day)),
            ("grassland-dusk", c => Grassland(c, Light.Dusk)),
            ("desert-day", c => Desert(c, Light.Day, "#F0C588", "#C7743F")),
            ("desert-dusk", c => Desert(c, Light.Dusk, "#E59B66", "#8C4038")),
            ("desert-night", c => Desert(c, Light.Night, "#5A6684", "#2A3450")),
            ("wind-farm-day", c => WindFarm(c, Light.Day)),
            ("wind-farm-dusk", c => WindFarm(c, Light.Dusk)),
        ];

    private static void PrayerPass(Canvas c, Light light)
    {
        c.Heaven(light, 760).Sun(light, 1300, light == Light.Dusk ? 470 : 210, 42).Clouds(light, 7, 90, 330);
        c.Peak(light, 330, 330, 800, 380, 420, .62).Peak(light, 960, 420, 800, 320, 340, .55).Peak(light, 1470, 360, 800, 360, 330, .6);
        c.Haze(light.Haze, 640, 810, .7).Ridge(770, 26, Tint.Mix(light.Far, light.RockShade, .4), 1067);
        c.Swell(806, 18, c.Down($"0 {Tint.Mix(light.Grass, light.Earth, .35)}", $"1 {Tint.Darker(light.Earth, .4)}"), 1067, 4);
        c.Line($"M1230 170L1236 880M300 300L292 860", "#5B4A3A", 9);
        Props.Flags(c, 300, 306, 1230, 176, 30, 40);
        Props.Flags(c, 300, 330, 780, 640, 16, 34);
        Props.Flags(c, 1232, 200, 800, 640, 15, 34);
        Props.Flags(c, 1232, 230, 1640, 480, 14, 36);
        Props.Flags(c, 296, 340, -40, 620, 12, 36);
        Cairn(c, 790, 900, light);
        c.SideCar(1010, 978, .94, light == Light.Dusk ? "#C4622F" : "#2E6B57", Body.Tall, true, light == Light.Dusk, light == Light.Dusk ? .16 : 0);
        for (var i = 0; i < 70; i++)
        {
            var (x, y, r) = (c.Dice.Between(0, 1600), c.Dice.Between(940, 1066), c.Dice.Between(3, 13));
            c.Oval(x, y, r * 1.5, r, Tint.Mix(light.RockShade, light.Earth, c.Dice.Next()), .8)
                .Oval(x - r * .3, y - r * .4, r * .7, r * .35, light.RockLit, .5);
        }
    }

    private static void Cairn(Canvas c, double x, double y, Light light)
    {
        for (var row = 0; row < 9; row++)
        {
            var half = 190.0 - row * 20;
            var at = y - row * 27;
            for (var s = x - half; s < x + half; s += c.Dice.Between(34, 52))
            {
                var w = c.Dice.Between(22, 34);
                var tone = Tint.Mix(light.RockShade, light.RockLit, c.Dice.Next());
                c.Oval(s, at, w, 17, Tint.Darker(tone, .3)).Oval(s - 2, at - 4, w * .92, 13, tone);
                if (c.Dice.Chance(.16))
                    c.Rect(s - 12, at - 10, 22, 8, "#D9CFB8", 2, .5);
            }
        }
    }

    private static void Grassland(Canvas c, Light light)
    {
        c.Heaven(light, 620).Sun(light, 1180, light == Light.Dusk ? 500 : 190, 46).Clouds(light, 10, 70, 420, 1.3);
        c.Ridge(560, 36, Tint.Mix(light.Far, light.Haze, .5), 1067, 5)
            .Swell(600, 24, Tint.Mix(light.Far, light.Grass, .4), 1067, 3)
            .Swell(660, 26, Tint.Mix(light.Grass, light.Haze, .25), 1067, 3);
        c.Swell(730, 26, c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .4)}"), 1067, 3);
        var river = Roads.Smooth([
            (1640, 716),
            (1300, 742),
            (1030, 730),
            (900, 770),
            (1080, 812),
            (1120, 868),
            (820, 900),
            (560, 880),
            (420, 940),
            (640, 1010),
            (560, 1100),
        ]);
        c.Line($"{river}", Tint.Mix(light.Earth, light.Grass, .5), 46)
            .Line($"{river}", Tint.Mix(light.Water, light.SkyLow, .5), 36)
            .Line($"{river}", light.SkyLow, 12, .5);
        foreach (var (x, y, s) in new[] { (300.0, 760.0, .8), (430.0, 744.0, .62), (212.0, 738.0, .5) })
            Yurt(c, x, y, s, light);
        foreach (
            var (x, y, s, coat) in new[]
            {
                (760.0, 800.0, .5, "#5B3A28"),
                (690.0, 812.0, .56, "#3A2A22"),
                (1380.0, 800.0, .52, "#8C6A48"),
                (1460.0, 806.0, .5, "#4A3226"),
                (1420.0, 828.0, .6, "#E4DCCB"),
            }
        )
            Horse(c, x, y, s, Tint.Mix(coat, "#20283A", light == Light.Dusk ? .25 : 0), x > 1400);
        for (var i = 0; i < 42; i++)
            c.Oval(c.Dice.Between(930, 1300), c.Dice.Between(690, 716), 5, 3.4, "#F7F2E4", .9);
        c.SideCar(980, 990, .96, "#E8E2D2", Body.Tall, false, light == Light.Dusk, light == Light.Dusk ? .2 : 0).RoofRack(980, 990, .96, true);
        c.Blades(0, 1600, x => 1067, 70, 420, Tint.Mix(light.Grass, "#F1E2A0", .3), .75);
        c.Blades(0, 1600, x => 1000 + c.Dice.Between(0, 50), 30, 160, Tint.Mix(light.Grass, "#26331C", .3), .6);
    }

    private static void Yurt(Canvas c, double x, double y, double scale, Light light) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                var felt = Tint.Mix("#F3EEE0", light.SkyMiddle, .16);
                g.Oval(0, 2, 130, 12, "#101610", .35);
                g.Path($"M-110 0V-62H110V0Z", g.Across($"0 {felt}", $".5 {Tint.Lighter(felt, .3)}", $"1 {Tint.Darker(felt, .3)}"))
                    .Path(
                        $"M-124 -58C-90 -104 -36 -122 0 -124C36 -122 90 -104 124 -58Z",
                        g.Across($"0 {Tint.Lighter(felt, .2)}", $"1 {Tint.Darker(felt, .38)}")
                    );
                g.Rect(-112, -44, 224, 9, "#B5502A", 0, .85).Rect(-18, -54, 40, 54, "#8C3F2E", 3).Rect(-12, -48, 28, 42, "#C9743A", 2);
                g.Rect(-22, -132, 44, 12, "#6B5B48", 5).Line($"M10 -132V-168", "#4A4A4A", 6).Line($"M10 -172q16 -20 4 -40q-10 -20 8 -36", "#E8E4DA", 7, .4);
            }
        );

    private static void Horse(Canvas c, double x, double y, double scale, string coat, bool mirror) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Oval(0, 2, 76, 7, "#101610", .35);
                g.Line($"M-44 -50L-48 0M-34 -48L-28 0M38 -50L36 0M46 -52L54 0", Tint.Darker(coat, .25), 9);
                g.Path(
                    $"M-58 -92C-40 -104 20 -98 44 -98C60 -104 70 -118 78 -130L92 -140L98 -128L112 -104L104 -96L88 -106C84 -88 70 -66 54 -52C20 -44 -30 -44 -52 -52C-64 -64 -66 -82 -58 -92Z",
                    coat
                );
                g.Path($"M56 -100C64 -118 72 -132 84 -140C78 -124 72 -108 66 -92Z", Tint.Darker(coat, .5))
                    .Line($"M-60 -88q-22 16 -18 52", Tint.Darker(coat, .5), 8);
            },
            0,
            mirror
        );

    private static void Desert(Canvas c, Light light, string lit, string shade)
    {
        c.Rect(
            0,
            0,
            1600,
            700,
            light.Dark
                ? c.Down($"0 {light.SkyTop}", $"1 {light.SkyLow}")
                : c.Down(
                    $"0 {Tint.Mix(light.SkyTop, "#E8A060", light == Light.Dusk ? .3 : .04)}",
                    $".6 {Tint.Mix(light.SkyMiddle, "#F2C488", .45)}",
                    "1 #FBE6BE"
                )
        );
        if (light.Dark)
            c.Stars(330, 620).MilkyWay(1050, 24, 640).Sun(light, 300, 190, 30);
        else
            c.Sun(light, 1130, 330, 58);
        Dune(c, 560, 60, Tint.Mix(lit, light.SkyLow, .45), Tint.Mix(shade, light.SkyLow, .5), 420);
        Dune(c, 640, 80, Tint.Mix(lit, light.SkyLow, .2), Tint.Mix(shade, light.SkyLow, .25), 1080);
        Dune(c, 760, 110, lit, shade, 640);
        c.SideCar(1020, 846, .5, "#F1EBDD", Body.Tall, false, light.Dark, light.Dark ? .3 : 0).RoofRack(1020, 846, .5, true);
        c.Line($"M1010 850C800 862 660 820 470 836C340 848 200 880 -20 872", Tint.Mix(lit, shade, .45), 5, .7)
            .Line($"M1010 858C800 872 660 832 470 848C340 860 200 894 -20 888", Tint.Mix(lit, shade, .45), 5, .7);
        Dune(c, 930, 100, Tint.Lighter(lit, light.Dark ? .02 : .1), Tint.Darker(shade, .18), 1180);
        for (var i = 0; i < 26; i++)
        {
            var y = 960 + i * 4.5;
            c.Line($"M{c.Dice.Between(-60, 700)} {y}q{c.Dice.Between(60, 120)} -9 {c.Dice.Between(160, 300)} 0", Tint.Mix(lit, shade, .5), 2.4, .4);
        }
    }

    private static void Dune(Canvas c, double y, double height, string lit, string shade, double crest)
    {
        var left = c.Dice.Around(y + height * .3, 20);
        var right = c.Dice.Around(y + height * .5, 24);
        var ridge = Pen.Write($"M-20 {left}C{crest * .4} {left + 10} {crest * .7} {y - height * .4} {crest} {y - height}");
        c.Path(
            $"{ridge}C{crest + 170} {y - height * .6} {crest + 340} {right - 40} 1620 {right}V1080H-20Z",
            c.Fall(y - height, y + 260, $"0 {Tint.Lighter(lit, .2)}", $".5 {lit}", $"1 {Tint.Mix(lit, shade, .4)}")
        );
        c.Path(
            $"M{crest} {y - height}C{crest - 30} {y - height * .3} {crest + 90} {y} {crest + 10} {y + 70}C{crest - 60} {y + 140} {crest + 120} {y + 210} {crest + 60} {y + 330}L1620 {y + 330}V{right}C{crest + 340} {right - 40} {crest + 170} {y - height * .6} {crest} {y - height}Z",
            c.Fall(y - height, y + 260, $"0 {shade}", $"1 {Tint.Mix(shade, lit, .55)}")
        );
    }

    private static void WindFarm(Canvas c, Light light)
    {
        c.Heaven(light, 720).Sun(light, 380, light == Light.Dusk ? 500 : 230, 46).Clouds(light, 9, 80, 420, 1.2);
        c.Ridge(640, 60, Tint.Mix(light.Far, light.Haze, .45), 1067, 5, 30);
        foreach (var (x, y, s) in new[] { (180.0, 650.0, .42), (420.0, 640.0, .46), (660.0, 655.0, .42), (900.0, 660.0, .4) })
            Turbine(c, x, y, s, light);
        c.Swell(720, 40, Tint.Mix(light.Grass, light.Haze, .3), 1067, 3);
        Turbine(c, 1010, 740, .8, light);
        Turbine(c, 560, 760, .72, light);
        c.Swell(820, 30, c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .42)}"), 1067, 3);
        Turbine(c, 1340, 850, 1.35, light);
        c.Soft(30, g => g.Oval(520, 930, 460, 50, "#14261C", .3).Oval(1280, 1000, 380, 40, "#14261C", .26));
        var track = Roads.Smooth([(1300, 862), (1120, 880), (960, 930), (700, 960), (420, 1010), (240, 1100)]);
        c.Line($"{track}", Tint.Mix(light.Earth, "#E5D3A8", .45), 40).Line($"{track}", Tint.Mix(light.Grass, light.Earth, .5), 12, .8);
        c.SideCar(620, 968, .62, "#D9DCD6", Body.Low, false, false, light == Light.Dusk ? .2 : 0);
        c.Blades(0, 1600, x => 1067, 66, 380, Tint.Mix(light.Grass, "#F1E2A0", .35), .75);
    }

    private static void Turbine(Canvas c, double x, double y, double scale, Light light) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                var steel = Tint.Mix("#FBFAF4", light.SkyLow, .2);
                g.Path($"M-9 0L-5 -430H5L9 0Z", g.Across($"0 {Tint.Lighter(steel, .2)}", $"1 {Tint.Darker(steel, .3)}"))
                    .Rect(-10, -442, 34, 18, Tint.Darker(steel, .12), 6);
                var turn = g.Dice.Between(0, 120);
                for (var i = 0; i < 3; i++)
                    g.Within(
                        $"transform=\"translate(-6 -433) rotate({turn + i * 120})\"",
                        b => b.Path($"M-4 0C-12 -40 -8 -150 -1 -230C6 -150 8 -40 5 0Z", i == 1 ? Tint.Darker(steel, .14) : steel)
                    );
                g.Circle(-6, -433, 10, Tint.Darker(steel, .2));
            }
        );
}
