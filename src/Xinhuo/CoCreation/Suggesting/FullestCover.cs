namespace Xinhuo.CoCreation.Suggesting;

/// <summary>How many seats can be filled at once with distinct people at most: augmenting paths (Kuhn, 1955), who may not sit together left aside.</summary>
internal static class FullestCover
{
    public static int Of(CastBoard board)
    {
        var sitsAt = new Dictionary<int, int>();
        return Enumerable.Range(0, board.Seats).Count(seat => Seat(board, seat, sitsAt, []));
    }

    private static bool Seat(CastBoard board, int seat, Dictionary<int, int> sitsAt, HashSet<int> tried)
    {
        foreach (var person in board.Takers[seat])
            if (tried.Add(person) && (!sitsAt.TryGetValue(person, out var there) || Seat(board, there, sitsAt, tried)))
            {
                sitsAt[person] = seat;
                return true;
            }
        return false;
    }
}
