using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Whether letters wait for a member, remembered so that a page asks the database once; whatever tells a member's streams of letters makes it forget that
/// member.
/// </summary>
internal sealed class ChatBell : IBell
{
    private const int MostKept = 50_000;

    private readonly LiveMemory<Guid, bool?> _waits = new(MemberToldOfLetters, MostKept);
    private readonly ReadingDbs _reading;

    public ChatBell(ReadingDbs reading, LiveHub hub)
    {
        _reading = reading;
        _waits.Over(hub);
    }

    public string Name => "chat";
    public string Href => "/chat";
    public string Word => "community.chat";
    public string NewWord => "community.chat.waits";
    public string Icon => "messages-square";
    public int Order => 10;

    public async ValueTask<bool> HasNews(Viewer me) => me.MemberId() is { } member && await _waits.Get(member.Value, () => LookUp(member)) == true;

    private async Task<bool?> LookUp(MemberId member)
    {
        await using var db = _reading.Create();
        return await RoomList.Waiting(db, member) > 0;
    }

    private static Guid? MemberToldOfLetters(LiveMessage message) =>
        message.Kind == RoomLive.Unread && MemberChannel.Of(message.Channel) is { } member ? member : null;
}
