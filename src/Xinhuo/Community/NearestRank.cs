namespace Xinhuo.Community;

/// <summary>A percentile that somebody really waited: of n waits from short to long the ⌈p·n⌉th (Hyndman and Fan 1996, definition 1; docs/decisions/0206).</summary>
internal static class NearestRank
{
    /// <param name="sorted">From short to long.</param>
    /// <param name="percent">A whole number, so that ⌈p·n⌉ is exact.</param>
    public static TimeSpan? Of(IReadOnlyList<TimeSpan> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[Math.Max(1, (percent * sorted.Count + 99) / 100) - 1];
}
