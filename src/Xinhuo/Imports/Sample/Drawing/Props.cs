namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>The small things that make a place somebody's.</summary>
internal static class Props
{
    public static void Tent(Canvas c, double x, double y, double scale, string cloth) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Oval(0, 4, 150, 10, "#0A0E10", .45);
                g.Path($"M-130 0C-100 -50 -50 -110 -6 -150L34 -96L60 0Z", g.Across($"0 {Tint.Darker(cloth, .3)}", $"1 {cloth}"));
                g.Path($"M-6 -150C50 -110 104 -54 134 0L60 0Z", g.Across($"0 {Tint.Lighter(cloth, .22)}", $"1 {Tint.Darker(cloth, .34)}"));
                g.Path($"M-6 -150L-58 0L40 0Z", "#FFE6A6", .85)
                    .Path($"M-6 -150L-24 0L-58 0Z", Tint.Darker(cloth, .12))
                    .Path($"M-6 -150L16 0L40 0Z", Tint.Lighter(cloth, .1));
                g.Line($"M-130 0L-176 12M134 0L178 12M-6 -150v-14", Tint.Darker(cloth, .5), 2.4);
            }
        );

    public static void Fire(Canvas c, double x, double y, double scale) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Line($"M-46 6L44 -10M-44 -12L46 6", "#2B1C14", 13).Line($"M-40 4L38 -9", "#5B3A24", 4);
                g.Path($"M-34 -6C-46 -44 -18 -60 -14 -104C12 -86 14 -62 18 -52C24 -60 24 -72 22 -78C44 -54 42 -24 30 -6Z", "#E8642B");
                g.Path($"M-22 -6C-30 -32 -10 -44 -6 -76C12 -58 8 -42 14 -34C18 -40 18 -46 18 -50C30 -32 28 -14 20 -6Z", "#F9A53B");
                g.Path($"M-11 -6C-14 -22 -4 -30 0 -46C12 -30 16 -16 10 -6Z", "#FFE79A");
                g.Circle(-28, -118, 2.4, "#FFC46A", .9)
                    .Circle(20, -132, 2, "#FFC46A", .8)
                    .Circle(4, -158, 1.6, "#FFC46A", .7)
                    .Circle(-8, -186, 1.4, "#FFC46A", .5);
            }
        );

    public static void Sitter(Canvas c, double x, double y, double scale, string coat, bool mirror) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Line($"M-34 -34L-20 0M22 -30L14 0M-36 -36L24 -32M-40 -78L-34 -34", "#0B0E10", 4);
                g.Path($"M-34 -40C-38 -74 -26 -92 -6 -92C12 -92 18 -70 18 -46L44 -44C52 -42 52 -34 50 -28L54 0L42 0L36 -28L-20 -28Z", coat);
                g.Circle(-2, -106, 15, coat).Path($"M14 -96C20 -70 22 -50 20 -40", "#F2913C", .0);
                g.Line($"M14 -104C17 -98 16 -94 12 -90M19 -66C22 -56 22 -48 24 -44M46 -42C52 -40 52 -30 54 -4", "#F6A55A", 2.6, .75);
            },
            0,
            mirror
        );

    public static void Lamp(Canvas c, double x, double foot, double tall, string pole, string glow, bool left)
    {
        var arm = left ? -46.0 : 46.0;
        c.Line($"M{x} {foot}V{foot - tall}q0 -14 {arm} -16", pole, 5);
        c.Oval(x + arm, foot - tall - 14, 18, 5, glow);
        c.Glow(x + arm, foot - tall - 8, 110, glow, .55);
    }

    /// <summary>Strings of small flags from one point to another.</summary>
    public static void Flags(Canvas c, double x1, double y1, double x2, double y2, int count, double size)
    {
        string[] colors = ["#3E6FA8", "#F2EEE2", "#C8473A", "#5C8F55", "#E3B13F"];
        var sag = Math.Abs(x2 - x1) * .16;
        c.Line($"M{x1} {y1}Q{(x1 + x2) / 2} {(y1 + y2) / 2 + sag} {x2} {y2}", "#5B5347", 1.8);
        for (var i = 1; i < count; i++)
        {
            var t = i / (double)count;
            var x = x1 + (x2 - x1) * t;
            var y = y1 + (y2 - y1) * t + sag * 2 * t * (1 - t);
            var lean = c.Dice.Between(-.1, .5) * size;
            c.Path($"M{x} {y}l{size * .8} 1l{lean - size * .1} {size}l{-size * .85} {-2}Z", colors[i % 5], .92);
        }
    }

    public static void Kettle(Canvas c, double x, double y, double scale, string metal) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Path(
                    $"M-44 0C-52 -30 -46 -56 -24 -62L24 -62C46 -56 52 -30 44 0Z",
                    g.Across($"0 {Tint.Lighter(metal, .3)}", $".4 {metal}", $"1 {Tint.Darker(metal, .5)}")
                );
                g.Path($"M42 -40C58 -44 62 -60 72 -64L78 -58C70 -44 62 -26 46 -22Z", Tint.Darker(metal, .3));
                g.Line($"M-34 -60C-34 -104 34 -104 34 -60", Tint.Darker(metal, .55), 5).Rect(-8, -72, 16, 10, Tint.Darker(metal, .5), 4);
            }
        );

    /// <summary>A tiled house with upturned eaves.</summary>
    public static void House(Canvas c, double x, double y, double scale, Light light) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                var wall = Tint.Mix("#EFE7D6", light.SkyMiddle, .22);
                g.Oval(0, 3, 116, 9, "#10140F", .3).Rect(-96, -92, 192, 92, wall).Rect(20, -92, 76, 92, Tint.Darker(wall, .14));
                g.Path($"M-126 -84C-104 -96 -82 -124 -66 -152H66C82 -124 104 -96 126 -84L112 -80H-112Z", g.Down("0 #5A6064", "1 #34393D"))
                    .Rect(-70, -160, 140, 11, "#2B3033", 4);
                for (var i = -5; i <= 5; i++)
                    g.Line($"M{i * 12} -150L{i * 20} -84", "#22272A", 2, .5);
                g.Rect(-66, -62, 34, 62, "#6B4A30", 2)
                    .Rect(-20, -64, 30, 26, "#3A4A50", 2)
                    .Rect(40, -64, 34, 26, "#2E3A40", 2)
                    .Line($"M-5 -64V-38M57 -64V-38", wall, 2.4);
                if (light.Dark)
                    g.Rect(-20, -64, 30, 26, "#FFD98A", 2).Rect(40, -64, 34, 26, "#FFD98A", 2);
            }
        );
}
