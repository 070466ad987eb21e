using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>The pictures of a line that somebody asked hosts to look at: the room's, and, until they decided, the hosts'. No other picture of the room.</summary>
internal sealed class AskedAudience(RoomDoors doors) : IAudience
{
    private const string Name = "asked";

    public string Kind => Name;

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => viewer.IsHost || await doors.Holds(id, viewer, db);

    public static Task Open(XinhuoDb db, RoomId room, string? photos) => Turn(db, photos, $"room:{room.Value}", $"{Name}:{room.Value}");

    public static Task Close(XinhuoDb db, RoomId room, string? photos) => Turn(db, photos, $"{Name}:{room.Value}", $"room:{room.Value}");

    private static async Task Turn(XinhuoDb db, string? photos, string from, string to)
    {
        var ids = PostPhotos.Read(photos).Select(p => p.Id).ToList();
        if (ids.Count > 0)
            await db.Set<Photo>().Where(p => ids.Contains(p.Id) && p.Audience == from).ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, to));
    }
}
