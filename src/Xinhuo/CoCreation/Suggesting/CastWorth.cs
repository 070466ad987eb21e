namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// What a cast is worth. Of two casts the one that fills more seats is better; then one in which somebody knows somebody (in the cast, or between cast and
/// team); then the one with the greater W. The unit of W is one seat filled by somebody who surely can; the weights are ours (docs/decisions/0602):
/// <code>
/// W = Σ over seats [ s/(s+0.5) + 0.25·new + 0.15·near − 0.2·min(a,3)/3 + 0.05·lot ]
///   + 0.3·k/P · strangers + 0.5·max τ
/// τ = c/(c+3),  P = k·t + k·(k−1)/2
/// </code>
/// s: strength of the evidence (decision 102: 1 is one fresh confirmed credit). new, near: 0 or 1. a: teams that asked them in thirty days. lot: drawn for
/// this person and team, in [0, 1). k: empty seats, t: people in the team, strangers: pairs of the cast, or of cast and team, who never dealt with each other;
/// P: how many such pairs there can be. c: dealings of two, weighed by kind (<see cref="CastTies"/>); only the strongest tie counts, and once.
/// No like, no activity, no title and no word about the brand is in it.
/// </summary>
internal sealed record CastWorth(double Skill, double New, double Near, double Asked, double Lot, double Meeting, double Knowing)
{
    public const double OfNew = 0.25,
        OfNear = 0.15,
        OfAsked = 0.2,
        OfLot = 0.05,
        OfMeeting = 0.3,
        OfKnowing = 0.5,
        HalfStrength = 0.5;
    public const int MostAsked = 3;
    public static readonly CastWorth None = new(0, 0, 0, 0, 0, 0, 0);

    public double Total => Skill + New + Near - Asked + Lot + Meeting + Knowing;

    /// <summary>Somebody knows somebody.</summary>
    public bool HasTie => Knowing > 0;

    /// <summary>How well they can do it: from 0 to 1; half where the evidence is half a confirmed credit.</summary>
    public static double OfStrength(double strength) => strength / (strength + HalfStrength);

    /// <summary>For each pair of strangers: what everybody may meet is worth 0.3 for each seat, however many seats and people there are.</summary>
    public static double OfPair(int seats, int team) => OfMeeting / Math.Max(1, team + (seats - 1) / 2.0);
}
