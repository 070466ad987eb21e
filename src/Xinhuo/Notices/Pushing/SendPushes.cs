using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
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
internal sealed class SendPushes(
    ReadingDbs reading,
    Acts acts,
    CommunityClock clock,
    CommunityZone zone,
    NoticeList list,
    Words words,
    Settings settings,
    DeliverPush deliver,
    LiveHub hub,
    IConfiguration configuration,
    ILogger<SendPushes> log
) : BackgroundService
{
    private const int MostLines = 10;
    private const int MostAsked = 500;
    private const int AtOnce = 8;
    private const int MostSentence = 200;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _told = new();
    private readonly TimeSpan _grace = TimeSpan.FromSeconds(configuration.GetValue("Push:GraceSeconds", 10.0));

    /// <summary>Rings for everything that waits at this moment. For the rounds, and for tests.</summary>
    public async Task RingAll(CancellationToken cancel = default)
    {
        var since = clock.Now - Lately;
        // A device whose sign-in has ended is nobody's any more.
        await acts.Run(db => db.Set<PushDevice>().Where(d => !SignedIn.Open(db).Contains(d.SessionId)).ExecuteDeleteAsync(CancellationToken.None), cancel);
        await using var db = reading.Create();
        var waiting = await db.Set<PushDevice>()
            .Where(d => db.Notices().Any(n => n.MemberId == d.MemberId && n.Id > d.ToldUpTo && n.SeenAt == null && n.At > since))
            .Select(d => d.MemberId)
            .Distinct()
            .ToListAsync(cancel);
        await Ring(waiting, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.Overheard += Hear;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        var round = clock.Now + Round;
        while (await Ticks(timer, stoppingToken))
            try
            {
                var now = clock.Now;
                var due = _told.Where(t => t.Value + _grace <= now && _told.TryRemove(t)).Select(t => new MemberId(t.Key)).ToList();
                await Ring(due, stoppingToken);
                if (now < round)
                    continue;
                round = now + Round;
                await RingAll(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "A round of ringing stumbled.");
            }
    }

    private void Hear(LiveMessage message)
    {
        if (message.Kind == LiveKinds.Notice && MemberChannel.Of(message.Channel) is { } member)
            _told.TryAdd(member, clock.Now);
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
        var now = clock.Now;
        foreach (var some in members.Chunk(MostAsked))
        {
            await using var db = reading.Create();
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
                ringing.Where(r => !deliver.Rests(r.Device)),
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
        await using var db = reading.Create();
        var (told, upTo) = await list.Unseen(db, viewer, device.ToldUpTo, MostLines);
        var quiet = choices?.IsQuiet(zone.Local(clock.Now)) == true;
        if (upTo > device.ToldUpTo && await TakeTurn(device, upTo) && told.Count > 0 && !quiet)
            await deliver.Do(device, Message(told), cancel);
    }

    /// <summary>False: another process was first.</summary>
    private async Task<bool> TakeTurn(PushDevice device, long upTo)
    {
        var (id, before) = (device.Id, device.ToldUpTo);
        return await acts.Run(db =>
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
                title = settings.ClubName,
                body = told.Count == 1 ? sentence : words["notices.push.more", sentence, told.Count - 1],
                href = told.Count == 1 ? first.Href : "/notices",
            },
            Json
        );
    }
}
