namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>A person as a flat illustration, 800 × 800.</summary>
internal static class Portrait
{
    public const int Size = 800;

    private static readonly string[] Skins = ["#F8DCC4", "#F2CBAC", "#E7B48F", "#D69C74", "#BF8259", "#A26A45"];

    public static string Draw(PortraitTraits traits)
    {
        var c = new Canvas(Size, Size, "portrait " + traits.Seed);
        var look = new PortraitLook(traits, Skins[Math.Clamp(traits.Skin, 0, Skins.Length - 1)]);
        PortraitBackdrop.Draw(c, traits);
        c.At(
            -60,
            -54,
            1.15,
            figure =>
            {
                figure.Oval(400, 790, 330, 60, "#0B1016", .12);
                PortraitHair.Behind(figure, look);
                Neck(figure, look);
                PortraitClothes.Draw(figure, look);
                Ears(figure, look);
                Head(figure, look);
                PortraitFace.Draw(figure, look);
                PortraitHair.Front(figure, look);
                PortraitHats.Draw(figure, look);
                PortraitFace.Spectacles(figure, look);
            }
        );
        c.Wash(c.Slant("0 #FFF3D6 .12", ".5 #FFF3D6 0", "1 #101820 .16"));
        return c.Close();
    }

    private static void Neck(Canvas c, PortraitLook look)
    {
        c.Path($"M346 470L340 618C352 672 448 672 460 618L454 470Z", look.SkinShade);
        c.Path($"M346 500C366 552 434 552 454 500L456 540C430 584 370 584 344 540Z", Tint.Darker(look.Skin, .3), .55);
    }

    private static void Ears(Canvas c, PortraitLook look)
    {
        var w = look.Half;
        foreach (var side in new[] { -1, 1 })
        {
            c.Oval(400 + side * (w + 4), 374, 22, 36, side < 0 ? look.Skin : look.SkinShade);
            c.Line($"M{400 + side * (w + 12)} 358q{-side * 12} 12 {-side * 6} 34", Tint.Darker(look.Skin, .25), 4, .5);
            if (look.Traits.Earrings)
                c.Circle(400 + side * (w + 8), 416, 7, "#E8C36A").Circle(400 + side * (w + 6), 414, 2.4, "#FFF6D8");
        }
    }

    private static void Head(Canvas c, PortraitLook look)
    {
        var face = look.FacePath;
        c.Path($"{face}", c.Across($"0 {Tint.Lighter(look.Skin, .1)}", $".55 {look.Skin}", $"1 {look.SkinShade}"));
        c.Inside(
            $"{face}",
            g =>
            {
                g.Path(
                    $"M400 200C520 200 560 300 540 420C520 500 470 540 400 540C450 500 470 440 468 380C466 300 440 240 400 200Z",
                    Tint.Darker(look.Skin, .18),
                    .16
                );
                g.Glow(400 - look.Half * .6, 430, 54, "#E8755F", .34).Glow(400 + look.Half * .6, 430, 54, "#E8755F", .34);
                if (look.Traits.Beard is not Beard.None)
                    PortraitFace.Whiskers(g, look);
            }
        );
    }
}

/// <summary>What several parts of one portrait share.</summary>
internal sealed class PortraitLook(PortraitTraits traits, string skin)
{
    public PortraitTraits Traits => traits;

    public string Skin => skin;

    public string SkinShade { get; } = Tint.Mix(skin, "#8A4B32", .2);

    public string HairFill { get; } =
        traits.Age switch
        {
            >= 62 => Tint.Mix(traits.HairColor, "#CFCBC4", .78),
            >= 54 => Tint.Mix(traits.HairColor, "#B9B5AE", .5),
            >= 47 => Tint.Mix(traits.HairColor, "#A9A59E", .22),
            _ => traits.HairColor,
        };

    public string HairLight => Tint.Lighter(HairFill, .16);

    public string HairDark => Tint.Darker(HairFill, .35);

    public double Half =>
        traits.Face switch
        {
            Face.Round => 136,
            Face.Long => 120,
            Face.Square => 132,
            _ => 127,
        };

    public double Chin =>
        traits.Face switch
        {
            Face.Round => 516,
            Face.Long => 536,
            Face.Square => 522,
            _ => 526,
        };

    public string FacePath
    {
        get
        {
            var w = Half;
            var jaw = traits.Face switch
            {
                Face.Square => .8,
                Face.Round => .78,
                Face.Long => .66,
                _ => .68,
            };
            var lower = traits.Face switch
            {
                Face.Square => .5,
                Face.Round => .46,
                _ => .36,
            };
            return Pen.Write(
                $"M400 196C{400 + w * .72} 196 {400 + w} 262 {400 + w} 350C{400 + w} 420 {400 + w * jaw} {Chin - 44} {400 + w * lower} {Chin - 12}C{400 + w * .2} {Chin + 4} {400 - w * .2} {Chin + 4} {400 - w * lower} {Chin - 12}C{400 - w * jaw} {Chin - 44} {400 - w} 420 {400 - w} 350C{400 - w} 262 {400 - w * .72} 196 400 196Z"
            );
        }
    }
}
