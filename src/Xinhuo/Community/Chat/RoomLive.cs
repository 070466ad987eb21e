using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Xinhuo.Community.Markup;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>What streams in a room hear: a line that came or changed, who types, who is here.</summary>
internal sealed class RoomLive(ReadingDbs reading, Presence presence, IServiceScopeFactory scopes) : ILiveChannel, IDisposable
{
    public const string Line = "line";
    public const string Typing = "typing";

    /// <summary>To a member's own streams: something waits unread in a direct room, or no more.</summary>
    public const string Unread = "unread";

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);

    /// <summary>Lines as they read in each language: five hundred streams of a room ask for the same one at once.</summary>
    private readonly MemoryCache _lines = new(new MemoryCacheOptions { SizeLimit = 4_000 });

    public string Kind => "room";

    public static void Changed(XinhuoDb db, RoomId room, int number, long change) =>
        db.Announce($"room:{room.Value}", Line, string.Create(CultureInfo.InvariantCulture, $"{number} {change}"));

    public async ValueTask<string?> Say(LiveMessage message, Viewer reader)
    {
        if (message.Kind != Line)
            return message.Data;
        var language = CultureInfo.CurrentUICulture.Name;
        var key = (message.Channel, message.Data, language);
        if (!_lines.TryGetValue(key, out Lazy<Task<string?>>? told))
            lock (_lines)
                if (!_lines.TryGetValue(key, out told))
                    _lines.Set(
                        key,
                        told = new Lazy<Task<string?>>(() => Draw(message)),
                        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept }
                    );
        return await told!.Value;
    }

    public async ValueTask<(string Kind, string Data)?> Pulse(Guid id, Viewer reader)
    {
        if (reader.MemberId() is not { } me)
            return null;
        await presence.IsHere(new RoomId(id), me);
        return ("here", JsonSerializer.Serialize(presence.Of(new RoomId(id)).Select(m => m.Value)));
    }

    public void Dispose() => _lines.Dispose();

    private async Task<string?> Draw(LiveMessage message)
    {
        var parts = message.Data.Split(' ');
        var (room, number) = (new RoomId(Guid.Parse(message.Channel.AsSpan("room:".Length))), int.Parse(parts[0], CultureInfo.InvariantCulture));
        await using var scope = scopes.CreateAsyncScope();
        await using var db = reading.Create();
        if (await LineReading.One(db, room, number) is not { } line)
            return null;
        using var html = new StringWriter();
        new LineRows([line], scope.ServiceProvider.GetRequiredService<Lines>()).WriteTo(html, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return html.ToString();
    }
}

/// <summary>
/// Who is in a room: a group's by the group, a direct room's by its seats. Remembered, and forgotten in every process as soon as an act changes a seat.
/// </summary>
internal sealed class RoomDoors : IAudience
{
    private const string Channel = "rooms";
    private const string Doors = "doors";
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<RoomId, Known> _kept = new();
    private readonly CommunityRights _rights;
    private long _changes;

    public RoomDoors(CommunityRights rights, LiveHub hub)
    {
        _rights = rights;
        hub.Overheard += Forget;
        hub.Missed += ForgetAll;
    }

    public string Kind => "room";

    /// <summary>Says, inside an act, that somebody came into a direct room or left it.</summary>
    public static void Changed(XinhuoDb db, RoomId room) => db.Announce(Channel, Doors, room.Value.ToString());

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me)
            return false;
        var room = new RoomId(id);
        if (!_kept.TryGetValue(room, out var known))
        {
            var before = Interlocked.Read(ref _changes);
            var found = await db.Set<ChatRoom>().Where(r => r.Id == room).Select(r => new { r.GroupId }).SingleOrDefaultAsync();
            if (found is null)
                return false;
            known = new(
                found.GroupId,
                found.GroupId is null
                    ? [.. await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.LeftAt == null).Select(s => s.MemberId).ToListAsync()]
                    : []
            );
            if (_kept.Count >= MostKept)
                _kept.Clear();
            if (Interlocked.Read(ref _changes) == before)
                _kept[room] = known;
        }
        return known.Group is { } group ? (await _rights.Of(me)).IsIn(group) : known.Seats.Contains(me);
    }

    private void Forget(LiveMessage message)
    {
        if (message.Channel != Channel || message.Kind != Doors)
            return;
        Interlocked.Increment(ref _changes);
        _kept.TryRemove(new RoomId(Guid.Parse(message.Data)), out _);
    }

    private void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }

    private sealed record Known(GroupId? Group, HashSet<MemberId> Seats);
}

/// <summary>
/// Who is in which room now, in every process, written nowhere: each stream says so as it opens and at its pulses, and is forgotten when it was silent for
/// three of them (docs/decisions/0402).
/// </summary>
internal sealed class Presence
{
    private const string Channel = "presence";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(70);

    private readonly ConcurrentDictionary<RoomId, ConcurrentDictionary<MemberId, DateTimeOffset>> _rooms = new();
    private readonly ConcurrentDictionary<MemberId, (bool Unseen, DateTimeOffset At)> _unseen = new();
    private readonly LiveHub _hub;
    private readonly ReadingDbs _reading;
    private readonly CommunityClock _clock;

    public Presence(LiveHub hub, ReadingDbs reading, CommunityClock clock)
    {
        (_hub, _reading, _clock) = (hub, reading, clock);
        hub.Overheard += Hear;
    }

    public async ValueTask IsHere(RoomId room, MemberId member)
    {
        if (!await KeepsUnseen(member))
            _hub.Whisper(new LiveMessage(Channel, "here", $"{room.Value} {member.Value}"));
    }

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
    public void Forget(MemberId member)
    {
        _unseen.TryRemove(member, out _);
        foreach (var people in _rooms.Values)
            people.TryRemove(member, out _);
    }

    private async ValueTask<bool> KeepsUnseen(MemberId member)
    {
        if (_unseen.TryGetValue(member, out var known) && _clock.Now - known.At < TimeSpan.FromMinutes(1))
            return known.Unseen;
        await using var db = _reading.Create();
        var unseen = await db.Set<ChatChoices>().AnyAsync(c => c.MemberId == member && c.UnseenSince != null);
        _unseen[member] = (unseen, _clock.Now);
        return unseen;
    }

    private void Hear(LiveMessage message)
    {
        if (message.Channel != Channel || message.Data.Split(' ') is not [var room, var member])
            return;
        _rooms.GetOrAdd(new RoomId(Guid.Parse(room)), _ => new())[new MemberId(Guid.Parse(member))] = _clock.Now;
    }
}
