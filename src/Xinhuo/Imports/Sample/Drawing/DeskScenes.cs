namespace Xinhuo.Imports.Sample.Drawing;

internal static class DeskScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("workbench-day", c => Workbench(c, false)),
            ("workbench-night", c => Workbench(c, true)),
            ("map-table-day", c => MapTable(c, false)),
            ("map-table-night", c => MapTable(c, true)),
            ("drone-case", DroneCase),
            ("tyre-gauge", Tyre),
            ("sunshade-sewing", Sewing),
            ("packed-boot", Boot),
            ("tailgate-kettle-day", c => Tailgate(c, Light.Day)),
            ("tailgate-kettle-dusk", c => Tailgate(c, Light.Dusk)),
        ];

    private static void Planks(Canvas c, string wood, int count)
    {
        c.Wash(wood);
        var high = 1067.0 / count;
        for (var i = 0; i < count; i++)
        {
            c.Rect(0, i * high, 1600, high - 3, Tint.Mix(wood, c.Dice.Chance(.5) ? "#2A1A10" : "#F0D9B0", c.Dice.Between(.02, .14)));
            for (var k = 0; k < 5; k++)
            {
                var y = i * high + c.Dice.Between(10, high - 10);
                c.Line(
                    $"M{c.Dice.Between(-100, 1300)} {y}c120 {c.Dice.Around(0, 14)} 240 {c.Dice.Around(0, 14)} {c.Dice.Between(280, 520)} 0",
                    Tint.Darker(wood, .35),
                    2.4,
                    .28
                );
            }
        }
    }

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
        Planks(c, night ? "#5A3E2A" : "#A97C50", 7);
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

    private static void DroneCase(Canvas c)
    {
        Planks(c, "#8C7A5E", 6);
        c.Rect(196, 126, 1230, 850, "#0A0C0C", 44, .4)
            .Rect(180, 104, 1230, 850, "#23292B", 44)
            .Rect(206, 130, 1178, 798, c.Slant("0 #3A4245", "1 #2A3033"), 30);
        c.Rect(250, 180, 720, 470, "#1A1F21", 60)
            .Rect(250, 690, 460, 190, "#1A1F21", 30)
            .Rect(1020, 180, 320, 330, "#1A1F21", 30)
            .Rect(1020, 550, 320, 330, "#1A1F21", 30)
            .Rect(750, 690, 220, 190, "#1A1F21", 30);
        c.At(
            610,
            415,
            1.25,
            g =>
            {
                foreach (var (x, y) in new[] { (-180, -110), (180, -110), (-180, 110), (180, 110) })
                {
                    g.Line($"M{x / 5} {y / 4}L{x} {y}", "#B9BFBE", 22)
                        .Circle(x, y, 30, "#8E9696")
                        .Within(
                            $"transform=\"rotate({x * y % 77} {x} {y})\"",
                            p =>
                                p.Path(
                                    $"M{x - 96} {y - 5}C{x - 60} {y - 16} {x - 20} {y - 5} {x} {y}C{x + 20} {y + 5} {x + 60} {y + 16} {x + 96} {y + 5}C{x + 60} {y - 4} {x + 20} {y - 8} {x} {y}C{x - 20} {y + 8} {x - 60} {y + 4} {x - 96} {y - 5}Z",
                                    "#E9762F"
                                )
                        );
                    g.Circle(x, y, 9, "#2A3033");
                }
                g.Rect(-84, -60, 168, 120, g.Slant("0 #E3E6E2", "1 #A4ABAA"), 34)
                    .Rect(-52, -34, 80, 68, "#6E7878", 12)
                    .Rect(60, -30, 46, 60, "#2A3033", 14)
                    .Circle(88, 0, 17, "#0D1113")
                    .Circle(83, -5, 6, "#7FA6B4");
            }
        );
        for (var i = 0; i < 4; i++)
            c.Rect(280 + i * 104, 716, 84, 138, c.Down("0 #59636A", "1 #343C40"), 12)
                .Rect(296 + i * 104, 736, 52, 10, "#93CBAE", 5)
                .Rect(296 + i * 104, 756, 52 - i * 12, 10, i == 3 ? "#E9762F" : "#93CBAE", 5);
        c.At(
            1180,
            345,
            1,
            g =>
                g.Rect(-120, -110, 240, 210, "#3E474B", 30)
                    .Rect(-84, -84, 168, 96, "#9CC3CE", 8)
                    .Path($"M-84 12L-30 -40L10 -6L50 -50L84 0V12Z", "#527A68")
                    .Circle(-66, 56, 24, "#23292B")
                    .Circle(-66, 56, 14, "#6E7878")
                    .Circle(66, 56, 24, "#23292B")
                    .Circle(66, 56, 14, "#6E7878")
        );
        c.At(1180, 715, 1, g => g.Circle(0, 0, 112, "#E9E2D0").Circle(0, 0, 96, "#E0733C").Line($"M-30 -42V42M30 -42V42M-30 0H30", "#E9E2D0", 15));
        c.At(860, 800, 1, g => g.Line($"M-60 70L40 -80", "#C9A878", 8).Path($"M40 -80L86 -40L40 -34L22 -52Z", "#D23C30"));
        c.At(
            1490,
            560,
            1,
            g =>
                g.Line($"M0 -320C30 -120 -30 100 10 320", "#4E6B3E", 6)
                    .Path($"M0 -320q40 30 20 90q-30 -30 -20 -90ZM10 -120q50 10 60 60q-50 0 -60 -60ZM-6 60q-50 20 -50 70q46 -10 50 -70Z", "#6E8F54")
        );
        c.Wash(c.Slant("0 #FFF6DE .24", ".5 #FFF6DE 0", "1 #0A0C0C .22"));
    }

    private static void Tyre(Canvas c)
    {
        c.Wash(c.Down("0 #8FA0A6", ".6 #6E7678", ".61 #5A5C5A", "1 #34363A"));
        c.Path($"M-20 -20H1620V220C1200 160 900 170 700 330C560 470 520 700 540 900L300 760L-20 700Z", c.Slant("0 #3E7A66", ".6 #1F4D3F", "1 #12332A"))
            .Line($"M-20 120C400 60 900 60 1620 130", "#FFFFFF", 9, .3);
        c.Circle(960, 760, 560, "#0B0D0E")
            .Circle(960, 760, 520, "#1C2022")
            .Circle(960, 760, 372, "#0B0D0E")
            .Circle(960, 760, 360, "none", 1, " stroke=\"#C9CFCE\" stroke-width=\"16\"");
        for (var i = 0; i < 44; i++)
            c.Within($"transform=\"rotate({i * 8.18} 960 760)\"", g => g.Path($"M950 246l26 -4l8 46l-28 6ZM944 306l34 0l-4 12h-26Z", "#0B0D0E", .9));
        for (var i = 0; i < 5; i++)
            c.Within(
                $"transform=\"rotate({i * 72 + 8} 960 760)\"",
                g => g.Path($"M910 700L880 410L944 402L960 640L976 402L1040 410L1010 700Z", g.Across("0 #8E9696", ".5 #DDE1DF", "1 #7A8284"))
            );
        c.Circle(960, 760, 92, "#C9CFCE").Circle(960, 760, 66, "#8A9294").Path($"M930 782L960 726L990 782Z", "#F3EEE2");
        c.Within($"fill=\"#D9DDDA\" opacity=\".8\"", g => g.Line($"M520 620A470 470 0 0 1 700 372", "#C9CFCE", 5, .7, " stroke-dasharray=\"30 10 8 10\""));
        c.Line($"M1166 470L1252 404", "#2A2E30", 20).Line($"M1252 404C1340 330 1360 250 1330 180", "#1A1E20", 17);
        c.At(
            1310,
            150,
            1.1,
            g =>
            {
                g.Circle(10, 14, 152, "#000000", .35).Circle(0, 0, 150, "#E0733C").Circle(0, 0, 128, "#FBF7EC");
                for (var i = 0; i <= 20; i++)
                    g.Within($"transform=\"rotate({-130 + i * 13})\"", s => s.Rect(-2, -118, 4, i % 5 == 0 ? 26 : 14, i > 15 ? "#C8473A" : "#24271F"));
                g.Within($"transform=\"rotate(16)\"", n => n.Path($"M-6 20L0 -104L6 20Z", "#C8473A"))
                    .Circle(0, 0, 13, "#24271F")
                    .Rect(-34, 44, 68, 14, "#8C8875", 4);
            }
        );
        c.At(
            420,
            960,
            1.2,
            g =>
                g.Path(
                        $"M-280 140C-240 40 -120 -30 0 -40C60 -46 120 -30 130 0C136 20 110 30 70 28L20 30C60 50 70 70 50 84C20 100 -60 90 -120 110L-240 180Z",
                        g.Across("0 #B57A54", "1 #DDA57C")
                    )
                    .Path($"M-330 200L-250 70L-110 140L-200 260Z", "#5B6E86")
                    .Rect(96, -28, 52, 22, "#2A2E30", 8)
        );
        c.Wash(c.Slant("0 #FFF6DE .2", ".5 #FFF6DE 0", "1 #0A0C0C .3"));
    }

    private static void Sewing(Canvas c)
    {
        Planks(c, "#C6A27A", 6);
        c.Path($"M-20 760C200 700 360 820 560 780C700 750 760 860 700 1080H-20Z", "#D9D2C0").Path($"M60 820C220 770 340 870 520 840L560 1080H40Z", "#3E6F6A");
        for (var i = 0; i < 5; i++)
            c.Line($"M{90 + i * 100} {830 + i % 2 * 20}L{80 + i * 110} 1080", "#2A504C", 5, .6)
                .Line($"M{96 + i * 100} {836 + i % 2 * 20}L{88 + i * 110} 1080", "#F1E6CC", 3, .9, " stroke-dasharray=\"12 10\"");
        c.At(
            800,
            700,
            1.5,
            g =>
            {
                g.Oval(0, 120, 360, 26, "#2A1A0C", .3).Rect(-320, 60, 640, 60, g.Down("0 #2F4A44", "1 #16271F"), 16).Rect(-320, 56, 640, 10, "#C9A45C", 4);
                g.Path(
                    $"M-270 60V-120C-270 -190 -230 -220 -170 -220H250C296 -220 306 -190 306 -150V60H216V-90C216 -120 200 -130 170 -130H-110C-140 -130 -150 -116 -150 -90V10H-210L-214 60Z",
                    g.Slant("0 #4E7A68", ".5 #2A5546", "1 #173428")
                );
                g.Line($"M-180 10V56", "#DDE1DE", 9)
                    .Rect(-196, -10, 32, 30, "#C9CFCE", 5)
                    .Path($"M-190 48h20l4 12h-28Z", "#AEB6B6")
                    .Circle(330, -80, 76, "none", 1, " stroke=\"#1B2F28\" stroke-width=\"26\"")
                    .Circle(330, -80, 22, "#C9A45C")
                    .Line($"M330 -156V-4M254 -80H406", "#1B2F28", 11);
                g.Line($"M-60 -176C0 -196 120 -196 190 -176M-60 -160C0 -180 120 -180 190 -160", "#D9B86A", 5)
                    .Path($"M40 -190q30 -20 50 4q-26 20 -50 -4Z", "#E8C98A")
                    .Rect(60, -268, 46, 48, "#C8473A", 6)
                    .Rect(54, -274, 58, 9, "#F1E6CC", 3)
                    .Rect(54, -226, 58, 9, "#F1E6CC", 3)
                    .Line($"M70 -250C-60 -280 -160 -260 -180 -160V10", "#C8473A", 2.6);
            }
        );
        c.Path($"M620 806H1330L1560 1080H560Z", c.Across("0 #E9E2D0", ".5 #F6F1E4", "1 #C9C2B0"))
            .Path($"M620 806H1330L1344 824H612Z", "#3E6F6A")
            .Line($"M640 846H1350", "#C8473A", 4, .8, " stroke-dasharray=\"14 10\"")
            .Path($"M760 880h420l60 150H700Z", "#3E6F6A", .9)
            .Line($"M776 894h388l52 122H722Z", "#F1E6CC", 4, .9, " stroke-dasharray=\"12 10\"");
        c.At(
            1420,
            860,
            1.2,
            g =>
                g.Line($"M-90 -80L40 40M-96 60L50 -40", "#AEB6B6", 15)
                    .Circle(74, 62, 34, "none", 1, " stroke=\"#C8473A\" stroke-width=\"15\"")
                    .Circle(84, -58, 34, "none", 1, " stroke=\"#C8473A\" stroke-width=\"15\"")
                    .Circle(-20, 0, 8, "#3A4246")
        );
        c.At(
            230,
            560,
            1,
            g =>
                g.Oval(0, 60, 110, 18, "#2A1A0C", .3)
                    .Rect(-100, -30, 200, 90, "#C99A9A", 18)
                    .Path($"M-96 -30C-60 -90 60 -90 96 -30Z", "#B5707A")
                    .Circle(-40, -60, 6, "#F6F1E4")
                    .Circle(10, -70, 6, "#E9C25A")
                    .Circle(50, -54, 6, "#7FA6B4")
                    .Line($"M-40 -60L-52 -106M10 -70L12 -120M50 -54L70 -96", "#AEB6B6", 3)
        );
        c.Line($"M60 420C300 380 420 460 620 410", "#E9C25A", 34).Line($"M60 420C300 380 420 460 620 410", "#5B4A1E", 18, .8, " stroke-dasharray=\"3 22\"");
        c.Wash(c.Slant("0 #FFF6DE .34", ".5 #FFF6DE 0", "1 #20140A .22"));
    }

    private static void Boot(Canvas c)
    {
        c.Wash(c.Down("0 #BFD3D8", ".5 #E8E2CE", ".62 #8E9A78", "1 #5E6A4E"));
        c.Path($"M150 -20H1450L1500 210H100Z", "#1F4D48")
            .Path($"M230 -20H1370L1400 130H200Z", c.Down("0 #2E3A40", "1 #57686E"))
            .Path($"M100 200H1500L1490 250H110Z", "#16352F");
        c.Path($"M130 250H1470L1500 900C1200 940 400 940 100 900Z", "#1F4D48")
            .Path($"M210 280H1390L1410 800H190Z", "#14181A")
            .Path($"M250 300H1350L1330 560H270Z", "#2A3032");
        c.Path($"M190 800L270 620H1330L1410 800Z", "#353C3E")
            .Path($"M120 830C400 870 1200 870 1480 830L1500 940C1200 990 400 990 100 940Z", c.Down("0 #2E6B5C", "1 #143A31"))
            .Rect(560, 880, 480, 20, "#0E2621", 10)
            .Path($"M100 380L190 360L196 560L120 600ZM1500 380L1410 360L1404 560L1480 600Z", "#B9352A");
        void Box(double x, double y, double w, double h, string fill, bool lid) =>
            c.Rect(x + 8, y + 8, w, h, "#000000", 12, .3)
                .Rect(x, y, w, h, c.Down($"0 {Tint.Lighter(fill, .2)}", $"1 {Tint.Darker(fill, .25)}"), 12)
                .Rect(x - 6, y, w + 12, lid ? 26 : 0.1, Tint.Darker(fill, .3), 8)
                .Rect(x + w * .35, y + h * .45, w * .3, 14, Tint.Darker(fill, .4), 7);
        Box(280, 520, 260, 220, "#C9A45C", true);
        Box(300, 390, 220, 130, "#8A9AA0", true);
        Box(560, 600, 240, 150, "#B5502A", true);
        Box(1090, 500, 220, 240, "#4F7A86", true);
        c.Path($"M570 600C560 500 620 460 690 470C770 460 800 520 796 600Z", "#D9C9A8")
            .Line($"M640 480C660 520 720 520 740 476", "#8A7A5A", 6)
            .Path($"M600 560h160v26H600Z", "#C97A6A", .8);
        c.Rect(830, 640, 220, 100, "#6E8F5E", 44)
            .Line($"M860 644V738M1020 644V738", "#3E5A38", 11)
            .Circle(840, 690, 40, "#7FA06A")
            .Circle(840, 690, 24, "#5A7A4A")
            .Circle(840, 690, 10, "#3E5A38");
        c.Rect(840, 500, 80, 140, c.Across("0 #E9E4D6", "1 #A9A598"), 20)
            .Rect(850, 470, 60, 36, "#C8473A", 10)
            .Path($"M920 520q40 10 34 60q-6 26 -34 24v-18q14 -2 14 -24q0 -16 -14 -22Z", "#A9A598");
        c.Path($"M960 640L976 540H1056L1070 640Z", "#E8C36A").Path($"M976 540C990 500 1040 500 1056 540Z", "#C99A3A").Circle(1016, 590, 20, "#FBF7EC");
        c.Rect(1110, 430, 180, 70, "#F1ECE0", 12)
            .Line($"M1130 450H1270M1130 474H1240", "#C8473A", 7, .6)
            .Circle(430, 350, 46, "#D98A4A")
            .Line($"M386 350H474M430 306V394", "#8C4A22", 5, .7);
        c.At(1010, 980, 1, g => g.Path($"M-90 0L-60 -40L20 -44L40 -10Z", "#5B6E86").Path($"M60 10L86 -34L160 -32L176 4Z", "#C97A6A"));
        c.Blades(0, 1600, x => 1067, 60, 260, "#4E5A3A", .8).Wash(c.Slant("0 #FFF6DE .26", ".5 #FFF6DE 0", "1 #0A0C0C .2"));
    }

    private static void Tailgate(Canvas c, Light light)
    {
        c.Heaven(light, 640)
            .Sun(light, 420, light == Light.Dusk ? 470 : 220, 46)
            .Clouds(light, 5, 80, 300)
            .Peak(light, 330, 260, 680, 330, 360, .55)
            .Peak(light, 820, 330, 680, 320, 330, .5);
        c.Haze(light.Haze, 520, 680, .7).Ridge(640, 18, light.Near, 900, 6).Rank(-20, 1000, _ => 690, 90, 26, light.Tree);
        c.Rect(0, 686, 1600, 390, c.Down($"0 {light.Grass}", $"1 {Tint.Darker(light.Grass, .45)}"));
        c.Path($"M980 -20H1640V1080H1010C960 900 930 700 940 520C946 330 960 150 980 -20Z", c.Across("0 #1C4A40", ".3 #2E6B57", "1 #153830"))
            .Path($"M1060 -20H1640V640H1010C1006 420 1030 180 1060 -20Z", "#14181A")
            .Path($"M1100 20H1640V420H1066C1070 280 1082 140 1100 20Z", "#2A3236");
        c.Path($"M700 -20H1400L1380 60C1160 30 900 40 720 90Z", "#1F4D40").Path($"M720 80C900 36 1160 26 1380 56L1384 84C1160 56 900 62 726 112Z", "#123029");
        c.Path($"M560 640H1640V730H540C520 700 530 660 560 640Z", c.Down("0 #3A4448", "1 #1A2022"))
            .Path($"M560 640H1640V654H552Z", "#566268")
            .Path($"M540 728H1640V840H600C560 810 540 770 540 728Z", "#245648");
        Props.Kettle(c, 760, 640, 1.9, "#8E9698");
        c.Soft(9, g => g.Line($"M900 500C930 450 880 410 916 350S900 260 940 210", "#FFFDF6", 17, .5));
        c.At(
            960,
            640,
            1,
            g => g.Rect(-50, -34, 100, 34, "#2A3033", 8).Rect(-62, -50, 124, 18, "#3E474B", 8).Line($"M-40 -50V-64M0 -50V-64M40 -50V-64", "#6E7878", 8)
        );
        foreach (var (x, fill) in new[] { (1120.0, "#C4622F"), (1220.0, "#EDE3CE") })
            c.At(
                x,
                640,
                1.2,
                g =>
                    g.Path($"M-30 -64H30L24 0H-24Z", g.Across($"0 {Tint.Lighter(fill, .2)}", $"1 {Tint.Darker(fill, .25)}"))
                        .Oval(0, -64, 30, 8, "#3A2214")
                        .Line($"M28 -52q26 4 20 26q-6 14 -24 12", fill, 7)
                        .Line($"M-8 -84q10 -16 0 -34M10 -84q10 -16 0 -34", "#FFFDF6", 4, .5)
            );
        c.At(1400, 640, 1.2, g => g.Rect(-90, -120, 180, 120, "#B5502A", 12).Rect(-90, -124, 180, 26, "#8C3B20", 10).Rect(-24, -70, 48, 18, "#E9C25A", 5))
            .Path($"M1290 640C1290 600 1340 590 1380 600L1500 640Z", "#D9C9A8");
        c.At(
            300,
            960,
            1.5,
            g =>
                g.Oval(0, 6, 120, 12, "#10140F", .35)
                    .Line($"M-70 0L50 -110M70 0L-50 -110", "#6A4A32", 9)
                    .Path($"M-70 -116C-40 -80 40 -80 76 -116L70 -190C40 -200 -40 -200 -64 -186Z", "#C9743A")
                    .Line($"M-66 -190L-78 -110M72 -192L80 -112", "#6A4A32", 8)
        );
        c.Blades(0, 1600, x => 1067, 70, 300, Tint.Mix(light.Grass, "#F1E2A0", .3), .8);
    }
}
