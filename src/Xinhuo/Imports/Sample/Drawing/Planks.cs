namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>Boards of a table or a floor, each with its grain.</summary>
internal static class Planks
{
    public static void Lay(Canvas c, string wood, int count)
    {
        c.Wash(wood);
        var high = 1067.0 / count;
        for (var i = 0; i < count; i++)
        {
            c.Rect(0, i * high, 1600, high - 3, Tint.Mix(wood, c.Dice.Chance(.5) ? "#2A1A10" : "#F0D9B0", c.Dice.Between(.02, .14)));
            for (var k = 0; k < 5; k++)
            {
                var y = i * high + c.Dice.Between(10, high - 10);
                c.Line(
                    $"M{c.Dice.Between(-100, 1300)} {y}c120 {c.Dice.Around(0, 14)} 240 {c.Dice.Around(0, 14)} {c.Dice.Between(280, 520)} 0",
                    Tint.Darker(wood, .35),
                    2.4,
                    .28
                );
            }
        }
    }
}
