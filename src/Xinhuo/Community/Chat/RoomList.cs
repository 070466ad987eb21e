using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>A room in the list: whose it is, what was said last, how much of it is unread.</summary>
/// <param name="Room">Null: a group's room that nobody opened yet.</param>
internal sealed record RoomRow(
    RoomId? Room,
    string Href,
    string Name,
    IReadOnlyList<Face> Faces,
    string? Last,
    DateTimeOffset At,
    int Unread,
    bool Muted,
    bool IsGroup
);

internal static class RoomList
{
    public const int OnePage = 40;
    private const int LastCharacters = 60;

    /// <summary>The rooms one is in, the last spoken in first, older than a moment.</summary>
    public static async Task<IReadOnlyList<RoomRow>> Of(
        XinhuoDb db,
        MemberId me,
        List<GroupId> groups,
        DateTimeOffset? before,
        Platform.Localization.Words words
    )
    {
        var rows = await (
            from room in db.Set<ChatRoom>()
            from seat in db.Set<ChatSeat>().Where(s => s.RoomId == room.Id && s.MemberId == me).DefaultIfEmpty()
            from g in db.Groups().Where(g => g.Id == room.GroupId).DefaultIfEmpty()
            from line in db.Set<ChatLine>().Where(l => l.RoomId == room.Id && l.Number == room.LastNumber).DefaultIfEmpty()
            from author in db.Members().Where(m => line != null && m.Id == line.AuthorId).DefaultIfEmpty()
            where room.GroupId != null ? groups.Contains(room.GroupId!.Value) : seat != null && seat.LeftAt == null
            where before == null || room.LastAt < before
            orderby room.LastAt descending
            select new
            {
                Room = room,
                Group = g == null ? null : g.Name,
                g.CoverUrl,
                Read = seat == null ? (int?)null : seat.ReadNumber,
                From = seat == null ? 0 : seat.From,
                Muted = seat != null && seat.MutedAt != null,
                Line = line == null || line.WithdrawnAt != null || line.HiddenAt != null ? null : line.Body,
                Author = author == null || author.ErasedAt != null ? null : author.Name,
                ByMe = line != null && line.AuthorId == me,
            }
        )
            .Take(OnePage)
            .ToListAsync();
        var names = await Names(db, me, [.. rows.Where(r => r.Group is null).Select(r => r.Room.Id)]);
        return
        [
            .. rows.Select(r =>
            {
                var others = names[r.Room.Id].ToList();
                return new RoomRow(
                    r.Room.Id,
                    r.Room.Href,
                    r.Group ?? Called(r.Room.Title, others, words),
                    r.Group is not null ? [new Face(r.Group, r.CoverUrl)] : [.. others.Take(3)],
                    r.Room.LastNumber <= r.From ? null
                        : r.Line is null ? words["community.chat.gone"]
                        : Said(r.Line, r.ByMe ? words["community.chat.me"] : r.Author, words),
                    r.Room.LastAt,
                    r.Read is { } read ? Math.Max(0, r.Room.LastNumber - read) : r.Room.LastNumber,
                    r.Muted,
                    r.Group is not null
                );
            }),
        ];
    }

    /// <summary>Direct rooms in which something waits that one has not muted.</summary>
    public static Task<int> Waiting(XinhuoDb db, MemberId me) =>
        (
            from seat in db.Set<ChatSeat>().Where(s => s.MemberId == me && s.LeftAt == null && s.MutedAt == null)
            join room in db.Set<ChatRoom>().Where(r => r.Kind != RoomKind.Group) on seat.RoomId equals room.Id
            where room.LastNumber > seat.ReadNumber
            select room.Id
        ).CountAsync();

    /// <summary>What a room is called by those in it.</summary>
    public static string Called(string? title, IReadOnlyList<Face> others, Platform.Localization.Words words) =>
        title
        ?? (
            others.Count == 0
                ? words["community.chat.alone"]
                : string.Join(words["community.and"], others.Take(4).Select(o => o.Name)) + (others.Count > 4 ? "…" : "")
        );

    /// <summary>The others of small rooms, in the order they came.</summary>
    public static async Task<ILookup<RoomId, Face>> Names(XinhuoDb db, MemberId me, List<RoomId> rooms) =>
        (
            await (
                from seat in db.Set<ChatSeat>().Where(s => rooms.Contains(s.RoomId) && s.MemberId != me && s.LeftAt == null)
                join member in db.Members() on seat.MemberId equals member.Id
                orderby seat.TakenAt, member.Id
                select new
                {
                    seat.RoomId,
                    member.Name,
                    member.PhotoUrl,
                    member.Id,
                    Gone = member.ErasedAt != null,
                }
            ).ToListAsync()
        ).ToLookup(s => s.RoomId, s => new Face(s.Name, s.Gone ? null : s.PhotoUrl, s.Gone ? null : $"/people/{s.Id.Value}"));

    private static string Said(string body, string? who, Platform.Localization.Words words)
    {
        var said = PlainText.Of(body, LastCharacters);
        return words["community.chat.said", who ?? words["community.someone-who-left"], said.Length > 0 ? said : words["community.chat.picture"]];
    }
}
