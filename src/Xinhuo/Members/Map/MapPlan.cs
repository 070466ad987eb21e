namespace Xinhuo.Members.Map;

/// <summary>A circle on the map: a skill, or somebody with the name beneath.</summary>
/// <param name="Width">Of all that must stay free: circle and name.</param>
/// <param name="Below">How far the name reaches under the circle's centre.</param>
internal sealed record Spot(string Key, double Radius, double Width, double Below)
{
    public double X { get; set; }
    public double Y { get; set; }

    public double Left => X - Width / 2;
    public double Right => X + Width / 2;
    public double Top => Y - Radius;
    public double Bottom => Y + Below;

    public bool Overlaps(Spot other, double gap) =>
        Left < other.Right + gap && other.Left < Right + gap && Top < other.Bottom + gap && other.Top < Bottom + gap;
}

/// <summary>Who is tied to what; solid where others vouch.</summary>
internal sealed record Tie(Spot Person, Spot Skill, bool Solid, bool Lit);

/// <summary>
/// Lays the map out: tied spots pull each other (springs), all push each other away (as charges do; Fruchterman and Reingold, 1991), and at the end whatever
/// still overlaps, names included, is moved apart until nothing does. No chance in it: the same people give the same picture.
/// </summary>
internal static class MapPlan
{
    private const int Rounds = 260;
    private const double Gap = 12;
    private const double Weight = 9;
    private const double Margin = 14;

    /// <summary>Places the spots, the first one in the middle, and says how high the picture is.</summary>
    public static double Lay(IReadOnlyList<Spot> spots, IReadOnlyList<Tie> ties, double width, double height)
    {
        Scatter(spots, width, height);
        for (var round = 0; round < Rounds; round++)
            Settle(spots, ties, width, height, 1 - (double)round / Rounds);
        // A taller picture has room for more beneath each other: the loop ends because names are narrower than it is wide.
        while (!Separate(spots, width, height))
        {
            height *= 1.08;
            foreach (var spot in spots)
                spot.Y *= 1.08;
        }
        return height;
    }

    /// <summary>A sunflower's seeds: even, and never two at one place.</summary>
    private static void Scatter(IReadOnlyList<Spot> spots, double width, double height)
    {
        var turn = Math.PI * (3 - Math.Sqrt(5));
        for (var n = 0; n < spots.Count; n++)
        {
            var far = Math.Sqrt((double)n / Math.Max(1, spots.Count));
            (spots[n].X, spots[n].Y) = (width / 2 + far * width * 0.42 * Math.Cos(n * turn), height / 2 + far * height * 0.42 * Math.Sin(n * turn));
        }
    }

    private static void Settle(IReadOnlyList<Spot> spots, IReadOnlyList<Tie> ties, double width, double height, double warmth)
    {
        var ideal = 0.62 * Math.Sqrt(width * height / Math.Max(1, spots.Count));
        var push = new (double X, double Y)[spots.Count];
        for (var i = 0; i < spots.Count; i++)
        for (var j = i + 1; j < spots.Count; j++)
        {
            var (dx, dy, far) = Between(spots[i], spots[j], i - j);
            // From rim to rim, so that big circles keep their distance too.
            var force = ideal * ideal / Math.Max(12, far - (spots[i].Radius + spots[j].Radius) / 2);
            push[i] = (push[i].X + dx / far * force, push[i].Y + dy / far * force);
            push[j] = (push[j].X - dx / far * force, push[j].Y - dy / far * force);
        }
        var index = new Dictionary<Spot, int>(ReferenceEqualityComparer.Instance);
        for (var n = 0; n < spots.Count; n++)
            index[spots[n]] = n;
        foreach (var tie in ties)
        {
            var (i, j) = (index[tie.Person], index[tie.Skill]);
            var (dx, dy, far) = Between(spots[i], spots[j], 1);
            var force = far * far / ideal * (tie.Lit ? 1.3 : 0.9);
            push[i] = (push[i].X - dx / far * force, push[i].Y - dy / far * force);
            push[j] = (push[j].X + dx / far * force, push[j].Y + dy / far * force);
        }
        // A little weight towards the middle, or what is tied loosely would cling to the edges.
        for (var n = 0; n < spots.Count; n++)
            push[n] = (push[n].X - (spots[n].X - width / 2) * ideal * Weight / width, push[n].Y - (spots[n].Y - height / 2) * ideal * Weight / height);
        var step = 0.1 * Math.Min(width, height) * warmth;
        for (var n = 0; n < spots.Count; n++)
        {
            var length = Math.Max(1e-9, Math.Sqrt(push[n].X * push[n].X + push[n].Y * push[n].Y));
            var move = Math.Min(length, step);
            // What one asks for stands in the middle.
            if (n > 0)
                (spots[n].X, spots[n].Y) = (spots[n].X + push[n].X / length * move, spots[n].Y + push[n].Y / length * move);
            Keep(spots[n], width, height);
        }
    }

    /// <summary>Moves what overlaps apart, along the shorter way, and later only up and down, since the width ends. True: nothing overlaps any more.</summary>
    private static bool Separate(IReadOnlyList<Spot> spots, double width, double height)
    {
        for (var round = 0; round < 300; round++)
        {
            var clear = true;
            for (var i = 0; i < spots.Count; i++)
            for (var j = i + 1; j < spots.Count; j++)
                if (spots[i].Overlaps(spots[j], Gap))
                {
                    clear = false;
                    PushApart(spots[i], spots[j], i - j, onlyUpAndDown: round > 150);
                }
            foreach (var spot in spots)
                Keep(spot, width, height);
            if (clear)
                return true;
        }
        return false;
    }

    private static void PushApart(Spot a, Spot b, int seed, bool onlyUpAndDown)
    {
        var overX = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) + Gap;
        var overY = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) + Gap;
        var sideways = overX < overY && !onlyUpAndDown;
        var apart = sideways ? a.X - b.X : a.Y - b.Y;
        var side =
            apart == 0
                ? seed < 0
                    ? -1
                    : 1
                : Math.Sign(apart);
        if (sideways)
            (a.X, b.X) = (a.X + side * (overX / 2 + 0.5), b.X - side * (overX / 2 + 0.5));
        else
            (a.Y, b.Y) = (a.Y + side * (overY / 2 + 0.5), b.Y - side * (overY / 2 + 0.5));
    }

    private static void Keep(Spot spot, double width, double height)
    {
        spot.X = Math.Clamp(spot.X, Margin + spot.Width / 2, Math.Max(Margin + spot.Width / 2, width - Margin - spot.Width / 2));
        spot.Y = Math.Clamp(spot.Y, Margin + spot.Radius, Math.Max(Margin + spot.Radius, height - Margin - spot.Below));
    }

    private static (double X, double Y, double Far) Between(Spot a, Spot b, int seed)
    {
        var (dx, dy) = (a.X - b.X, a.Y - b.Y);
        if (Math.Abs(dx) + Math.Abs(dy) < 0.01)
            (dx, dy) = (0.1 * seed, 0.1);
        return (dx, dy, Math.Sqrt(dx * dx + dy * dy));
    }
}
