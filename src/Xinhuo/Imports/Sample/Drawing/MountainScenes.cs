namespace Xinhuo.Imports.Sample.Drawing;

internal static class MountainScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("snow-lake-day", c => Lake(c, Light.Day, "#C4622F")),
            ("snow-lake-dusk", c => Lake(c, Light.Dusk, "#2E6B57")),
            ("snow-lake-night", c => Lake(c, Light.Night, "#D8D4C8")),
            ("night-camp", c => Camp(c, Light.Night)),
            ("dusk-camp", c => Camp(c, Light.Dusk)),
            ("pass-road-dawn", c => Pass(c, Light.Dawn, "#1F5A49")),
            ("pass-road-day", c => Pass(c, Light.Day, "#B5502A")),
            ("pass-road-snow", c => Pass(c, Light.Snow, "#35506A")),
        ];

    private static void Lake(Canvas c, Light light, string paint)
    {
        const double shore = 610;
        c.Heaven(light, shore);
        if (light.Dark)
            c.Stars(240, 480).MilkyWay(1080, 16, 620);
        c.Sun(light, light.Dark ? 360 : 1180, light.Dark ? 150 : 250, light.Dark ? 34 : 44);
        if (!light.Dark)
            c.Clouds(light, 5, 70, 190);
        Action<Canvas> above = g =>
        {
            g.Peak(light, 470, 150, shore, 420, 400, .62);
            g.Peak(light, 1090, 240, shore, 380, 440, .55);
            g.Swell(560, 26, Tint.Mix(light.Far, light.Near, .4), shore, 5);
            g.Rank(-20, 1620, _ => shore, 84, 26, light.Tree);
        };
        var mirrored = new Canvas(c.Width, c.Height, "lake");
        c.Peak(light, 1480, 330, shore, 330, 330, .4);
        above(c);
        c.Mirror(light, shore, 1067, above);
        c.Haze(light.SkyLow, shore - 26, shore + 40, .4);
        c.Ripples(shore, 1000, light.SkyLow, 70, light.Dark ? .2 : .4);
        c.Glitter(light.Dark ? 360 : 1180, shore, 980, light.Sun, light.Dark ? .35 : .5);
        var bank = Tint.Mix(light.Earth, light.Tree, .55);
        c.Path($"M-10 990C180 940 420 930 640 976C900 1026 1200 1044 1610 1020V1070H-10Z", bank);
        c.SideCar(
                210,
                1000,
                .98,
                paint,
                Body.Tall,
                false,
                light.Dark,
                light.Dark ? .45
                    : light == Light.Dusk ? .18
                    : 0
            )
            .RoofRack(210, 1000, .98);
        c.Blades(0, 820, x => 1010 + Math.Abs(x - 420) * .05, 46, 170, Tint.Mix(light.Grass, "#F0E6B0", light.Dark ? .05 : .3), .7);
        c.Blades(0, 1600, _ => 1066, 60, 190, Tint.Mix(light.Grass, bank, .4), .8);
    }

    private static void Camp(Canvas c, Light light)
    {
        c.Heaven(light, 720);
        if (light.Dark)
            c.Stars(330, 620).MilkyWay(620, 20, 760);
        else
            c.Sun(light, 1240, 470, 40).Clouds(light, 6, 120, 330);
        c.Peak(light, 1180, 330, 760, 420, 460, .5).Peak(light, 380, 430, 760, 400, 380, .42);
        c.Swell(690, 26, light.Near, 1067, 5);
        c.Rank(-20, 1620, x => 716 + Math.Sin(x / 210) * 12, 96, 25, Tint.Mix(light.Tree, light.Near, .3));
        c.Rank(-20, 1620, x => 760 + Math.Sin(x / 150) * 10, 120, 44, light.Tree);
        c.Swell(790, 12, c.Down($"0 {Tint.Mix(light.Earth, light.Grass, .35)}", $"1 {Tint.Darker(light.Earth, .5)}"), 1067, 4);
        c.Glow(560, 912, 560, "#F2913C", .62, .46);
        c.SideCar(1120, 920, .92, "#6C8272", Body.Long, true, false, light.Dark ? .35 : .1).RoofRack(716, 920, .92);
        Props.Tent(c, 860, 930, 1.12, "#E3A145");
        Props.Fire(c, 560, 946, 1.15);
        Props.Sitter(c, 400, 950, 1.05, "#0F1519", false);
        Props.Sitter(c, 316, 964, 1.0, "#131A1F", false);
        Props.Sitter(c, 712, 952, 1.05, "#0F1519", true);
        c.Blades(0, 1600, x => 1064, 44, 200, Tint.Mix(light.Grass, "#0C1210", light.Dark ? .5 : .35), .7);
    }

    private static void Pass(Canvas c, Light light, string paint)
    {
        c.Heaven(light, 640).Sun(light, 470, 330, 50).Clouds(light, 6, 80, 260);
        c.Peak(light, 250, 380, 700, 330, 330, .5).Peak(light, 1370, 330, 700, 360, 340, .5).Peak(light, 810, 150, 700, 420, 430, .66);
        c.Haze(light.Haze, 470, 690, .85);
        c.Ridge(640, 22, Tint.Mix(light.Far, light.Haze, .3), 1067).Ridge(672, 16, light.Near, 1067);
        c.Rank(-20, 1620, x => 704 + Math.Sin(x / 160) * 8, 78, 24, light.Tree);
        c.Swell(712, 10, c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .45)}"), 1067, 5);
        Roads.Toward(c, light, 742, 700, 300, 1360);
        c.RearCar(930, 975, 1.02, paint, false, light == Light.Dawn ? .08 : 0);
        c.Blades(0, 480, x => 980 + x * .06, 90, 170, Tint.Mix(light.Grass, "#F3DFA0", .45), .75);
        c.Blades(1240, 1600, x => 1066, 110, 170, Tint.Mix(light.Grass, "#F3DFA0", .4), .8);
        c.Blades(0, 420, _ => 1067, 100, 120, Tint.Mix(light.Grass, "#2A2A1C", .3), .8);
    }
}
