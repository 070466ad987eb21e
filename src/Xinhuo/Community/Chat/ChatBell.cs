using System.Collections.Concurrent;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Whether letters wait for a member, remembered so that a page asks the database once. Whatever tells a member's streams of letters, in this process or
/// another, makes it forget that member.
/// </summary>
internal sealed class ChatBell : IBell
{
    private const int MostKept = 50_000;
    private const string Members = "member:";

    private readonly ConcurrentDictionary<Guid, bool> _kept = new();
    private readonly ReadingDbs _reading;
    private int _changes;

    public ChatBell(ReadingDbs reading, LiveHub hub)
    {
        _reading = reading;
        hub.Overheard += Forget;
        hub.Missed += ForgetAll;
    }

    public string Name => "chat";
    public string Href => "/chat";
    public string Word => "community.chat";
    public string NewWord => "community.chat.waits";
    public string Icon => "messages-square";
    public int Order => 10;

    public async ValueTask<bool> HasNews(Viewer me)
    {
        if (me.MemberId() is not { } member)
            return false;
        if (_kept.TryGetValue(member.Value, out var waits))
            return waits;
        var before = Volatile.Read(ref _changes);
        await using var db = _reading.Create();
        waits = await RoomList.Waiting(db, member) > 0;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        // What was said while we looked may not be in what we saw.
        if (Volatile.Read(ref _changes) == before)
            _kept[member.Value] = waits;
        return waits;
    }

    private void Forget(LiveMessage message)
    {
        if (message.Kind != RoomLive.Unread || !message.Channel.StartsWith(Members, StringComparison.Ordinal))
            return;
        Interlocked.Increment(ref _changes);
        if (Guid.TryParse(message.Channel.AsSpan(Members.Length), out var member))
            _kept.TryRemove(member, out _);
    }

    private void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _kept.Clear();
    }
}
