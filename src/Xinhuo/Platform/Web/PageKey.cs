using System.Globalization;

namespace Xinhuo.Platform.Web;

/// <summary>A moment, perhaps with an id beside it, as the address of a next page carries it.</summary>
public static class PageKey
{
    /// <param name="ticks">UTC ticks (100 ns since 0001-01-01); whatever somebody typed beyond the calendar is its nearest end.</param>
    public static DateTimeOffset At(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    public static string Write(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x}-{id:N}");

    /// <summary>Null: not one of ours.</summary>
    public static (DateTimeOffset At, Guid Id)? Read(string? after) =>
        after?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var t)
        && t is >= 0 and <= 3155378975999999999
        && Guid.TryParseExact(id, "N", out var guid)
            ? (At(t), guid)
            : null;
}
