namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// Finds who could sit in the empty seats, and who else. The best cast of <see cref="CastWorth"/> is proven by branch and bound where so many looks at a
/// candidate are enough; else it is the best that search and the unfinished proof found. No clock decides, so the same question always has the same answer.
/// </summary>
internal static class FindCast
{
    public const long Steps = 3_000_000;
    private const long StepsForOne = 150_000;
    private const int Starts = 8,
        StartsForOne = 2,
        AtOnce = 8;

    public static Cast Best(CastQuestion question, long steps = Steps)
    {
        var board = new CastBoard(question);
        var (cast, proven) = Solve(board, Starts, steps);
        return board.Say(cast, proven);
    }

    /// <summary>By search alone.</summary>
    public static Cast Searched(CastQuestion question)
    {
        var board = new CastBoard(question);
        return board.Say(new SearchCast(board, ProveBest.Branches(board, FullestCover.Of(board)), Starts).Run(), false);
    }

    /// <summary>
    /// For one seat the person to show after so many others (换一位), with the best cast in which they sit there: first whoever the best cast has, then by the worth of
    /// that cast, in handfuls by what it can be at most, so that nobody is shown twice and nobody left out. Null: everybody was shown.
    /// </summary>
    public static (CastCandidate Person, Cast Cast)? Next(CastQuestion question, int seat, int skip, Cast? best = null)
    {
        var board = new CastBoard(question);
        var first = (best ?? Best(question)).People[seat];
        var others = board.Takers[seat].Where(p => board.People[p].Id != first).OrderByDescending(p => Most(board, seat, p)).ThenBy(p => p).ToList();
        if (first is not null && skip-- == 0)
        {
            var found = With(board, seat, Array.FindIndex(board.People, p => p.Id == first));
            return (found.Person, found.Cast);
        }
        if (skip < 0 || skip >= others.Count)
            return null;
        var handful = others.Skip(skip / AtOnce * AtOnce).Take(AtOnce);
        return handful
            .Select(p => With(board, seat, p))
            .OrderByDescending(f => f.Rank)
            .ThenBy(f => f.Person.Id)
            .Select(f => (f.Person, f.Cast))
            .ElementAt(skip % AtOnce);
    }

    private static (CastCandidate Person, Cast Cast, double Rank) With(CastBoard board, int seat, int person)
    {
        var only = board.With(seat, person);
        var (cast, proven) = Solve(only, StartsForOne, StepsForOne);
        return (board.People[person], only.Say(cast, proven), only.Rank(cast));
    }

    private static double Most(CastBoard board, int seat, int person) => board.OwnOf(seat, person) + CastWorth.OfKnowing * board.TieIn(person);

    private static (int[] Cast, bool Proven) Solve(CastBoard board, int starts, long steps)
    {
        var fullest = FullestCover.Of(board);
        var branches = ProveBest.Branches(board, fullest);
        var proof = new ProveBest(board, new SearchCast(board, branches, starts).Run(), fullest, steps);
        var proven = proof.Run(branches);
        return (proof.Best, proven);
    }
}
