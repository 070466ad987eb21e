using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

internal static class Plants
{
    /// <summary>The outline of a conifer whose foot stands at x, y.</summary>
    public static string Conifer(Dice dice, double x, double y, double tall)
    {
        var tiers = 4;
        var wide = tall * dice.Between(.19, .25);
        var left = new StringBuilder();
        var right = new List<(double X, double Y)>();
        left.Append(Pen.Write($"M{x} {y - tall}"));
        for (var i = 1; i <= tiers; i++)
        {
            var share = i / (double)tiers;
            var at = y - tall + tall * .9 * share;
            var reach = wide * (.25 + .75 * share) * dice.Between(.9, 1.1);
            left.Append(Pen.Write($"L{x - reach} {at}L{x - reach * .42} {at - tall * .035}"));
            right.Insert(0, (x + reach, at));
            right.Insert(0, (x + reach * .42, at - tall * .035));
        }
        left.Append(Pen.Write($"L{x - wide * .1} {y - tall * .1}V{y}H{x + wide * .1}V{y - tall * .1}"));
        foreach (var (px, py) in right)
            left.Append(Pen.Write($"L{px} {py}"));
        return left.Append('Z').ToString();
    }

    /// <summary>A rank of conifers along a shore or a slope.</summary>
    public static Canvas Rank(this Canvas c, double from, double to, Func<double, double> ground, double tall, double gap, string fill, double opacity = 1)
    {
        var wood = new StringBuilder();
        for (var x = from; x < to; x += gap * c.Dice.Between(.45, 1.5))
            wood.Append(Conifer(c.Dice, x, ground(x) + 3, tall * c.Dice.Between(.55, 1.15)));
        return c.Path($"{wood.ToString()}", fill, opacity);
    }

    /// <summary>A leafy crown in three tones on a short trunk.</summary>
    public static Canvas Broadleaf(this Canvas c, double x, double y, double size, string leaf)
    {
        c.Line(
            $"M{x} {y}C{x + size * .02} {y - size * .3} {x - size * .03} {y - size * .4} {x} {y - size * .7}M{x} {y - size * .42}l{size * .14} {-size * .16}M{x} {y - size * .36}l{-size * .13} {-size * .14}",
            Tint.Mix(leaf, "#3A2A1C", .75),
            size * .06
        );
        Puffs(Tint.Darker(leaf, .28), .0, .06, 1);
        Puffs(leaf, -.03, -.02, .92);
        Puffs(Tint.Lighter(leaf, .2), -.1, -.12, .55);
        return c;

        void Puffs(string fill, double dx, double dy, double scale)
        {
            var crown = new StringBuilder();
            foreach (var (px, py, pr) in new[] { (-.26, -.62, .22), (.0, -.78, .27), (.26, -.62, .22), (-.1, -.56, .24), (.13, -.52, .2) })
            {
                var (cx, cy, r) = (x + (px * scale + dx) * size, y + (py * scale + dy - (1 - scale) * .7) * size, pr * scale * size);
                crown.Append(Pen.Write($"M{cx - r} {cy}a{r} {r} 0 1 0 {r * 2} 0a{r} {r} 0 1 0 {-r * 2} 0Z"));
            }
            c.Path($"{crown.ToString()}", fill);
        }
    }

    /// <summary>Blades of grass, bent by one wind.</summary>
    public static Canvas Blades(this Canvas c, double from, double to, Func<double, double> ground, double tall, int count, string stroke, double opacity = .8)
    {
        var blades = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var x = c.Dice.Between(from, to);
            var y = ground(x);
            var h = tall * c.Dice.Between(.4, 1.2);
            var lean = h * c.Dice.Between(-.15, .5);
            blades.Append(Pen.Write($"M{x} {y}q{lean * .2} {-h * .6} {lean} {-h}"));
        }
        return c.Line($"{blades.ToString()}", stroke, 2.4, opacity);
    }

    /// <summary>A tree seen from the sky: its shadow, its crown and the light on it.</summary>
    public static Canvas FromAbove(this Canvas c, double x, double y, double r, string leaf)
    {
        c.Oval(x + r * .5, y + r * .45, r * 1.05, r * .85, "#18241A", .28);
        c.Circle(x, y, r, c.Radial($"0 {Tint.Lighter(leaf, .16)}", $".7 {leaf}", $"1 {Tint.Darker(leaf, .25)}"));
        return c.Circle(x - r * .3, y - r * .32, r * .42, Tint.Lighter(leaf, .3), .38);
    }

    /// <summary>A birch or poplar: a pale stem with marks, bare or leafed.</summary>
    public static Canvas Birch(this Canvas c, double x, double y, double tall, string bark, string? leaf)
    {
        var w = tall * .028;
        c.Path($"M{x - w} {y}L{x - w * .5} {y - tall}h{w}L{x + w} {y}Z", bark);
        for (var i = 0; i < 7; i++)
        {
            var at = y - tall * c.Dice.Between(.08, .85);
            c.Line($"M{x - w * .7} {at}h{w * c.Dice.Between(.4, 1)}", "#3A3A3C", 2, .6);
        }
        for (var i = 0; i < 8; i++)
        {
            var at = y - tall * (.42 + i * .07);
            var side = i % 2 == 0 ? 1 : -1;
            c.Line($"M{x} {at}q{side * tall * .05} {-tall * .02} {side * tall * .1} {-tall * .09}", Tint.Mix(bark, "#5B4B44", .5), w * .4);
            if (leaf is null)
                continue;
            for (var k = 0; k < 3; k++)
            {
                var size = tall * c.Dice.Between(.028, .056);
                c.Oval(
                    x + side * tall * c.Dice.Between(-.03, .15),
                    at - tall * c.Dice.Between(-.01, .13),
                    size * 1.3,
                    size,
                    Tint.Mix(leaf, k % 2 == 0 ? "#F6D98A" : "#A85F28", c.Dice.Between(0, .5)),
                    .88
                );
            }
        }
        return c;
    }
}
