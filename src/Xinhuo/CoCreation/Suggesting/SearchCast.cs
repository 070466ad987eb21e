namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// A good cast where the best cannot be proven in time: from several starts (the most promising ties, and the strongest by themselves) each seat is filled with
/// whom it gains most by, and then one, or two at once, are exchanged until nothing helps. One at a time among all, two at once among each seat's short list: the
/// strongest by their own worth, those with a tie to the team, and newcomers. No chance is in it.
/// </summary>
internal sealed class SearchCast
{
    private const int Strongest = 16,
        Tied = 8,
        Newest = 4,
        UsualSeats = 4,
        MostRounds = 30;
    private const double Hair = 1e-9;

    private readonly CastBoard _board;
    private readonly int[][] _short;
    private readonly IReadOnlyList<ProveBest.Branch> _starts;

    public SearchCast(CastBoard board, IReadOnlyList<ProveBest.Branch> branches, int starts)
    {
        _board = board;
        _short =
        [
            .. board.Takers.Select(t =>
                t.Take(Few(Strongest))
                    .Concat(t.Where(p => board.TieIn(p) > 0).Take(Few(Tied)))
                    .Concat(t.Where(p => board.People[p].IsNew).Take(Few(Newest)))
                    .Distinct()
                    .ToArray()
            ),
        ];
        _starts = [.. branches.Where(b => b.Sitting.Length > 0).Take(starts), .. branches.Where(b => b.Sitting.Length == 0)];
    }

    public int[] Run()
    {
        var best = Enumerable.Repeat(CastBoard.Nobody, _board.Seats).ToArray();
        var rank = _board.Rank(best);
        foreach (var start in _starts)
        {
            var cast = Enumerable.Repeat(CastBoard.Nobody, _board.Seats).ToArray();
            foreach (var (seat, person) in start.Sitting)
                cast[seat] = person;
            if (Improve(Fill(cast)) is var found && _board.Rank(found) is var reached && reached > rank + Hair)
                (best, rank) = (found, reached);
        }
        return best;
    }

    /// <summary>The more seats, the more pairs of them: the lists grow shorter.</summary>
    private int Few(int most) => _board.Seats <= UsualSeats ? most : Math.Max(1, most * UsualSeats / _board.Seats);

    /// <summary>The seats with the fewest to choose from first.</summary>
    private int[] Fill(int[] cast)
    {
        foreach (var seat in Enumerable.Range(0, cast.Length).Where(s => cast[s] == CastBoard.Nobody).OrderBy(s => _board.Takers[s].Length).ToList())
            Exchange(cast, seat, _board.Takers[seat], _board.Rank(cast));
        return cast;
    }

    private int[] Improve(int[] cast)
    {
        var rank = _board.Rank(cast);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = rank;
            for (var seat = 0; seat < cast.Length; seat++)
                rank = Exchange(cast, seat, _board.Takers[seat], rank);
            for (var one = 0; one < cast.Length; one++)
            for (var other = 0; other < one; other++)
                rank = ExchangeTwo(cast, one, other, rank);
            if (rank <= before + Hair)
                break;
        }
        return cast;
    }

    /// <summary>Seats whom it is best by; whoever sits elsewhere changes places, if that can be.</summary>
    private double Exchange(int[] cast, int seat, int[] among, double rank)
    {
        var (sat, best) = (cast[seat], (Person: CastBoard.Nobody, Left: -1, Rank: rank + Hair));
        foreach (var person in among)
        {
            var left = Array.IndexOf(cast, person);
            if (left == seat)
                continue;
            Put(person, left);
            if (_board.Rank(cast) is var reached && reached > best.Rank)
                best = (person, left, reached);
            Back(person, left);
        }
        if (best.Person == CastBoard.Nobody)
            return rank;
        Put(best.Person, best.Left);
        return best.Rank;

        void Put(int person, int left)
        {
            cast[seat] = person;
            if (left >= 0)
                cast[left] = sat >= 0 && _board.Takes(left, sat) ? sat : CastBoard.Nobody;
        }

        void Back(int person, int left)
        {
            cast[seat] = sat;
            if (left >= 0)
                cast[left] = person;
        }
    }

    private double ExchangeTwo(int[] cast, int one, int other, double rank)
    {
        var best = (One: cast[one], Other: cast[other], Rank: rank + Hair);
        var sat = (One: cast[one], Other: cast[other]);
        foreach (var first in _short[one])
        {
            cast[one] = first;
            foreach (var second in _short[other])
            {
                cast[other] = second;
                if (_board.Rank(cast) is var reached && reached > best.Rank)
                    best = (first, second, reached);
            }
        }
        (cast[one], cast[other]) = (best.One, best.Other);
        return (best.One, best.Other) == sat ? rank : best.Rank;
    }
}
