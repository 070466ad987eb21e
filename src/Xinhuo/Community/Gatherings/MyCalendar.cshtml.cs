using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>我的日历: the secret address for one's own calendar program, and the button that makes another.</summary>
internal sealed class MyCalendarPage(PublicAddress address) : HousePage
{
    public string? Address { get; private set; }
    public DateTimeOffset? Since { get; private set; }

    public async Task OnGetAsync()
    {
        var me = MyId;
        if (await Db.CalendarFeeds().SingleOrDefaultAsync(f => f.MemberId == me) is not { } feed)
            return;
        (Address, Since) = (address.Here(Request, $"/calendar/{feed.Secret}.ics"), feed.RenewedAt);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = MyId;
        var had = await Db.CalendarFeeds().AnyAsync(f => f.MemberId == me);
        var done = await Act(db => RenewCalendar.Do(db, Me.Acting(), Now));
        if (done.Refused)
            return this.Refused(done.Refusal!);
        if (had)
            SayNext("community.calendar.renewed");
        return Redirect("/me/calendar");
    }
}
