using System.Collections.Concurrent;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Notices.Reading;

/// <summary>
/// Remembers of each member whether anything waits unseen, so that a page asks the database once and then no more. Every message that tells a
/// member's streams of a notice, in this process or another, makes it forget that member.
/// </summary>
internal sealed class Bell : IBell
{
    private const int MostKept = 50_000;
    private const string Members = "member:";

    /// <summary>Who was let into a group, or out of it, sees more or fewer notices; nobody tells us, so it is looked up again now and then.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Guid, Remembered> _kept = new();
    private readonly ReadingDbs _reading;
    private readonly NoticeList _list;
    private readonly CommunityClock _clock;
    private int _changes;

    public Bell(ReadingDbs reading, NoticeList list, CommunityClock clock, LiveHub hub)
    {
        (_reading, _list, _clock) = (reading, list, clock);
        hub.Overheard += Forget;
        hub.Missed += ForgetAll;
    }

    public string Name => "notices";
    public string Href => "/notices";
    public string Word => "shell.notices";
    public string NewWord => "shell.notices.new";
    public string Icon => "bell";
    public int Order => 20;

    public async ValueTask<bool> HasNews(Viewer me)
    {
        if (me.Id is not { } member)
            return false;
        if (_kept.TryGetValue(member, out var remembered) && _clock.Now - remembered.At < Fresh)
            return remembered.News;
        var before = Volatile.Read(ref _changes);
        await using var db = _reading.Create();
        var news = await _list.Waiting(db, me) > 0;
        if (_kept.Count >= MostKept)
            _kept.Clear();
        // What was told while we looked may not be in what we saw.
        if (Volatile.Read(ref _changes) == before)
            _kept[member] = new Remembered(news, _clock.Now);
        return news;
    }

    private void Forget(LiveMessage message)
    {
        if (message.Kind is not (LiveKinds.Notice or LiveKinds.Seen) || !message.Channel.StartsWith(Members, StringComparison.Ordinal))
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

    private readonly record struct Remembered(bool News, DateTimeOffset At);
}
