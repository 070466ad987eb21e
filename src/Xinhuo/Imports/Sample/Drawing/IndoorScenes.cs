namespace Xinhuo.Imports.Sample.Drawing;

internal static class IndoorScenes
{
    public static IEnumerable<(string Slug, Action<Canvas> Paint)> All =>
        [
            ("garage-childseat", Garage),
            ("charging-snow-dusk", c => Charging(c, Light.Dusk)),
            ("charging-snow-night", c => Charging(c, Light.Night)),
            ("breakfast-stall-dawn", Breakfast),
        ];

    private static void Garage(Canvas c)
    {
        c.Wash(c.Down("0 #3A4046", ".55 #555B5E", ".56 #4A4D4E", "1 #25282A"));
        for (var i = 0; i < 5; i++)
            c.Path($"M{700 + i * 50} 330L{-500 + i * 640} -20H{-380 + i * 640}L{712 + i * 50} 330Z", "#2C3236", .8);
        for (var i = 0; i < 3; i++)
            c.Rect(120 + i * 520, 110 - i % 2 * 10, 330, 16, "#F4F6EC", 8).Glow(285 + i * 520, 120, 300, "#EAF3E6", .4, .5);
        foreach (var x in new[] { 60.0, 1390.0 })
            c.Rect(x, 150, 150, 640, c.Across("0 #A9A99F", "1 #73756F"))
                .Rect(x, 560, 150, 120, "#E0B33C")
                .Path($"M{x} 680l60 -120h40l-60 120ZM{x + 80} 680l60 -120h10v70l-26 50Z", "#2A2C2C");
        c.Rect(86, 220, 96, 96, "#1F4D3F", 12).Path($"M114 244h28q22 0 22 20t-22 20h-12v18h-16Z", "#F4EEDD");
        for (var i = 0; i < 4; i++)
            c.Line($"M{240 + i * 320} 640L{-60 + i * 480} 1080", "#E9E2CE", 8, .6);
        c.SideCar(240, 900, 2.45, "#5B7F8A", Body.Long);
        c.Path($"M520 500L870 486L880 830L560 850Z", "#15191B");
        c.Path($"M560 840C560 780 620 760 700 760H860L872 836Z", "#7A6654").Path($"M600 770C590 640 620 540 660 520L760 516L780 760Z", "#6A5848");
        c.At(
            730,
            770,
            1.25,
            g =>
                g.Path($"M-96 20C-110 -60 -86 -150 -40 -170C0 -186 40 -160 44 -110L92 -60C104 -20 100 10 84 26Z", "#2E4A48")
                    .Path($"M-74 6C-84 -60 -64 -130 -30 -146C0 -154 22 -134 26 -100L64 -52C72 -24 70 0 60 8Z", "#C9D6C4")
                    .Line($"M-20 -126L20 -30M14 -126L-6 -30", "#26302E", 9)
                    .Rect(-12, -40, 26, 26, "#B5402E", 5)
                    .Line($"M-60 -110C-30 -210 60 -200 84 -70", "#3A5A56", 9)
        );
        c.Path($"M880 486L1050 420C1070 520 1080 700 1066 860L884 832Z", c.Across("0 #35525C", "1 #6E96A2"))
            .Path($"M900 500L1030 450C1040 500 1042 540 1042 570L900 590Z", "#9CB8BC", .8)
            .Path($"M900 620L1046 606L1046 640L900 650Z", "#22363D");
        c.Path($"M600 872l44 -6q10 14 -6 22l-40 4Z", "#F0D9C4").Line($"M614 872l-2 16M626 870l-2 17", "#C97A6A", 4);
        c.Wash(c.Radial("0 #FFF6DC .12", ".6 #000000 0", "1 #000000 .38"));
    }

    private static void Charging(Canvas c, Light light)
    {
        c.Heaven(light, 700).Ridge(560, 70, Tint.Mix(light.Far, light.Haze, .3), 900, 6).Ridge(620, 40, light.Near, 900, 6);
        c.Rank(-20, 1620, x => 700, 150, 46, Tint.Mix(light.Tree, light.Near, .2));
        c.Path(
            $"M-20 1080V704C400 684 1200 690 1620 704V1080Z",
            c.Down($"0 {Tint.Mix("#EEF2F4", light.SkyMiddle, .4)}", $"1 {Tint.Mix("#B9C6D2", light.SkyTop, .5)}")
        );
        c.Rect(300, 330, 20, 430, "#3A4550")
            .Rect(1240, 330, 20, 430, "#3A4550")
            .Path($"M220 340L1340 300L1370 346L240 386Z", "#2A343C")
            .Path($"M210 338C400 312 1100 280 1350 296L1340 306L222 346Z", "#F6F8F8")
            .Rect(560, 372, 420, 10, "#E9FBE8", 5)
            .Glow(780, 520, 520, "#D9F2DA", light.Dark ? .55 : .35, .6);
        foreach (var x in new[] { 420.0, 760.0, 1090.0 })
        {
            c.Rect(x, 520, 96, 240, c.Across("0 #F1F1EA", "1 #A9B0B2"), 14)
                .Rect(x + 16, 544, 64, 74, "#14201B", 8)
                .Path($"M{x + 52} 556l-18 28h13l-6 24l22 -32h-14Z", "#93E0AE")
                .Rect(x + 16, 636, 64, 8, "#2E6B57", 4)
                .Path($"M{x - 8} 524C{x + 10} 500 {x + 86} 500 {x + 104} 524Z", "#FBFCFC");
            c.Line($"M{x + 92} 650C{x + 150} 690 {x + 130} 770 {x + 90} 800", "#1C2226", 9);
        }
        c.SideCar(560, 940, 1.5, "#35506A", Body.Low, false, false, light.Dark ? .3 : .1);
        c.Line($"M856 660C900 740 720 760 640 806", "#1C2226", 9).Circle(636, 806, 9, "#93E0AE");
        c.Path($"M700 708C760 690 960 690 1010 714C960 704 760 704 700 708Z", "#FFFFFF")
            .Path($"M590 770C620 752 660 746 690 744L686 754C656 756 624 764 600 776Z", "#FFFFFF", .95)
            .Path($"M1040 770C1090 770 1150 780 1176 794L1150 792C1110 782 1070 778 1040 780Z", "#FFFFFF", .95);
        c.SideCar(110, 830, .8, "#8C8F94", Body.Tall, false, false, light.Dark ? .45 : .25);
        for (var i = 0; i < 240; i++)
            c.Circle(c.Dice.Between(0, 1600), c.Dice.Between(0, 1060), c.Dice.Between(1.4, 4.6), "#FFFFFF", c.Dice.Between(.45, .95));
        c.Path($"M-20 1080V1010C300 980 700 1050 1100 1010C1300 990 1480 1000 1620 1020V1080Z", Tint.Mix("#F4F7F8", light.SkyMiddle, .25));
    }

    private static void Breakfast(Canvas c)
    {
        c.Wash(c.Down("0 #5B6E96", ".5 #D9A890", ".75 #F3CFA4", "1 #6A5E56"));
        c.Rect(0, 150, 520, 600, "#7A6E74").Rect(1130, 90, 480, 660, "#6A6470").Rect(520, 330, 610, 420, "#938790");
        for (var i = 0; i < 40; i++)
            c.Rect(40 + i % 8 * 140 + (i % 8 > 3 ? 560 : 0), 190 + i / 8 * 90, 44, 54, i % 7 == 2 ? "#FFDE9A" : "#5A566A", 3, .85);
        c.Rect(0, 740, 1600, 340, c.Down("0 #6E6662", "1 #34302F"));
        c.Rect(250, 470, 16, 350, "#4A3A30").Rect(980, 470, 16, 350, "#4A3A30");
        c.Path($"M170 470L250 350H1000L1080 470Z", "#C8473A");
        for (var i = 0; i < 6; i++)
            c.Path($"M{240 + i * 140} 470L{280 + i * 124} 350H{340 + i * 124}L{310 + i * 140} 470Z", "#F3E6CE");
        c.Glow(620, 560, 420, "#FFD58A", .8, .7).Rect(230, 680, 790, 150, c.Down("0 #A4764E", "1 #6A4A32"), 8).Rect(216, 664, 818, 26, "#C99A68", 6);
        for (var i = 0; i < 3; i++)
            c.At(
                360 + i * 130,
                664,
                1,
                g =>
                {
                    for (var k = 0; k < 3; k++)
                        g.Rect(-58, -34 - k * 34, 116, 32, k % 2 == 0 ? "#D9B27A" : "#C79C62", 6).Line($"M-58 {-18 - k * 34}H58", "#8A6436", 3, .6);
                    g.Path($"M-58 -102Q0 -140 58 -102Z", "#E3C08A");
                }
            );
        c.Soft(
            12,
            g =>
            {
                for (var i = 0; i < 9; i++)
                    g.Oval(330 + i * 70, 470 - i % 3 * 60, 54, 90, "#FFFDF4", .3);
            }
        );
        c.At(
            800,
            664,
            1,
            g =>
                g.Path($"M-90 -10C-90 50 90 50 90 -10Z", "#3A3A3C")
                    .Oval(0, -10, 90, 18, "#6E5A40")
                    .Line($"M-30 -30q20 -30 0 -60M20 -30q20 -30 0 -60", "#FFFDF4", 8, .5)
        );
        c.At(
            930,
            690,
            1.5,
            g =>
                g.Path($"M-34 0L-30 -110C-28 -138 28 -138 30 -110L34 0Z", "#F1ECE0")
                    .Circle(0, -158, 24, "#BF8259")
                    .Path($"M-26 -162C-26 -196 26 -196 26 -162Z", "#FBF8F0")
                    .Line($"M-28 -110L-80 -60", "#F1ECE0", 17)
        );
        c.At(
            1070,
            850,
            1.45,
            g =>
                g.Path($"M-26 0L-28 -120C-26 -148 26 -148 28 -120L26 0Z", "#3E5A78")
                    .Circle(0, -166, 21, "#E7B48F")
                    .Path($"M-22 -168C-24 -200 24 -200 22 -168C10 -182 -10 -182 -22 -168Z", "#241C1A")
                    .Line($"M-24 -116L-70 -84", "#3E5A78", 14)
                    .Path($"M-92 -96h40l-6 26h-28Z", "#F5EFE2")
        );
        c.SideCar(1790, 1010, 1.62, "#E0C25A", Body.Tall, true, true, .12);
        c.Rect(300, 900, 110, 14, "#C99A68", 4)
            .Line($"M316 914L306 990M394 914L404 990", "#6A4A32", 8)
            .Rect(500, 920, 110, 14, "#C99A68", 4)
            .Line($"M516 934L506 1010M594 934L604 1010", "#6A4A32", 8)
            .Path($"M326 886h56l-10 14h-36Z", "#F5EFE2")
            .Path($"M530 906h56l-10 14h-36Z", "#F5EFE2");
        c.Wash(c.Slant("0 #FFE7B8 .15", ".6 #FFE7B8 0", "1 #20242E .28"));
    }
}
