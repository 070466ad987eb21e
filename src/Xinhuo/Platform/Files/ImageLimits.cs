namespace Xinhuo.Platform.Files;

/// <summary>How much one picture may ask of the house.</summary>
public sealed record ImageLimits
{
    public long Bytes { get; init; } = 20 * 1024 * 1024;
    public long Pixels { get; init; } = 100_000_000;
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Address space of one child: 100 million pixels decoded whole take 0.4 GB, an interlaced PNG or a HEIC twice that.</summary>
    public long Memory { get; init; } = 1_500_000_000;

    /// <summary>Pictures in work at one moment; the others wait their turn.</summary>
    public int AtOnce { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    /// <summary>Where libvips' programs are, when not on the path.</summary>
    public string? ToolFolder { get; init; }
}
