using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class PortraitFace
{
    public static void Draw(Canvas c, PortraitLook look)
    {
        var traits = look.Traits;
        var dice = new Dice("face " + traits.Seed);
        var apart = look.Half * .45 + dice.Around(0, 2.5);
        var browLift = dice.Around(0, 4);
        var slant = dice.Around(1.5, 3);
        var size = dice.Between(.9, 1.06) - (traits.Age > 50 ? .08 : 0);
        var brow = Tint.Mix(look.HairFill, "#241A14", traits.Age > 60 ? .25 : .6);
        var thick = traits.Hair >= Hair.Crop ? 12.5 : 9.5;
        foreach (var side in new[] { -1, 1 })
        {
            var x = 400 + side * apart;
            Eye(c, x, 372, side, size, slant, traits.Age, traits.Hair < Hair.Crop);
            c.Line($"M{x - side * 30} {330 + browLift + 3}Q{x - side * 2} {314 + browLift - slant} {x + side * 34} {328 + browLift + slant}", brow, thick);
        }
        var nose = Tint.Mix(look.Skin, "#9A5236", .42);
        c.Line($"M404 366C398 396 384 412 388 420C392 428 404 428 412 424", nose, 5.5, .75);
        Mouth(c, look, traits.Smile);
        if (traits.Age >= 40)
            Years(c, look, apart, traits.Age);
        if (traits.Mole)
            c.Circle(400 + look.Half * .42, 462, 4.6, "#5B3526", .8);
        if (!traits.Freckles)
            return;
        for (var i = 0; i < 16; i++)
            c.Circle(400 + (i % 2 == 0 ? -1 : 1) * dice.Between(28, look.Half * .8), dice.Between(404, 440), dice.Between(2, 3.2), "#A8623F", .4);
    }

    private static void Eye(Canvas c, double x, double y, int side, double size, double slant, int age, bool lashes)
    {
        var w = 27 * size;
        var h = 17 * size;
        c.Path(
            $"M{x - w} {y + 2}C{x - w * .5} {y - h} {x + w * .5} {y - h} {x + w} {y + 2 - side * slant * .4}C{x + w * .5} {y + h * .72} {x - w * .5} {y + h * .72} {x - w} {y + 2}Z",
            "#FFFDF8"
        );
        c.Circle(x + 1, y - 1, 13.5 * size, "#2B1D17").Circle(x + 1, y - 1, 7, "#110B09").Circle(x - 4, y - 6, 4.4, "#FFFFFF", .95);
        c.Line($"M{x - w} {y + 1}C{x - w * .5} {y - h * 1.08} {x + w * .5} {y - h * 1.08} {x + w} {y + 1 - side * slant * .4}", "#231712", 6.5);
        if (lashes)
            c.Line($"M{x + side * w} {y + 1 - slant}l{side * 7} {-5 - slant}", "#231712", 5);
        if (age > 45)
            c.Line($"M{x - w * .7} {y + h + 7}q{w * .7} 9 {w * 1.4} 0", "#9A5F45", 2.8, .45);
    }

    private static void Mouth(Canvas c, PortraitLook look, double smile)
    {
        var lip = look.Traits.Hair < Hair.Crop ? "#BC5348" : Tint.Mix(look.Skin, "#9C4A38", .68);
        var w = 34 + smile * 14;
        var sag = 6 + smile * 20;
        var y = 466 - smile * 4;
        if (smile > .8)
        {
            c.Path(
                $"M{400 - w} {y - 4}Q400 {y + 6} {400 + w} {y - 4}Q{400 + w * .5} {y + sag + 14} 400 {y + sag + 14}Q{400 - w * .5} {y + sag + 14} {400 - w} {y - 4}Z",
                "#7E2F2A"
            );
            c.Path(
                $"M{400 - w * .86} {y}Q400 {y + 8} {400 + w * .86} {y}Q{400 + w * .5} {y + 12} 400 {y + 13}Q{400 - w * .5} {y + 12} {400 - w * .86} {y}Z",
                "#FFFBF3"
            );
            c.Line($"M{400 - w} {y - 4}Q{400 - w * .5} {y + sag + 14} 400 {y + sag + 14}Q{400 + w * .5} {y + sag + 14} {400 + w} {y - 4}", lip, 6);
        }
        else
        {
            c.Line($"M{400 - w} {y}Q400 {y + sag} {400 + w} {y}", lip, 8.5);
            c.Line($"M376 {y + sag + 8}q24 8 48 0", Tint.Mix(look.Skin, "#9A5236", .35), 4.5, .6);
        }
    }

    private static void Years(Canvas c, PortraitLook look, double apart, int age)
    {
        var line = Tint.Mix(look.Skin, "#7C3F2A", .45);
        var deep = Math.Clamp((age - 36) / 34.0, .15, .75);
        c.Line($"M352 424C342 438 336 450 338 464M448 424C458 438 464 450 462 464", line, 3.6, deep);
        foreach (var side in new[] { -1, 1 })
            c.Line($"M{400 + side * (apart + 34)} 366l{side * 14} -7M{400 + side * (apart + 34)} 376l{side * 15} 3", line, 3, deep * .9);
        if (age >= 56)
            c.Line($"M352 284q48 -10 96 0M364 264q36 -7 72 0", line, 3, deep * .7);
    }

    /// <summary>Drawn inside the outline of the face.</summary>
    public static void Whiskers(Canvas c, PortraitLook look)
    {
        var fill = Tint.Mix(look.HairFill, look.Skin, look.Traits.Beard is Beard.Stubble ? .55 : .12);
        var w = look.Half;
        const string lip = "M344 452C360 434 384 434 400 440C416 434 440 434 456 452C444 458 428 456 400 456C372 456 356 458 344 452Z";
        switch (look.Traits.Beard)
        {
            case Beard.Moustache:
                c.Path($"{lip}", fill);
                break;
            case Beard.Goatee:
                c.Path($"{lip}", fill, .9).Path($"M366 500C378 492 422 492 434 500C436 530 420 546 400 546C380 546 364 530 366 500Z", fill);
                break;
            default:
                c.Path(
                    $"M{400 - w - 4} 372C{400 - w * .86} 420 {400 - w * .66} 446 344 440C364 428 436 428 456 440C{400 + w * .66} 446 {400 + w * .86} 420 {400 + w + 4} 372L{400 + w + 10} 560H{400 - w - 10}Z M362 462C370 484 430 484 438 462C420 456 380 456 362 462Z",
                    fill,
                    look.Traits.Beard is Beard.Stubble ? .5 : .96,
                    " fill-rule=\"evenodd\""
                );
                break;
        }
    }

    public static void Spectacles(Canvas c, PortraitLook look)
    {
        if (look.Traits.Glasses is Glasses.None)
            return;
        var frame = look.Traits.Glasses is Glasses.Round ? "#8A6A3E" : "#262B2E";
        var apart = look.Half * .46;
        var lens = new StringBuilder();
        foreach (var side in new[] { -1, 1 })
        {
            var x = 400 + side * apart;
            lens.Append(
                look.Traits.Glasses switch
                {
                    Glasses.Round => Pen.Write($"M{x - 45} 374a45 45 0 1 0 90 0a45 45 0 1 0 -90 0Z"),
                    Glasses.Half => Pen.Write($"M{x - 44} 362H{x + 44}C{x + 46} 396 {x + 24} 406 {x} 406C{x - 24} 406 {x - 46} 396 {x - 44} 362Z"),
                    _ => Pen.Write(
                        $"M{x - 40} 342H{x + 40}Q{x + 48} 342 {x + 48} 350L{x + 42} 392Q{x + 40} 402 {x + 30} 402H{x - 30}Q{x - 40} 402 {x - 42} 392L{x - 48} 350Q{x - 48} 342 {x - 40} 342Z"
                    ),
                }
            );
            c.Line($"M{x + side * 46} 362L{400 + side * (look.Half + 2)} 360", frame, 6);
        }
        c.Path($"{lens.ToString()}", "#EAF3F3", .14).Line($"{lens.ToString()}", frame, look.Traits.Glasses is Glasses.Round ? 5 : 7);
        c.Line($"M{400 - apart + 44} 368Q400 356 {400 + apart - 44} 368", frame, 6);
        c.Line($"M{400 - apart - 22} 384l24 -30M{400 + apart - 22} 384l24 -30", "#FFFFFF", 5, .4);
    }
}
