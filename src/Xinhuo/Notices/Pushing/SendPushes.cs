using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Pushing;

/// <summary>
/// Rings the devices of whoever was told something and has not seen it a moment later (docs/decisions/0461). Hears of notices as the streams do, and looks
/// itself now and then for those it did not hear of.
/// </summary>
internal sealed class SendPushes : BackgroundService
{
    public const string Client = "push";

    private const int MostLines = 10;
    private const int MostAsked = 500;
    private const int AtOnce = 8;
    private const int MostSentence = 200;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _told = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _resting = new();
    private readonly (ReadingDbs Reading, Acts Acts, CommunityClock Clock, CommunityZone Zone, NoticeList List, Words Words, Settings Settings) _house;
    private readonly (PushKeys Keys, PublicAddress Address, IHttpClientFactory Http, ILogger<SendPushes> Log) _post;
    private readonly TimeSpan _grace;

    public SendPushes(
        ReadingDbs reading,
        Acts acts,
        CommunityClock clock,
        CommunityZone zone,
        NoticeList list,
        Words words,
        Settings settings,
        PushKeys keys,
        PublicAddress address,
        IHttpClientFactory http,
        LiveHub hub,
        IConfiguration configuration,
        ILogger<SendPushes> log
    )
    {
        _house = (reading, acts, clock, zone, list, words, settings);
        _post = (keys, address, http, log);
        _grace = TimeSpan.FromSeconds(configuration.GetValue("Push:GraceSeconds", 10.0));
        hub.Overheard += message =>
        {
            if (message.Kind == LiveKinds.Notice && MemberChannel.Of(message.Channel) is { } member)
                _told.TryAdd(member, clock.Now);
        };
    }

    /// <summary>Rings for everything that waits at this moment. For the rounds, and for tests.</summary>
    public async Task RingAll(CancellationToken cancel = default)
    {
        var since = _house.Clock.Now - Lately;
        // A device whose sign-in has ended is nobody's any more.
        await _house.Acts.Run(
            db => db.Set<PushDevice>().Where(d => !SignedIn.Open(db).Contains(d.SessionId)).ExecuteDeleteAsync(CancellationToken.None),
            cancel
        );
        await using var db = _house.Reading.Create();
        var waiting = await db.Set<PushDevice>()
            .Where(d => db.Notices().Any(n => n.MemberId == d.MemberId && n.Id > d.ToldUpTo && n.SeenAt == null && n.At > since))
            .Select(d => d.MemberId)
            .Distinct()
            .ToListAsync(cancel);
        await Ring(waiting, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        var round = _house.Clock.Now + Round;
        while (await Ticks(timer, stoppingToken))
            try
            {
                var now = _house.Clock.Now;
                var due = _told.Where(t => t.Value + _grace <= now && _told.TryRemove(t)).Select(t => new MemberId(t.Key)).ToList();
                await Ring(due, stoppingToken);
                if (now < round)
                    continue;
                round = now + Round;
                await RingAll(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                _post.Log.LogError(e, "A round of ringing stumbled.");
            }
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Of all these, those who have a device that rings at present; a service that does not answer holds up no other.</summary>
    private async Task Ring(List<MemberId> members, CancellationToken cancel)
    {
        var now = _house.Clock.Now;
        foreach (var some in members.Chunk(MostAsked))
        {
            await using var db = _house.Reading.Create();
            var ringing = await (
                from d in db.Set<PushDevice>()
                where some.Contains(d.MemberId) && SignedIn.Open(db).Contains(d.SessionId)
                join m in db.Members() on d.MemberId equals m.Id
                where m.ErasedAt == null && (m.Restraint != Restraint.Outside || m.RestrainedUntil <= now)
                select new { Device = d, Member = m }
            ).ToListAsync(cancel);
            var ids = ringing.ConvertAll(r => r.Member.Id);
            var choices = await db.Set<NoticeChoices>().Where(c => ids.Contains(c.MemberId)).ToDictionaryAsync(c => c.MemberId, cancel);
            await Parallel.ForEachAsync(
                ringing.Where(r => !Rests(r.Device, now)),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (r, c) => await Ring(r.Device, r.Member, choices.GetValueOrDefault(r.Member.Id), c)
            );
        }
    }

    private async Task Ring(PushDevice device, Member member, NoticeChoices? choices, CancellationToken cancel)
    {
        // Flows with this device alone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(member.Language);
        var viewer = new Viewer
        {
            Id = member.Id.Value,
            Name = member.Name,
            Role = member.Role,
        };
        await using var db = _house.Reading.Create();
        var (told, upTo) = await _house.List.Unseen(db, viewer, device.ToldUpTo, MostLines);
        var quiet = choices?.IsQuiet(_house.Zone.Local(_house.Clock.Now)) == true;
        if (upTo > device.ToldUpTo && await TakeTurn(device, upTo) && told.Count > 0 && !quiet)
            await Send(device, Message(told), cancel);
    }

    /// <summary>A service that did not answer is left alone for a while: what waits for its devices is rung in a later round.</summary>
    private bool Rests(PushDevice device, DateTimeOffset now) => _resting.TryGetValue(new Uri(device.Address).Authority, out var until) && until > now;

    /// <summary>False: another process was first.</summary>
    private async Task<bool> TakeTurn(PushDevice device, long upTo)
    {
        var (id, before) = (device.Id, device.ToldUpTo);
        return await _house.Acts.Run(db =>
                db.Set<PushDevice>().Where(d => d.Id == id && d.ToldUpTo == before).ExecuteUpdateAsync(d => d.SetProperty(x => x.ToldUpTo, upTo))
            ) == 1;
    }

    private byte[] Message(IReadOnlyList<Told> told)
    {
        var first = told[0];
        var sentence = Graphemes.Take(first.Sentence.ToString(), MostSentence).ToString();
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                title = _house.Settings.ClubName,
                body = told.Count == 1 ? sentence : _house.Words["notices.push.more", sentence, told.Count - 1],
                href = told.Count == 1 ? first.Href : "/notices",
            },
            Json
        );
    }

    private async Task Send(PushDevice device, byte[] message, CancellationToken cancel)
    {
        var (status, now) = (await Post(device, message, cancel), _house.Clock.Now);
        if (status is < HttpStatusCode.BadRequest)
            await Mark(device, d => d.ExecuteUpdateAsync(u => u.SetProperty(x => x.RungAt, now).SetProperty(x => x.FailingSince, (DateTimeOffset?)null)));
        else if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone || device.FailingSince < now - GivenUp)
            await Mark(device, d => d.ExecuteDeleteAsync());
        else
            await Mark(device, d => d.ExecuteUpdateAsync(u => u.SetProperty(x => x.FailingSince, x => x.FailingSince ?? now)));
    }

    private Task Mark(PushDevice device, Func<IQueryable<PushDevice>, Task<int>> how)
    {
        var id = device.Id;
        return _house.Acts.Run(db => how(db.Set<PushDevice>().Where(d => d.Id == id)));
    }

    /// <summary>Null: nobody answered.</summary>
    private async Task<HttpStatusCode?> Post(PushDevice device, byte[] message, CancellationToken cancel)
    {
        try
        {
            var body = PushCipher.Seal(message, WebEncoders.Base64UrlDecode(device.Key), WebEncoders.Base64UrlDecode(device.Secret));
            var address = new Uri(device.Address);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentEncoding.Add("aes128gcm");
            request.Headers.TryAddWithoutValidation("Authorization", await _post.Keys.Sign(address, From(), _house.Clock.Now));
            request.Headers.TryAddWithoutValidation("TTL", "86400");
            request.Headers.TryAddWithoutValidation("Urgency", "normal");
            // What is newer replaces what still waits to be fetched.
            request.Headers.TryAddWithoutValidation("Topic", "notices");
            using var client = _post.Http.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            _resting[new Uri(device.Address).Authority] = _house.Clock.Now + Rest;
            _post.Log.LogWarning("A push service did not answer: {Why}", e.Message);
            return null;
        }
    }

    private string From() => _post.Address.IsSecure ? _post.Address.Root : "https://xinhuo.example";
}
