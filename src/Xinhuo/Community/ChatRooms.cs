using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Rooms to talk in, for the later rooms of the house: within their own act. Who may do what is asked here as on the pages.</summary>
public static class ChatRooms
{
    /// <summary>The room of a group, opened where it was not.</summary>
    public static Task<Outcome<RoomId>> OfGroup(this XinhuoDb db, Actor me, GroupId group, DateTimeOffset now) => OpenRoom.OfGroup(db, me, group, now);

    /// <summary>The room of these people and oneself: of two there is one, of more a new one.</summary>
    public static Task<Outcome<RoomId>> RoomWith(this XinhuoDb db, Actor me, IReadOnlyList<MemberId> others, string? title, DateTimeOffset now) =>
        OpenRoom.With(db, me, others, title, now);

    /// <summary>Says something in a room one is in, in Markdown; the line's number.</summary>
    public static async Task<Outcome<int>> SayIn(this XinhuoDb db, Actor me, RoomId room, string words, int? answers, DateTimeOffset now)
    {
        var read = await PostWords.ForReply(db, words);
        return read.Refused ? read.Refusal! : await SayLine.Do(db, me, room, read.Value, answers, null, now);
    }

    /// <summary>Somebody has read a room up to this line.</summary>
    public static Task<Outcome<Nothing>> ReadIn(this XinhuoDb db, Actor me, RoomId room, int upTo, DateTimeOffset now) => ReadRoom.Do(db, me, room, upTo, now);

    /// <summary>The room of those who make something together. The caller gives and takes its seats; nobody else can.</summary>
    /// <param name="prompt">The prompt in whose place all of it happens.</param>
    public static RoomId OpenProjectRoom(
        this XinhuoDb db,
        Actor me,
        Guid project,
        Guid? prompt,
        string title,
        IReadOnlyList<MemberId> people,
        DateTimeOffset now
    ) => KeepProjectRoom.Open(db, me, project, prompt, title, people, now);

    /// <param name="fromStart">They read what was said before they came.</param>
    public static Task SeatInProjectRoom(this XinhuoDb db, Actor me, RoomId room, MemberId member, bool fromStart, DateTimeOffset now) =>
        KeepProjectRoom.Seat(db, me, room, member, fromStart, now);

    public static Task UnseatFromProjectRoom(this XinhuoDb db, Actor me, RoomId room, MemberId member, DateTimeOffset now) =>
        KeepProjectRoom.Unseat(db, me, room, member, now);

    public static Task NameProjectRoom(this XinhuoDb db, RoomId room, string title) => KeepProjectRoom.Name(db, room, title);

    /// <summary>It is read from now on, and nothing more is said there.</summary>
    public static Task CloseProjectRoom(this XinhuoDb db, Actor me, RoomId room, DateTimeOffset now) => KeepProjectRoom.Close(db, me, room, now);

    /// <summary>The last few things said there, the newest last; for who has a seat.</summary>
    public static async Task<IReadOnlyList<LastLine>> LastLines(this XinhuoDb db, RoomId room, int most)
    {
        var lines = await (
            from l in db.Set<ChatLine>().Where(l => l.RoomId == room && l.WithdrawnAt == null && l.HiddenAt == null)
            join a in db.Members() on l.AuthorId equals a.Id
            orderby l.Number descending
            select new LastLine(l.Number, a, l.Body, l.At)
        )
            .Take(most)
            .ToListAsync();
        lines.Reverse();
        return lines;
    }
}

/// <summary>A line of a room, for a glimpse of it.</summary>
public sealed record LastLine(int Number, Member Author, string Body, DateTimeOffset At);
