using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Chat;

/// <summary>Says something in a room. Gives back the line's number; the same mark sent again gives the number it got.</summary>
internal static class SayLine
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, RoomId roomId, PostWords words, int? answers, Guid? once, DateTimeOffset now)
    {
        var id = me.Member();
        if (await RoomStanding.Of(db, roomId, id) is not { } room)
            return Refusal.NotFound;
        if (room.IsClosed)
            return Refusal.Of("community.chat.over");
        if (words.Body.Length > ChatLine.MostCharacters)
            return Refusal.On("Body", "community.chat.long", ChatLine.MostCharacters);
        if (once is { } mark && await Marked(db, id, mark) is { } said)
            if (said.Room == roomId)
                return said.Number;
            else
                // A mark that is another room's says nothing of this one.
                once = null;
        if (await Watch.Words(db, me, words, room.Group, now) is { } held)
            return held;
        var others = room.Kind == RoomKind.Group ? [] : await Others(db, roomId, id);
        // Of two the other one left for good.
        if (room.Kind == RoomKind.Direct && others.Count == 0 && await db.Set<ChatRoom>().AnyAsync(r => r.Id == roomId && r.Pair != null))
            return Refusal.Of("community.chat.closed");
        if (room.Kind == RoomKind.Direct && others.Count == 1 && await Shut(db, id, others[0]) is { } refusal)
            return refusal;
        var answered = answers is { } number
            ? await db.Set<ChatLine>()
                .Where(l => l.RoomId == roomId && l.Number == number && l.Number > room.From && l.WithdrawnAt == null && l.HiddenAt == null)
                .Select(l => (MemberId?)l.AuthorId)
                .SingleOrDefaultAsync()
            : null;
        var photos = await Photos.Show(db, words.Photos, id.Value, room.Audience, words.Alts);
        var (next, change) = await RoomCount.NextLine(db, roomId, now);
        var line = new ChatLine
        {
            Id = Ids.New<LineId>(now),
            RoomId = roomId,
            Number = next,
            Change = change,
            AuthorId = id,
            At = now,
            Answers = answered is null ? null : answers,
            Once = once,
            Photos = PostPhotos.Write(photos),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        // Saved with all that the act records, at its end: the room stands locked, and each trip to the database is one that the others wait for.
        db.Add(line);
        await Seats.ReadUpTo(db, roomId, id, next, now);
        await db.Put(Findable(line), isNew: true);
        var named = await Hearing(db, room, [.. words.Named.Where(m => m != id)]);
        IReadOnlyList<MemberId> to =
            room.Kind != RoomKind.Group ? others
            : answered is { } maker && maker != id ? [maker]
            : [];
        db.Record(me, now, new LineSaid(roomId, room.Group, next, id, [.. to.Except(named)], named, room.Project, room.Inside));
        RoomLive.Changed(db, roomId, next, change);
        foreach (var member in others)
            db.Announce(MemberChannel.To(member.Value), RoomLive.Unread);
        return next;
    }

    internal static Findable Findable(ChatLine line) => new(ChatParts.FoundAs, line.Id.Value, line.RoomId.Value, line.At, PlainText.Of(line.Body));

    internal static async Task<int?> SaidOnce(XinhuoDb db, MemberId me, RoomId room, Guid once) =>
        await Marked(db, me, once) is { } said && said.Room == room ? said.Number : null;

    private static Task<Said?> Marked(XinhuoDb db, MemberId me, Guid once) =>
        db.Set<ChatLine>().Where(l => l.AuthorId == me && l.Once == once).Select(l => new Said(l.RoomId, l.Number)).SingleOrDefaultAsync();

    private sealed record Said(RoomId Room, int Number);

    private static Task<List<MemberId>> Others(XinhuoDb db, RoomId room, MemberId me) =>
        db.Set<ChatSeat>().Where(s => s.RoomId == room && s.MemberId != me && s.LeftAt == null).Select(s => s.MemberId).ToListAsync();

    /// <summary>Of two, either may have shut the door since.</summary>
    private static async Task<Refusal?> Shut(XinhuoDb db, MemberId me, MemberId other)
    {
        if (await db.Set<Block>().AnyAsync(b => b.By == me && b.Of == other))
            return Refusal.Of("community.chat.you-blocked");
        var gone = !await db.Members().AnyAsync(m => m.Id == other && m.ErasedAt == null);
        return gone || await db.Set<Block>().AnyAsync(b => b.By == other && b.Of == me) ? Refusal.Of("community.chat.closed") : null;
    }

    /// <summary>Those of them who are in the room.</summary>
    private static async Task<List<MemberId>> Hearing(XinhuoDb db, RoomStanding room, List<MemberId> named) =>
        named.Count == 0 ? []
        : room.Group is { } group ? await db.PeopleIn(group).Where(m => named.Contains(m.MemberId)).Select(m => m.MemberId).ToListAsync()
        : await db.Set<ChatSeat>().Where(s => s.RoomId == room.Room && s.LeftAt == null && named.Contains(s.MemberId)).Select(s => s.MemberId).ToListAsync();
}

/// <summary>Gives out a room's numbers. Its row is locked from here to the commit, so that lines and changes commit in their order.</summary>
internal static class RoomCount
{
    public static async Task<(int Number, long Change)> NextLine(XinhuoDb db, RoomId room, DateTimeOffset now)
    {
        object at = db.IsSqlite() ? now.UtcTicks : now;
        var next = await db
            .Database.SqlQuery<Next>(
                $"""
                update "ChatRooms" set "LastNumber" = "LastNumber" + 1, "Change" = "Change" + 1, "LastAt" = {at} where "Id" = {room.Value} returning "LastNumber" as "Number", "Change"
                """
            )
            .ToListAsync();
        return (next[0].Number, next[0].Change);
    }

    /// <summary>Nobody else comes in, leaves or speaks until this act is done.</summary>
    public static Task Hold(XinhuoDb db, RoomId room) =>
        db.Database.ExecuteSqlAsync($"""update "ChatRooms" set "Change" = "Change" where "Id" = {room.Value}""");

    public static async Task<long> NextChange(XinhuoDb db, RoomId room) =>
        (
            await db
                .Database.SqlQuery<long>($"""update "ChatRooms" set "Change" = "Change" + 1 where "Id" = {room.Value} returning "Change" as "Value" """)
                .ToListAsync()
        )[0];

    private sealed record Next(int Number, long Change);
}

/// <summary>How far people have read.</summary>
internal static class Seats
{
    /// <summary>Never lowered. Whoever has no seat in their group's room yet takes one.</summary>
    public static Task ReadUpTo(XinhuoDb db, RoomId room, MemberId member, int number, DateTimeOffset now)
    {
        object at = db.IsSqlite() ? now.UtcTicks : now;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into "ChatSeats" ("RoomId", "MemberId", "From", "ReadNumber", "TakenAt") values ({room.Value}, {member.Value}, 0, {number}, {at})
            on conflict ("RoomId", "MemberId") do update set "ReadNumber" = excluded."ReadNumber" where "ChatSeats"."ReadNumber" < excluded."ReadNumber"
            """
        );
    }
}
