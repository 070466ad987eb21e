using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Asks for a thing: from when until when, for oneself or for a project, and a few words.</summary>
internal sealed class BookThingPage(CommunityZone zone, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public ThingId Id { get; set; }

    [BindProperty]
    public WishInput Input { get; set; } = new();

    public Thing Thing { get; private set; } = null!;
    public IReadOnlyList<Problem> Lacks { get; private set; } = [];

    /// <summary>Where something is lacking: whom to write to about it.</summary>
    public Member? Keeper { get; private set; }
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? from, string? until)
    {
        if (!await Look())
            return NotFound();
        var hours = await Suggested.Of(Db, Thing, from, until, zone, Now);
        Input = new()
        {
            Once = Guid.CreateVersion7(Now),
            From = zone.Typed(hours.From),
            Until = zone.Typed(hours.Until),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var wish = Input.Read(zone);
        if (wish.Refused)
            return Refused(wish.Refusal!);
        var asked = await Act(db => AskForThing.Do(db, Me.Acting(), Id, wish.Value, Now, Input.Once));
        if (asked.Refused)
            return Refused(await Explain(asked.Refusal!, wish.Value));
        SayArrived(Thing.NeedsYes ? "cocreation.bookings.asked-said" : "cocreation.bookings.booked-said");
        return Redirect($"/bookings/{asked.Value.Value}");
    }

    private Task<Refusal> Explain(Refusal refusal, Wish wish) => NoTwoHold.Explain(Db, refusal, Thing, wish.From, wish.Until - wish.From, Now, words, zone);

    private async Task<bool> Look()
    {
        if (await Db.Things().SingleOrDefaultAsync(t => t.Id == Id && t.RetiredAt == null) is not { } thing)
            return false;
        Thing = thing;
        Lacks = await Eligibility.Lacks(Db, MyId, thing, Now);
        Keeper = Lacks.Count == 0 ? null : await Eligibility.Keeper(Db, MyId, thing);
        var teams = await Db.ProjectsOf(MyId).OrderBy(t => t.Title).Select(t => new { t.Id, t.Title }).ToListAsync();
        Teams =
        [
            new SelectListItem(words["cocreation.bookings.field.team.none"], ""),
            .. teams.Select(t => new SelectListItem(words["cocreation.bookings.field.team.for", t.Title], t.Id.Value.ToString())),
        ];
        return true;
    }
}

/// <summary>A wish as typed, by the clock on the house's wall.</summary>
internal sealed class WishInput
{
    public DateTime? From { get; set; }
    public DateTime? Until { get; set; }
    public Guid? Team { get; set; }
    public string? Words { get; set; }
    public Guid? Once { get; set; }

    internal Outcome<Wish> Read(CommunityZone zone)
    {
        var said = CleanText.Lines(Words, Booking.MostWordsCharacters, Booking.MostUnits);
        var (from, until) = (zone.Moment(From), zone.Moment(Until));
        var wrong = Refusal.All(
            BookingWords.Wrong(said, "Words", null, Booking.MostWordsCharacters),
            from is null ? Refusal.On("From", "cocreation.bookings.field.from.missing") : null,
            until is null ? Refusal.On("Until", "cocreation.bookings.field.until.missing") : null
        );
        return wrong is not null
            ? wrong
            : new Wish(from!.Value, until!.Value, Team is { } team ? new TeamId(team) : null, said.Text.Length == 0 ? null : said.Text);
    }
}
