using Xinhuo.Members;

namespace Xinhuo.Community.Gatherings;

/// <summary>Who may tell how it was: whoever had a seat, and the hosts; once it is told, whoever told it.</summary>
internal static class RecapRights
{
    public static bool May(Gathering gathering, GatheringSeat? seat, bool hosts, MemberId? me) =>
        gathering.RecapBy is { } by ? by == me : hosts || seat is { IsSeated: true };
}
