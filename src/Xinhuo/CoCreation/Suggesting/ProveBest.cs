namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// The best cast by branch and bound. The first branching is on the strongest tie: each candidate who knows somebody of the team, each two candidates who know
/// each other, and no tie at all; a cast lies under its own strongest tie, so τ is fixed there. Below, seat by seat.
/// <para>
/// The bound: what sits already, and for each free seat the greatest worth that somebody not seated yet could have there, as if all could have it at once and all
/// of them were strangers to each other. Leaving distinctness and dealings among the coming away can only make it greater, so it is never below what the branch
/// holds (a test compares with trying all). The filled seats are bounded by the fullest cover.
/// </para>
/// </summary>
internal sealed class ProveBest
{
    private const double Hair = 1e-9;

    private readonly CastBoard _board;
    private readonly int _fullest;
    private readonly int[] _cast;
    private readonly int[] _known;
    private readonly int[] _apart;
    private readonly bool[] _sits;
    private readonly int[] _order;
    private long _steps;

    /// <param name="steps">So many looks at a candidate are spent at most.</param>
    public ProveBest(CastBoard board, int[] found, int fullest, long steps)
    {
        (_board, _fullest, _steps) = (board, fullest, steps);
        (Best, BestRank) = ([.. found], board.Rank(found));
        _cast = Enumerable.Repeat(CastBoard.Nobody, board.Seats).ToArray();
        (_known, _apart, _sits) = (new int[board.People.Length], new int[board.People.Length], new bool[board.People.Length]);
        _order = [.. Enumerable.Range(0, board.Seats).OrderBy(s => board.Takers[s].Length).ThenBy(s => s)];
    }

    public int[] Best { get; private set; }
    public double BestRank { get; private set; }

    /// <param name="branches">Of <see cref="Branches"/>.</param>
    /// <returns>False: the steps were spent before all was looked at.</returns>
    public bool Run(IReadOnlyList<Branch> branches)
    {
        foreach (var branch in branches.TakeWhile(b => b.Bound > BestRank + Hair))
        {
            foreach (var (seat, person) in branch.Sitting)
                Sit(seat, person);
            var done = Deepen(0, branch.Tie);
            foreach (var (seat, person) in branch.Sitting.Reverse())
                Rise(seat, person);
            if (!done)
                return false;
        }
        return true;
    }

    /// <summary>Each strongest tie there can be, the most promising first.</summary>
    public static IReadOnlyList<Branch> Branches(CastBoard board, int fullest)
    {
        var best = board.Takers.Select((takers, seat) => takers.Length == 0 ? 0 : Math.Max(0, board.OwnOf(seat, takers[0]))).ToArray();
        var (all, pairs) = (best.Sum(), board.Pair * Pairs(fullest));
        var branches = new List<Branch> { new([], 0, CastBoard.Rank(fullest, 0, all + pairs)) };
        for (var seat = 0; seat < board.Seats; seat++)
            foreach (var person in board.Takers[seat])
            {
                var own = all - best[seat] + board.OwnOf(seat, person) + pairs;
                if (board.TieIn(person) is > 0 and var tie)
                    branches.Add(new([(seat, person)], tie, CastBoard.Rank(fullest, tie, own)));
                foreach (var (other, between) in board.Around(person))
                    for (var there = seat + 1; between is { Tie: > 0, Apart: false } && there < board.Seats; there++)
                        if (board.Takes(there, other))
                            branches.Add(
                                new(
                                    [(seat, person), (there, other)],
                                    between.Tie,
                                    CastBoard.Rank(fullest, between.Tie, own - best[there] + board.OwnOf(there, other) - board.Pair)
                                )
                            );
            }
        return [.. branches.OrderByDescending(b => b.Bound)];
    }

    /// <summary>False: the steps are spent.</summary>
    private bool Deepen(int at, double tie)
    {
        while (at < _order.Length && _cast[_order[at]] != CastBoard.Nobody)
            at++;
        if (at == _order.Length)
        {
            if (_board.Rank(_cast) is var rank && rank > BestRank + Hair)
                (Best, BestRank) = ([.. _cast], rank);
            return true;
        }
        var (seat, seated, sum) = (_order[at], Seated(), Sum());
        _steps -= seated * seated;
        var (coming, chairs) = Coming(at + 1, seated);
        var most = Math.Min(_fullest, seated + 1 + chairs);
        var others = sum + coming + _board.Pair * Pairs(most - seated);
        foreach (var person in _board.Takers[seat])
        {
            if (--_steps < 0)
                return false;
            var own = _board.OwnOf(seat, person);
            if (CastBoard.Rank(most, tie, others + own + _board.Pair * seated) <= BestRank + Hair)
                break;
            if (_sits[person] || _apart[person] > 0 || CastBoard.Rank(most, tie, others + own + _board.Pair * (seated - _known[person])) <= BestRank + Hair)
                continue;
            Sit(seat, person);
            var done = Deepen(at + 1, tie);
            Rise(seat, person);
            if (!done)
                return false;
        }
        // Nobody there.
        return CastBoard.Rank(Math.Min(_fullest, seated + chairs), tie, others) <= BestRank + Hair || Deepen(at + 1, tie);
    }

    /// <summary>What the seats after this one can bring at most, and how many of them can be filled.</summary>
    private (double Worth, int Chairs) Coming(int at, int seated)
    {
        var (worth, chairs) = (0.0, 0);
        for (; at < _order.Length; at++)
        {
            var seat = _order[at];
            if (_cast[seat] != CastBoard.Nobody)
                continue;
            var best = double.NegativeInfinity;
            foreach (var person in _board.Takers[seat])
            {
                _steps--;
                var own = _board.OwnOf(seat, person) + _board.Pair * seated;
                if (own <= best)
                    break;
                if (!_sits[person] && _apart[person] == 0)
                    best = Math.Max(best, own - _board.Pair * _known[person]);
            }
            if (!double.IsNegativeInfinity(best))
                (worth, chairs) = (worth + Math.Max(0, best), chairs + 1);
        }
        return (worth, chairs);
    }

    private static int Pairs(int people) => people * (people - 1) / 2;

    private int Seated() => _cast.Count(p => p != CastBoard.Nobody);

    /// <summary>What those who sit are worth without a tie.</summary>
    private double Sum()
    {
        var sum = 0.0;
        for (var i = 0; i < _cast.Length; i++)
            if (_cast[i] != CastBoard.Nobody)
            {
                sum += _board.OwnOf(i, _cast[i]);
                for (var j = 0; j < i; j++)
                    if (_cast[j] != CastBoard.Nobody && _board.Of(_cast[i], _cast[j]) is null)
                        sum += _board.Pair;
            }
        return sum;
    }

    private void Sit(int seat, int person) => Move(seat, person, person, 1);

    private void Rise(int seat, int person) => Move(seat, person, CastBoard.Nobody, -1);

    private void Move(int seat, int person, int sits, int by)
    {
        _cast[seat] = sits;
        _sits[person] = by > 0;
        foreach (var (other, between) in _board.Around(person))
        {
            _known[other] += by;
            if (between.Apart)
                _apart[other] += by;
        }
    }

    /// <param name="Sitting">Whose tie it is, and where they sit.</param>
    internal sealed record Branch((int Seat, int Person)[] Sitting, double Tie, double Bound);
}
