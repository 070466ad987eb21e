namespace Xinhuo.Imports.Sample.Drawing;

internal static class ThingScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All => [("drone-case", DroneCase), ("tyre-gauge", Tyre), ("sunshade-sewing", Sewing)];

    private static void DroneCase(Canvas c)
    {
        Planks.Lay(c, "#8C7A5E", 6);
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
        Planks.Lay(c, "#C6A27A", 6);
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
}
