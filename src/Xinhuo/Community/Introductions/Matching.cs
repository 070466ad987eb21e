namespace Xinhuo.Community.Introductions;

/// <summary>Somebody who would suit, and with how many points.</summary>
internal readonly record struct Match(Guid Other, int Points);

/// <summary>
/// Finds for each the few who suit them best among those they look at. Deterministic; the work for one is bounded by their own groups and wishes, never by how
/// many there are (docs/decisions/0432).
/// </summary>
internal sealed class Matching(World world, Reach reach, IReadOnlySet<(Guid, Guid)> apart)
{
    private readonly int[] _seen = new int[world.People.Length];
    private int _round;

    /// <summary>How many pairs were looked at so far.</summary>
    public long Looked { get; private set; }

    /// <summary>The best for one, best first.</summary>
    public IReadOnlyList<Match> For(int owner)
    {
        var best = new List<(int Other, int Points)>(reach.Kept + 1);
        var me = world.People[owner];
        _seen[owner] = ++_round;
        foreach (var interest in me.Interests)
        {
            Along(world.Ring(interest), reach.AlongRing);
            foreach (var skill in me.Wishes)
                Along(world.Having(interest, skill), reach.AlongAsked);
        }
        return [.. best.Select(b => new Match(world.People[b.Other].Id, b.Points))];

        void Along(int[] ring, int most)
        {
            foreach (var other in World.After(ring, owner, most))
                if (_seen[other] != _round)
                {
                    _seen[other] = _round;
                    Try(other);
                }
        }

        void Try(int other)
        {
            Looked++;
            var them = world.People[other];
            var points = me.Hub && them.Hub ? 0 : Points(me, them);
            if (points == 0 || best.Count == reach.Kept && !Before((other, points), best[^1]) || apart.Contains(Pair(me.Id, them.Id)))
                return;
            var at = best.FindIndex(b => Before((other, points), b));
            best.Insert(at < 0 ? best.Count : at, (other, points));
            if (best.Count > reach.Kept)
                best.RemoveAt(reach.Kept);
        }

        // Among equals whoever comes next in the ring of all: so the first who ever came are not everybody's.
        bool Before((int Other, int Points) one, (int Other, int Points) two) =>
            one.Points != two.Points ? one.Points > two.Points : Steps(one.Other) < Steps(two.Other);

        int Steps(int other) => other > owner ? other - owner : other - owner + world.People.Length;
    }

    /// <summary>
    /// Whose best may differ once these look different: they themselves, and whoever looked at them or would now. Others' rings and all that they see are as before.
    /// </summary>
    public static HashSet<Guid> Touched(World before, World after, Reach reach, IReadOnlyCollection<Guid> changed)
    {
        var touched = changed.Where(c => after.At(c) >= 0).ToHashSet();
        foreach (var world in (World[])[before, after])
        foreach (var id in changed)
            if (world.At(id) is >= 0 and var at)
                foreach (var looker in Lookers(world, at, reach))
                    if (after.At(world.People[looker].Id) >= 0)
                        touched.Add(world.People[looker].Id);
        return touched;
    }

    public static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static IEnumerable<int> Lookers(World world, int person, Reach reach)
    {
        var them = world.People[person];
        foreach (var interest in them.Interests)
        {
            var ring = world.Ring(interest);
            var at = Array.BinarySearch(ring, person);
            for (var i = 1; i <= Math.Min(reach.AlongRing, ring.Length - 1); i++)
                yield return ring[(at - i + ring.Length) % ring.Length];
            foreach (var skill in them.Skills)
            foreach (var looker in world.Asking(interest, skill))
                if (looker != person && World.Sees(world.Having(interest, skill), looker, person, reach.AlongAsked))
                    yield return looker;
        }
    }

    /// <summary>As <see cref="Suiting"/> counts it, over numbers.</summary>
    private static int Points(Person one, Person two)
    {
        var gifts = Best(two, one) + Best(one, two);
        if (gifts == 0)
            return 0;
        var meeting =
            Math.Min(Suiting.MostGroups, Shared(one.Groups, two.Groups)) * Suiting.OfGroup + (one.City >= 0 && one.City == two.City ? Suiting.OfCity : 0);
        return meeting == 0 ? 0 : gifts + meeting;
    }

    private static int Best(Person giver, Person taker)
    {
        var best = 0;
        foreach (var skill in giver.Skills)
            if (Array.BinarySearch(taker.Skills, skill) < 0)
                best = Math.Max(
                    best,
                    (Array.BinarySearch(taker.Wishes, skill) >= 0 ? Suiting.OfAsked : Suiting.OfLacked)
                        + (Array.BinarySearch(giver.Vouched, skill) >= 0 ? Suiting.OfVouched : 0)
                );
        return best;
    }

    private static int Shared(int[] one, int[] two)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < two.Length; )
            if (one[i] == two[j])
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (one[i] < two[j])
                i++;
            else
                j++;
        return shared;
    }
}
