using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class WaysideScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("forest-road-day", c => Forest(c, Light.Day, false)),
            ("forest-road-rain", c => Forest(c, Light.Grey, true)),
            ("coast-road-day", c => Coast(c, Light.Day)),
            ("coast-road-dusk", c => Coast(c, Light.Dusk)),
            ("tunnel-mouth-day", c => Tunnel(c, Light.Day)),
            ("birch-road-snow", c => Birches(c, Light.Snow, null)),
            ("birch-road-autumn", c => Birches(c, Light.Dawn, "#D99A3A")),
            ("gorge-bridge-day", c => Gorge(c, Light.Day)),
            ("gorge-bridge-mist", c => Gorge(c, Light.Grey)),
        ];

    private static void Forest(Canvas c, Light light, bool rain)
    {
        c.Wash(c.Down($"0 {Tint.Mix(light.SkyMiddle, light.Near, .2)}", $".55 {light.SkyLow}", $"1 {light.Near}"));
        c.Glow(800, 420, 620, "#FFFBE8", rain ? .5 : .9);
        for (var row = 0; row < 5; row++)
        {
            var fill = Tint.Mix(Tint.Mix(light.SkyLow, light.Far, .6), Tint.Darker(light.Tree, .2), row / 4.6);
            var foot = 560 + row * 62;
            var open = 70 + row * 84;
            var tall = 250 + row * 150;
            c.Rank(-60, 800 - open, x => foot + (800 - open - x) * .06 * row * .4, tall, 54 + row * 22, fill);
            c.Rank(800 + open, 1660, x => foot + (x - 800 - open) * .06 * row * .4, tall, 54 + row * 22, fill);
            c.Haze(light.SkyLow, foot - 160, foot + 40, .34);
        }
        c.Path(
            $"M-20 1080V760C400 700 620 640 790 600H812C980 640 1200 700 1620 760V1080Z",
            c.Down($"0 {Tint.Mix(light.Grass, light.Near, .4)}", $"1 {Tint.Darker(light.Tree, .25)}")
        );
        Roads.Toward(c, rain ? light with { Road = "#5E656C" } : light, 800, 604, 330, 1270);
        c.RearCar(935, 930, .86, rain ? "#C4622F" : "#E0D9C8", rain);
        if (rain)
        {
            c.Soft(10, g => g.Path($"M870 940L845 1060H905L900 940ZM980 940L985 1060H1035L1005 940Z", "#FF5A3C", .5));
            Rain(c, 260, .35);
        }
        else
        {
            for (var i = 0; i < 6; i++)
                c.Path($"M{620 + i * 90} -20L{180 + i * 190} 900H{280 + i * 200}L{660 + i * 90} -20Z", c.Down("0 #FFF8DA .34", "1 #FFF8DA 0"), .8);
        }
        c.Rank(-40, 330, x => 1110 - x * .22, 640, 150, Tint.Darker(light.Tree, .45));
        c.Rank(1290, 1660, x => 1050 + (x - 1290) * .2, 640, 150, Tint.Darker(light.Tree, .45));
        c.Blades(0, 470, x => 1067, 50, 120, Tint.Darker(light.Grass, .25), .8);
    }

    public static void Rain(Canvas c, int count, double opacity)
    {
        var drops = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var length = c.Dice.Between(20, 60);
            drops.Append(Pen.Write($"M{c.Dice.Between(0, 1640)} {c.Dice.Between(-40, 1040)}l{-length * .18} {length}"));
        }
        c.Line($"{drops.ToString()}", "#EAF1F4", 1.8, opacity);
    }

    private static void Coast(Canvas c, Light light)
    {
        c.Heaven(light, 500).Sun(light, 520, light == Light.Dusk ? 420 : 210, 48).Clouds(light, 7, 80, 360, 1.1);
        c.Rect(0, 496, 1600, 580, c.Down($"0 {Tint.Mix(light.Water, light.SkyLow, .55)}", $".3 {light.Water}", $"1 {Tint.Darker(light.Water, .45)}"));
        c.Ripples(500, 1060, light.SkyLow, 130, .4).Glitter(520, 500, 900, light.Sun, light == Light.Dusk ? .85 : .5);
        c.Ridge(470, 20, Tint.Mix(light.Far, light.Haze, .45), 500, 5).Rect(0, 498, 1600, 3, light.SkyLow, 0, .5);
        c.Path($"M1640 360C1480 380 1420 430 1300 446C1240 470 1160 480 1100 508C1180 520 1300 518 1640 530Z", Tint.Mix(light.Far, light.Near, .5));
        c.Path(
            $"M1640 420C1500 450 1420 520 1260 560C1160 600 1060 640 1000 700C900 770 760 850 700 1080H1640Z",
            c.Down($"0 {Tint.Mix(light.Grass, light.Near, .5)}", $"1 {Tint.Darker(light.Tree, .1)}")
        );
        c.Path($"M1000 700C900 770 760 850 700 1080H640C690 900 800 800 900 740C930 716 970 702 1000 700Z", Tint.Mix(light.RockLit, light.Earth, .4));
        var road = Roads.Smooth([(1640, 560), (1440, 620), (1230, 690), (1060, 780), (960, 880), (930, 1100)]);
        c.Line($"{road}", Tint.Mix(light.Earth, light.SkyLow, .5), 128)
            .Line($"{road}", light.Road, 112)
            .Line($"{road}", "#F4ECD8", 4, .85, " stroke-dasharray=\"34 30\"");
        for (var i = 0; i < 20; i++)
        {
            var t = i / 20.0;
            var (x, y) = (1400 - t * 540, 596 + t * t * 330 + t * 60);
            c.Rect(x - 70 + t * 20, y - 4 - 20 * t, 4 + 4 * t, 16 + 30 * t, "#F2EBDC", 2, .95);
        }
        c.RearCar(1010, 925, .7, light == Light.Dusk ? "#2E5C74" : "#C4472F", light == Light.Dusk, light == Light.Dusk ? .15 : 0);
        for (var i = 0; i < 9; i++)
            c.Broadleaf(1240 + i * 44, 770 + (i % 3) * 90 + i * 10, 90 + i * 9, Tint.Mix(light.Tree, light.Grass, .35));
        for (var i = 0; i < 5; i++)
        {
            var (x, y, s) = (c.Dice.Between(420, 900), c.Dice.Between(220, 380), c.Dice.Between(8, 16));
            c.Line($"M{x - s} {y - s * .4}Q{x - s * .4} {y - s * .7} {x} {y}Q{x + s * .4} {y - s * .7} {x + s} {y - s * .4}", "#33424C", 2.6, .8);
        }
        c.At(
            250,
            590,
            1,
            g =>
                g.Path($"M-70 0H70L52 26H-54Z", "#F5EFE2")
                    .Path($"M-6 -8V-110L54 -8Z", "#FFFDF6")
                    .Path($"M-12 -8V-90L-50 -8Z", "#E9DCC4")
                    .Line($"M-9 4V-116", "#5B4630", 4)
                    .Rect(-60, 26, 120, 5, light.SkyLow, 2, .4)
        );
        c.Soft(3, g => g.Line($"M640 1060C700 950 760 880 860 790M560 1067C620 980 700 900 800 820", "#FFFDF6", 7, .55));
    }

    private static void Tunnel(Canvas c, Light light)
    {
        c.Heaven(light, 760).Clouds(light, 6, 50, 240).Peak(light, 1180, 130, 760, 420, 470, .5);
        c.Path(
            $"M-20 1080V300C160 220 330 150 560 170C820 190 960 300 1080 430C1220 560 1400 640 1640 680V1080Z",
            c.Down($"0 {Tint.Mix(light.Near, light.Grass, .3)}", $"1 {Tint.Darker(light.Tree, .2)}")
        );
        c.Rank(-20, 1200, x => 330 + Math.Abs(x - 480) * .34, 150, 34, light.Tree)
            .Rank(-20, 1500, x => 470 + Math.Abs(x - 520) * .26, 170, 44, Tint.Darker(light.Tree, .18));
        c.Path($"M210 860V520C210 380 850 380 850 520V860Z", c.Down("0 #B9B4A8", "1 #8E8A80"));
        c.Path($"M270 860V560C270 430 790 430 790 560V860Z", "#171A1E");
        c.Glow(530, 700, 230, "#FFB45C", .75, .8);
        for (var i = 0; i < 6; i++)
            c.Oval(530 - 190 + i * 18, 500 + i * 26, 16 - i * 2, 4, "#FFD9A0").Oval(530 + 190 - i * 18, 500 + i * 26, 16 - i * 2, 4, "#FFD9A0");
        c.Line($"M210 520C210 380 850 380 850 520", "#D8D3C6", 14)
            .Rect(380, 372, 300, 54, "#2F5D50", 6)
            .Rect(400, 392, 260, 5, "#F4EEDD", 2)
            .Rect(430, 404, 200, 5, "#F4EEDD", 2, .7);
        c.Path($"M330 860L120 1080H1240L740 860Z", c.Fall(850, 1067, $"0 {Tint.Darker(light.Road, .5)}", $"1 {light.Road}"));
        c.Path($"M528 866L560 1080H590L538 866Z", "#E9C25A").Path($"M352 866L170 1080H188L364 866ZM716 866L1160 1080H1180L728 866Z", "#F4ECD8", .85);
        c.Path($"M740 860L1240 1080H1640V760L850 780Z", c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .4)}"));
        c.RearCar(700, 985, .74, "#E8E2D2", true);
        for (var i = 0; i < 9; i++)
            c.Rect(880 + i * 90, 866 + i * 22, 9, 44 + i * 4, "#EFE8D8", 3).Rect(880 + i * 90, 872 + i * 22, 96, 10 + i, "#B9BDB8", 2);
        c.Rect(1180, 560, 12, 330, "#5B6266", 3)
            .Rect(1090, 520, 190, 120, "#20262A", 10)
            .Circle(1146, 580, 30, "none", 1, " stroke=\"#E9C25A\" stroke-width=\"7\"")
            .Path($"M1130 584h30l-8 -12h-14ZM1134 590v8M1156 590v8", "#F4EEDD")
            .Path($"M1210 560h46v8h-46ZM1210 580h46v8h-46ZM1210 600h30v8h-30Z", "#F4EEDD", .9);
        c.Blades(780, 1600, x => 1067, 80, 220, Tint.Mix(light.Grass, "#F1E2A0", .25), .8);
    }

    private static void Birches(Canvas c, Light light, string? leaf)
    {
        c.Wash(c.Down($"0 {light.SkyTop}", $".5 {light.SkyLow}", $"1 {light.Grass}")).Glow(860, 430, 520, "#FFF4D8", .85);
        c.Rank(-20, 1620, _ => 600, 130, 22, Tint.Mix(light.Far, light.SkyLow, .35)).Rank(-20, 1620, _ => 616, 100, 24, Tint.Mix(light.Far, light.Tree, .25));
        c.Path(
            $"M-20 1080V640C400 622 1200 622 1620 640V1080Z",
            c.Down($"0 {Tint.Lighter(light.Grass, .2)}", $"1 {(leaf is null ? "#B9CBD6" : Tint.Darker(light.Grass, .35))}")
        );
        Roads.Toward(c, leaf is null ? light with { Road = "#B4C0C8", Earth = "#F4F6F5" } : light, 850, 622, 300, 1290);
        for (var row = 0; row < 6; row++)
        {
            var depth = Math.Pow((row + 1) / 6.0, 1.6);
            foreach (var side in new[] { -1, 1 })
                for (var k = 0; k < (row < 3 ? 2 : 3); k++)
                {
                    var x = 840 + side * (90 + depth * 560 + k * (60 + 130 * depth)) + c.Dice.Around(0, 24);
                    c.Oval(x + 40 * depth, 632 + depth * 400, 90 * depth + 8, 8 * depth + 2, "#3A4A58", .18);
                    c.Birch(x, 632 + depth * 400, 230 + depth * 720, Tint.Mix("#F4F1E8", light.SkyMiddle, .3 - depth * .2), leaf);
                }
        }
        c.RearCar(950, 930, .82, leaf is null ? "#A8412C" : "#35506A", true);
        var flakes = new StringBuilder();
        for (var i = 0; i < (leaf is null ? 260 : 90); i++)
            flakes.Append(Pen.Write($"M{c.Dice.Between(0, 1600)} {c.Dice.Between(0, 1060)}h.1"));
        c.Line($"{flakes.ToString()}", leaf ?? "#FFFFFF", leaf is null ? 6 : 9, .85);
    }

    private static void Gorge(Canvas c, Light light)
    {
        c.Heaven(light, 800).Sun(light, 1260, 200, 44).Clouds(light, 5, 60, 220);
        c.Ridge(430, 90, Tint.Mix(light.Far, light.Haze, .55), 1080, 7)
            .Ridge(540, 80, Tint.Mix(light.Far, light.Near, .4), 1080, 7)
            .MistBand(light.Haze, 640, 110, .8);
        var deck = 560.0;
        foreach (var x in new[] { 470.0, 1130.0 })
        {
            c.Path(
                $"M{x - 46} 1080L{x - 22} {deck}L{x - 8} 170H{x + 8}L{x + 22} {deck}L{x + 46} 1080H{x + 24}L{x + 8} {deck + 40}H{x - 8}L{x - 24} 1080Z",
                c.Across("0 #F1EBDD", "1 #A9A79E")
            );
            for (var i = 1; i <= 12; i++)
                c.Line($"M{x} {186 + i * 12}L{x - i * 38} {deck}M{x} {186 + i * 12}L{x + i * 27} {deck}", "#F6F1E4", 2.2, .8);
        }
        c.Path($"M-20 {deck - 6}H1620V{deck + 26}H-20Z", c.Down("0 #E4DDCC", ".4 #B5AFA2", "1 #7E7B74")).Line($"M-20 {deck - 18}H1620", "#F2ECDD", 4);
        for (var x = 0; x < 1600; x += 26)
            c.Line($"M{x} {deck - 18}v14", "#F2ECDD", 2.4);
        c.SideCar(600, deck - 6, .34, "#C4622F").SideCar(930, deck - 6, .32, "#EDE6D6", Body.Low).SideCar(120, deck - 6, .34, "#2E6B57", Body.Long, true);
        c.MistBand(light.Haze, 840, 170, .85).Haze(light.Haze, 660, 1000, .9).MistBand("#FFFFFF", 930, 130, .5);
        c.Path($"M-20 1080V690C120 700 230 760 300 860C350 940 380 1010 390 1080Z", c.Down($"0 {light.Near}", $"1 {Tint.Darker(light.Tree, .3)}"))
            .Rank(-20, 360, x => 700 + Math.Max(0, x - 60) * .9, 120, 34, light.Tree);
        c.Path($"M1620 1080V640C1480 670 1370 740 1310 840C1260 930 1230 1010 1220 1080Z", c.Down($"0 {light.Near}", $"1 {Tint.Darker(light.Tree, .3)}"))
            .Rank(1250, 1620, x => 660 + Math.Max(0, 1560 - x) * .9, 120, 34, light.Tree);
    }
}
