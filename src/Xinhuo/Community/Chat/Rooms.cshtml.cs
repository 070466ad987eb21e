using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>畅聊: all the rooms one is in, the last spoken in first.</summary>
internal sealed class RoomsPage(CommunityRights rights, Words words) : HousePage
{
    public IReadOnlyList<RoomRow> Rooms { get; private set; } = [];

    /// <summary>Groups one is in whose room nobody opened yet.</summary>
    public IReadOnlyList<RoomRow> Quiet { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        var mine = (await rights.Of(Me)).Mine.ToList();
        DateTimeOffset? before = long.TryParse(after, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) ? PageKey.At(ticks) : null;
        Rooms = await RoomList.Of(Db, MyId, mine, before, words);
        Next = Rooms.Count == RoomList.OnePage ? Rooms[^1].At.UtcTicks.ToString("x", CultureInfo.InvariantCulture) : null;
        if (before is null)
            Quiet =
            [
                .. (
                    await Db.Groups()
                        .Where(g => mine.Contains(g.Id) && !Db.Set<ChatRoom>().Any(r => r.GroupId == g.Id))
                        .OrderBy(g => g.Name)
                        .Select(g => new
                        {
                            g.Id,
                            g.Name,
                            g.CoverUrl,
                            g.FoundedAt,
                        })
                        .ToListAsync()
                ).Select(g => new RoomRow(null, $"/chat/group/{g.Id.Value}", g.Name, [new Face(g.Name, g.CoverUrl)], null, g.FoundedAt, 0, false, true)),
            ];
    }
}
