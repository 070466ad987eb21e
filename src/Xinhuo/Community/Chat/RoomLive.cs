using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Xinhuo.Community.Markup;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>What streams in a room hear: a line that came or changed, who types, who is here.</summary>
internal sealed class RoomLive(ReadingDbs reading, Presence presence, RoomDoors doors, IServiceScopeFactory scopes) : ILiveChannel, IDisposable
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
        var room = new RoomId(Guid.Parse(message.Channel.AsSpan("room:".Length)));
        var from = reader.MemberId() is { } me ? doors.From(room, me) : 0;
        var key = (message.Channel, message.Data, CultureInfo.CurrentUICulture.Name, from);
        if (!_lines.TryGetValue(key, out Lazy<Task<string?>>? told))
            lock (_lines)
                if (!_lines.TryGetValue(key, out told))
                    _lines.Set(
                        key,
                        told = new Lazy<Task<string?>>(() => Draw(room, message.Data, from)),
                        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept }
                    );
        return await told!.Value;
    }

    public void Opened(Guid id, Viewer reader)
    {
        if (reader.MemberId() is { } me)
            presence.Opened(new RoomId(id), me);
    }

    public void Closed(Guid id, Viewer reader)
    {
        if (reader.MemberId() is { } me)
            presence.Closed(new RoomId(id), me);
    }

    public async ValueTask<(string Kind, string Data)?> Pulse(Guid id, Viewer reader)
    {
        if (reader.MemberId() is not { } me)
            return null;
        await presence.IsHere(new RoomId(id), me);
        return ("here", JsonSerializer.Serialize(presence.Of(new RoomId(id)).Select(m => m.Value)));
    }

    public void Dispose() => _lines.Dispose();

    private async Task<string?> Draw(RoomId room, string data, int from)
    {
        var number = int.Parse(data.Split(' ')[0], CultureInfo.InvariantCulture);
        await using var scope = scopes.CreateAsyncScope();
        await using var db = reading.Create();
        if (await LineReading.One(db, room, number, from) is not { } line)
            return null;
        using var html = new StringWriter();
        new LineRows(room, [line], scope.ServiceProvider.GetRequiredService<Lines>()).WriteTo(html, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return html.ToString();
    }
}
