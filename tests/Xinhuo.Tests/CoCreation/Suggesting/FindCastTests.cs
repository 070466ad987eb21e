using FsCheck;
using FsCheck.Fluent;
using Xinhuo.CoCreation.Suggesting;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>谁来坐空着的座: what is proven to be the best is what trying all finds, and search comes near it.</summary>
public sealed class FindCastTests
{
    private const double Hair = 1e-7;
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void What_is_proven_to_be_the_best_is_what_trying_all_finds() =>
        Check.One(
            Often,
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size, shape);
                    var (found, best) = (FindCast.Best(question), SmallTeams.ByTryingAll(question));
                    return found.IsProven && found.Filled == best.Filled && found.Worth.HasTie == best.Tie && Math.Abs(found.Worth.Total - best.Worth) < Hair;
                }
            )
        );

    [Fact]
    public void Its_parts_add_up_to_the_worth_that_the_formula_says() =>
        Check.One(
            Often,
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size, shape);
                    var found = FindCast.Best(question);
                    var counted = SmallTeams.Counted(question, Seated(question, found))!.Value;
                    return (counted.Filled, counted.Tie) == (found.Filled, found.Worth.HasTie) && Math.Abs(counted.Worth - found.Worth.Total) < Hair;
                }
            )
        );

    [Fact]
    public void Each_seat_has_somebody_who_takes_its_role_and_nobody_sits_twice_or_beside_whom_they_must_not_meet() =>
        Check.One(
            Often,
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size * 3, shape);
                    return new[] { FindCast.Best(question), FindCast.Best(question, 40), FindCast.Searched(question) }.All(cast =>
                    {
                        var people = Seated(question, cast);
                        var sitting = cast.People.OfType<Guid>().ToList();
                        return people.Select((p, i) => p is null || p.Strengths.ContainsKey(question.Seats[i])).All(fits => fits)
                            && sitting.Distinct().Count() == sitting.Count
                            && !question.Apart.Any(a => sitting.Contains(a.One) && sitting.Contains(a.Other));
                    });
                }
            )
        );

    [Fact]
    public void Search_never_passes_the_best_and_comes_near_it()
    {
        var (gaps, worse) = (new List<double>(), 0);
        for (var seed = 1; seed <= 400; seed++)
        {
            var question = SmallTeams.Made(seed, 14 + seed % 16, 3 + seed % 3, 1 + seed % 4, density: 0.05 + seed % 5 * 0.08, roles: 4);
            var (best, found) = (FindCast.Best(question, long.MaxValue), FindCast.Searched(question));
            best.IsProven.ShouldBeTrue();
            found.Filled.ShouldBeLessThanOrEqualTo(best.Filled);
            if ((found.Filled, found.Worth.HasTie) != (best.Filled, best.Worth.HasTie))
            {
                worse++;
                continue;
            }
            gaps.Add((best.Worth.Total - found.Worth.Total) / best.Worth.Total);
            found.Worth.Total.ShouldBeLessThanOrEqualTo(best.Worth.Total + Hair);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{gaps.Count} questions: gap {gaps.Average():P3} on average, {gaps.Max():P2} at worst, {gaps.Count(g => g < 1e-9)} met; fewer seats or no tie in {worse}"
        );
        worse.ShouldBe(0);
        gaps.Average().ShouldBeLessThan(0.01);
        gaps.Max().ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Whoever_asks_again_hears_the_same_in_whatever_order_the_people_come() =>
        Check.One(
            Often,
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size * 2, shape);
                    var turned = question with
                    {
                        Candidates = [.. question.Candidates.Reverse()],
                        In = [.. question.In.Reverse()],
                        Dealings = [.. question.Dealings.Reverse().Select(d => new CastDealing(d.Other, d.One, d.Tie))],
                        Apart = [.. question.Apart.Reverse()],
                    };
                    return FindCast.Best(question).People.SequenceEqual(FindCast.Best(turned).People)
                        && FindCast.Searched(question).People.SequenceEqual(FindCast.Searched(turned).People);
                }
            )
        );

    [Fact]
    public void Nobody_makes_a_cast_worse_by_being_able_to_do_more_being_new_or_saying_they_are_free() =>
        Check.One(
            Often,
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size, shape);
                    var one = question.Candidates[^1];
                    CastQuestion Instead(params CastCandidate[] who) => question with { Candidates = [.. question.Candidates.SkipLast(1), .. who] };
                    var better = new[]
                    {
                        Instead(one with { Strengths = one.Strengths.ToDictionary(s => s.Key, s => s.Value + 0.3) }),
                        Instead(one with { IsNew = true }),
                        Instead(one with { IsNear = true }),
                        Instead(one with { AskedBy = 0 }),
                    };
                    return better.All(b => NotWorse(FindCast.Best(b), FindCast.Best(question))) && NotWorse(FindCast.Best(question), FindCast.Best(Instead()));
                }
            )
        );

    [Fact]
    public void Somebody_knows_somebody_wherever_that_can_be_even_where_strangers_could_do_more()
    {
        var question = new CastQuestion(
            SmallTeams.Id(1, 8),
            [SmallTeams.Role(1)],
            [new(SmallTeams.Id(1), Can(1, 5), IsNew: true, IsNear: true), new(SmallTeams.Id(2), Can(1, 0.1), AskedBy: 3)],
            [SmallTeams.Id(1, 9)],
            [new CastDealing(SmallTeams.Id(1, 9), SmallTeams.Id(2), 0.2)],
            []
        );
        FindCast.Best(question).People.ShouldBe([SmallTeams.Id(2)]);
        FindCast.Best(question with { Dealings = [] }).People.ShouldBe([SmallTeams.Id(1)]);
    }

    [Fact]
    public void Where_not_every_seat_can_be_filled_as_many_as_can_be_are_and_the_role_that_nobody_takes_is_said()
    {
        var question = new CastQuestion(
            SmallTeams.Id(1, 8),
            [SmallTeams.Role(1), SmallTeams.Role(2), SmallTeams.Role(3)],
            [new(SmallTeams.Id(1), new Dictionary<Guid, double> { [SmallTeams.Role(1)] = 5, [SmallTeams.Role(2)] = 0.1 }), new(SmallTeams.Id(2), Can(1, 0.1))],
            [],
            [],
            []
        );
        var cast = FindCast.Best(question);
        cast.People.ShouldBe([SmallTeams.Id(2), SmallTeams.Id(1), null], "the better driver writes, so that somebody writes");
        cast.Untakeable.ShouldBe([SmallTeams.Role(3)]);
        FindCast.Best(question with { Candidates = [] }).Filled.ShouldBe(0);
    }

    [Fact]
    public void One_after_another_everybody_is_shown_once_beginning_with_the_best_and_each_in_their_best_cast() =>
        Check.One(
            Often.WithMaxTest(100),
            Prop.ForAll<int, int, int>(
                (seed, size, shape) =>
                {
                    var question = Any(seed, size, shape);
                    var takers = question.Candidates.Where(c => c.Strengths.ContainsKey(question.Seats[0])).Select(c => c.Id).ToList();
                    var shown = Enumerable.Range(0, takers.Count).Select(skip => FindCast.Next(question, 0, skip)!.Value).ToList();
                    var best = FindCast.Best(question).People[0];
                    return shown.Select(s => s.Person.Id).Order().SequenceEqual(takers.Order())
                        && (best is null || shown[0].Person.Id == best)
                        && FindCast.Next(question, 0, takers.Count) is null
                        && shown.All(s => Math.Abs(SmallTeams.ByTryingAll(question, 0, s.Person.Id).Worth - s.Cast.Worth.Total) < Hair);
                }
            )
        );

    [Fact]
    public void Among_equals_other_teams_think_of_others_and_who_was_asked_by_many_rests()
    {
        var equals = Enumerable.Range(1, 50).Select(i => new CastCandidate(SmallTeams.Id(i), Can(1, 1))).ToList();
        CastQuestion Of(int team, IReadOnlyList<CastCandidate> people) => new(SmallTeams.Id(team, 8), [SmallTeams.Role(1)], people, [], [], []);
        var first = Enumerable.Range(1, 100).Select(team => FindCast.Best(Of(team, equals)).People[0]!.Value).ToList();
        first.GroupBy(f => f).Count().ShouldBeGreaterThan(30);
        first.GroupBy(f => f).Max(g => g.Count()).ShouldBeLessThan(10);
        var tired = equals.ConvertAll(c => c.Id == first[0] ? c with { AskedBy = 2 } : c);
        FindCast.Best(Of(1, tired)).People[0].ShouldNotBe(first[0]);
    }

    [Fact]
    public void A_thousand_people_and_four_seats_take_no_time()
    {
        var question = SmallTeams.Made(7, 1_000, 4, 3, density: 0.01, roles: 8);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var cast = FindCast.Best(question);
        cast.Filled.ShouldBe(4);
        cast.Worth.HasTie.ShouldBeTrue();
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, proven: {cast.IsProven}, {cast.Worth}");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static CastQuestion Any(int seed, int size, int shape) =>
        SmallTeams.Made(seed, 1 + Math.Abs(size % 8), 1 + Math.Abs(shape % 4), Math.Abs(shape % 5), Math.Abs(shape % 7) / 10.0);

    private static Dictionary<Guid, double> Can(int role, double strength) => new() { [SmallTeams.Role(role)] = strength };

    private static List<CastCandidate?> Seated(CastQuestion question, Cast cast) =>
        [.. cast.People.Select(id => question.Candidates.SingleOrDefault(c => c.Id == id))];

    private static bool NotWorse(Cast one, Cast other) =>
        (one.Filled, one.Worth.HasTie).CompareTo((other.Filled, other.Worth.HasTie)) is var order
        && (order > 0 || order == 0 && one.Worth.Total >= other.Worth.Total - Hair);
}
