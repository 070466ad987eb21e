using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Chat;

/// <summary>Its author says a line better, or takes it back. What it said is kept; its place and the answers to it stay.</summary>
internal static class MendLine
{
    public static async Task<Outcome<Nothing>> Edit(XinhuoDb db, Actor me, RoomId roomId, int number, PostWords words, DateTimeOffset now)
    {
        if (await Mine(db, me, roomId, number) is not var (room, line))
            return Refusal.NotFound;
        if (room.IsClosed)
            return Refusal.Of("community.chat.over");
        if (words.Body.Length > ChatLine.MostCharacters)
            return Refusal.On("Body", "community.chat.long", ChatLine.MostCharacters);
        if (words.Body == line.Body)
            return Nothing.Value;
        if (await Watch.Words(db, me, words, room.Group, now) is { } held)
            return held;
        db.Add(
            new FormerLine
            {
                Id = Guid.CreateVersion7(now),
                RoomId = roomId,
                Number = number,
                At = now,
                Body = line.Body,
            }
        );
        (line.Body, line.BodyHtml, line.EditedAt) = (words.Body, words.Html, now);
        await db.Put(SayLine.Findable(line));
        await Touch(db, line);
        db.Record(me, now, new LineEdited(roomId, room.Group, number, me.Member(), room.Project, room.Inside));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Withdraw(XinhuoDb db, Actor me, RoomId roomId, int number, DateTimeOffset now)
    {
        if (await Mine(db, me, roomId, number) is not var (room, line))
            return Refusal.NotFound;
        line.WithdrawnAt = now;
        await Photos.Drop(db, [.. PostPhotos.Read(line.Photos).Select(p => p.Id)], Audiences.Only(line.AuthorId.Value), now);
        await db.Remove(ChatParts.FoundAs, line.Id.Value);
        await Touch(db, line);
        db.Record(me, now, new LineWithdrawn(roomId, room.Group, number, me.Member(), room.Project, room.Inside));
        return Nothing.Value;
    }

    /// <summary>The line has the room's next change by now; open pages hear of it.</summary>
    internal static async Task Touch(XinhuoDb db, ChatLine line)
    {
        await db.SaveChangesAsync();
        RoomLive.Changed(db, line.RoomId, line.Number, line.Change);
    }

    private static async Task<(RoomStanding Room, ChatLine Line)?> Mine(XinhuoDb db, Actor me, RoomId roomId, int number)
    {
        var id = me.Member();
        if (await RoomStanding.Of(db, roomId, id) is not { } room)
            return null;
        // Under the room's lock from here on: two who mend the same line see each other's words.
        var change = await RoomCount.NextChange(db, roomId);
        var line = await db.Set<ChatLine>()
            .AsTracking()
            .SingleOrDefaultAsync(l => l.RoomId == roomId && l.Number == number && l.AuthorId == id && l.WithdrawnAt == null && l.HiddenAt == null);
        if (line is null)
            return null;
        line.Change = change;
        return (room, line);
    }
}
