namespace Xinhuo.Imports.Sample.Drawing;

internal enum Body
{
    Tall,
    Long,
    Low,
}

/// <summary>A car from its side, nose to the right, wheels standing on y = 0, about 440 long.</summary>
internal static class CarSide
{
    public static Canvas SideCar(
        this Canvas c,
        double x,
        double y,
        double scale,
        string paint,
        Body body = Body.Tall,
        bool mirror = false,
        bool lit = false,
        double dusk = 0
    ) => c.At(x, y, scale, g => Draw(g, Tint.Mix(paint, "#101826", dusk), body, lit), 0, mirror);

    private static void Draw(Canvas c, string paint, Body body, bool lit)
    {
        c.Oval(220, 2, 232, 11, c.Radial("0 #0A0E12 .6", ".7 #0A0E12 .32", "1 #0A0E12 0"));
        if (lit)
            c.Path($"M428 -84L760 -40L760 6L428 -66Z", c.Across("0 #FFF1C4 .7", "1 #FFF1C4 0"));
        var (shell, glass, roof) = Lines(body);
        c.Rect(60, -52, 320, 34, "#14181A", 8);
        c.Path(
            $"{shell}",
            c.Fall(
                -180,
                -30,
                $"0 {Tint.Lighter(paint, .34)}",
                $".34 {Tint.Lighter(paint, .08)}",
                $".46 {Tint.Lighter(paint, .2)}",
                $".52 {paint}",
                $"1 {Tint.Darker(paint, .42)}"
            )
        );
        c.Inside(
            $"{shell}",
            g =>
            {
                g.Path($"M0 -104C120 -112 300 -112 440 -98L440 -93C300 -106 120 -106 0 -97Z", "#FFFFFF", .22);
                g.Path($"M0 -58C140 -66 300 -66 440 -56L440 -30L0 -30Z", Tint.Darker(paint, .5), .38);
                g.Rect(0, -46, 440, 30, "#1B2022", 0, .92);
            }
        );
        c.Path($"{glass}", c.Fall(-172, -108, "0 #53646C", ".5 #2C383E", "1 #1A2226"));
        c.Inside(
            $"{glass}",
            g =>
            {
                g.Path($"M120 -180L176 -180L118 -100L60 -100Z M268 -180L286 -180L232 -100L212 -100Z", "#DDECEC", .22);
                g.Path($"M300 -140L330 -140L290 -100L262 -100Z", "#DDECEC", .12);
            }
        );
        c.Path($"{roof}", Tint.Darker(paint, .3));
        c.Line($"M212 -112L214 -44M124 -114C120 -92 124 -70 132 -58M304 -112C312 -92 312 -66 300 -48", Tint.Darker(paint, .5), 1.7, .75);
        c.Rect(150, -97, 30, 5, Tint.Darker(paint, .45), 2.5).Rect(236, -97, 30, 5, Tint.Darker(paint, .45), 2.5);
        c.Path($"M286 -118l20 -8q8 0 8 8q-2 6 -12 6l-14 -1Z", Tint.Darker(paint, .25));
        c.Path($"M398 -93C410 -93 420 -90 426 -84L427 -76C416 -80 404 -82 392 -82Z", lit ? "#FFF3CB" : "#E9F0EE");
        c.Path($"M426 -70l5 0l0 14l-8 0Z", "#2A3032");
        c.Path($"M14 -108l15 0l4 10l-6 22l-14 0Z", lit ? "#FF5A3C" : "#B7382B");
        c.Path($"M14 -96l17 0l-2 7l-16 0Z", "#F5B8A6", .7);
        if (lit)
        {
            c.Glow(430, -80, 46, "#FFF1C4", .9);
            c.Glow(14, -92, 40, "#FF4A2E", .7);
        }
        Wheel(c, 96);
        Wheel(c, 344);
    }

    private static (string Shell, string Glass, string Roof) Lines(Body body) =>
        body switch
        {
            Body.Low => (
                "M12 -40C8 -66 10 -92 20 -104C40 -112 62 -114 84 -116C112 -146 150 -158 200 -158C246 -158 276 -136 312 -114C350 -108 392 -102 418 -90C430 -82 434 -60 430 -40L394 -34L48 -34Z",
                "M98 -117C122 -142 156 -150 200 -150C240 -150 264 -134 292 -115C230 -113 160 -114 98 -117ZM198 -150L206 -150L212 -112L200 -112Z",
                "M196 -152L204 -152L214 -112L206 -112Z"
            ),
            Body.Long => (
                "M12 -40C8 -66 10 -96 16 -118C24 -150 42 -168 74 -172C140 -178 216 -178 258 -168C284 -160 304 -134 322 -114C360 -108 396 -102 418 -90C430 -82 434 -60 430 -40L394 -34L48 -34Z",
                "M42 -122C46 -148 58 -160 80 -163C140 -168 212 -168 250 -160C272 -153 288 -134 300 -114C220 -112 120 -114 42 -122Z",
                "M118 -168L126 -168L122 -112L114 -112ZM204 -170L213 -170L214 -112L206 -112Z"
            ),
            _ => (
                "M14 -40C10 -64 10 -90 16 -112C28 -142 44 -166 76 -170C130 -176 206 -176 240 -168C268 -158 290 -134 308 -116C350 -110 392 -104 416 -92C430 -84 434 -60 430 -40L394 -34L48 -34Z",
                "M40 -117C50 -144 62 -158 84 -161C136 -166 200 -166 234 -160C256 -152 274 -134 286 -116C210 -112 110 -112 40 -117Z",
                "M110 -166L121 -166L126 -112L116 -112ZM196 -168L207 -168L212 -112L204 -112Z"
            ),
        };

    public static Canvas RoofRack(this Canvas c, double x, double y, double scale, bool box = false) =>
        c.At(
            x,
            y,
            scale,
            g =>
            {
                g.Line($"M78 -177C130 -183 200 -183 236 -176", "#16191B", 5);
                g.Line($"M92 -170v-8M160 -174v-8M224 -169v-8", "#16191B", 4);
                if (box)
                    g.Path($"M86 -184C84 -200 96 -206 120 -207C170 -210 216 -204 238 -188L238 -184Z", "#2A3033")
                        .Line($"M90 -190C140 -196 200 -196 234 -189", "#FFFFFF", 1.6, .25);
            }
        );

    private static void Wheel(Canvas c, double x)
    {
        c.Path($"M{x - 49} -36a49 49 0 0 1 98 0l-6 8h-86Z", "#0F1214");
        c.At(
            x,
            -38,
            1,
            g =>
            {
                g.Circle(0, 0, 39, "#14171A").Circle(0, 0, 36, "#22272A").Circle(0, 0, 27, "#0E1113");
                for (var i = 0; i < 5; i++)
                    g.Within($"transform=\"rotate({i * 72 + 18})\"", s => s.Path($"M-6 -5L-8.5 -25.5L-2 -26.4L0 -10L2 -26.4L8.5 -25.5L6 -5Z", "#C3C8C6"));
                g.Within($"fill=\"none\"", r => r.Circle(0, 0, 26.5, "none", 1, " stroke=\"#D9DDDA\" stroke-width=\"2.4\""));
                g.Circle(0, 0, 7.5, "#DDE1DE").Circle(0, 0, 3.6, "#5A6164");
            }
        );
    }
}
