namespace Xinhuo.Notices.Pushing;

/// <summary>
/// The push services of browsers: only to them does the house connect for whoever asks. A host, a suffix that begins with a dot, or (for one of your own)
/// a whole origin; setting <c>Push:Services</c> replaces the list.
/// </summary>
internal sealed class PushServices(IConfiguration configuration)
{
    private static readonly string[] Usual =
    [
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        ".push.services.mozilla.com",
        ".push.apple.com",
        ".notify.windows.com",
    ];

    private readonly string[] _known = configuration.GetSection("Push:Services").Get<string[]>() is { Length: > 0 } own ? own : Usual;

    public bool Takes(string address) =>
        address.Length <= PushDevice.MostAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && Array.Exists(
            _known,
            known =>
                known.Contains("://", StringComparison.Ordinal)
                    ? uri.GetLeftPart(UriPartial.Authority) == known
                    : uri.Scheme == Uri.UriSchemeHttps
                        && uri.IsDefaultPort
                        && (
                            known.StartsWith('.')
                                ? uri.Host.EndsWith(known, StringComparison.OrdinalIgnoreCase)
                                : uri.Host.Equals(known, StringComparison.OrdinalIgnoreCase)
                        )
        );
}
