using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Profile;

/// <summary>A member shows their face, or another one; null takes it down.</summary>
internal static class ChangePortrait
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, PhotoId? photo, LiveSessions sessions, DateTimeOffset now)
    {
        var id = me.Member();
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        if (photo is { } given && (await Photos.Show(db, [given], id.Value, Audiences.All)).Count == 0)
            return Refusal.NotFound;
        (member.PhotoUrl, member.PortraitUrl) = photo is { } shown ? (Photo.Href(shown, 's'), Photo.Href(shown, 'l')) : (null, null);
        db.Afterwards(() => sessions.Forget(id));
        db.Record(me, now, new ProfileChanged(id));
        return Nothing.Value;
    }
}
