namespace Xinhuo.Imports.Sample.Drawing;

internal static class PortraitHair
{
    public static void Behind(Canvas c, PortraitLook look)
    {
        var w = look.Half;
        var fill = c.Down($"0 {look.HairFill}", $"1 {look.HairDark}");
        switch (look.Traits.Hair)
        {
            case Hair.Long:
                c.Path(
                    $"M400 150C{400 + w + 46} 150 {400 + w + 52} 280 {400 + w + 42} 400C{400 + w + 44} 520 {400 + w + 78} 620 {400 + w + 66} 706L{400 - w - 66} 706C{400 - w - 78} 620 {400 - w - 44} 520 {400 - w - 42} 400C{400 - w - 52} 280 {400 - w - 46} 150 400 150Z",
                    fill
                );
                break;
            case Hair.Wavy:
                c.Path(
                    $"M400 146C{400 + w + 60} 146 {400 + w + 62} 270 {400 + w + 52} 360C{400 + w + 90} 430 {400 + w + 40} 480 {400 + w + 74} 550C{400 + w + 100} 620 {400 + w + 50} 660 {400 + w + 30} 690L{400 - w - 30} 690C{400 - w - 50} 660 {400 - w - 100} 620 {400 - w - 74} 550C{400 - w - 40} 480 {400 - w - 90} 430 {400 - w - 52} 360C{400 - w - 62} 270 {400 - w - 60} 146 400 146Z",
                    fill
                );
                break;
            case Hair.Bob or Hair.Fringe:
                c.Path(
                    $"M400 148C{400 + w + 56} 148 {400 + w + 58} 280 {400 + w + 46} 400C{400 + w + 50} 470 {400 + w + 44} 520 {400 + w + 10} 548L{400 - w - 10} 548C{400 - w - 44} 520 {400 - w - 50} 470 {400 - w - 46} 400C{400 - w - 58} 280 {400 - w - 56} 148 400 148Z",
                    fill
                );
                break;
            case Hair.Bun:
                c.Circle(400, 138, 66, fill).Line($"M356 128q44 -40 88 4", look.HairLight, 5, .5);
                c.Path(
                    $"M400 160C{400 + w + 30} 160 {400 + w + 34} 300 {400 + w + 12} 410L{400 - w - 12} 410C{400 - w - 34} 300 {400 - w - 30} 160 400 160Z",
                    fill
                );
                break;
            case Hair.Ponytail:
                c.Path(
                    $"M{400 + w - 20} 210C{400 + w + 110} 220 {400 + w + 120} 420 {400 + w + 70} 600C{400 + w + 50} 560 {400 + w + 40} 440 {400 + w - 10} 380Z",
                    fill
                );
                break;
            case Hair.Braid:
                for (var i = 0; i < 8; i++)
                    c.Oval(400 + w + 18 + i * 3 + (i % 2 == 0 ? -6 : 6), 440 + i * 38, 34 - i, 28, i % 2 == 0 ? look.HairFill : look.HairDark);
                c.Path(
                    $"M400 160C{400 + w + 40} 160 {400 + w + 40} 300 {400 + w + 26} 450L{400 - w - 14} 420C{400 - w - 34} 300 {400 - w - 30} 160 400 160Z",
                    fill
                );
                break;
            case Hair.Perm or Hair.Curly:
                foreach (var (x, y, r) in Curls(w, look.Traits.Hair is Hair.Perm))
                    c.Circle(x, y, r, look.HairDark);
                break;
            default:
                c.Path(
                    $"M400 190C{400 + w} 190 {400 + w + 14} 290 {400 + w + 4} 372L{400 - w - 4} 372C{400 - w - 14} 290 {400 - w} 190 400 190Z",
                    look.Traits.Hair is Hair.Bald or Hair.Receding or Hair.Buzz ? "none" : look.HairDark
                );
                break;
        }
    }

    public static void Front(Canvas c, PortraitLook look)
    {
        var w = look.Half;
        var l = 400 - w;
        var r = 400 + w;
        var fill = c.Down($"0 {look.HairLight}", $".5 {look.HairFill}", $"1 {look.HairDark}");
        switch (look.Traits.Hair)
        {
            case Hair.Long or Hair.Ponytail:
                c.Path(
                    $"M{l - 12} 400C{l - 40} 250 {l + 10} 154 404 152C{r - 10} 154 {r + 40} 250 {r + 14} 400C{r + 6} 330 {r - 40} 262 {r - 108} 226C{r - 150} 300 {l + 40} 320 {l - 12} 400Z",
                    fill
                );
                c.Line($"M{r - 112} 230C{r - 150} 280 {l + 70} 300 {l + 20} 344", look.HairLight, 4, .35);
                break;
            case Hair.Wavy:
                c.Path(
                    $"M{l - 14} 430C{l - 56} 260 {l + 10} 144 404 146C{r - 4} 144 {r + 56} 260 {r + 14} 430C{r + 24} 350 {r - 10} 300 {r - 50} 270C{r - 90} 240 {r - 120} 226 396 214C{l + 120} 260 {l + 50} 280 {l + 18} 330C{l - 4} 370 {l + 2} 400 {l - 14} 430Z",
                    fill
                );
                break;
            case Hair.Bob:
                c.Path(
                    $"M{l - 20} 480C{l - 56} 260 {l + 6} 148 402 148C{r - 6} 148 {r + 56} 260 {r + 20} 480C{r + 4} 440 {r + 6} 350 {r - 24} 280C{r - 80} 270 {r - 130} 250 {r - 150} 228C{l + 110} 270 {l + 60} 290 {l + 20} 300C{l - 4} 350 {l - 4} 440 {l - 20} 480Z",
                    fill
                );
                break;
            case Hair.Fringe:
                c.Path(
                    $"M{l - 22} 500C{l - 58} 260 {l + 6} 148 400 148C{r - 6} 148 {r + 58} 260 {r + 22} 500C{r + 2} 440 {r + 10} 360 {r - 12} 300L{r - 18} 314C{r - 60} 300 {l + 60} 300 {l + 18} 314L{l + 12} 300C{l - 10} 360 {l - 2} 440 {l - 22} 500Z",
                    fill
                );
                c.Line($"M{l + 60} 300L{l + 70} 230M398 304V226M{r - 60} 300L{r - 70} 230", look.HairDark, 3.5, .35);
                break;
            case Hair.Bun or Hair.Braid:
                c.Path(
                    $"M{l - 8} 372C{l - 30} 250 {l + 20} 164 400 164C{r - 20} 164 {r + 30} 250 {r + 8} 372C{r - 4} 310 {r - 30} 262 400 232C{l + 30} 262 {l + 4} 310 {l - 8} 372Z",
                    fill
                );
                c.Line($"M400 234C{l + 60} 252 {l + 24} 280 {l + 8} 320M400 234C{r - 60} 252 {r - 24} 280 {r - 8} 320", look.HairDark, 3.5, .4);
                break;
            case Hair.Perm or Hair.Curly:
                foreach (var (x, y, size) in Curls(w, look.Traits.Hair is Hair.Perm))
                    if (y < 285)
                        c.Circle(x, y + 8, size * .84, look.HairFill).Circle(x - 8, y - 2, size * .4, look.HairLight, .5);
                break;
            case Hair.Pixie:
                c.Path(
                    $"M{l - 6} 390C{l - 40} 240 {l + 20} 154 410 156C{r - 10} 150 {r + 44} 250 {r + 4} 390L{r - 10} 330C{r - 20} 290 {r - 40} 270 {r - 62} 256C{r - 120} 300 {l + 90} 312 {l + 34} 296L{l + 10} 336Z",
                    fill
                );
                break;
            case Hair.Crop:
                c.Path(
                    $"M{l - 4} 362C{l - 24} 230 {l + 30} 158 402 160C{r - 30} 158 {r + 24} 230 {r + 4} 362C{r - 8} 320 {r - 8} 290 {r - 26} 262C{r - 80} 240 {l + 80} 240 {l + 26} 262C{l + 8} 290 {l + 8} 320 {l - 4} 362Z",
                    fill
                );
                break;
            case Hair.SidePart:
                c.Path(
                    $"M{l - 4} 366C{l - 26} 236 {l + 24} 156 396 156C{r - 20} 148 {r + 34} 226 {r + 4} 366C{r - 6} 320 {r - 12} 286 {r - 40} 258C{r - 120} 270 {l + 90} 262 {l + 62} 226C{l + 50} 270 {l + 14} 280 {l - 4} 366Z",
                    fill
                );
                c.Line($"M{l + 62} 226C{l + 110} 190 {r - 120} 180 {r - 60} 196", look.HairLight, 4, .45);
                break;
            case Hair.Swept:
                c.Path(
                    $"M{l - 6} 372C{l - 36} 240 {l + 6} 164 380 150C{r} 132 {r + 50} 230 {r + 6} 372C{r - 4} 320 {r - 10} 296 {r - 30} 276C{r - 70} 210 {l + 130} 236 {l + 30} 300C{l + 10} 320 {l + 4} 340 {l - 6} 372Z",
                    fill
                );
                break;
            case Hair.Quiff:
                c.Path(
                    $"M{l - 4} 362C{l - 22} 250 {l + 8} 190 {l + 50} 176C{l + 90} 116 {r - 60} 104 {r - 40} 168C{r + 10} 196 {r + 20} 260 {r + 4} 362C{r - 8} 310 {r - 16} 270 {r - 40} 246C{r - 100} 262 {l + 100} 250 {l + 44} 248C{l + 14} 280 {l + 8} 310 {l - 4} 362Z",
                    fill
                );
                break;
            case Hair.Buzz:
                c.Path(
                    $"M{l} 350C{l - 16} 240 {l + 36} 176 400 176C{r - 36} 176 {r + 16} 240 {r} 350C{r - 6} 310 {r - 12} 276 {r - 34} 254C{r - 90} 232 {l + 90} 232 {l + 34} 254C{l + 12} 276 {l + 6} 310 {l} 350Z",
                    look.HairFill,
                    .88
                );
                break;
            case Hair.Receding:
                c.Path(
                    $"M{l - 6} 372C{l - 24} 280 {l - 4} 236 {l + 30} 222C{l + 34} 270 {l + 12} 310 {l + 4} 360ZM{r + 6} 372C{r + 24} 280 {r + 4} 236 {r - 30} 222C{r - 34} 270 {r - 12} 310 {r - 4} 360Z",
                    look.HairFill
                );
                c.Path($"M{l + 34} 226C{l + 60} 178 {r - 60} 178 {r - 34} 226C{r - 80} 206 {l + 80} 206 {l + 34} 226Z", look.HairFill, .7);
                break;
            default:
                c.Path(
                    $"M{l - 6} 376C{l - 20} 330 {l - 14} 290 {l + 6} 276C{l + 10} 310 {l + 6} 340 {l + 2} 372ZM{r + 6} 376C{r + 20} 330 {r + 14} 290 {r - 6} 276C{r - 10} 310 {r - 6} 340 {r - 2} 372Z",
                    look.HairFill
                );
                c.Oval(366, 232, 44, 16, "#FFFFFF", .22, " transform=\"rotate(-14 366 232)\"");
                break;
        }
    }

    private static IEnumerable<(double X, double Y, double R)> Curls(double w, bool full)
    {
        for (var i = 0; i <= 12; i++)
        {
            var angle = Math.PI * (1.06 - i * .0933) + (i % 2 == 0 ? .03 : -.03);
            yield return (400 + Math.Cos(angle) * (w + 10), 292 - Math.Sin(angle) * 108, i % 2 == 0 ? 44 : 38);
        }
        for (var i = 0; i < 5; i++)
            yield return (400 + (i - 2) * 54, 222 - (i % 2) * 18, 40);
        if (!full)
            yield break;
        for (var i = 0; i < 3; i++)
        {
            yield return (400 - w - 22, 330 + i * 46, 40);
            yield return (400 + w + 22, 330 + i * 46, 40);
        }
    }
}
