using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Feeds;

/// <summary>An open group's newest topics as an Atom feed (RFC 4287), where guests may read. What is not open to all has none.</summary>
internal static class GroupFeed
{
    private const int Most = 30;

    public static async Task<IResult> Answer(string slug, HttpRequest request, XinhuoDb db, Settings settings, PublicAddress address)
    {
        var group = await db.Groups().SingleOrDefaultAsync(g => g.Slug == slug);
        if (group is not { Openness: Openness.Open } || !settings.GuestsMayRead)
            return Results.NotFound();
        var topics = await (
            from t in db.Topics()
            where t.GroupId == @group.Id && t.HiddenAt == null && t.WithdrawnAt == null
            orderby t.CreatedAt descending, t.Id descending
            join a in db.Members() on t.AuthorId equals a.Id
            select new AtomEntry(t.Id.Value, t.Title, t.BodyHtml, t.CreatedAt, t.EditedAt, a.Name, $"/topics/{t.Id.Value}")
        )
            .Take(Most)
            .ToListAsync();
        var feed = new AtomFeed(group.Id.Value, group.Name, group.LastActivityAt, group.Href, $"{group.Href}/feed.atom");
        return feed.Answer(topics.OrderByDescending(t => t.At), address.Here(request, request.PathBase));
    }
}
