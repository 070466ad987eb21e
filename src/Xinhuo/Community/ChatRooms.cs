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
}
