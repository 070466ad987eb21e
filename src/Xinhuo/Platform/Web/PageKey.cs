namespace Xinhuo.Platform.Web;

/// <summary>A moment as the address of a next page carries it.</summary>
public static class PageKey
{
    /// <param name="ticks">UTC ticks (100 ns since 0001-01-01); whatever somebody typed beyond the calendar is its nearest end.</param>
    public static DateTimeOffset At(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
