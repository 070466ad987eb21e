namespace Xinhuo.Imports.Sample.Drawing;

internal static class BootScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [("packed-boot", Boot), ("tailgate-kettle-day", c => Tailgate(c, Light.Day)), ("tailgate-kettle-dusk", c => Tailgate(c, Light.Dusk))];

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
