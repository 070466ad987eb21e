namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>The same cars from behind and from above.</summary>
internal static class CarViews
{
    /// <summary>From behind and a little to the right; the tail is 200 wide and stands on y = 0 at x = 0.</summary>
    public static Canvas RearCar(this Canvas c, double x, double y, double scale, string paint, bool lit = false, double dusk = 0, bool mirror = false) =>
        c.At(x, y, scale, g => Rear(g, Tint.Mix(paint, "#101826", dusk), lit), 0, mirror);

    private static void Rear(Canvas c, string paint, bool lit)
    {
        c.Oval(40, 2, 170, 13, c.Radial("0 #080B0E .65", ".7 #080B0E .35", "1 #080B0E 0"));
        c.Rect(104, -46, 40, 46, "#0E1113", 10).Rect(150, -42, 24, 40, "#0E1113", 8);
        const string flank =
            "M84 -34L88 -100L76 -164C112 -166 138 -158 150 -140L168 -106C182 -100 186 -84 184 -60L180 -26L150 -22L150 -38C146 -58 120 -62 112 -40L110 -20Z";
        c.Path($"{flank}", c.Across($"0 {Tint.Darker(paint, .18)}", $"1 {Tint.Darker(paint, .48)}"));
        c.Path($"M88 -154C116 -156 132 -150 142 -134L158 -106L98 -102Z", c.Down("0 #54656D", "1 #182025"));
        c.Line($"M122 -153L132 -103", Tint.Darker(paint, .4), 5);
        c.Oval(131, -24, 15, 23, "#121517").Oval(132, -24, 9, 15, "#A9AFAD").Oval(132, -24, 4, 7, "#3C4244");
        const string tail =
            "M-94 -20C-100 -48 -100 -82 -92 -104C-88 -136 -80 -156 -66 -164C-30 -172 40 -172 66 -166C80 -158 86 -134 90 -104C98 -82 98 -48 92 -20Z";
        c.Rect(-84, -30, 34, 30, "#0E1113", 8).Rect(54, -30, 34, 30, "#0E1113", 8);
        c.Path(
            $"{tail}",
            c.Down(
                $"0 {Tint.Lighter(paint, .3)}",
                $".36 {Tint.Lighter(paint, .06)}",
                $".44 {Tint.Lighter(paint, .18)}",
                $".6 {paint}",
                $"1 {Tint.Darker(paint, .42)}"
            )
        );
        c.Path(
            $"M-76 -108C-74 -132 -68 -148 -58 -154C-30 -160 32 -160 58 -155C68 -146 73 -132 76 -108C30 -102 -30 -102 -76 -108Z",
            c.Down("0 #5C6F78", ".5 #2B363C", "1 #161D21")
        );
        c.Path($"M-40 -160L-8 -160L-36 -104L-70 -107Z", "#E4F0F0", .2);
        c.Line($"M-64 -168C-30 -175 34 -175 62 -170", Tint.Darker(paint, .4), 5);
        var lamp = lit ? "#FF4B30" : "#B9352A";
        c.Path($"M-94 -98C-60 -92 60 -92 92 -98L93 -86C60 -80 -60 -80 -95 -86Z", Tint.Mix(lamp, "#4A0F0C", lit ? .1 : .35));
        c.Path($"M-95 -98C-84 -96 -70 -94 -56 -93L-54 -76C-70 -76 -86 -78 -96 -82Z M92 -98C80 -96 68 -94 56 -93L54 -76C70 -76 86 -78 95 -82Z", lamp);
        c.Path($"M-90 -93L-62 -89L-61 -84L-91 -87Z M88 -93L62 -89L61 -84L90 -87Z", "#FFC9B4", lit ? .95 : .55);
        c.Rect(-30, -70, 60, 17, "#E9ECE6", 3).Rect(-26, -66.5, 52, 10, "#3F6B8C", 2, .55);
        c.Path($"M-97 -44C-40 -36 40 -36 95 -44L92 -20L-94 -20Z", "#1A1F21").Rect(-48, -33, 96, 6, "#4B5254", 3);
        if (!lit)
            return;
        c.Glow(-76, -86, 62, "#FF3B22", .75).Glow(76, -86, 62, "#FF3B22", .75);
    }

    /// <summary>From the sky: 190 long, nose to the right, centred on x, y.</summary>
    public static Canvas TopCar(this Canvas c, double x, double y, double scale, string paint, double turn = 0, bool lit = false) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Rect(-92, -36, 190, 86, "#10160F", 26, .3);
                if (lit)
                    g.Path($"M92 -30L320 -92L320 92L92 30Z", g.Across("0 #FFF1C4 .6", "1 #FFF1C4 0"));
                g.Rect(-66, -45, 34, 90, "#14171A", 6).Rect(36, -45, 34, 90, "#14171A", 6);
                g.Path(
                    $"M-92 -24C-96 -38 -84 -42 -66 -42L40 -42C74 -42 94 -34 96 0C94 34 74 42 40 42L-66 42C-84 42 -96 38 -92 24Z",
                    g.Down($"0 {Tint.Lighter(paint, .28)}", $".5 {paint}", $"1 {Tint.Darker(paint, .22)}")
                );
                g.Path($"M22 -34C36 -32 44 -16 44 0C44 16 36 32 22 34L8 28L8 -28Z", "#1E282D")
                    .Path($"M-76 -30L-62 -27L-62 27L-76 30C-82 16 -82 -16 -76 -30Z", "#1E282D");
                g.Path($"M-56 -36L4 -36L0 -30L-52 -30Z M-56 36L4 36L0 30L-52 30Z", "#26323A");
                g.Rect(-60, -28, 66, 56, Tint.Lighter(paint, .14), 8).Line($"M-58 -31H2M-58 31H2", "#16191B", 3);
                g.Path($"M26 -32L36 -17L36 17L26 32C34 16 36 -16 26 -32Z", "#C9DADA", .3);
                g.Line($"M50 -22C62 -20 76 -18 86 -14M50 22C62 20 76 18 86 14", Tint.Darker(paint, .3), 1.6, .7);
                g.Path($"M80 -34L92 -24L94 -14L88 -18Z M80 34L92 24L94 14L88 18Z", "#FFF6DA")
                    .Path($"M-93 -30L-90 -16L-86 -16L-88 -34Z M-93 30L-90 16L-86 16L-88 34Z", lit ? "#FF4B30" : "#B7382B");
                g.Rect(10, -50, 8, 9, Tint.Darker(paint, .2), 3).Rect(10, 41, 8, 9, Tint.Darker(paint, .2), 3);
            },
            turn
        );
}
