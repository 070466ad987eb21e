using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Who is in which room now, in every process, written nowhere: each stream says so as it opens and at its pulses. Whoever's last stream of a room closes
/// has left it; of a process that died nobody says so, and its people are forgotten after three silent pulses (docs/decisions/0402).
/// </summary>
internal sealed class Presence
{
    private const string Channel = "presence";
    private const string Here = "here";
    private const string Gone = "gone";
    private const string Unseen = "unseen";
    private const int MostKept = 20_000;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<RoomId, ConcurrentDictionary<MemberId, DateTimeOffset>> _rooms = new();
    private readonly ConcurrentDictionary<(RoomId, MemberId), int> _open = new();
    private readonly ConcurrentDictionary<(RoomId, MemberId), DateTimeOffset> _typed = new();
    private readonly ConcurrentDictionary<MemberId, (bool Unseen, DateTimeOffset At)> _unseen = new();
    private readonly LiveHub _hub;
    private readonly ReadingDbs _reading;
    private readonly CommunityClock _clock;

    public Presence(LiveHub hub, ReadingDbs reading, CommunityClock clock)
    {
        (_hub, _reading, _clock) = (hub, reading, clock);
        hub.Overheard += Hear;
    }

    public void Opened(RoomId room, MemberId member) => _open.AddOrUpdate((room, member), 1, (_, streams) => streams + 1);

    /// <summary>The page is closed, or nobody looks at it: what is said there now is told to them.</summary>
    public void Closed(RoomId room, MemberId member)
    {
        if (_open.AddOrUpdate((room, member), 0, (_, streams) => streams - 1) > 0)
            return;
        if (_open.TryRemove(KeyValuePair.Create((room, member), 0)))
            _hub.Whisper(new LiveMessage(Channel, Gone, $"{room.Value} {member.Value}"));
    }

    public async ValueTask IsHere(RoomId room, MemberId member)
    {
        if (!await KeepsUnseen(member))
            _hub.Whisper(new LiveMessage(Channel, Here, $"{room.Value} {member.Value}"));
    }

    /// <summary>Told to the streams in the room as it happens; the page forgets it after a few seconds.</summary>
    public async ValueTask Types(RoomId room, MemberId member, string name)
    {
        // A page says so every few seconds; more often it need not go round.
        var (key, now) = ((room, member), _clock.Now);
        if (_typed.TryGetValue(key, out var at) && now - at < Breath)
            return;
        if (_typed.Count >= MostKept)
            _typed.Clear();
        _typed[key] = now;
        if (!await KeepsUnseen(member))
            _hub.Whisper(new LiveMessage($"room:{room.Value}", RoomLive.Typing, JsonSerializer.Serialize(new { id = member.Value, name }, Json)));
    }

    /// <summary>They have said it: what they begin to type next is news at once.</summary>
    public void Spoke(RoomId room, MemberId member) => _typed.TryRemove((room, member), out _);

    public IReadOnlyList<MemberId> Of(RoomId room)
    {
        if (!_rooms.TryGetValue(room, out var people))
            return [];
        var since = _clock.Now - Silence;
        foreach (var (member, at) in people)
            if (at < since)
                people.TryRemove(KeyValuePair.Create(member, at));
        return [.. people.Keys];
    }

    public bool Is(RoomId room, MemberId member) =>
        _rooms.TryGetValue(room, out var people) && people.TryGetValue(member, out var at) && at >= _clock.Now - Silence;

    /// <summary>They chose not to be seen, or to be again.</summary>
    public void Forget(MemberId member) => _hub.Whisper(new LiveMessage(Channel, Unseen, $"{Guid.Empty} {member.Value}"));

    private async ValueTask<bool> KeepsUnseen(MemberId member)
    {
        if (_unseen.TryGetValue(member, out var known) && _clock.Now - known.At < TimeSpan.FromMinutes(1))
            return known.Unseen;
        await using var db = _reading.Create();
        var unseen = await db.Set<ChatChoices>().AnyAsync(c => c.MemberId == member && c.UnseenSince != null);
        if (_unseen.Count >= MostKept)
            _unseen.Clear();
        _unseen[member] = (unseen, _clock.Now);
        return unseen;
    }

    private void Hear(LiveMessage message)
    {
        if (message.Channel != Channel || message.Data.Split(' ') is not [var place, var person])
            return;
        var (room, member) = (new RoomId(Guid.Parse(place)), new MemberId(Guid.Parse(person)));
        switch (message.Kind)
        {
            case Here:
                Come(room, member);
                break;
            case Gone when _rooms.TryGetValue(room, out var people) && people.TryRemove(member, out _):
                // Gone from another process, and still here in this one.
                if (_open.GetValueOrDefault((room, member)) > 0)
                    _hub.Whisper(new LiveMessage(Channel, Here, message.Data));
                break;
            case Unseen:
                _unseen.TryRemove(member, out _);
                foreach (var there in _rooms.Values)
                    there.TryRemove(member, out _);
                break;
        }
    }

    private void Come(RoomId room, MemberId member)
    {
        if (_rooms.Count >= MostKept)
            foreach (var old in _rooms.Keys)
                if (Of(old).Count == 0)
                    _rooms.TryRemove(old, out _);
        _rooms.GetOrAdd(room, _ => new())[member] = _clock.Now;
    }
}
