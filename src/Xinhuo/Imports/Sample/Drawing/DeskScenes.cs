namespace Xinhuo.Imports.Sample.Drawing;

internal static class DeskScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("workbench-day", c => Workbench(c, false)),
            ("workbench-night", c => Workbench(c, true)),
            ("map-table-day", c => MapTable(c, false)),
            ("map-table-night", c => MapTable(c, true)),
        ];

    private static void Workbench(Canvas c, bool night)
    {
        c.Wash(night ? c.Down("0 #1C2228", "1 #12161A") : c.Down("0 #C9C2B0", "1 #A39A86"));
        c.Rect(80, 70, 1440, 520, night ? "#2B3238" : "#8E9A8C", 12);
        for (var y = 100; y < 570; y += 38)
            c.Line($"M110 {y}H1490", night ? "#171C20" : "#5E6A60", 6, .5, " stroke-dasharray=\"0.1 38\"");
        var steel = night ? "#8A949A" : "#C3C9C8";
        for (var i = 0; i < 6; i++)
            c.At(
                190 + i * 74,
                150,
                .8 + i * .06,
                g =>
                    g.Rect(-9, 20, 18, 190, g.Across($"0 {Tint.Lighter(steel, .3)}", $"1 {Tint.Darker(steel, .4)}"), 8)
                        .Path($"M-26 30C-34 -14 -18 -24 -10 -26L-8 2H8L10 -26C18 -24 34 -14 26 30Z", steel)
                        .Circle(0, 222, 24, steel)
                        .Circle(0, 222, 12, night ? "#2B3238" : "#8E9A8C")
            );
        c.At(740, 130, 1, g => g.Rect(-13, 50, 26, 240, "#8A5A34", 10).Path($"M-70 0H60C74 0 80 14 80 30V54H-70C-84 50 -84 8 -70 0Z", Tint.Darker(steel, .35)));
        c.At(900, 130, 1, g => g.Path($"M0 0H40V230L20 250L0 230Z", "#C9743A").Rect(4, 250, 32, 80, steel, 3))
            .At(
                1010,
                140,
                1,
                g =>
                    g.Circle(60, 110, 96, "none", 1, " stroke=\"#C8473A\" stroke-width=\"17\"")
                        .Circle(60, 110, 76, "none", 1, " stroke=\"#A83A2E\" stroke-width=\"17\"")
            );
        c.At(
            1260,
            140,
            1,
            g =>
                g.Rect(0, 0, 180, 240, "#F3ECDC", 4)
                    .Rect(60, -12, 60, 22, "#8A5A34", 4)
                    .Line($"M24 50H150M24 84H130M24 118H156M24 152H110M24 186H140", "#6B6A5D", 5, .7)
                    .Line($"M16 46l8 8l12 -14M16 80l8 8l12 -14", "#2E6B57", 5)
        );
        c.Rect(0, 640, 1600, 440, night ? c.Down("0 #6B4A30", "1 #3A281A") : c.Down("0 #C69A68", "1 #8A6440"))
            .Rect(0, 632, 1600, 20, night ? "#7E5A3A" : "#D9B27E");
        for (var i = 0; i < 6; i++)
            c.Line($"M{-60} {700 + i * 66}C400 {690 + i * 66} 1000 {716 + i * 66} 1660 {700 + i * 66}", "#4A321E", 3, .35);
        c.Oval(560, 960, 260, 40, "#000000", .25)
            .At(
                560,
                870,
                1,
                g =>
                {
                    g.Circle(0, 0, 150, "#14181A").Circle(0, 0, 138, "#23292C").Circle(0, 0, 104, "#101415");
                    for (var i = 0; i < 5; i++)
                        g.Within($"transform=\"rotate({i * 72})\"", s => s.Path($"M-20 -16L-32 -98L-8 -100L0 -34L8 -100L32 -98L20 -16Z", steel));
                    g.Circle(0, 0, 26, Tint.Lighter(steel, .3)).Circle(0, 0, 12, "#4A5256");
                }
            );
        c.At(
            960,
            900,
            1,
            g =>
                g.Oval(0, 40, 170, 16, "#000000", .25)
                    .Rect(-160, -110, 320, 150, g.Down("0 #A8493C", "1 #7A3026"), 12)
                    .Rect(-160, -116, 320, 30, "#BF5A4A", 10)
                    .Line($"M-70 -116C-70 -170 70 -170 70 -116", "#2A2E30", 13)
                    .Rect(-24, -60, 48, 26, "#E9C25A", 4)
        );
        c.At(
            1280,
            920,
            1,
            g =>
                g.Rect(-60, -180, 90, 200, "#2F5D6E", 12)
                    .Rect(-44, -210, 58, 34, "#E9E2D0", 6)
                    .Rect(-60, -120, 90, 74, "#F3ECDC")
                    .Path($"M-34 -66l18 -36l18 36q-18 18 -36 0Z", "#C58A2E")
        );
        c.Line($"M150 760L390 700M170 790L400 900", steel, 20).Path($"M110 960l170 -30l6 26l-168 36Z", "#C9743A").Line($"M280 946L420 922", steel, 11);
        c.Path($"M760 1000C820 960 900 970 930 1010C880 1050 800 1050 760 1000Z", "#D8C8A6", .9);
        if (!night)
        {
            c.Wash(c.Slant("0 #FFF3D6 .3", ".5 #FFF3D6 0", "1 #20180E .2"));
            return;
        }
        c.Line($"M820 -10V110", "#0B0E10", 8)
            .Path($"M740 170C750 110 890 110 900 170Z", "#2E6B57")
            .Oval(820, 172, 80, 12, "#FFE9B0")
            .Path($"M744 172L300 1067H1340L896 172Z", c.Down("0 #FFE2A0 .5", "1 #FFE2A0 .06"))
            .Glow(820, 180, 300, "#FFE2A0", .5);
    }

    private static void MapTable(Canvas c, bool night)
    {
        Planks.Lay(c, night ? "#5A3E2A" : "#A97C50", 7);
        c.Rect(196, 116, 1180, 830, "#1A120A", 6, .3, " transform=\"rotate(-3 800 533)\"");
        c.Within(
            $"transform=\"rotate(-3 800 533)\"",
            m =>
            {
                m.Rect(180, 96, 1180, 830, "#F3EAD4", 4);
                m.Path($"M1360 96V420C1260 440 1180 380 1100 300C1040 240 960 180 980 96Z", "#B9D3D0")
                    .Path($"M180 700C300 660 380 740 520 760C600 790 560 860 600 926H180Z", "#D3DDB4", .9);
                foreach (var (x, y, r) in new[] { (520.0, 330.0, 160.0), (820.0, 560.0, 190.0), (1120.0, 690.0, 150.0), (330.0, 520.0, 110.0) })
                    for (var k = 1; k <= 7; k++)
                        m.Within(
                            $"transform=\"rotate({m.Dice.Around(0, 16)} {x} {y})\"",
                            g => g.Oval(x + k * 3, y - k * 2, r * k / 7 * 1.25, r * k / 7 * .82, "none", .7, " stroke=\"#C9A878\" stroke-width=\"2.4\"")
                        );
                m.Line($"M210 820C330 760 360 640 470 640S560 470 690 470S800 640 920 610S1040 420 1160 470S1290 380 1340 300", "#FFFDF6", 13)
                    .Line($"M210 820C330 760 360 640 470 640S560 470 690 470S800 640 920 610S1040 420 1160 470S1290 380 1340 300", "#C4552E", 7);
                m.Line($"M470 640C520 740 640 780 760 740S880 640 920 610", "#2E6B57", 6, 1, " stroke-dasharray=\"18 14\"");
                foreach (var (x, y) in new[] { (210.0, 820.0), (690.0, 470.0), (1160.0, 470.0) })
                    m.Circle(x, y, 17, "#FFFDF6").Circle(x, y, 11, "#1F4D3F");
                for (var i = 1; i < 4; i++)
                    m.Line($"M{180 + i * 295} 96V926", "#CFC2A2", 3, .8);
                m.Line($"M180 511H1360", "#CFC2A2", 3, .8);
                m.At(
                    1240,
                    800,
                    1,
                    g =>
                        g.Circle(0, 0, 64, "none", 1, " stroke=\"#8A6A3E\" stroke-width=\"4\"")
                            .Path($"M0 -58L13 0H-13Z", "#A8431A")
                            .Path($"M0 58L13 0H-13Z", "#6B5B48")
                );
            }
        );
        c.At(
            1420,
            250,
            1,
            g =>
                g.Circle(10, 12, 106, "#140D06", .35)
                    .Circle(0, 0, 104, "#F1ECE0")
                    .Circle(0, 0, 88, "#3A2214")
                    .Oval(-20, -22, 40, 18, "#7A4E2E", .6)
                    .Path($"M96 -30C150 -40 150 50 92 40L90 22C124 28 122 -16 96 -10Z", "#F1ECE0")
        );
        c.At(
            330,
            900,
            1,
            g =>
                g.Rect(-150, -20, 330, 22, "#E9B23C", 4)
                    .Path($"M180 -20L226 -9L180 2Z", "#E9D3A8")
                    .Path($"M212 -12L226 -9L212 -6Z", "#2A2420")
                    .Rect(-170, -20, 24, 22, "#C8473A", 5),
            -22
        );
        c.At(
            1330,
            820,
            1,
            g =>
                g.Rect(8, 12, 240, 300, "#140D06", 8, .3)
                    .Rect(0, 0, 240, 300, "#2F4A44", 8)
                    .Rect(16, 0, 8, 300, "#E0733C")
                    .Rect(60, 50, 130, 60, "#F3EAD4", 4)
                    .Line($"M78 72H170M78 90H140", "#55584C", 5),
            9
        );
        c.At(
            150,
            230,
            1,
            g =>
                g.Oval(8, 12, 92, 92, "#140D06", .3)
                    .Circle(0, 0, 90, "#C9A45C")
                    .Circle(0, 0, 74, "#F7F2E4")
                    .Path($"M0 -60L14 0L0 60L-14 0Z", "#C8473A")
                    .Path($"M0 60L14 0H-14Z", "#3A4A5A")
                    .Circle(0, 0, 7, "#2A2420")
        );
        c.At(960, 150, .9, g => g.TopCar(0, 0, .62, "#C4552E", 24));
        c.Wash(night ? c.Radial("0 #FFD890 .3", ".5 #2A1808 .1", "1 #060402 .72") : c.Slant("0 #FFF6DE .34", ".5 #FFF6DE 0", "1 #20140A .26"));
    }
}
