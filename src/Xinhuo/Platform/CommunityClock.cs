namespace Xinhuo.Platform;

/// <summary>
/// The one clock. Now is UTC, cut to microseconds because PostgreSQL keeps no more and both engines must agree.
/// </summary>
public sealed class CommunityClock(TimeProvider time)
{
    public DateTimeOffset Now => Cut(time.GetUtcNow());

    public static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % 10), TimeSpan.Zero);
}
