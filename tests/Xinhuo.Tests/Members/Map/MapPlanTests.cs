using FsCheck;
using FsCheck.Fluent;
using Xinhuo.Members.Map;

namespace Xinhuo.Tests.Members.Map;

/// <summary>However many people and however long their names: nothing lies on anything else, and the same people give the same picture.</summary>
public sealed class MapPlanTests
{
    [Fact]
    public void Nothing_overlaps_and_nothing_leaves_the_picture() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll<int, int>(
                (people, seed) =>
                {
                    foreach (var (width, height) in new[] { (750.0, 660.0), (343.0, 440.0) })
                    {
                        var (spots, ties) = Some(1 + Math.Abs(people % 18), seed);
                        var high = MapPlan.Lay(spots, ties, width, height);
                        for (var i = 0; i < spots.Count; i++)
                        {
                            if (spots[i].Left < 0 || spots[i].Right > width || spots[i].Top < 0 || spots[i].Bottom > high)
                                return false;
                            for (var j = i + 1; j < spots.Count; j++)
                                if (spots[i].Overlaps(spots[j], 0))
                                    return false;
                        }
                    }
                    return true;
                }
            )
        );

    [Fact]
    public void The_same_people_give_the_same_picture()
    {
        var (one, ties) = Some(14, 7);
        MapPlan.Lay(one, ties, 750, 660);
        var (other, same) = Some(14, 7);
        MapPlan.Lay(other, same, 750, 660);
        one.Select(s => (s.X, s.Y)).ShouldBe(other.Select(s => (s.X, s.Y)));
    }

    private static (List<Spot>, List<Tie>) Some(int people, int seed)
    {
        var dice = new System.Random(seed);
        var skills = Enumerable.Range(0, 1 + people / 3).Select(n => new Spot($"s{n}", 30 + n, 60 + 2 * n, 30 + n)).ToList();
        var faces = Enumerable.Range(0, people).Select(n => new Spot($"p{n}", 22, 44 + dice.Next(70), 52)).ToList();
        return (
            [.. skills, .. faces],
            [.. faces.SelectMany(f => Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => new Tie(f, skills[dice.Next(skills.Count)], dice.Next(2) == 0, false)))]
        );
    }
}
