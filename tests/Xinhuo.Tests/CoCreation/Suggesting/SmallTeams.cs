using Xinhuo.CoCreation.Suggesting;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>Questions to find casts for, made from a number; and the answer by trying all.</summary>
internal static class SmallTeams
{
    public static CastQuestion Made(int seed, int people, int seats, int inside, double density = 0.25, int roles = 3)
    {
        var dice = new Random(seed);
        var candidates = Enumerable.Range(1, people).Select(i => Somebody(i, dice, roles)).ToList();
        var team = Enumerable.Range(1, inside).Select(i => Id(i, 9)).ToList();
        var everybody = candidates.Select(c => c.Id).Concat(team).ToList();
        var (dealings, apart) = (new List<CastDealing>(), new List<(Guid, Guid)>());
        for (var i = 0; i < people; i++)
        for (var j = i + 1; j < everybody.Count; j++)
            if (dice.NextDouble() < density)
                dealings.Add(new CastDealing(everybody[i], everybody[j], dice.Next(5) == 0 ? 0 : Math.Round(dice.NextDouble() * 0.9 + 0.05, 2)));
            else if (j < people && dice.NextDouble() < density / 4)
                apart.Add((everybody[i], everybody[j]));
        return new CastQuestion(Id(seed & 0xffff, 8), [.. Enumerable.Range(0, seats).Select(_ => Role(dice.Next(roles)))], candidates, team, dealings, apart);
    }

    public static Guid Id(int number, int kind = 1) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)kind);

    public static Guid Role(int number) => Id(number, 7);

    /// <summary>The best of all casts there are, with its worth counted as the formula says, pair by pair.</summary>
    public static (int Filled, bool Tie, double Worth) ByTryingAll(CastQuestion question, int? seat = null, Guid? sits = null)
    {
        var best = (Filled: 0, Tie: false, Worth: 0.0);
        Try(0, new CastCandidate?[question.Seats.Count]);
        return best;

        void Try(int at, CastCandidate?[] cast)
        {
            if (at == cast.Length)
            {
                if (Counted(question, cast) is { } worth && worth.CompareTo(best) > 0)
                    best = worth;
                return;
            }
            foreach (var one in question.Candidates.Where(c => c.Strengths.ContainsKey(question.Seats[at]) && !cast.Contains(c)))
                if ((at == seat) == (one.Id == sits) || seat is null)
                {
                    cast[at] = one;
                    Try(at + 1, cast);
                    cast[at] = null;
                }
            if (at != seat)
                Try(at + 1, cast);
        }
    }

    /// <summary>Null: two of them must not meet.</summary>
    public static (int Filled, bool Tie, double Worth)? Counted(CastQuestion question, IReadOnlyList<CastCandidate?> cast)
    {
        var sitting = cast.Select((c, i) => (Who: c, Role: question.Seats[i])).Where(s => s.Who is not null).Select(s => (Who: s.Who!, s.Role)).ToList();
        var (k, t) = (question.Seats.Count, question.In.Count);
        var pairs = new List<(Guid, Guid)>();
        for (var i = 0; i < sitting.Count; i++)
            pairs.AddRange(sitting.Take(i).Select(s => s.Who.Id).Concat(question.In).Select(other => (sitting[i].Who.Id, other)));
        if (pairs.Exists(p => question.Apart.Any(a => a == p || (a.Other, a.One) == p)))
            return null;
        var between = pairs.ConvertAll(p => question.Dealings.FirstOrDefault(d => (d.One, d.Other) == p || (d.Other, d.One) == p));
        var tie = between.Select(b => b?.Tie ?? 0).DefaultIfEmpty(0).Max();
        var worth =
            sitting.Sum(s =>
                s.Who.Strengths[s.Role] / (s.Who.Strengths[s.Role] + 0.5)
                + (s.Who.IsNew ? 0.25 : 0)
                + (s.Who.IsNear ? 0.15 : 0)
                - 0.2 * Math.Min(s.Who.AskedBy, 3) / 3
                + LotOf(question, s.Who)
            )
            + 0.3 * k / Math.Max(k, k * t + k * (k - 1) / 2.0) * between.Count(b => b is null)
            + 0.5 * tie;
        return (sitting.Count, tie > 0, worth);
    }

    /// <summary>As drawn, between nothing and a twentieth.</summary>
    private static double LotOf(CastQuestion question, CastCandidate who)
    {
        var alone = question with { Seats = [who.Strengths.Keys.First()], Candidates = [who], In = [], Dealings = [], Apart = [] };
        return FindCast.Best(alone).Worth.Lot;
    }

    private static CastCandidate Somebody(int number, Random dice, int roles) =>
        new(
            Id(number),
            Enumerable.Range(0, roles).Where(_ => dice.Next(2) == 0).ToDictionary(Role, _ => dice.Next(3) == 0 ? 0.1 : Math.Round(dice.NextDouble() * 2, 2)),
            dice.Next(3) == 0,
            dice.Next(4) == 0,
            dice.Next(3) == 0 ? dice.Next(5) : 0
        );
}
