using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Sky
{
    public static Canvas Heaven(this Canvas c, Light light, double horizon) =>
        c.Rect(0, 0, c.Width, horizon + 4, c.Down($"0 {light.SkyTop}", $".55 {light.SkyMiddle}", $"1 {light.SkyLow}"));

    public static Canvas Sun(this Canvas c, Light light, double x, double y, double r)
    {
        c.Glow(x, y, r * 6.5, light.Sun, light.Dark ? .28 : .75);
        c.Circle(x, y, r, light.Sun, light.Dark ? .95 : .8);
        if (light.Dark)
            c.Circle(x - r * .25, y - r * .2, r * .16, "#C9BE9E", .35).Circle(x + r * .3, y + r * .25, r * .22, "#C9BE9E", .3);
        return c;
    }

    /// <summary>Long flat-bellied clouds; soft enough to be weather, firm enough to be drawn.</summary>
    public static Canvas Clouds(this Canvas c, Light light, int count, double top, double foot, double size = 1)
    {
        var body = light.Dark ? Tint.Lighter(light.SkyMiddle, .12) : "#FFFDF6";
        return c.Soft(
            7,
            g =>
            {
                for (var i = 0; i < count; i++)
                {
                    var x = c.Dice.Between(-100, c.Width);
                    var y = c.Dice.Between(top, foot);
                    var w = c.Dice.Between(180, 420) * size;
                    var tall = w * c.Dice.Between(.07, .11);
                    var fill = g.Down($"0 {body} .9", $"1 {body} .25");
                    g.Rect(x, y, w, tall, fill, tall / 2, .8);
                    g.Rect(x + w * .18, y - tall * .7, w * .5, tall * 1.3, fill, tall * .6, .8);
                    g.Rect(x + w * .5, y - tall * .35, w * .62, tall * .9, fill, tall * .45, .7);
                }
            }
        );
    }

    public static Canvas Stars(this Canvas c, int count, double foot)
    {
        var faint = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var x = c.Dice.Between(0, c.Width);
            var y = foot * Math.Pow(c.Dice.Next(), 1.35);
            if (c.Dice.Chance(.12))
                c.Circle(x, y, c.Dice.Between(1.6, 2.8), "#FFF9E6", c.Dice.Between(.75, 1));
            else
                faint.Append(Pen.Write($"M{x} {y}h.1"));
        }
        return c.Line($"{faint.ToString()}", "#E9F0FF", 2.1, .6);
    }

    /// <summary>The galaxy as a leaning band of dust and light.</summary>
    public static Canvas MilkyWay(this Canvas c, double x, double lean, double reach)
    {
        c.Soft(
            26,
            g =>
                g.At(
                    x,
                    0,
                    1,
                    b =>
                    {
                        b.Oval(0, reach * .3, 170, reach * .78, b.Radial("0 #C3CCEC .5", ".5 #A9B8E2 .26", "1 #8FA6D8 0"));
                        b.Oval(0, reach * .34, 62, reach * .62, b.Radial("0 #FFEBD8 .55", ".6 #FFE4CC .22", "1 #FFE9D0 0"));
                        b.Rect(-14, 40, 34, reach * .7, "#141C34", 17, .42);
                        b.Rect(22, 220, 22, reach * .4, "#141C34", 11, .3);
                    },
                    lean
                )
        );
        var dust = new StringBuilder();
        for (var i = 0; i < 260; i++)
        {
            var along = c.Dice.Between(0, reach);
            var off = (c.Dice.Next() + c.Dice.Next() + c.Dice.Next() - 1.5) * 130;
            var turned = Math.Tan(-lean * Math.PI / 180) * along;
            dust.Append(Pen.Write($"M{x + turned + off} {along}h.1"));
        }
        return c.Line($"{dust.ToString()}", "#FFF6E8", 2, .62);
    }

    /// <summary>A bank of haze that softens the foot of whatever stands behind it.</summary>
    public static Canvas Haze(this Canvas c, string color, double top, double foot, double strength) =>
        c.Rect(0, top, c.Width, foot - top, c.Down($"0 {color} 0", Pen.Write($".6 {color} {strength:0.##}"), $"1 {color} 0"));

    public static Canvas MistBand(this Canvas c, string color, double y, double thickness, double strength) =>
        c.Soft(
            18,
            g =>
            {
                for (var i = 0; i < 5; i++)
                {
                    var x = c.Dice.Between(-200, c.Width - 300);
                    g.Oval(x + 300, c.Dice.Around(y, thickness * .5), c.Dice.Between(260, 520), thickness * c.Dice.Between(.3, .6), color, strength);
                }
            }
        );
}
