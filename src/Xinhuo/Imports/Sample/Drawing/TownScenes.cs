using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class TownScenes
{
    private static readonly string[] Windows = ["#FFD98A", "#FFE9B8", "#F6C36A", "#BFD9E6"];

    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("rainy-city-night", Rainy),
            ("river-city-night", c => River(c, Light.Night)),
            ("river-city-dusk", c => River(c, Light.Dusk)),
            ("hospital-carpark-night", Hospital),
            ("airport-pickup-dusk", c => Airport(c, Light.Dusk)),
            ("airport-pickup-night", c => Airport(c, Light.Night)),
            ("harbour-dawn", c => Harbour(c, Light.Dawn)),
            ("harbour-night", c => Harbour(c, Light.Night)),
        ];

    /// <summary>A row of buildings with lit windows, standing on a line.</summary>
    private static void Blocks(Canvas c, double foot, double low, double high, double wide, string wall, double lit)
    {
        for (var x = -30.0; x < 1620; )
        {
            var w = wide * c.Dice.Between(.6, 1.3);
            var h = c.Dice.Between(low, high);
            var top = foot - h;
            c.Rect(x, top, w, h + 2, c.Down($"0 {Tint.Lighter(wall, .07)}", $"1 {Tint.Darker(wall, .2)}"), 2);
            if (c.Dice.Chance(.25))
                c.Rect(x + w * .4, top - 26, 5, 28, wall).Circle(x + w * .4 + 2, top - 28, 3, "#FF6A4A");
            var panes = new StringBuilder[Windows.Length];
            for (var wy = top + 16; wy < foot - 14; wy += 21)
            for (var wx = x + 10; wx < x + w - 14; wx += 18)
                if (c.Dice.Chance(lit))
                    (panes[c.Dice.Int(0, panes.Length)] ??= new StringBuilder()).Append(Pen.Write($"M{wx} {wy}h9v11h-9Z"));
            for (var i = 0; i < panes.Length; i++)
                if (panes[i] is { } some)
                    c.Path($"{some.ToString()}", Windows[i], .85);
            x += w + c.Dice.Between(2, 16);
        }
    }

    private static void Rainy(Canvas c)
    {
        c.Wash(c.Down("0 #0F1A2C", ".5 #24344C", "1 #131A24")).Glow(800, 560, 760, "#E89A5A", .34, .5);
        Blocks(c, 640, 220, 520, 110, "#1C2A40", .18);
        Blocks(c, 680, 120, 360, 150, "#15202F", .2);
        c.Haze("#3B4A60", 480, 720, .5);
        c.Rect(0, 676, 1600, 400, c.Down("0 #2A3442", ".4 #1C232D", "1 #10151B"));
        c.Soft(
            16,
            g =>
            {
                for (var i = 0; i < 26; i++)
                    g.Rect(
                        g.Dice.Between(0, 1600),
                        g.Dice.Between(690, 760),
                        g.Dice.Between(14, 34),
                        g.Dice.Between(90, 300),
                        g.Dice.Pick(["#FFC46A", "#FF7A52", "#7FC4D8", "#FFE3A0"]),
                        12,
                        g.Dice.Between(.14, .4)
                    );
            }
        );
        c.Line($"M560 1067L764 690M1040 1067L836 690", "#E8E1CF", 6, .3).Line($"M800 1067V700", "#E8E1CF", 6, .5, " stroke-dasharray=\"60 44\"");
        foreach (var (x, foot, tall) in new[] { (250.0, 780.0, 400.0), (520.0, 716.0, 200.0) })
            Props.Lamp(c, x, foot, tall, "#2B333D", "#FFD08A", false);
        foreach (var (x, foot, tall) in new[] { (1350.0, 780.0, 400.0), (1080.0, 716.0, 200.0) })
            Props.Lamp(c, x, foot, tall, "#2B333D", "#FFD08A", true);
        c.RearCar(700, 760, .3, "#3C4652", true).RearCar(900, 740, .24, "#6B5B48", true);
        c.RearCar(960, 950, .95, "#1F4D48", true, .1);
        c.Soft(9, g => g.Path($"M870 960L846 1067H920L905 960ZM1010 960L1012 1067H1078L1050 960Z", "#FF4B30", .5));
        c.Path($"M180 800q60 -70 120 0l-60 -8Z", "#A8493C")
            .Line($"M240 792V880", "#1A1D22", 5)
            .Path($"M214 840C214 812 266 812 266 840L272 930H208Z", "#20262E")
            .Line($"M226 930V990M254 930V990", "#161A20", 13);
        WaysideScenes.Rain(c, 420, .3);
    }

    private static void River(Canvas c, Light light)
    {
        const double shore = 650;
        c.Heaven(light, shore);
        if (light.Dark)
            c.Stars(60, 260).Sun(light, 1240, 150, 30);
        else
            c.Sun(light, 360, 470, 46).Clouds(light, 5, 90, 260);
        c.Ridge(440, 60, Tint.Mix(light.Far, light.SkyLow, .3), shore, 6);
        var wall = Tint.Mix(light.Near, "#1A2436", light.Dark ? .5 : .3);
        Blocks(c, 560, 120, 330, 84, Tint.Mix(wall, light.SkyLow, .22), .34);
        Blocks(c, 610, 90, 240, 96, wall, .42);
        Blocks(c, shore, 40, 130, 70, Tint.Darker(wall, .25), .5);
        c.Rect(0, shore, 1600, 430, c.Down($"0 {Tint.Mix(light.Water, "#F0B46A", .3)}", $".3 {light.Water}", $"1 {Tint.Darker(light.Water, .6)}"));
        c.Soft(
            7,
            g =>
            {
                for (var i = 0; i < 54; i++)
                    g.Rect(
                        g.Dice.Between(0, 1600),
                        shore + g.Dice.Between(0, 30),
                        g.Dice.Between(5, 16),
                        g.Dice.Between(60, 250),
                        g.Dice.Pick(["#FFD98A", "#FFB45C", "#FF8A5C", "#BFD9E6"]),
                        6,
                        g.Dice.Between(.16, .45)
                    );
            }
        );
        c.Ripples(shore, 1000, "#FFE9B8", 80, .26);
        c.Line($"M-20 520C300 470 700 470 1000 520S1500 590 1640 560", Tint.Darker(wall, .2), 13)
            .Line($"M-20 514C300 464 700 464 1000 514S1500 584 1640 554", "#FFD08A", 3, .8, " stroke-dasharray=\"3 22\"");
        c.At(
            700,
            800,
            1.05,
            g =>
                g.Oval(30, 12, 190, 7, "#060A0F", .5)
                    .Path($"M-150 -14H210L188 14H-128Z", "#1A2026")
                    .Rect(96, -56, 70, 42, "#2E3740", 3)
                    .Rect(106, -48, 14, 12, "#FFD98A")
                    .Rect(130, -48, 14, 12, "#FFD98A")
                    .Path($"M-120 -14L-60 -40L60 -34L86 -14Z", "#8A7650")
                    .Line($"M130 -56V-92", "#2E3740", 4)
                    .Circle(130, -94, 4, "#FF6A4A")
        );
        c.Rect(0, 960, 1600, 120, c.Down("0 #2A2F33", "1 #12161A"));
        for (var x = 20; x < 1600; x += 54)
            c.Rect(x, 884, 6, 80, "#4A5258", 2);
        c.Line($"M-20 884H1620M-20 920H1620", "#5A646B", 7);
        c.SideCar(980, 1030, 1.12, "#D8D4C6", Body.Tall, false, false, light.Dark ? .38 : .15);
        Props.Lamp(c, 330, 1010, 420, "#2B333D", "#FFD08A", false);
    }

    private static void Hospital(Canvas c)
    {
        var light = Light.Dawn;
        c.Wash(c.Down("0 #25365A", ".45 #6B6F94", ".7 #D9A48E", "1 #2A2F38"));
        Blocks(c, 640, 60, 190, 120, "#3E4866", .12);
        c.Rect(180, 170, 760, 520, c.Across("0 #D8D6D2", "1 #A9AFBA"))
            .Rect(180, 170, 760, 30, "#8E97A6")
            .Rect(900, 330, 420, 360, c.Across("0 #BFC3C8", "1 #8E96A4"));
        for (var row = 0; row < 7; row++)
        for (var col = 0; col < 14; col++)
            c.Rect(206 + col * 52, 226 + row * 62, 34, 40, c.Dice.Chance(.36) ? c.Dice.Pick(["#FFE3A0", "#E6F0DC", "#FFD98A"]) : "#4B5874", 3);
        for (var row = 0; row < 4; row++)
        for (var col = 0; col < 7; col++)
            c.Rect(930 + col * 54, 366 + row * 72, 36, 44, c.Dice.Chance(.5) ? "#FFE3A0" : "#4B5874", 3);
        c.Rect(470, 90, 120, 80, "#2F5D8A", 8)
            .Path($"M506 106h14v18h20v-18h14v48h-14v-18h-20v18h-14Z", "#F4F1E6")
            .Rect(470, 640, 230, 50, "#FFF0C4", 4)
            .Rect(450, 622, 270, 20, "#C8473A", 4);
        c.Rect(0, 686, 1600, 390, c.Down("0 #5A5B68", "1 #24272E"));
        for (var i = 0; i < 9; i++)
            c.Line($"M{60 + i * 200} 760L{-120 + i * 260} 1080", "#E8E1CF", 6, .5);
        foreach (var (x, paint, body) in new[] { (40.0, "#5B6B78", Body.Low), (520.0, "#8C8F94", Body.Tall), (1180.0, "#3E4A58", Body.Long) })
            c.SideCar(x, 800, .66, paint, body, false, false, .3);
        c.SideCar(620, 1000, 1.16, "#E0C25A", Body.Tall, false, false, .2);
        c.Glow(960, 880, 130, "#FFE3A0", .35);
        Props.Lamp(c, 470, 900, 480, "#2B333D", "#FFE0A0", true);
        Props.Lamp(c, 1300, 860, 420, "#2B333D", "#FFE0A0", true);
        c.Line($"M640 812h40M720 806h60", "#FFFFFF", 3, .3).Wash(c.Down("0 #FFE9C0 0", ".6 #FFE9C0 .1", $"1 {light.RockShade} .16"));
    }

    private static void Airport(Canvas c, Light light)
    {
        c.Heaven(light, 760);
        if (light.Dark)
            c.Stars(120, 420);
        else
            c.Sun(light, 1180, 520, 44).Clouds(light, 7, 90, 400);
        c.At(
            1080,
            220,
            .9,
            g =>
                g.Path($"M-210 6C-190 -14 120 -20 190 -12C224 -8 236 6 210 12C120 22 -180 22 -210 6Z", "#F1EDE2")
                    .Path($"M30 4L-70 74H-30L96 6Z", "#C9CBCB")
                    .Path($"M30 -8L-20 -52H4L74 -10Z", "#DDDCD4")
                    .Path($"M-206 4L-244 -46H-214L-160 -4Z", "#C4622F")
                    .Line($"M-150 -2H160", "#5B6B78", 4, 1, " stroke-dasharray=\"5 9\"")
                    .Circle(-240, -46, 4, "#FF5A3C"),
            -14
        );
        c.Rect(0, 716, 1600, 20, Tint.Darker(light.Near, .3));
        c.Path($"M-20 720V430C300 330 900 330 1240 470L1300 720Z", c.Down("0 #3A4654", "1 #20272F"));
        c.Path($"M-20 706V480C300 390 880 390 1190 500L1236 706Z", c.Down("0 #FFE6B4", ".6 #F6C98A", "1 #C9905A"), light.Dark ? .95 : .8);
        for (var x = 0; x < 1220; x += 74)
            c.Line($"M{x} 706V{420 + Math.Abs(x - 560) * .1}", "#3A4654", 7);
        c.Line($"M-20 560H1200M-20 636H1216", "#3A4654", 5);
        for (var i = 0; i < 12; i++)
            c.At(
                60 + i * 94 + c.Dice.Around(0, 20),
                708,
                c.Dice.Between(.56, .7),
                g => g.Path($"M-16 0L-14 -70C-14 -88 14 -88 14 -70L16 0Z", "#4A3A34").Circle(0, -98, 13, "#4A3A34").Rect(20, -36, 22, 36, "#6B4A3A", 4)
            );
        c.Path($"M-60 400C300 290 940 290 1330 450L1350 474C940 330 300 330 -60 436Z", "#E9E4D8");
        c.Rect(0, 730, 1600, 340, c.Down("0 #4E5560", "1 #1E2329")).Rect(0, 730, 1600, 16, "#A9A79E");
        c.Line($"M-20 1010H1620", "#E8E1CF", 7, .7, " stroke-dasharray=\"90 60\"");
        c.SideCar(130, 900, 1.1, "#35506A", Body.Long, false, true, .2).SideCar(1120, 880, .86, "#C9C2B2", Body.Low, false, true, .25);
        c.At(
            760,
            905,
            1.14,
            g =>
                g.Oval(30, 2, 70, 6, "#000000", .3)
                    .Path($"M-16 0L-20 -60L-24 -112C-22 -134 22 -134 22 -112L18 -60L16 0Z", "#8C3F2E")
                    .Circle(0, -148, 17, "#E7B48F")
                    .Path($"M-18 -150C-18 -176 18 -176 18 -150C8 -162 -8 -162 -18 -150Z", "#241C1A")
                    .Line($"M20 -108L44 -128M-22 -106L-40 -70", "#8C3F2E", 11)
                    .Rect(-62, -56, 32, 56, "#3E5A58", 6)
                    .Line($"M-52 -56V-76H-40V-56", "#2A3A3A", 4)
        );
        c.At(
            696,
            908,
            1.04,
            g =>
                g.Path($"M-18 0L-22 -70C-22 -124 22 -124 22 -70L18 0Z", "#3A4A5A")
                    .Circle(0, -136, 17, "#D69C74")
                    .Path($"M-18 -138C-18 -164 18 -164 18 -138C8 -148 -8 -148 -18 -138Z", "#8A8680")
                    .Line($"M18 -104L52 -120", "#3A4A5A", 11)
        );
        c.Rect(1280, 560, 12, 330, "#4A5258", 3)
            .Rect(1210, 500, 250, 96, "#1F4D3F", 8)
            .Path($"M1236 528h60v10h-60ZM1236 552h110v8h-110ZM1236 570h80v8h-80Z", "#F4EEDD")
            .Path($"M1400 566l0 -32l-18 0l28 -26l28 26l-18 0l0 32Z", "#F4EEDD");
    }

    private static void Harbour(Canvas c, Light light)
    {
        c.Heaven(light, 640).Sun(light, light.Dark ? 1280 : 1120, light.Dark ? 150 : 520, 40).Clouds(light, 5, 90, 330);
        if (light.Dark)
            c.Stars(140, 420);
        c.Ridge(600, 40, Tint.Mix(light.Far, light.SkyLow, .4), 660, 6)
            .Rect(0, 636, 1600, 320, c.Down($"0 {Tint.Mix(light.Water, light.SkyLow, .5)}", $"1 {Tint.Darker(light.Water, .45)}"));
        c.Ripples(640, 940, light.SkyLow, 90, .35).Glitter(light.Dark ? 1280 : 1120, 640, 930, light.Sun, .65);
        var steel = Tint.Mix("#B5502A", light.SkyMiddle, light.Dark ? .55 : .3);
        foreach (var (x, s) in new[] { (180.0, 1.0), (420.0, .86), (640.0, .74) })
            c.At(
                x,
                690,
                s,
                g =>
                    g.Line($"M-60 0L-46 -300M60 0L46 -300M-56 -90H56M-60 0L52 -160M60 0L-52 -160", steel, 9)
                        .Line($"M-180 -300H330M-46 -300L0 -420L46 -300M0 -420L310 -304M0 -420L-170 -304", steel, 8)
                        .Rect(-24, -300, 48, 34, steel, 4)
                        .Line($"M190 -296V-180", "#2A3036", 3)
                        .Rect(160, -180, 62, 30, "#3E6F8C", 3)
                        .Circle(0, -424, 5, "#FF5A3C")
            );
        c.At(
            1040,
            760,
            1.15,
            g =>
            {
                g.Path($"M-330 -60H330L286 30H-296Z", Tint.Mix("#2A3A4C", light.SkyMiddle, .12)).Path($"M-312 -6H308L290 30H-296Z", "#8C3B2C");
                for (var row = 0; row < 3; row++)
                for (var i = 0; i < 8; i++)
                    if (row < 2 || i % 3 != 0)
                        g.Rect(
                            -200 + i * 58,
                            -90 - row * 30,
                            54,
                            28,
                            Tint.Mix(g.Dice.Pick(["#C4622F", "#2E6B57", "#C9A45C", "#4F7A9E", "#E4DCCB"]), light.SkyTop, light.Dark ? .45 : .15),
                            2
                        );
                g.Rect(-306, -170, 82, 110, "#EDE7D9", 4)
                    .Rect(-298, -158, 66, 16, "#2B3740", 2)
                    .Rect(-290, -200, 14, 32, "#B5502A")
                    .Path($"M-230 30Q0 44 286 30L296 40H-240Z", "#FFFFFF", .3);
            }
        );
        c.At(
            560,
            850,
            .8,
            g =>
                g.Path($"M-110 -14H96L70 18H-96Z", "#C8473A")
                    .Rect(-40, -56, 70, 42, "#F1ECE0", 4)
                    .Rect(-32, -48, 54, 16, "#2B3740", 2)
                    .Line($"M-4 -56V-92", "#4A4A4A", 4)
                    .Path($"M-120 18Q0 30 110 18L190 24Q0 44 -130 28Z", "#FFFFFF", .4)
        );
        c.Rect(0, 930, 1600, 150, c.Down("0 #8A857A", "1 #3E3E3C"), 0, 1).Rect(0, 930, 1600, 12, light.Dark ? "#4A4A4A" : "#D8D1BF");
        for (var i = 0; i < 6; i++)
            c.Path($"M{110 + i * 290} 934v-22q-8 -12 14 -12h10q22 0 14 12v22Z", "#2A2E30");
        c.SideCar(1050, 1030, 1.06, "#3A5068", Body.Tall, true, light.Dark, light.Dark ? .35 : .1);
        Props.Lamp(c, 880, 1000, 400, "#2B333D", light.Dark ? "#FFD08A" : "#FFF3D6", true);
    }
}
