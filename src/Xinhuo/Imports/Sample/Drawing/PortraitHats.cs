namespace Xinhuo.Imports.Sample.Drawing;

internal static class PortraitHats
{
    public static void Draw(Canvas c, PortraitLook look)
    {
        var l = 400 - look.Half;
        var r = 400 + look.Half;
        var cloth = look.Traits.Cloth2;
        var fill = c.Down($"0 {Tint.Lighter(cloth, .14)}", $"1 {Tint.Darker(cloth, .3)}");
        switch (look.Traits.Hat)
        {
            case Hat.Cap:
                c.Path($"M{l - 16} 292C{l - 20} 190 {l + 40} 136 400 134C{r - 40} 136 {r + 20} 190 {r + 16} 292C{r - 40} 262 {l + 40} 262 {l - 16} 292Z", fill);
                c.Path(
                    $"M{l - 20} 294C{l + 30} 250 {r - 30} 250 {r + 20} 294C{r + 30} 318 {r - 40} 296 400 296C{l + 40} 296 {l - 30} 318 {l - 20} 294Z",
                    Tint.Darker(cloth, .38)
                );
                c.Line($"M400 134V258M340 146C322 180 316 220 318 262M460 146C478 180 484 220 482 262", Tint.Darker(cloth, .35), 3, .6)
                    .Oval(400, 134, 12, 6, Tint.Darker(cloth, .3));
                c.Path($"M376 236L400 200L424 236Z", "#F4EDDD", .9);
                break;
            case Hat.Beanie:
                c.Path($"M{l - 14} 280C{l - 22} 160 {l + 50} 110 400 108C{r - 50} 110 {r + 22} 160 {r + 14} 280Z", fill);
                c.Rect(l - 22, 238, (r - l) + 44, 58, Tint.Lighter(cloth, .08), 20);
                for (var x = l; x < r; x += 22)
                    c.Line($"M{x} 246V288", Tint.Darker(cloth, .25), 3, .5);
                break;
            case Hat.Straw:
                c.Path($"M{l + 10} 246C{l + 14} 150 {l + 60} 124 400 122C{r - 60} 124 {r - 14} 150 {r - 10} 246Z", c.Down("0 #F0D9A0", "1 #CDA863"));
                c.Path(
                    $"M{l - 120} 268C{l - 40} 214 {r + 40} 214 {r + 120} 268C{r + 60} 296 {r - 40} 276 400 274C{l + 40} 276 {l - 60} 296 {l - 120} 268Z",
                    c.Down("0 #EBD193", "1 #C39B55")
                );
                c.Path($"M{l + 8} 240C{l + 60} 216 {r - 60} 216 {r - 8} 240L{r - 10} 214C{r - 60} 194 {l + 60} 194 {l + 10} 214Z", cloth);
                break;
            case Hat.Brimmed:
                c.Path($"M{l + 6} 258C{l + 6} 170 {l + 30} 128 370 136C392 146 408 146 430 136C{r - 30} 128 {r - 6} 170 {r - 6} 258Z", fill);
                c.Path(
                    $"M{l - 84} 262C{l - 20} 276 {l + 40} 228 400 228C{r - 40} 228 {r + 20} 276 {r + 84} 262C{r + 50} 304 {r - 30} 282 400 280C{l + 30} 282 {l - 50} 304 {l - 84} 262Z",
                    Tint.Darker(cloth, .25)
                );
                c.Path($"M{l + 6} 252C{l + 60} 226 {r - 60} 226 {r - 6} 252L{r - 8} 228C{r - 60} 204 {l + 60} 204 {l + 8} 228Z", Tint.Darker(cloth, .5));
                break;
            case Hat.Doppa:
                c.Path($"M{l + 4} 252C{l + 10} 180 {l + 40} 148 400 146C{r - 40} 148 {r - 10} 180 {r - 4} 252C{r - 60} 226 {l + 60} 226 {l + 4} 252Z", fill);
                c.Line($"M{l + 10} 240C{l + 60} 214 {r - 60} 214 {r - 10} 240", "#E8C36A", 5);
                for (var i = 0; i < 5; i++)
                    c.Path($"M{312 + i * 44} {198 - Math.Abs(i - 2) * -6}q10 -24 20 0q-10 12 -20 0Z", "#E8C36A", .9);
                break;
            case Hat.Scarf:
                c.Path(
                    $"M{l - 22} 470C{l - 60} 250 {l + 4} 140 400 138C{r - 4} 140 {r + 60} 250 {r + 22} 470C{r + 10} 560 {r - 20} 580 {r - 40} 600L{l + 40} 600C{l + 20} 580 {l - 10} 560 {l - 22} 470Z M{l + 6} 360C{l + 4} 450 {l + 60} {look.Chin} 400 {look.Chin + 6}C{r - 60} {look.Chin} {r - 4} 450 {r - 6} 360C{r - 10} 270 {r - 50} 224 400 222C{l + 50} 224 {l + 10} 270 {l + 6} 360Z",
                    fill,
                    1,
                    " fill-rule=\"evenodd\""
                );
                c.Line(
                    $"M{l + 20} 240C{l + 70} 180 {r - 70} 180 {r - 20} 240M{l - 10} 470C{l + 10} 540 {l + 40} 560 {l + 60} 580",
                    Tint.Lighter(cloth, .3),
                    4,
                    .5
                );
                break;
        }
    }
}
