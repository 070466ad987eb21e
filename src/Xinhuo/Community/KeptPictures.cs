using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Pictures of what several of the brand's people change: those that are there stay whoever brought them, one's own new ones come, the rest goes.</summary>
internal static class KeptPictures
{
    public static async Task<string?> Change(XinhuoDb db, Actor me, string? there, PostWords words, string audience, DateTimeOffset now)
    {
        var shown = PostPhotos.Read(there).Select(p => p.Id).ToList();
        await Photos.Drop(db, [.. shown.Except(words.Photos)], Audiences.Nobody, now);
        var stay = shown.Intersect(words.Photos).ToList();
        var old = await db.Set<Photo>().AsTracking().Where(p => stay.Contains(p.Id)).ToListAsync();
        foreach (var photo in old.Where(p => words.Alts.ContainsKey(p.Id)))
            photo.Alt = words.Alts[photo.Id];
        var added = await Photos.Show(db, [.. words.Photos.Except(shown)], me.Member().Value, audience, words.Alts);
        return PostPhotos.Write([.. words.Photos.Select(id => old.Concat(added).FirstOrDefault(p => p.Id == id)).OfType<Photo>()]);
    }
}
