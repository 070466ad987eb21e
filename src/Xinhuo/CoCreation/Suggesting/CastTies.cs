using Xinhuo.Community;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>
/// How well two know each other: τ = c/(c+3), where c adds up their dealings both ways: a kept introduction 3, building on each other's work 2, a reply or a
/// thanks 1, a line in a chat or a mention 0.5. So three replies are a tie of one half. Keeping somebody's work makes no tie, but they are no strangers.
/// </summary>
internal static class CastTies
{
    private const double Half = 3;

    public static double Tie(IEnumerable<(TieKind Kind, int Count)> dealings)
    {
        var sum = dealings.Sum(d => Weight(d.Kind) * d.Count);
        return sum / (sum + Half);
    }

    private static double Weight(TieKind kind) =>
        kind switch
        {
            TieKind.Introduction => 3,
            TieKind.BuiltUpon => 2,
            TieKind.Reply or TieKind.Thanks => 1,
            TieKind.Talk or TieKind.Mention => 0.5,
            _ => 0,
        };
}
