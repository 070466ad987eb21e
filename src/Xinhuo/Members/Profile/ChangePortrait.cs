using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Profile;

/// <summary>A member shows their face, or another one; null takes it down. The one before goes, its bytes too.</summary>
internal static class ChangePortrait
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, PhotoId? photo, Photos photos, DateTimeOffset now)
    {
        var id = me.Member();
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        if (photo is { } given && (await Photos.Show(db, [given], id.Value, Audiences.All)).Count == 0)
            return Refusal.NotFound;
        await photos.Remove(db, await Portraits.Of(db, id, member.PhotoUrl));
        (member.PhotoUrl, member.PortraitUrl) = photo is { } shown ? (Photo.Href(shown, 's'), Photo.Href(shown, 'l')) : (null, null);
        SignedIn.LookAgain(db, id);
        db.Record(me, now, new ProfileChanged(id));
        return Nothing.Value;
    }
}

internal static class Portraits
{
    /// <summary>The picture behind a face, where it is this member's own and shown as nothing else.</summary>
    public static async Task<IReadOnlyList<Photo>> Of(XinhuoDb db, MemberId member, string? url)
    {
        if (Photo.IdIn(url) is not { } id)
            return [];
        return await db.Set<Photo>().AsNoTracking().Where(p => p.Id == id && p.Owner == member.Value && p.Audience == Audiences.All).ToListAsync();
    }
}
