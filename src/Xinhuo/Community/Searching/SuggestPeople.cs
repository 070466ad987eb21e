using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Searching;

/// <summary>
/// Names for whoever types @: those that begin so first, then those that hold it. For members only, and a handful. Where the words will stand in a
/// group with a door, those inside are named, for nobody else would be told; to whoever may not see that group there is nothing.
/// </summary>
internal static class SuggestPeople
{
    private const int Most = 6;

    public static async Task<IResult> Answer(
        string? q,
        Guid? topic,
        string? group,
        Guid? room,
        Viewer me,
        XinhuoDb db,
        CommunityRights rights,
        TypingPace pace,
        HtmlEncoder encoder
    )
    {
        if (me.MemberId() is not { } member)
            return Results.NotFound();
        if (!pace.Lets(member))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var place = await Place(db, topic, group);
        if (place is { } asked ? !(await rights.Of(member)).MaySee(asked.Id) : topic is not null || group is not null)
            return Results.NotFound();
        if (room is not null && await RoomStanding.Of(db, new RoomId(room.Value), member) is null)
            return Results.NotFound();
        var sought = CleanText.Name(q, Member.MostNameCharacters).Text;
        if (sought.Length == 0)
            return Results.Content("", "text/html; charset=utf-8");
        var people = db.Members().Where(m => m.ErasedAt == null && m.Id != member && m.Name.Contains(sought));
        if (place is { Openness: not Openness.Open })
        {
            var inside = db.PeopleIn(place.Id).Select(m => m.MemberId);
            people = people.Where(m => inside.Contains(m.Id));
        }
        if (room is { } id)
        {
            var seats = db.Set<ChatSeat>().Where(s => s.RoomId == new RoomId(id) && s.LeftAt == null).Select(s => s.MemberId);
            var inGroup = db.Set<ChatRoom>()
                .Where(r => r.Id == new RoomId(id))
                .Join(db.GroupMemberships().Where(m => m.JoinedAt != null && m.EndedAt == null), r => r.GroupId, m => m.GroupId, (_, m) => m.MemberId);
            people = people.Where(m => seats.Contains(m.Id) || inGroup.Contains(m.Id));
        }
        var found = await people
            .OrderByDescending(m => m.Name.StartsWith(sought))
            .ThenByDescending(m => m.LastSeenAt)
            .Take(Most)
            .Select(m => new { m.Name, m.City })
            .ToListAsync();
        var html = new StringBuilder();
        foreach (var person in found)
            html.Append("<li role=\"option\" data-value=\"")
                .Append(encoder.Encode(Mentions.Write(person.Name)))
                .Append("\"><b>")
                .Append(encoder.Encode(person.Name))
                .Append("</b> <span class=\"meta\">")
                .Append(encoder.Encode(person.City ?? ""))
                .Append("</span></li>");
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }

    private static Task<Spot?> Place(XinhuoDb db, Guid? topic, string? group) =>
        topic is { } id
            ? db.Topics()
                .Where(t => t.Id == new TopicId(id) && t.HiddenAt == null)
                .Join(db.Groups(), t => t.GroupId, g => g.Id, (_, g) => new Spot(g.Id, g.Openness))
                .SingleOrDefaultAsync()
        : group is not null ? db.Groups().Where(g => g.Slug == group).Select(g => new Spot(g.Id, g.Openness)).SingleOrDefaultAsync()
        : Task.FromResult<Spot?>(null);

    private sealed record Spot(GroupId Id, Openness Openness);
}
