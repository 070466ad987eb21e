namespace Xinhuo.Imports.Sample.Drawing;

internal static class CabinScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("dashboard-day", c => Dashboard(c, Light.Day, false)),
            ("dashboard-dusk", c => Dashboard(c, Light.Dusk, false)),
            ("dashboard-rain", c => Dashboard(c, Light.Night, true)),
            ("screen-defog", ScreenDefog),
            ("rear-seat-day", RearSeat),
        ];

    private static void Dashboard(Canvas c, Light light, bool rain)
    {
        const string glass = "M150 120C500 70 1100 70 1450 120L1600 620H0Z";
        c.Wash("#0E1214");
        c.Inside(
            $"{glass}",
            g =>
            {
                g.Heaven(light, 560);
                if (rain)
                {
                    for (var i = 0; i < 34; i++)
                    {
                        var color = g.Dice.Pick(["#FFC46A", "#FF6A4A", "#FFE3A0", "#8FC4D8"]);
                        g.Circle(
                            g.Dice.Between(60, 1540),
                            g.Dice.Between(240, 520),
                            g.Dice.Between(14, 48),
                            g.Radial($"0 {color} .9", $".6 {color} .75", $"1 {color} 0"),
                            g.Dice.Between(.4, .85)
                        );
                    }
                    g.Rect(0, 500, 1600, 200, "#1A212B").Path($"M760 500H830L1240 700H340Z", "#2A313B");
                    g.RearCar(880, 560, .42, "#39424E", true);
                    g.Oval(400, 400, 540, 330, g.Radial("0 #C9D3DA .6", ".72 #C9D3DA .5", "1 #C9D3DA 0"));
                    for (var i = 0; i < 240; i++)
                    {
                        var (x, y, r) = (g.Dice.Between(60, 1560), g.Dice.Between(90, 620), g.Dice.Between(2, 7));
                        g.Circle(x, y, r, "#DCE8EE", .4).Circle(x - r * .3, y - r * .3, r * .3, "#FFFFFF", .8);
                    }
                    g.Line($"M820 640C1000 560 1180 380 1260 140", "#0B0E10", 12).Line($"M180 640C330 540 520 400 640 180", "#0B0E10", 12);
                }
                else
                {
                    g.Sun(light, 900, 330, 52).Clouds(light, 4, 120, 240).Peak(light, 560, 190, 560, 340, 330, .6).Peak(light, 1180, 260, 560, 300, 360, .55);
                    g.Haze(light.Haze, 430, 560, .7)
                        .Ridge(540, 16, light.Near, 700, 5)
                        .Rect(0, 556, 1600, 160, c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .3)}"));
                    g.Path($"M776 556H806L1260 720H380Z", light.Road).Path($"M788 560H792L812 640H796ZM796 660H820L838 720H800Z", "#F4ECD8");
                }
            }
        );
        c.Path($"M0 0H1600V640H1560L1430 130C1100 84 500 84 170 130L40 640H0Z", "#12171A")
            .Path($"M0 600L30 640L170 128L150 118ZM1600 600L1570 640L1430 128L1450 118Z", "#20282C");
        c.Rect(660, 96, 290, 84, "#15191B", 20)
            .Rect(676, 108, 258, 60, c.Slant($"0 {Tint.Mix(light.SkyMiddle, "#40484C", .3)}", $"1 {Tint.Mix(light.Near, "#202628", .4)}"), 12)
            .Rect(796, 60, 18, 44, "#15191B");
        c.Path($"M-20 640C300 580 520 600 760 610C1060 620 1340 590 1620 630V1080H-20Z", c.Down("0 #2A3236", ".35 #1B2124", "1 #0F1315"));
        c.Line($"M-20 668C300 610 520 630 760 640C1060 650 1340 620 1620 658", "#C58A52", 3.5, .8);
        c.Rect(980, 680, 480, 260, "#0A0D0E", 16).Rect(994, 694, 452, 232, c.Slant("0 #16232A", "1 #0F181C"), 8);
        for (var i = 0; i < 7; i++)
            c.Line($"M1000 {720 + i * 32}C1120 {700 + i * 34} 1280 {748 + i * 28} 1440 {712 + i * 32}", "#27404A", 2, .8);
        c.Line($"M1040 890C1110 880 1120 800 1200 810S1300 770 1390 730", "#93CBAE", 8).Circle(1200, 810, 14, "#E98A4A").Circle(1200, 810, 5, "#FFF3DE");
        c.Rect(1010, 880, 150, 34, "#1F4D3F", 8).Rect(1022, 892, 90, 9, "#DDEBDF", 4);
        c.Rect(120, 690, 420, 120, "#0A0D0E", 50)
            .Line($"M180 780A70 70 0 0 1 300 780", "#93CBAE", 8)
            .Line($"M360 780A70 70 0 0 1 480 780", "#E98A4A", 8)
            .Rect(300, 724, 60, 40, "#1B2A2E", 8);
        c.Circle(330, 1000, 280, "none", 1, " stroke=\"#0B0E10\" stroke-width=\"54\"")
            .Circle(330, 1000, 280, "none", 1, " stroke=\"#2C3438\" stroke-width=\"36\"")
            .Circle(330, 1000, 292, "none", .6, " stroke=\"#48545A\" stroke-width=\"4\"");
        c.Path($"M90 960C180 920 480 920 570 960L560 1067H100Z", "#171C1F").Circle(330, 1000, 78, "#232A2E").Path($"M300 1016L330 968L360 1016Z", "#8FA6A0");
        Hand(c, 84, 884, false, rain ? "#A9745A" : "#D69C74");
        Hand(c, 580, 884, true, rain ? "#A9745A" : "#D69C74");
        c.Rect(640, 700, 110, 60, "#12171A", 10).Rect(780, 700, 110, 60, "#12171A", 10);
        for (var i = 0; i < 4; i++)
            c.Line($"M650 {712 + i * 12}h90M790 {712 + i * 12}h90", "#2E383C", 4);
        if (rain)
            c.Glow(1210, 800, 420, "#6FB6A0", .16);
    }

    private static void Hand(Canvas c, double x, double y, bool mirror, string skin) =>
        c.At(
            x,
            y,
            1.05,
            g =>
            {
                g.Path(
                    $"M-70 190C-60 90 -50 40 -20 0C0 -34 44 -44 58 -22C72 0 50 26 34 44C20 90 10 140 20 200Z",
                    g.Across($"0 {Tint.Darker(skin, .2)}", $"1 {Tint.Lighter(skin, .1)}")
                );
                g.Line($"M10 -12q26 4 40 26M-8 12q26 4 38 26", Tint.Darker(skin, .3), 4, .6)
                    .Path($"M-86 200C-80 150 -70 120 -60 100L26 130L22 210Z", "#3E5A58");
            },
            0,
            mirror
        );

    private static void ScreenDefog(Canvas c)
    {
        c.Wash(c.Down("0 #2A3238", "1 #101416"));
        c.Soft(24, g => g.Oval(300, 120, 500, 160, "#8FA6B4", .4).Oval(1300, 80, 420, 130, "#E8B56A", .25));
        c.Path($"M-20 300C500 240 1100 240 1620 300V1080H-20Z", c.Down("0 #252C30", "1 #14181A")).Line($"M-20 318C500 258 1100 258 1620 318", "#C58A52", 4, .8);
        c.Rect(230, 350, 1140, 620, "#080A0B", 34).Rect(256, 376, 1088, 568, c.Slant("0 #1C2A30", "1 #121A1E"), 18);
        c.Rect(256, 376, 150, 568, "#0F1619", 18);
        for (var i = 0; i < 5; i++)
            c.Circle(330, 440 + i * 108, 30, i == 1 ? "#1F4D3F" : "#1E2A2F").Circle(330, 440 + i * 108, 11, "#93A9A6", .9);
        c.Rect(440, 412, 300, 26, "#DDE6E2", 13, .9).Rect(760, 416, 120, 18, "#6E8488", 9, .7);
        for (var i = 0; i < 8; i++)
        {
            var (x, y) = (440 + i % 4 * 218, 480 + i / 4 * 210);
            var hot = i == 6;
            c.Rect(x, y, 190, 180, hot ? "#2E6B57" : "#1E2B30", 22);
            if (hot)
                c.Rect(x, y, 190, 180, "none", 22, 1, " stroke=\"#93CBAE\" stroke-width=\"4\"");
            c.Rect(x + 50, y + 146, 90, 12, hot ? "#E6F2EA" : "#7F9598", 6, .85);
            var (cx, cy) = (x + 95.0, y + 76.0);
            if (hot)
                c.Path(
                        $"M{cx - 52} {cy + 30}C{cx - 40} {cy - 36} {cx + 40} {cy - 36} {cx + 52} {cy + 30}C{cx + 24} {cy + 16} {cx - 24} {cy + 16} {cx - 52} {cy + 30}Z",
                        "none",
                        1,
                        " stroke=\"#F3EEE2\" stroke-width=\"6\""
                    )
                    .Line($"M{cx - 22} {cy + 46}q-10 -16 0 -30t0 -30M{cx} {cy + 46}q-10 -16 0 -30t0 -30M{cx + 22} {cy + 46}q-10 -16 0 -30t0 -30", "#F3EEE2", 5);
            else
                c.Circle(cx, cy, 32, "none", 1, " stroke=\"#93A9A6\" stroke-width=\"6\"")
                    .Line($"M{cx} {cy - 18}V{cy + 18}M{cx - 16} {cy + i * 2 - 6}H{cx + 16}", "#93A9A6", 5, .8);
        }
        c.At(
            1120,
            830,
            1.5,
            g =>
                g.Oval(0, 20, 60, 20, "#000000", .4)
                    .Path(
                        $"M-26 20C-40 -20 -20 -70 4 -72C26 -70 30 -40 34 -10C60 30 120 90 210 190L110 270C60 200 0 100 -26 20Z",
                        g.Across("0 #C98F68", "1 #E3B08A")
                    )
                    .Path($"M-8 -62C4 -74 22 -70 24 -44C14 -36 0 -40 -10 -48Z", "#F3D3BC")
                    .Path($"M96 250L200 168L320 330L180 380Z", "#35506A")
        );
        c.Wash(c.Slant("0 #FFFFFF .1", ".5 #FFFFFF 0", "1 #000000 .25"));
    }

    private static void RearSeat(Canvas c)
    {
        c.Wash("#20262A").Rect(0, 0, 1600, 430, c.Down("0 #171C1F", "1 #2A3236"));
        c.Path($"M130 110H620L560 400H60Z", c.Down("0 #9CC3CE", ".6 #DDE6D8", "1 #8CA87A"))
            .Path($"M980 110H1470L1540 400H1040Z", c.Down("0 #9CC3CE", ".6 #DDE6D8", "1 #8CA87A"));
        c.Path($"M700 130H900L920 380H680Z", c.Down("0 #B5D0D4", "1 #A9BE9A"));
        c.Path($"M110 360C100 320 160 300 240 300H1360C1440 300 1500 320 1490 360L1540 780H60Z", c.Down("0 #8A7460", ".6 #6E5B4C", "1 #4E4138"));
        foreach (var (x, w) in new[] { (150.0, 400.0), (640.0, 320.0), (1050.0, 400.0) })
        {
            var middle = w < 350;
            c.Rect(x + w * .25, middle ? 236 : 200, w * .5, 110, c.Down("0 #9A836D", "1 #6E5B4C"), 34)
                .Line($"M{x + w * .38} 340V360M{x + w * .62} 340V360", "#2A2420", 9);
            c.Rect(x, 330, w, 440, c.Across("0 #76624F", $".5 {(middle ? "#A48C74" : "#94806A")}", "1 #6A5746"), 46);
            c.Line($"M{x + 40} 380Q{x + w / 2} {(middle ? 350 : 400)} {x + w - 40} 380M{x + w * .3} 390V740M{x + w * .7} 390V740", "#5A4A3C", 4, .6);
        }
        c.Rect(700, 470, 200, 250, "#7F6A56", 16)
            .Rect(700, 470, 200, 250, "none", 16, 1, " stroke=\"#4E4034\" stroke-width=\"5\"")
            .Rect(760, 480, 80, 14, "#2A2420", 7);
        c.Path($"M40 770H620L600 930C400 960 160 950 10 900Z", c.Down("0 #A08A72", "1 #5E4D40"))
            .Path($"M980 770H1560L1590 900C1440 950 1200 960 1000 930Z", c.Down("0 #A08A72", "1 #5E4D40"));
        c.Path($"M610 770C680 736 920 736 990 770L1010 920C900 884 700 884 590 920Z", c.Down("0 #B59E84", "1 #6A5746"));
        c.Path($"M-20 1080V930C300 980 520 950 640 930L690 1080ZM1620 1080V930C1300 980 1080 950 960 930L910 1080Z", "#16191B")
            .Path($"M640 930C700 900 900 900 960 930L930 1080H670Z", c.Across("0 #2A2E30", ".5 #474D50", "1 #2A2E30"));
        foreach (var x in new[] { 560.0, 640.0, 980.0, 1000.0 })
            c.Rect(x - 14, 740, 34, 46, "#1B1F21", 6).Rect(x - 8, 742, 22, 12, "#B5402E", 3);
        c.At(
            1210,
            690,
            1.3,
            g =>
                g.Path($"M-60 60C-90 -10 -30 -50 20 -40C80 -36 100 20 70 60Z", "#C98A4A")
                    .Circle(40, -60, 34, "#C98A4A")
                    .Circle(14, -88, 13, "#B57A3E")
                    .Circle(64, -90, 13, "#B57A3E")
                    .Circle(32, -64, 4, "#2A1C14")
                    .Circle(52, -64, 4, "#2A1C14")
                    .Oval(44, -50, 10, 7, "#E9C9A0")
        );
        c.Rect(640, 560, 44, 20, "#E9C25A", 3).Rect(650, 580, 60, 6, "#D8D1BF", 2).Path($"M-20 -20H1620V60C1100 20 500 20 -20 60Z", "#12171A");
        c.Wash(c.Slant("0 #FFF3D6 .18", ".5 #FFF3D6 0", "1 #000000 .25"));
    }
}
