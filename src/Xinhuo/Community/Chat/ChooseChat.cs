using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Chat;

/// <summary>A member says how they want to be met in chat.</summary>
internal static class ChooseChat
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, bool knownOnly, bool unseen, DateTimeOffset now)
    {
        var id = me.Member();
        var choices = await db.Set<ChatChoices>().AsTracking().SingleOrDefaultAsync(c => c.MemberId == id);
        if (choices is null)
            db.Add(choices = new ChatChoices { MemberId = id });
        choices.KnownOnlySince = knownOnly ? choices.KnownOnlySince ?? now : null;
        choices.UnseenSince = unseen ? choices.UnseenSince ?? now : null;
        return Nothing.Value;
    }
}
