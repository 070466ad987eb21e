using System.Buffers;

namespace Xinhuo.Platform.Text;

/// <summary>Where a link in somebody's text may lead: to the web, to a letter box, or to a page of this site.</summary>
internal static class SafeAddress
{
    /// <summary>Under this path lie the pictures that members uploaded; no other picture is shown, since fetching it would tell a stranger who reads.</summary>
    private const string OwnFiles = "/files/";

    private static readonly SearchValues<char> _fileCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/?=&");

    // The schemes of old that are harmless to read about, though nothing links there.
    private static readonly string[] _readable = ["ftp:", "ftps:", "sftp:", "tel:", "sms:", "irc:", "news:", "geo:", "magnet:"];

    /// <summary>An address that may be linked; blanks are written as %20.</summary>
    public static bool TryRead(string? written, out string address)
    {
        address = (written ?? "").Trim();
        // Browsers drop tabs and line ends inside an address: "java\nscript:" would come alive.
        if (address.Length == 0 || address.Any(char.IsControl))
            return false;
        if (address.StartsWith("//", StringComparison.Ordinal)) // as pages of old wrote it: the scheme of the page
            address = "https:" + address;
        if (!(IsOutside(address) || IsOnSite(address)))
            return false;
        address = address.Replace(" ", "%20", StringComparison.Ordinal);
        return true;
    }

    public static bool IsOutside(string address) =>
        HasHost(address, "https://")
        || HasHost(address, "http://")
        || (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && address.Length > 7);

    /// <summary>May stand in a picture: our own file, or a remote one, which the second wall turns into a link.</summary>
    public static bool IsPicture(string address) => IsOwnFile(address) || HasHost(address, "https://") || HasHost(address, "http://");

    /// <summary>Strict, because a browser fetches it without asking: no "..", no "%2e", nothing that leads to another path of ours.</summary>
    public static bool IsOwnFile(string address) =>
        address.StartsWith(OwnFiles, StringComparison.Ordinal)
        && address.Length > OwnFiles.Length
        && address.AsSpan().IndexOfAnyExcept(_fileCharacters) < 0
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Contains("//", StringComparison.Ordinal)
        && !address.Contains("/./", StringComparison.Ordinal);

    /// <summary>Cannot be linked but says something: kept as words beside the text of the link.</summary>
    public static bool IsWorthReading(string? written)
    {
        var address = (written ?? "").Trim();
        if (address.Length == 0 || address[0] == '#' || address.Any(char.IsControl))
            return false;
        var colon = address.AsSpan().IndexOfAny(":/?#&");
        return colon < 0 || address[colon] != ':' || Array.Exists(_readable, s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    // "/\elsewhere" leaves the site as "//elsewhere" does.
    private static bool IsOnSite(string address) => address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'));

    private static bool HasHost(string address, string scheme) =>
        address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        && address.Length > scheme.Length
        && address[scheme.Length] is not ('/' or '\\' or '?' or '#' or ' ' or ':' or '@');
}
