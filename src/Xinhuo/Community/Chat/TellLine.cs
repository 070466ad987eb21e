using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Chat;

/// <summary>
/// Tells whom a line was said to, or names, unless they are in the room, muted it, or blocked whoever spoke. Of several lines that wait unread one notice
/// tells: it goes by the last line they have read. Heard twice, the notice is there already.
/// </summary>
internal sealed class TellLine(Presence presence) : IListener<LineSaid>
{
    public async Task Hear(LineSaid said, Heard heard, XinhuoDb db)
    {
        if (!await db.Set<ChatLine>().AnyAsync(l => l.RoomId == said.Room && l.Number == said.Number && l.WithdrawnAt == null && l.HiddenAt == null))
            return;
        var people = said.To.Concat(said.Named).Where(m => !presence.Is(said.Room, m)).ToList();
        var seats = await db.Set<ChatSeat>().Where(s => s.RoomId == said.Room && people.Contains(s.MemberId)).ToDictionaryAsync(s => s.MemberId);
        foreach (var member in people)
        {
            var seat = seats.GetValueOrDefault(member);
            if (seat is { MutedAt: not null } or { LeftAt: not null } || seat?.ReadNumber >= said.Number)
                continue;
            var named = said.Named.Contains(member);
            await db.Notify(
                heard,
                [member],
                new Tidings(
                    "chat",
                    named ? "community.chat.told.named"
                        : said.Group is null ? "community.chat.told.direct"
                        : "community.chat.told.answered",
                    $"/chat/{said.Room.Value}?at={said.Number}#m{said.Number}",
                    $"chat:{said.Room.Value:N}:{(named ? said.Number : seat?.ReadNumber ?? 0)}"
                )
                {
                    // No quote: words of a room stay in their room. A notice may be read over a shoulder, goes out by letter, and outlives what is taken back.
                    Thing = said.Room.Value,
                    Audience = $"room:{said.Room.Value}",
                }
            );
        }
    }
}
