using FsCheck;
using FsCheck.Fluent;
using Xinhuo.Community.Introductions;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>谁和谁合得来: what is found along rings is what trying all pairs finds, and what is computed for a change is what computing all finds.</summary>
public sealed class MatchingTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly Reach Short = new(3, 2, 2);

    [Fact]
    public void Where_no_bound_is_reached_the_best_of_all_pairs_are_found() =>
        Check.One(
            Often,
            Prop.ForAll<int, int>(
                (size, seed) =>
                {
                    var small = new Small(seed, 2 + Math.Abs(size % 13));
                    var found = All(small.People, Reach.Usual, small.Apart);
                    foreach (var owner in small.People)
                        if (!found[owner.Id].SequenceEqual(ByTryingAll(owner, small)))
                            return false;
                    return true;
                }
            )
        );

    [Fact]
    public void What_is_computed_for_those_whom_a_change_touches_is_what_computing_all_finds() =>
        Check.One(
            Often,
            Prop.ForAll<int, int>(
                (size, seed) =>
                {
                    var small = new Small(seed, 4 + Math.Abs(size % 30));
                    var before = small.People.ToList();
                    var kept = All(before, Short, small.Apart);
                    var changed = small.Change();
                    var (was, now) = (new World(before), new World(small.People));
                    var touched = Matching.Touched(was, now, Short, changed);
                    var matching = new Matching(now, Short, small.Apart);
                    foreach (var id in touched)
                        kept[id] = matching.For(now.At(id));
                    foreach (var gone in kept.Keys.Where(k => now.At(k) < 0).ToList())
                        kept.Remove(gone);
                    var all = All(small.People, Short, small.Apart);
                    return all.Count == kept.Count && all.All(a => a.Value.SequenceEqual(kept[a.Key]));
                }
            )
        );

    [Fact]
    public void Not_everybody_is_touched_by_a_change()
    {
        var many = Enumerable.Range(0, 1_000).Select(i => Somebody(i, city: "成都", skills: [i % 7])).ToList();
        var now = new World([.. many.Skip(1), Somebody(0, city: "重庆", skills: [3])]);
        var touched = Matching.Touched(new World(many), now, Reach.Usual, [many[0].Id]);
        touched.Count.ShouldBe(1 + Reach.Usual.AlongRing);
    }

    [Fact]
    public void However_many_share_a_city_each_looks_at_few_and_nobody_is_everybodys()
    {
        var many = Enumerable.Range(0, 3_000).Select(i => Somebody(i, city: "成都", skills: [i % 9], wishes: [(i + 4) % 9])).ToList();
        var world = new World(many);
        var matching = new Matching(world, Reach.Usual, new HashSet<(Guid, Guid)>());
        var found = many.ConvertAll(m => matching.For(world.At(m.Id)));
        matching.Looked.ShouldBeLessThanOrEqualTo(many.Count * (Reach.Usual.AlongRing + Reach.Usual.AlongAsked));
        found.ShouldAllBe(f => f.Count == Reach.Usual.Kept);
        found.SelectMany(f => f).GroupBy(m => m.Other).Max(g => g.Count()).ShouldBeLessThan(40);
    }

    [Fact]
    public void Points_are_the_same_counted_over_people_and_over_numbers() =>
        Check.One(
            Often,
            Prop.ForAll<int>(seed =>
            {
                var small = new Small(seed, 2) { Apart = [] };
                var (one, other) = (small.People[0], small.People[1]);
                var points = one.Hub && other.Hub ? 0 : Suiting.Points(Suiting.Why(one, other));
                var found = All(small.People, Reach.Usual, [])[one.Id];
                return points == 0 ? found.Count == 0 : found.Single() == new Match(other.Id, points) && points == Suiting.Points(Suiting.Why(other, one));
            })
        );

    [Theory]
    [InlineData(new[] { 1 }, new[] { 2 }, 20 + 20 + 15)]
    [InlineData(new[] { 1 }, new int[0], 20 + 15)]
    [InlineData(new[] { 1 }, new[] { 1 }, 0)]
    public void Completing_each_other_counts_each_way(int[] mine, int[] theirs, int points) =>
        Suiting.Points(Suiting.Why(Somebody(1, city: "成都", skills: mine), Somebody(2, city: "成都", skills: theirs))).ShouldBe(points);

    [Fact]
    public void Asking_and_vouching_count_more_and_a_shared_place_is_needed()
    {
        var (asks, can) = (Somebody(1, city: "成都", wishes: [5]), Somebody(2, city: "成都", skills: [5], vouched: [5]));
        Suiting.Points(Suiting.Why(asks, can)).ShouldBe(40 + 10 + 15);
        Suiting.Points(Suiting.Why(asks, can with { City = "重庆" })).ShouldBe(0);
        Suiting.Points(Suiting.Why(asks, can with { City = null })).ShouldBe(0);
        var three = new[] { Number(91), Number(92), Number(93) };
        Suiting.Points(Suiting.Why(asks with { Groups = three }, can with { Groups = three })).ShouldBe(40 + 10 + 15 + 30, "two groups at most");
    }

    [Fact]
    public void A_sketch_is_read_as_it_was_drawn() =>
        Check.One(
            Often,
            Prop.ForAll<int>(seed =>
                new Small(seed, 5).People.All(p => Traits.Read(p.Id, p.Sketch()).Sketch() == p.Sketch() && Traits.Read(p.Id, p.Sketch()).City == p.City)
            )
        );

    private static Dictionary<Guid, IReadOnlyList<Match>> All(IReadOnlyCollection<Traits> people, Reach reach, HashSet<(Guid, Guid)> apart)
    {
        var world = new World(people);
        var matching = new Matching(world, reach, apart);
        return people.ToDictionary(p => p.Id, p => matching.For(world.At(p.Id)));
    }

    private static IEnumerable<Match> ByTryingAll(Traits owner, Small small)
    {
        var round = small.People.Select(p => p.Id).Order().ToList();
        var at = round.IndexOf(owner.Id);
        return small
            .People.Where(p => p.Id != owner.Id && !(p.Hub && owner.Hub) && !small.Apart.Contains(Matching.Pair(p.Id, owner.Id)))
            .Select(p => new Match(p.Id, Suiting.Points(Suiting.Why(owner, p))))
            .Where(m => m.Points > 0)
            .OrderByDescending(m => m.Points)
            .ThenBy(m => (round.IndexOf(m.Other) - at + round.Count) % round.Count)
            .Take(Reach.Usual.Kept);
    }

    private static Guid Number(int n) => new(n, 7, 0, [0, 0, 0, 0, 0, 0, 0, (byte)n]);

    private static Traits Somebody(int n, string? city = null, int[]? skills = null, int[]? wishes = null, int[]? vouched = null) =>
        new(Number(n), city, [], [.. (skills ?? []).Select(Number)], [.. (vouched ?? []).Select(Number)], [.. (wishes ?? []).Select(Number)], false);

    /// <summary>A small world by chance, and a change of it.</summary>
    private sealed class Small
    {
        private readonly Random _chance;

        public Small(int seed, int people)
        {
            _chance = new Random(seed);
            People = [.. Enumerable.Range(1, people).Select(Anybody)];
            Apart = [.. Enumerable.Range(0, people / 2).Select(_ => Matching.Pair(Number(_chance.Next(1, people + 1)), Number(_chance.Next(1, people + 1))))];
        }

        public List<Traits> People { get; private set; }

        public HashSet<(Guid, Guid)> Apart { get; init; }

        /// <summary>Some look different now, some left, somebody came.</summary>
        public List<Guid> Change()
        {
            var (changed, next) = (new List<Guid>(), new List<Traits>());
            foreach (var (i, person) in People.Index())
            {
                var what = _chance.Next(12);
                if (what > 1)
                    next.Add(person);
                else
                    changed.Add(person.Id);
                if (what == 1)
                    next.Add(Anybody(i + 1));
            }
            next.Add(Anybody(People.Count + 1));
            changed.Add(next[^1].Id);
            People = next;
            return changed;
        }

        private Traits Anybody(int n)
        {
            var skills = Some(6, 4);
            return new Traits(
                Number(n),
                _chance.Next(3) is var city && city == 0 ? null : $"城{city}",
                Some(4, 3, from: 50),
                skills,
                [.. skills.Where(_ => _chance.Next(3) == 0)],
                Some(6, 3),
                _chance.Next(5) == 0
            );
        }

        private Guid[] Some(int of, int most, int from = 10) =>
            [.. Enumerable.Range(from, of).OrderBy(_ => _chance.Next()).Take(_chance.Next(most + 1)).Select(Number)];
    }
}
