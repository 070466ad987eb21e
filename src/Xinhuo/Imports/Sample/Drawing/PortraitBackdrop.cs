namespace Xinhuo.Imports.Sample.Drawing;

internal static class PortraitBackdrop
{
    public static void Draw(Canvas c, PortraitTraits traits)
    {
        var ground = traits.Ground;
        var deep = Tint.Darker(ground, .2);
        c.Wash(c.Slant($"0 {Tint.Lighter(ground, .4)}", $".6 {ground}", $"1 {deep}"));
        c.Glow(230, 200, 420, "#FFFDF2", .55);
        switch (traits.Backdrop)
        {
            case Backdrop.Hills:
                c.Ridge(470, 120, Tint.Mix(ground, "#5E7F86", .28), 800, 5, -30)
                    .Ridge(560, 80, Tint.Mix(ground, "#3F6660", .4), 800, 5, 30)
                    .Ridge(660, 40, Tint.Mix(ground, "#2C5245", .5), 800);
                break;
            case Backdrop.Window:
                c.Rect(470, 70, 250, 400, Tint.Lighter(ground, .6), 8).Line($"M595 70V470M470 260H720", Tint.Darker(ground, .12), 12);
                c.Path($"M470 400C540 350 640 380 720 340V470H470Z", Tint.Mix(ground, "#6E9A7B", .45), .6).Rect(450, 470, 290, 20, Tint.Darker(ground, .16), 4);
                break;
            case Backdrop.Shelf:
                for (var row = 0; row < 3; row++)
                {
                    var y = 170 + row * 190;
                    c.Rect(0, y, 800, 14, Tint.Darker(ground, .22));
                    for (var x = 14.0; x < 780; x += c.Dice.Between(20, 36))
                    {
                        var tall = c.Dice.Between(70, 136);
                        if (c.Dice.Chance(.88))
                            c.Rect(
                                x,
                                y - tall,
                                c.Dice.Between(14, 26),
                                tall,
                                Tint.Mix(ground, c.Dice.Pick(["#8A4B3A", "#2F5D58", "#C99B4F", "#E9E2D0", "#5B5F7A"]), .42),
                                3,
                                .9
                            );
                    }
                }
                break;
            case Backdrop.Leaves:
                for (var i = 0; i < 26; i++)
                {
                    var (x, y, turn) = (c.Dice.Between(-20, 820), c.Dice.Between(-20, 700), c.Dice.Between(0, 360));
                    c.At(
                        x,
                        y,
                        c.Dice.Between(.7, 1.5),
                        g =>
                            g.Path($"M0 0C20 -34 60 -40 92 -10C60 22 22 22 0 0Z", Tint.Mix(ground, i % 3 == 0 ? "#2C5245" : "#5E8A5A", .45), .75)
                                .Line($"M4 -1L84 -10", Tint.Lighter(ground, .3), 2, .5),
                        turn
                    );
                }
                break;
            case Backdrop.Sea:
                c.Rect(0, 430, 800, 370, c.Down($"0 {Tint.Mix(ground, "#6FA6B6", .6)}", $"1 {Tint.Mix(ground, "#2F6478", .7)}"));
                c.Ripples(430, 790, "#F6F1DF", 34, .5);
                break;
            case Backdrop.Lights:
                for (var i = 0; i < 34; i++)
                    c.Circle(
                        c.Dice.Between(0, 800),
                        c.Dice.Between(60, 760),
                        c.Dice.Between(12, 46),
                        c.Dice.Pick(["#FFE3A0", "#FFC27A", "#F6F1DF", "#F0A08A"]),
                        c.Dice.Between(.16, .42)
                    );
                break;
            case Backdrop.Arch:
                c.Path($"M110 800V330C110 150 690 150 690 330V800Z", Tint.Lighter(ground, .42))
                    .Path($"M150 800V350C150 196 650 196 650 350V800Z", Tint.Lighter(ground, .2));
                break;
        }
    }
}
