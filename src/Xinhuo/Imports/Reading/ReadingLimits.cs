namespace Xinhuo.Imports.Reading;

/// <summary>How much a reader takes before it stops: a small archive can unpack to more than any disk or patience holds.</summary>
internal sealed record ReadingLimits
{
    /// <summary>Unpacked bytes of one file. It is streamed, so this bounds patience, not memory.</summary>
    public long MostBytes { get; init; } = 20L << 30;

    /// <summary>Unpacked bytes for each packed one, checked once <see cref="RatioFrom"/> bytes came. Real dumps stay below 30.</summary>
    public int MostRatio { get; init; } = 200;

    public long RatioFrom { get; init; } = 64L << 20;

    /// <summary>One row, with all its text. It is the only thing held in memory.</summary>
    public int MostRowBytes { get; init; } = 16 << 20;
}
