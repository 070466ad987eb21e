using System.Globalization;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>
/// What one may ask of the house. Hosts set how large a file may be (<see cref="MostBytesSetting"/>); whoever runs the server, how many a member may have on
/// their way at once (<c>Uploads:AtOnce</c>), how much of the disk stays free (<c>Uploads:LeaveFree</c>, in bytes), and which extensions of the protocol are off
/// (<c>Uploads:Without</c>).
/// </summary>
internal sealed class UploadTerms(Settings settings, IConfiguration configuration)
{
    public const string MostBytesSetting = "uploads.most-bytes";
    public const long MostBytesByDefault = 4L << 30;
    public const string Checksums = "md5,sha1,sha256";
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static readonly string[] All =
    [
        "checksum",
        "concatenation",
        "concatenation-unfinished",
        "creation",
        "creation-defer-length",
        "creation-with-upload",
        "expiration",
        "termination",
    ];

    public long MostBytes => long.TryParse(settings[MostBytesSetting], CultureInfo.InvariantCulture, out var most) && most > 0 ? most : MostBytesByDefault;

    public int AtOnce => configuration.GetValue("Uploads:AtOnce", 20);

    public long LeaveFree => configuration.GetValue("Uploads:LeaveFree", 512L << 20);

    public IReadOnlyList<string> Extensions
    {
        get
        {
            var off = (configuration["Uploads:Without"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return off.Length == 0
                ? All
                : [.. All.Where(e => !off.Any(o => e == o || e.StartsWith(o + "-", StringComparison.Ordinal) && e != "creation-defer-length"))];
        }
    }

    public bool Has(string extension) => Extensions.Contains(extension);
}
