using System.Threading.RateLimiting;
using Xinhuo.Members;

namespace Xinhuo.Community.Searching;

/// <summary>
/// How often one member may ask for names: 60 times in a minute, as fast as anybody types and slower than whoever would copy out the directory.
/// The container ends it; ASP.NET's middleware for this is never ended, and each program that a test starts would leave its timer running.
/// </summary>
internal sealed class TypingPace : IDisposable
{
    private readonly PartitionedRateLimiter<MemberId> _typing = PartitionedRateLimiter.Create<MemberId, MemberId>(member =>
        RateLimitPartition.GetSlidingWindowLimiter(
            member,
            _ =>
                new()
                {
                    PermitLimit = 60,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }
        )
    );

    public bool Lets(MemberId member)
    {
        using var lease = _typing.AttemptAcquire(member);
        return lease.IsAcquired;
    }

    public void Dispose() => _typing.Dispose();
}
