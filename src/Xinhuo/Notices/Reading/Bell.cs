using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Notices.Reading;

/// <summary>
/// Remembers of each member whether anything waits unseen, so that a page asks the database once and then no more; every message that tells a member's
/// streams of a notice makes it forget that member.
/// </summary>
internal sealed class Bell : IBell
{
    private const int MostKept = 50_000;

    /// <summary>Who was let into a group, or out of it, sees more or fewer notices; nobody tells us, so it is looked up again now and then.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly LiveMemory<Guid, Remembered> _kept = new(MemberToldOfNotices, MostKept);
    private readonly ReadingDbs _reading;
    private readonly NoticeList _list;
    private readonly CommunityClock _clock;

    public Bell(ReadingDbs reading, NoticeList list, CommunityClock clock, LiveHub hub)
    {
        (_reading, _list, _clock) = (reading, list, clock);
        _kept.Over(hub);
    }

    public string Name => "notices";
    public string Href => "/notices";
    public string Word => "shell.notices";
    public string NewWord => "shell.notices.new";
    public string Icon => "bell";
    public int Order => 20;

    public async ValueTask<bool> HasNews(Viewer me) =>
        me.Id is { } member && await _kept.Get(member, () => LookUp(me), still: remembered => _clock.Now - remembered.At < Fresh) is { News: true };

    private async Task<Remembered?> LookUp(Viewer me)
    {
        await using var db = _reading.Create();
        return new Remembered(await _list.Waiting(db, me) > 0, _clock.Now);
    }

    private static Guid? MemberToldOfNotices(LiveMessage message) =>
        message.Kind is LiveKinds.Notice or LiveKinds.Seen && MemberChannel.Of(message.Channel) is { } member ? member : null;

    private sealed record Remembered(bool News, DateTimeOffset At);
}
