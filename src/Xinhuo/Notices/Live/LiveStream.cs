using Xinhuo.Members;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Live;

/// <summary>
/// A member's own stream, <c>GET /live/me</c>: what they are told while they are here, and with <c>?topic=</c>, <c>?room=</c> or <c>?stage=</c> what happens in what is
/// before their eyes. Listens first, then catches up from the table after the last id the browser has (<c>Last-Event-ID</c>, or <c>?after=</c> from the
/// page before), so that nothing is lost and nothing comes twice.
/// </summary>
internal sealed class LiveStream(
    LiveHub hub,
    MemberStreams streams,
    ReadingDbs reading,
    NoticeList list,
    NoticeKinds kinds,
    SignedIn signedIn,
    CommunityClock clock,
    CommunityZone zone,
    IEnumerable<ILiveChannel> rooms,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    IConfiguration configuration
)
{
    /// <summary>A word now and then, so that proxies do not take silence for death, and the moment to look whether the session still stands.</summary>
    private readonly TimeSpan _pulse = TimeSpan.FromSeconds(configuration.GetValue("Live:PulseSeconds", 20.0));

    public static Task Serve(HttpContext http, Viewer me, LiveStream live, Guid? topic, Guid? room, Guid? stage, long? after) =>
        live.Run(
            http,
            me,
            topic is not null ? ("topic", topic.Value)
                : room is not null ? ("room", room.Value)
                : stage is not null ? ("stage", stage.Value)
                : null,
            after
        );

    private async Task Run(HttpContext http, Viewer me, (string Kind, Guid Id)? before, long? after)
    {
        var channel = before is { } thing ? $"{thing.Kind}:{thing.Id}" : null;
        if (me.MemberId() is not { } member || channel is not null && !await MayHear(channel, me))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        using var ear = hub.Listen(channel is null ? [MemberChannel.To(member.Value)] : [MemberChannel.To(member.Value), channel]);
        using var seat = streams.Take(member, ear);
        var last = long.TryParse(http.Request.Headers["Last-Event-ID"], out var seen) ? seen : after;
        var room = rooms.FirstOrDefault(r => r.Kind == before?.Kind);
        room?.Opened(before!.Value.Id, me);
        try
        {
            var events = new EventWriter(http.Response);
            await Speak(http, me, member, before, room, ear, events, last, end.Token);
            if (seat.GaveWay)
                await events.Rest(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The browser left, or the house closes.
        }
        finally
        {
            room?.Closed(before!.Value.Id, me);
        }
    }

    private async Task Speak(
        HttpContext http,
        Viewer me,
        MemberId member,
        (string Kind, Guid Id)? before,
        ILiveChannel? room,
        LiveHub.Ear ear,
        EventWriter events,
        long? after,
        CancellationToken end
    )
    {
        await events.Open(end);
        var teller = new NoticeTeller(reading, list, kinds, clock, zone, me, member, events);
        await teller.Begin(after, end);
        if (room is not null && await room.Pulse(before!.Value.Id, me) is var (opened, with))
        {
            events.Add(opened, with);
            await events.Send(end);
        }
        using var timer = new PeriodicTimer(_pulse);
        Task<bool>? heard = null,
            pulse = null;
        while (true)
        {
            heard ??= ear.Reader.WaitToReadAsync(end).AsTask();
            pulse ??= timer.WaitForNextTickAsync(end).AsTask();
            if (await Task.WhenAny(heard, pulse) == pulse)
            {
                await pulse;
                pulse = null;
                if (!await signedIn.Still(http.User))
                    return;
                // Whoever was let out meanwhile is told no more of who is there, and counts as there no more.
                if (before is { } there && !await MayHear($"{there.Kind}:{there.Id}", me))
                    return;
                if (room is not null && await room.Pulse(before!.Value.Id, me) is var (kind, data))
                    events.Add(kind, data);
                await events.Pulse(end);
                continue;
            }
            // False: this stream could not keep up, or nobody knows what it missed. The browser comes back and catches up.
            if (!await heard)
                return;
            heard = null;
            await events.Breathe(end);
            if (!await Pass(http, me, ear, teller, events, end))
                return;
        }
    }

    /// <summary>False: the session ended.</summary>
    private async Task<bool> Pass(HttpContext http, Viewer me, LiveHub.Ear ear, NoticeTeller teller, EventWriter events, CancellationToken end)
    {
        var (told, seen) = (false, false);
        // What came in one breath is asked about once: a busy room says many lines to each of its five hundred streams.
        var heard = new Dictionary<string, bool>(1);
        while (ear.Reader.TryRead(out var message))
            switch (message.Kind)
            {
                case SignedIn.Changed when !await signedIn.Still(http.User):
                    return false;
                case SignedIn.Changed:
                    break;
                case LiveKinds.Notice:
                    told = true;
                    break;
                case LiveKinds.Seen:
                    seen = true;
                    break;
                // Whoever was let out of the group hears no more of it.
                case var kind when MemberChannel.Of(message.Channel) is not null || await Hears(message.Channel):
                    if (await Words(message, me) is { } words)
                        events.Add(kind, words);
                    break;
            }
        await teller.Tell(told, seen, end);
        await events.Send(end);
        return true;

        async ValueTask<bool> Hears(string channel) => heard.TryGetValue(channel, out var may) ? may : heard[channel] = await MayHear(channel, me);
    }

    private ValueTask<string?> Words(LiveMessage message, Viewer me) =>
        rooms.FirstOrDefault(r => message.Channel.StartsWith(r.Kind + ":", StringComparison.Ordinal)) is { } room
            ? room.Say(message, me)
            : ValueTask.FromResult<string?>(message.Data);

    private async ValueTask<bool> MayHear(string channel, Viewer me)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = reading.Create();
        return await scope.ServiceProvider.GetRequiredService<Audiences>().Holds(channel, me, db);
    }
}
