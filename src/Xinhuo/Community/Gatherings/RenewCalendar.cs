using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>Makes a member's calendar address, or a new one: the one before leads nowhere from then on.</summary>
internal static class RenewCalendar
{
    public static async Task<Outcome<string>> Do(XinhuoDb db, Actor me, DateTimeOffset now)
    {
        var member = me.Member();
        var secret = CalendarSecret.New();
        if (await db.CalendarFeeds().AsTracking().SingleOrDefaultAsync(f => f.MemberId == member) is { } feed)
            (feed.Secret, feed.RenewedAt) = (secret, now);
        else
            db.Add(
                new CalendarFeed
                {
                    MemberId = member,
                    Secret = secret,
                    RenewedAt = now,
                }
            );
        db.Record(me, now, new CalendarRenewed(member));
        return secret;
    }
}
