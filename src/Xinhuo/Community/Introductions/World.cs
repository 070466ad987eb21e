namespace Xinhuo.Community.Introductions;

/// <summary>How far each looks along a ring, and how many are kept for each.</summary>
internal sealed record Reach(int AlongRing, int AlongAsked, int Kept)
{
    public static readonly Reach Usual = new(40, 16, 4);
}

/// <summary>
/// Everybody who may be suggested, in rings: the people of a group or a city in the order of their ids, and of these those who have a skill. Numbers stand for
/// people, skills and interests, so that two are compared in a few dozen steps.
/// </summary>
internal sealed class World
{
    private static readonly int[] None = [];

    private readonly Dictionary<Guid, int> _at = [];
    private readonly Dictionary<(int Interest, int Skill), int[]> _having = [];
    private readonly Dictionary<(int Interest, int Skill), int[]> _asking = [];
    private readonly int[][] _rings;

    public World(IEnumerable<Traits> people)
    {
        var sorted = people.OrderBy(p => p.Id).ToArray();
        var (interests, skills) = (new Dictionary<object, int>(), new Dictionary<Guid, int>());
        // In the order of their ids, so that the first by number is the first by id.
        foreach (var skill in sorted.SelectMany(p => p.Skills.Concat(p.Wishes)).Distinct().Order())
            skills[skill] = skills.Count;
        People = new Person[sorted.Length];
        var rings = new List<List<int>>();
        var (having, asking) = (new Dictionary<(int, int), List<int>>(), new Dictionary<(int, int), List<int>>());
        for (var i = 0; i < sorted.Length; i++)
        {
            var traits = sorted[i];
            _at[traits.Id] = i;
            var own = traits.Groups.Select(g => Number(g)).ToList();
            var city = traits.City is { Length: > 0 } name ? Number(name) : -1;
            var person = People[i] = new Person(
                traits.Id,
                [.. own.Order()],
                city,
                [.. traits.Skills.Select(s => skills[s]).Order()],
                [.. traits.Vouched.Select(s => skills.GetValueOrDefault(s, -1)).Order()],
                [.. traits.Wishes.Select(s => skills[s]).Order()],
                traits.Hub
            );
            foreach (var interest in person.Interests)
            {
                rings[interest].Add(i);
                foreach (var skill in person.Skills)
                    Put(having, (interest, skill), i);
                foreach (var skill in person.Wishes)
                    Put(asking, (interest, skill), i);
            }
        }
        _rings = [.. rings.Select(r => r.ToArray())];
        // Where nobody asks, nobody looks.
        foreach (var (key, list) in asking)
            _asking[key] = [.. list];
        foreach (var (key, list) in having)
            if (_asking.ContainsKey(key))
                _having[key] = [.. list];

        int Number(object interest)
        {
            if (interests.TryGetValue(interest, out var number))
                return number;
            rings.Add([]);
            return interests[interest] = interests.Count;
        }
    }

    public Person[] People { get; }

    /// <summary>Where somebody stands; -1: they are not in it.</summary>
    public int At(Guid id) => _at.GetValueOrDefault(id, -1);

    public int[] Ring(int interest) => _rings[interest];

    public int[] Having(int interest, int skill) => _having.GetValueOrDefault((interest, skill), None);

    public int[] Asking(int interest, int skill) => _asking.GetValueOrDefault((interest, skill), None);

    /// <summary>Those who come after somebody in a ring they may or may not stand in themselves, the nearest first, once round at most.</summary>
    public static IEnumerable<int> After(int[] ring, int person, int most)
    {
        var at = Array.BinarySearch(ring, person);
        var (start, others) = at >= 0 ? (at + 1, ring.Length - 1) : (~at, ring.Length);
        for (var i = 0; i < Math.Min(most, others); i++)
            yield return ring[(start + i) % ring.Length];
    }

    /// <summary>Whether somebody looking along a ring comes to this one.</summary>
    public static bool Sees(int[] ring, int looker, int person, int most) => After(ring, looker, most).Contains(person);

    private static void Put(Dictionary<(int, int), List<int>> lists, (int, int) key, int person)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(person);
    }
}

/// <summary>A person of the world, in numbers; each list sorted.</summary>
/// <param name="Groups">Numbers of interests.</param>
/// <param name="City">A number of an interest too; -1: none.</param>
internal sealed record Person(Guid Id, int[] Groups, int City, int[] Skills, int[] Vouched, int[] Wishes, bool Hub)
{
    public IEnumerable<int> Interests => City < 0 ? Groups : Groups.Append(City);
}
