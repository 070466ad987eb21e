using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>One thing: its picture, where it is and what it is for, for whom, and when it is free.</summary>
internal sealed class ThingPage(CommunityRights rights, CommunityZone zone, Words words) : HousePage
{
    private const int MostShown = 12;

    [BindProperty(SupportsGet = true)]
    public ThingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    public Thing Thing { get; private set; } = null!;
    public string? ForWhom { get; private set; }
    public IReadOnlyList<Problem> Lacks { get; private set; } = [];

    /// <summary>Where something is lacking: whom to write to about it.</summary>
    public Member? Keeper { get; private set; }
    public ThingCalendar Calendar { get; private set; } = null!;
    public DateOnly Today => zone.Day(Now);

    /// <summary>One's own and one's teams'; for the brand's people all that is to come.</summary>
    public IReadOnlyList<BookingLine> Bookings { get; private set; } = [];

    /// <summary>For the brand's people: what came back broken, the newest first.</summary>
    public IReadOnlyList<BookingLine> Damaged { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Things().SingleOrDefaultAsync(t => t.Id == Id) is not { } thing)
            return NotFound();
        var (me, now) = (MyId, Now);
        var mine = Db.Bookings()
            .Where(b => b.ThingId == Id && b.LetGoAt == null && b.ReturnedAt == null)
            .Where(b =>
                Me.IsStaff || b.MemberId == me || b.TeamId != null && Db.TeamMakers().Any(m => m.TeamId == b.TeamId && m.MemberId == me && m.LeftAt == null)
            );
        Bookings = await LendingQueue.Of(Db, mine.OrderBy(b => b.From).Take(MostShown), b => b.From);
        if (thing.IsRetired && !Me.IsStaff && Bookings.Count == 0)
            return NotFound();
        Thing = thing;
        if (Me.IsStaff)
            Damaged = await LendingQueue.Damaged(Db, Db.Bookings().Where(b => b.ThingId == Id), MostShown);
        ForWhom = await Eligibility.Say(Db, thing, await rights.Of(Me), words);
        Lacks = await Eligibility.Lacks(Db, me, thing, now);
        Keeper = Lacks.Count == 0 ? null : await Eligibility.Keeper(Db, me, thing);
        Calendar = HousesClock.Read(Week) is { } week
            ? await ThingCalendar.Week(Db, thing, week.Day, words, zone, now)
            : await ThingCalendar.Month(Db, thing, HousesClock.Read(Month + "-01") is { } month ? month.Day : Today, words, zone, now);
        return Page();
    }
}
