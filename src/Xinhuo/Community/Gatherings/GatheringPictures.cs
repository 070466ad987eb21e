using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.Community.Gatherings;

/// <summary>Pictures of gatherings, as pages show them.</summary>
internal static class GatheringPictures
{
    /// <summary>All pictures that gatherings and recaps show and that may be this member's.</summary>
    public static async Task<IEnumerable<PhotoId>> Of(XinhuoDb db, MemberId member)
    {
        var shown = await db.Set<Gathering>()
            .Where(g => g.Photos != null || g.RecapPhotos != null && g.RecapBy == member)
            .Select(g => new { g.Photos, g.RecapPhotos })
            .ToListAsync();
        return shown.SelectMany(g => PostPhotos.Read(g.Photos).Concat(PostPhotos.Read(g.RecapPhotos))).Select(p => p.Id);
    }
}
