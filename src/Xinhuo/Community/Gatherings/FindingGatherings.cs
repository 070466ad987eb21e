using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Searching;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Gatherings;

/// <summary>Gatherings among what search found.</summary>
internal static class FindingGatherings
{
    public static async Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, List<Guid> ids, Sight sight, string question)
    {
        var gatherings = ids.Select(i => new GatheringId(i)).ToList();
        var rows = await (
            from g in db.GatheringsFor(sight)
            where gatherings.Contains(g.Id) && g.CancelledAt == null
            join h in db.Members() on g.HostId equals h.Id
            select new
            {
                g.Id,
                g.Title,
                g.Place,
                g.Body,
                g.StartsAt,
                Who = h.Name,
                h.PhotoUrl,
                h.Role,
                Where = db.Groups().Where(r => r.Id == g.GroupId).Select(r => r.Name).FirstOrDefault(),
            }
        ).ToListAsync();
        return rows.Select(r =>
        {
            var said = string.Join(' ', new[] { r.Place, PlainText.Of(r.Body) }.Where(w => !string.IsNullOrEmpty(w)));
            var excerpt = Excerpts.Around(said, question, Finding.ExcerptCharacters);
            return (r.Id.Value, new Hit("gathering", $"/gatherings/{r.Id.Value}", r.Title, excerpt, r.Who, r.PhotoUrl, r.Role, r.Where, r.StartsAt));
        });
    }
}
