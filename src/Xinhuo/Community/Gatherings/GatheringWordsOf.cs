using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Community.Gatherings;

/// <summary>How full a gathering is and how the reader stands to it, in a few words.</summary>
internal static class GatheringWordsOf
{
    public static string Standing(this Words words, GatheringLine line, bool past) =>
        line switch
        {
            { Cancelled: true } => words["community.gathering.line.cancelled"],
            _ when past && line.HasRecap => words["community.gathering.line.recap"],
            _ when past => words.Count("community.gathering.line.came", line.Taken, Spoken.Number(line.Taken)),
            { Seated: true } => words["community.gathering.line.you-too"],
            { Waits: true } => words["community.gathering.line.you-wait"],
            _ => words.Seats(line.Capacity, line.Taken, line.Waiting),
        };

    public static string Seats(this Words words, int? capacity, int taken, int waiting) =>
        capacity is not { } seats
            ? taken == 0
                ? words["community.gathering.line.nobody-yet"]
                : words.Count("community.gathering.line.coming", taken, Spoken.Number(taken))
            : seats - taken is > 0 and var free
                ? words.Count("community.gathering.line.free", free, Spoken.Number(free))
                : waiting == 0
                    ? words["community.gathering.line.full"]
                    : words.Count("community.gathering.line.waiting", waiting, Spoken.Number(waiting));
}
