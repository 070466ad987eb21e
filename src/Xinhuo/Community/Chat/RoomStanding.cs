using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Chat;

/// <summary>How the one who acts stands to a room. There is none for who is not in it: for them the room is not there.</summary>
/// <param name="From">They read what was said after this number.</param>
internal sealed record RoomStanding(
    RoomId Room,
    RoomKind Kind,
    GroupId? Group,
    string? GroupName,
    string? GroupSlug,
    string? Title,
    int LastNumber,
    long Change,
    int From,
    int Read,
    bool Muted,
    bool HasSeat,
    Guid? Project,
    Guid? Inside,
    bool IsClosed
)
{
    public string Href => $"/chat/{Room.Value}";

    /// <summary>Who may read the room's lines and pictures: see Audiences.</summary>
    public string Audience => $"room:{Room.Value}";

    /// <summary>Whether nothing was said after this number, as far as was known when the room was looked at; more may have been said since.</summary>
    public bool EndsWith(int number) => number >= LastNumber;

    public static async Task<RoomStanding?> Of(XinhuoDb db, RoomId room, MemberId me)
    {
        var found = await Query.For(db)(db, room, me);
        return found is { IsIn: true } ? found.Standing : null;
    }

    private static readonly PerModel<Func<XinhuoDb, RoomId, MemberId, Task<Found?>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, RoomId id, MemberId me) =>
                (
                    from room in db.Set<ChatRoom>().Where(r => r.Id == id)
                    from seat in db.Set<ChatSeat>().Where(s => s.RoomId == room.Id && s.MemberId == me).DefaultIfEmpty()
                    from g in db.Set<Group>().Where(g => g.Id == room.GroupId).DefaultIfEmpty()
                    from stay in db.Set<GroupMembership>()
                        .Where(m => m.GroupId == room.GroupId && m.MemberId == me && m.JoinedAt != null && m.EndedAt == null)
                        .DefaultIfEmpty()
                    select new Found(
                        room.Kind == RoomKind.Group ? stay != null : seat != null && seat.LeftAt == null,
                        new RoomStanding(
                            room.Id,
                            room.Kind,
                            room.GroupId,
                            g == null ? null : g.Name,
                            g == null ? null : g.Slug,
                            room.Title,
                            room.LastNumber,
                            room.Change,
                            seat == null ? 0 : seat.From,
                            seat == null ? 0 : seat.ReadNumber,
                            seat != null && seat.MutedAt != null,
                            seat != null,
                            room.ProjectId,
                            room.PromptId,
                            room.ClosedAt != null
                        )
                    )
                ).FirstOrDefault()
        )
    );

    private sealed record Found(bool IsIn, RoomStanding Standing);
}
