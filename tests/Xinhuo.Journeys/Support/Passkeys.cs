using System.Text.Json;
using Microsoft.Playwright;

namespace Xinhuo.Journeys.Support;

/// <summary>Chromium's virtual authenticator: a passkey maker without hardware, for one page.</summary>
internal sealed class Passkeys
{
    private readonly ICDPSession _devTools;
    private readonly string _authenticator;

    private Passkeys(ICDPSession devTools, string authenticator) => (_devTools, _authenticator) = (devTools, authenticator);

    public static async Task<Passkeys> On(ICDPSession devTools)
    {
        await devTools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var added = await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new Passkeys(devTools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>How many keys the reader keeps by now.</summary>
    public async Task<int> Count() => (await Ask("WebAuthn.getCredentials")).GetProperty("credentials").GetArrayLength();

    private async Task<JsonElement> Ask(string command) => (await _devTools.SendAsync(command, new() { ["authenticatorId"] = _authenticator }))!.Value;
}
