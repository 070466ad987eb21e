using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Community.Ideas;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>Something that one who can see it may ask the hosts to look at. For who cannot see it, it is not there.</summary>
internal sealed record Reportable(ReportedKind Kind, Guid Object, int Number, GroupId? Group, MemberId Author, string Lines, string? Photos, string Back)
{
    public static async Task<Reportable?> Post(XinhuoDb db, TopicId topic, int number, MemberId me)
    {
        if (await PostStanding.Of(db, topic, number, me) is not { Gone: false } post)
            return null;
        var said =
            number == 0
                ? await db.Topics().Where(t => t.Id == topic).Select(t => new Said(t.Title + "\n\n" + t.Body, t.Photos)).SingleAsync()
                : await db.Replies().Where(r => r.TopicId == topic && r.Number == number).Select(r => new Said(r.Body, r.Photos)).SingleAsync();
        return new(ReportedKind.Post, topic.Value, number, post.Group, post.Author, said.Lines, said.Photos, WhereIs(ReportedKind.Post, topic.Value, number));
    }

    public static async Task<Reportable?> Line(XinhuoDb db, RoomId room, int number, MemberId me)
    {
        if (await RoomStanding.Of(db, room, me) is not { } standing || number <= standing.From)
            return null;
        // A team's room is the team's: only one of them brings a line of it to the desk. Whom the team let in of the brand speaks with the team.
        if (standing.Kind == RoomKind.Project && await db.Members().AnyAsync(m => m.Id == me && m.Role != Role.Member))
            return null;
        var line = await db.Set<ChatLine>().SingleOrDefaultAsync(l => l.RoomId == room && l.Number == number && l.WithdrawnAt == null && l.HiddenAt == null);
        return line is null
            ? null
            : new(ReportedKind.Line, room.Value, number, null, line.AuthorId, line.Body, line.Photos, WhereIs(ReportedKind.Line, room.Value, number));
    }

    public static async Task<Reportable?> Gathering(XinhuoDb db, GatheringId id, MemberId me, bool recap)
    {
        if (await db.Gatherings().SingleOrDefaultAsync(g => g.Id == id) is not { } found)
            return null;
        if (found.GroupId is { } group && await Standing.In(db, group, me) is not { MaySee: true })
            return null;
        if (recap)
            return found is { RecapBy: { } teller, Recap: { } told, RecapHiddenAt: null }
                ? new(ReportedKind.Recap, id.Value, 0, found.GroupId, teller, told, found.RecapPhotos, WhereIs(ReportedKind.Recap, id.Value, 0))
                : null;
        var lines = string.Join("\n\n", new[] { found.Title, found.Place, found.Body }.Where(w => !string.IsNullOrEmpty(w)));
        return new(ReportedKind.Gathering, id.Value, 0, found.GroupId, found.HostId, lines, found.Photos, found.Href);
    }

    public static async Task<Reportable?> Voice(XinhuoDb db, TopicId topic, MemberId author, MemberId me)
    {
        if (await PostStanding.Of(db, topic, 0, me) is not { Gone: false } post)
            return null;
        var words = await TriedSentences.Shown(db, topic, author);
        return words is null ? null : new(ReportedKind.Voice, topic.Value, 0, post.Group, author, words, null, WhereIs(ReportedKind.Voice, topic.Value, 0));
    }

    public static string WhereIs(ReportedKind kind, Guid id, int number) =>
        kind switch
        {
            ReportedKind.Post when number > 0 => $"/topics/{id}?at={number}#r{number}",
            ReportedKind.Post => $"/topics/{id}",
            ReportedKind.Line => $"/chat/{id}?at={number}#m{number}",
            ReportedKind.Voice => $"/topics/{id}#idea",
            ReportedKind.Recap => $"/gatherings/{id}#recap",
            _ => $"/gatherings/{id}",
        };

    private sealed record Said(string Lines, string? Photos);
}
