using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// The question in numbers: candidates in the order of their ids, so that the same people give the same answer in whatever order they come. A cast is an array:
/// for each seat the candidate, or -1.
/// </summary>
internal sealed class CastBoard
{
    public const int Nobody = -1;
    private const double OfFilled = 1_000_000,
        OfTie = 1_000;

    private readonly CastQuestion _question;
    private readonly double[][] _own;
    private readonly Dictionary<int, Between>[] _between;
    private readonly int[] _strangersIn;
    private readonly double[] _tieIn;
    private readonly double[] _lot;
    private readonly (int Seat, int Person)? _only;

    public CastBoard(CastQuestion question)
    {
        _question = question;
        People = [.. question.Candidates.OrderBy(c => c.Id)];
        Pair = CastWorth.OfPair(question.Seats.Count, question.In.Count);
        var at = People.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        _between = [.. People.Select(_ => new Dictionary<int, Between>())];
        _strangersIn = [.. People.Select(_ => question.In.Count)];
        _tieIn = new double[People.Length];
        var inside = question.In.ToHashSet();
        foreach (var (one, other, tie) in question.Dealings)
            if (at.TryGetValue(one, out var i) && at.TryGetValue(other, out var j))
                _between[i][j] = _between[j][i] = new(tie, false);
            else if (
                at.TryGetValue(
                    inside.Contains(one) ? other
                        : inside.Contains(other) ? one
                        : Guid.Empty,
                    out var single
                )
            )
            {
                _strangersIn[single]--;
                _tieIn[single] = Math.Max(_tieIn[single], tie);
            }
        foreach (var (one, other) in question.Apart)
            if (at.TryGetValue(one, out var i) && at.TryGetValue(other, out var j))
                _between[i][j] = _between[j][i] = new(0, true);
        _lot = [.. People.Select(p => Lot(question.Team, p.Id))];
        _own =
        [
            .. question.Seats.Select(role => People.Select((p, i) => p.Strengths.TryGetValue(role, out var s) ? Own(i, s) : double.NegativeInfinity).ToArray()),
        ];
        Takers =
        [
            .. _own.Select(own =>
                Enumerable.Range(0, People.Length).Where(p => !double.IsNegativeInfinity(own[p])).OrderByDescending(p => own[p]).ThenBy(p => p).ToArray()
            ),
        ];
    }

    private CastBoard(CastBoard board, int seat, int person)
    {
        (_question, People, Pair, _between, _strangersIn, _tieIn, _lot) = (
            board._question,
            board.People,
            board.Pair,
            board._between,
            board._strangersIn,
            board._tieIn,
            board._lot
        );
        _own = board._own;
        _only = (seat, person);
        Takers = [.. board.Takers.Select((t, i) => i == seat ? [person] : t.Where(p => Takes(i, p)).ToArray())];
    }

    public CastCandidate[] People { get; }
    public int Seats => _own.Length;

    /// <summary>What a pair of strangers is worth.</summary>
    public double Pair { get; }

    /// <summary>For each seat who takes it, the best by themselves first.</summary>
    public int[][] Takers { get; }

    /// <summary>The same question where this one sits there, and nobody whom they must not meet.</summary>
    public CastBoard With(int seat, int person) => new(this, seat, person);

    public bool Takes(int seat, int person) =>
        !double.IsNegativeInfinity(_own[seat][person])
        && (_only is not { } only || (seat == only.Seat ? person == only.Person : person != only.Person && Of(person, only.Person) is not { Apart: true }));

    /// <summary>What somebody is worth in a seat before anybody else of the cast is known: themselves, and the strangers they meet in the team.</summary>
    public double OwnOf(int seat, int person) => _own[seat][person];

    public double TieIn(int person) => _tieIn[person];

    public IReadOnlyDictionary<int, Between> Around(int person) => _between[person];

    /// <summary>Null: strangers.</summary>
    public Between? Of(int one, int other) => _between[one].TryGetValue(other, out var between) ? between : null;

    /// <summary>One number for "better": seats filled, then a tie, then worth. Negative infinity: not a cast.</summary>
    public double Rank(int[] cast)
    {
        var (sum, tie, filled) = (0.0, 0.0, 0);
        for (var i = 0; i < cast.Length; i++)
        {
            if (cast[i] is var p && p == Nobody)
                continue;
            filled++;
            sum += _own[i][p];
            tie = Math.Max(tie, _tieIn[p]);
            for (var j = 0; j < i; j++)
            {
                if (cast[j] is var q && q == Nobody)
                    continue;
                if (p == q)
                    return double.NegativeInfinity;
                if (!_between[p].TryGetValue(q, out var between))
                    sum += Pair;
                else if (between.Apart)
                    return double.NegativeInfinity;
                else
                    tie = Math.Max(tie, between.Tie);
            }
        }
        return Rank(filled, tie, sum);
    }

    public static double Rank(int filled, double tie, double sum) => filled * OfFilled + (tie > 0 ? OfTie : 0) + sum + CastWorth.OfKnowing * tie;

    public Cast Say(int[] cast, bool proven) =>
        new(
            [.. cast.Select(p => p == Nobody ? (Guid?)null : People[p].Id)],
            Parts(cast),
            proven,
            [.. _question.Seats.Where((_, i) => Takers[i].Length == 0).Distinct()]
        );

    private CastWorth Parts(int[] cast)
    {
        var sitting = cast.Select((p, i) => (Person: p, Seat: i)).Where(s => s.Person != Nobody).ToArray();
        var pairs = sitting.SelectMany((one, i) => sitting.Take(i).Select(other => Of(one.Person, other.Person))).ToArray();
        return new CastWorth(
            sitting.Sum(s => CastWorth.OfStrength(People[s.Person].Strengths[_question.Seats[s.Seat]])),
            sitting.Count(s => People[s.Person].IsNew) * CastWorth.OfNew,
            sitting.Count(s => People[s.Person].IsNear) * CastWorth.OfNear,
            sitting.Sum(s => Asked(s.Person)),
            sitting.Sum(s => _lot[s.Person] * CastWorth.OfLot),
            Pair * (sitting.Sum(s => _strangersIn[s.Person]) + pairs.Count(p => p is null)),
            CastWorth.OfKnowing * sitting.Select(s => _tieIn[s.Person]).Concat(pairs.Select(p => p?.Tie ?? 0)).DefaultIfEmpty(0).Max()
        );
    }

    private double Own(int person, double strength) =>
        CastWorth.OfStrength(strength)
        + (People[person].IsNew ? CastWorth.OfNew : 0)
        + (People[person].IsNear ? CastWorth.OfNear : 0)
        - Asked(person)
        + _lot[person] * CastWorth.OfLot
        + Pair * _strangersIn[person];

    private double Asked(int person) => CastWorth.OfAsked * Math.Min(People[person].AskedBy, CastWorth.MostAsked) / CastWorth.MostAsked;

    /// <summary>The same lot for the same two, always; between 0 and 1.</summary>
    private static double Lot(Guid team, Guid person)
    {
        Span<byte> both = stackalloc byte[32];
        team.TryWriteBytes(both);
        person.TryWriteBytes(both[16..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(both, hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)(1L << 32);
    }

    /// <summary>Two who are no strangers.</summary>
    internal readonly record struct Between(double Tie, bool Apart);
}
