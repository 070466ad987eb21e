namespace Xinhuo.Tests.Support;

/// <summary>A clock the test moves. It starts on a November afternoon in Shanghai and never goes back.</summary>
public sealed class FakeClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 21, 15, 0, 0, TimeSpan.FromHours(8)).UtcTicks;

    public DateTimeOffset Now => GetUtcNow();

    /// <summary>Each look is a millisecond later, so that things done in turn keep their order.</summary>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
