namespace Xinhuo.Community;

/// <summary>Where something that came of somebody's words is to be seen.</summary>
internal static class ThingAddress
{
    public const int Most = 500;

    /// <summary>Inside the house, or somewhere over https.</summary>
    public static bool Leads(string address) =>
        address.Length <= Most
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
        && (
            address is "/" or ['/', not '/', ..]
            || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
        );
}
