namespace Xinhuo.CoCreation.Suggesting;

/// <summary>A team with empty seats, and everybody who could sit there: all that the finding of a cast looks at, and nothing else.</summary>
/// <param name="Team">Whose lots are drawn: among those who would do about as well, another team thinks of another first.</param>
/// <param name="Seats">The role of each empty seat; a role may be missing twice.</param>
/// <param name="In">Who is in the team.</param>
/// <param name="Dealings">Between any two, where there are some. Who is not among them are strangers.</param>
/// <param name="Apart">Two who must not meet in one cast.</param>
internal sealed record CastQuestion(
    Guid Team,
    IReadOnlyList<Guid> Seats,
    IReadOnlyList<CastCandidate> Candidates,
    IReadOnlyList<Guid> In,
    IReadOnlyList<CastDealing> Dealings,
    IReadOnlyList<(Guid One, Guid Other)> Apart
);

/// <summary>Somebody who could be asked.</summary>
/// <param name="Strengths">For each role they would take, how strong the evidence is (decision 102). A role that is not here they do not take.</param>
/// <param name="IsNew">In their first ninety days, or never in a team.</param>
/// <param name="IsNear">Where the brief has a place: they live there.</param>
/// <param name="AskedBy">How many teams asked them within the last thirty days, whatever came of it.</param>
internal sealed record CastCandidate(Guid Id, IReadOnlyDictionary<Guid, double> Strengths, bool IsNew = false, bool IsNear = false, int AskedBy = 0);

/// <summary>What stands between two.</summary>
/// <param name="Tie">How well they know each other, above 0 and below 1; 0: no strangers, and no tie either (one keeps the other's work).</param>
internal sealed record CastDealing(Guid One, Guid Other, double Tie);

/// <summary>A thought: who could sit in each seat, or nobody.</summary>
/// <param name="People">For each seat of the question, who; null: it stays empty.</param>
/// <param name="IsProven">No cast is better. Else none was found.</param>
/// <param name="Untakeable">Roles that nobody in reach takes.</param>
internal sealed record Cast(IReadOnlyList<Guid?> People, CastWorth Worth, bool IsProven, IReadOnlyList<Guid> Untakeable)
{
    public int Filled => People.Count(p => p is not null);
}
