namespace Xinhuo.Imports.Sample.Drawing;

internal static class PortraitClothes
{
    private const string Torso = "M84 810C88 700 168 664 286 634L346 606C366 664 434 664 454 606L514 634C632 664 712 700 716 810Z";

    public static void Draw(Canvas c, PortraitLook look)
    {
        var (cloth, inner) = (look.Traits.Cloth, look.Traits.Cloth2);
        var fill = c.Slant($"0 {Tint.Lighter(cloth, .14)}", $".5 {cloth}", $"1 {Tint.Darker(cloth, .3)}");
        c.Path($"{Torso}", fill);
        c.Line($"M196 810C200 756 210 726 222 704M604 810C600 756 590 726 578 704", Tint.Darker(cloth, .45), 4, .45);
        switch (look.Traits.Clothes)
        {
            case Clothes.Crew:
                Band(c, Tint.Darker(cloth, .25));
                break;
            case Clothes.Stripes:
                c.Inside(
                    $"{Torso}",
                    g =>
                    {
                        for (var y = 660; y < 810; y += 44)
                            g.Line($"M60 {y + 20}C250 {y - 10} 550 {y - 10} 740 {y + 20}", inner, 15, .9);
                    }
                );
                Band(c, Tint.Darker(cloth, .2));
                break;
            case Clothes.Collar:
                Opening(c, look, inner);
                c.Path($"M346 604L312 626L346 700L398 664Z", Tint.Lighter(cloth, .22)).Path($"M454 604L488 626L454 700L402 664Z", Tint.Lighter(cloth, .1));
                c.Line($"M400 672V810", Tint.Darker(cloth, .35), 4, .6)
                    .Circle(408, 716, 5, Tint.Darker(cloth, .45))
                    .Circle(408, 768, 5, Tint.Darker(cloth, .45));
                break;
            case Clothes.Jacket or Clothes.Cardigan:
                c.Path($"M346 606C366 664 434 664 454 606L474 616L452 810H348L326 616Z", c.Down($"0 {Tint.Darker(inner, .1)}", $".3 {inner}"));
                c.Path($"M346 606L286 634L304 810H352L330 640Z", Tint.Darker(cloth, .22))
                    .Path($"M454 606L514 634L496 810H448L470 640Z", Tint.Darker(cloth, .34));
                if (look.Traits.Clothes is Clothes.Jacket)
                    c.Path($"M340 606L282 628L268 700L322 668Z", Tint.Lighter(cloth, .16)).Path($"M460 606L518 628L532 700L478 668Z", Tint.Lighter(cloth, .04));
                break;
            case Clothes.Hoodie:
                c.Path(
                    $"M330 590C270 610 250 640 262 690C310 700 350 690 400 690C450 690 490 700 538 690C550 640 530 610 470 590C452 650 348 650 330 590Z",
                    Tint.Lighter(cloth, .1)
                );
                c.Path($"M342 604C362 664 438 664 458 604C470 640 440 684 400 684C360 684 330 640 342 604Z", Tint.Darker(cloth, .4));
                c.Line($"M360 682C356 720 362 744 358 772M440 682C444 716 438 736 444 758", "#F2EBDD", 6);
                break;
            case Clothes.Turtleneck:
                c.Path(
                    $"M338 556C360 574 440 574 462 556L470 622C440 660 360 660 330 622Z",
                    c.Across($"0 {Tint.Lighter(cloth, .16)}", $"1 {Tint.Darker(cloth, .25)}")
                );
                c.Line($"M334 600C362 622 438 622 466 600", Tint.Darker(cloth, .4), 3.5, .5);
                break;
            case Clothes.Vest:
                Opening(c, look, inner);
                c.Path($"M346 606C366 664 434 664 454 606L500 628L420 810H380L300 628Z", c.Down($"0 {inner}", $"1 {Tint.Darker(inner, .2)}"));
                c.Path($"M300 628L230 650L222 810H392Z", cloth).Path($"M500 628L570 650L578 810H408Z", Tint.Darker(cloth, .2));
                c.Rect(256, 742, 70, 58, Tint.Darker(cloth, .22), 6).Rect(474, 742, 70, 58, Tint.Darker(cloth, .36), 6);
                break;
            case Clothes.Scrubs:
                c.Path($"M346 606L400 706L454 606L474 616L400 744L326 616Z", Tint.Darker(cloth, .28))
                    .Path($"M352 612C372 660 428 660 448 612L400 700Z", look.SkinShade);
                c.Rect(500, 720, 86, 70, Tint.Darker(cloth, .18), 6).Line($"M520 712V752M538 712V746", "#F3EFE4", 5);
                break;
            case Clothes.Reflective:
                Opening(c, look, inner);
                c.Path($"M346 604L306 628L330 690L396 660Z", Tint.Lighter(cloth, .2)).Path($"M454 604L494 628L470 690L404 660Z", Tint.Lighter(cloth, .1));
                c.Inside(
                    $"{Torso}",
                    g =>
                        g.Path($"M250 620H296L300 810H254ZM504 620H550L546 810H500Z", "#E9EBC8", .95)
                            .Rect(60, 762, 680, 30, "#E9EBC8", 0, .95)
                            .Rect(60, 772, 680, 10, "#B9BFA8", 0, .8)
                );
                c.Line($"M400 668V810", Tint.Darker(cloth, .4), 5);
                break;
            case Clothes.Robe:
                c.Path($"M346 604C360 660 400 690 430 760L420 810H330L286 634Z", inner)
                    .Path($"M454 604C440 680 360 720 300 810H430L514 634Z", Tint.Darker(cloth, .12));
                c.Line($"M456 604C440 684 362 724 304 806", "#D9B25A", 12).Line($"M346 604C356 640 372 664 392 686", "#D9B25A", 9);
                break;
            default:
                c.Path($"M340 570C362 588 438 588 460 570L468 616C440 646 360 646 332 616Z", Tint.Lighter(cloth, .08))
                    .Line($"M398 588V640", Tint.Darker(cloth, .5), 5);
                c.Line($"M398 640C420 668 450 690 500 704", Tint.Darker(cloth, .4), 4, .7)
                    .Circle(402, 646, 7, inner)
                    .Circle(444, 686, 7, inner)
                    .Circle(496, 704, 7, inner);
                break;
        }
    }

    private static void Band(Canvas c, string fill) => c.Line($"M344 610C364 668 436 668 456 610", fill, 13);

    private static void Opening(Canvas c, PortraitLook look, string inner) =>
        c.Path($"M346 606C366 664 434 664 454 606L440 690H360Z", inner).Path($"M352 606C370 648 430 648 448 606L400 660Z", look.SkinShade);
}
