using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Titles;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members;

/// <summary>Titles that come with something, for the later rooms: within their own act.</summary>
public static class GrantedTitles
{
    /// <summary>In the name of the employee whose word it was. Null: they bear it already, or it is granted no more.</summary>
    public static async Task<TitleGrantId?> Grant(
        XinhuoDb db,
        MemberId person,
        TitleId title,
        MemberId by,
        string why,
        DateTimeOffset? until,
        TitlesNow titles,
        DateTimeOffset now
    )
    {
        if (until <= now || !await db.Titles().AnyAsync(t => t.Id == title && t.RetiredAt == null) || await GrantTitle.Bears(db, person, title, now))
            return null;
        var role = await db.Members().Where(m => m.Id == by).Select(m => m.Role).SingleAsync();
        return GrantTitle.Add(db, new Actor(by.Value, role), person, title, why, until, titles, now);
    }

    /// <summary>What it came with is over for them: the title ends, and the line that it was granted stays.</summary>
    public static async Task End(XinhuoDb db, Actor me, TitleGrantId id, string why, TitlesNow titles, DateTimeOffset now)
    {
        if (await db.TitleGrants().AsTracking().SingleOrDefaultAsync(g => g.Id == id) is { } grant && grant.IsLive(now))
            RevokeTitle.End(db, me, grant, why, titles, now);
    }
}
