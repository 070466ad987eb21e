using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Pushing;

/// <summary>Hands one message to the push service of one device (RFC 8030), sealed and signed, and keeps what came of it.</summary>
internal sealed class DeliverPush(PushKeys keys, PublicAddress house, IHttpClientFactory http, Acts acts, CommunityClock clock, ILogger<DeliverPush> log)
{
    public const string Client = "push";

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _resting = new();

    /// <summary>A service that did not answer is left alone for a while: what waits for its devices is rung in a later round.</summary>
    public bool Rests(PushDevice device) => _resting.TryGetValue(new Uri(device.Address).Authority, out var until) && until > clock.Now;

    public async Task Do(PushDevice device, byte[] message, CancellationToken cancel)
    {
        var (status, now) = (await Post(device, message, cancel), clock.Now);
        if (status is < HttpStatusCode.BadRequest)
            await Mark(device, d => d.ExecuteUpdateAsync(u => u.SetProperty(x => x.RungAt, now).SetProperty(x => x.FailingSince, (DateTimeOffset?)null)));
        else if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone || device.FailingSince < now - GivenUp)
            await Mark(device, d => d.ExecuteDeleteAsync());
        else
            await Mark(device, d => d.ExecuteUpdateAsync(u => u.SetProperty(x => x.FailingSince, x => x.FailingSince ?? now)));
    }

    /// <summary>Null: nobody answered.</summary>
    private async Task<HttpStatusCode?> Post(PushDevice device, byte[] message, CancellationToken cancel)
    {
        var address = new Uri(device.Address);
        try
        {
            var body = PushCipher.Seal(message, WebEncoders.Base64UrlDecode(device.Key), WebEncoders.Base64UrlDecode(device.Secret));
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentEncoding.Add("aes128gcm");
            request.Headers.TryAddWithoutValidation("Authorization", await keys.Sign(address, From, clock.Now));
            request.Headers.TryAddWithoutValidation("TTL", "86400");
            request.Headers.TryAddWithoutValidation("Urgency", "normal");
            // What is newer replaces what still waits to be fetched.
            request.Headers.TryAddWithoutValidation("Topic", "notices");
            using var client = http.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            _resting[address.Authority] = clock.Now + Rest;
            log.LogWarning("A push service did not answer: {Why}", e.Message);
            return null;
        }
    }

    /// <summary>Where one who runs the push service finds us. Browsers ask for pushes over TLS alone, so a house without has nobody to send to but itself.</summary>
    private string From => house.IsSecure ? house.Root : "https://xinhuo.example";

    private Task Mark(PushDevice device, Func<IQueryable<PushDevice>, Task<int>> how)
    {
        var id = device.Id;
        return acts.Run(db => how(db.Set<PushDevice>().Where(d => d.Id == id)));
    }
}
