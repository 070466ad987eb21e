using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>One booking, from the asking to the return: for whose it is, and for the brand's people. To everybody else there is none.</summary>
internal sealed class OneBookingPage(Photos photos, CommunityZone zone, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public BookingId Id { get; set; }

    [BindProperty]
    public ConditionInput Input { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DateTime? Longer { get; set; }

    public Booking Booking { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;
    public bool IsMine { get; private set; }
    public Member Who { get; private set; } = null!;
    public string? Team { get; private set; }
    public IReadOnlyList<EndOfLoan> Ends { get; private set; } = [];
    public bool IsOverdue => Booking.IsOverdue(Now);
    public bool MayHandOver => Me.IsStaff && Booking.State == BookingState.Approved && Now >= Booking.HeldFrom - Booking.Early;
    public int? LeastMileage => Booking.MileageOut ?? Thing.Mileage;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Longer = zone.Typed(Booking.Until);
        return Page();
    }

    public Task<IActionResult> OnPostApproveAsync() => After(db => AnswerBooking.Approve(db, Me.Acting(), Id, Now), "cocreation.bookings.approved-said");

    public Task<IActionResult> OnPostDeclineAsync() => After(db => AnswerBooking.Decline(db, Me.Acting(), Id, Why, Now), "cocreation.bookings.declined-said");

    public Task<IActionResult> OnPostTakeBackAsync() => After(db => AnswerBooking.TakeBack(db, Me.Acting(), Id, Now), "cocreation.bookings.taken-back-said");

    public async Task<IActionResult> OnPostExtendAsync()
    {
        if (!await Look())
            return NotFound();
        if (zone.Moment(Longer) is not { } until)
            return Refused(Refusal.On("Longer", "cocreation.bookings.field.until.missing"), null);
        var done = await Act(db => ExtendBooking.Do(db, Me.Acting(), Id, until, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound || !await Look()
                ? NotFound()
                : Refused(await NoTwoHold.Explain(Db, done.Refusal, Thing, until, until - Booking.From, Now, words, zone), null);
        SayNext("cocreation.bookings.extended-said");
        return Redirect(Booking.Href);
    }

    public Task<IActionResult> OnPostOutAsync() => Change(db => HandOver.Out(db, Me.Acting(), Id, Input, Now), "cocreation.bookings.out-said");

    public Task<IActionResult> OnPostBackAsync() => Change(db => HandOver.Back(db, Me.Acting(), Id, Input, Now), "cocreation.bookings.back-said");

    /// <summary>With pictures, which are taken in before the act.</summary>
    private async Task<IActionResult> Change(Func<XinhuoDb, Task<Outcome<Nothing>>> act, string said)
    {
        if (!Me.IsStaff || !await Look())
            return NotFound();
        if ((Rights.ToWrite(Me) ?? await Input.Take(photos, MyId)) is not { } refusal)
            return await After(act, said, "Input");
        Longer ??= zone.Typed(Booking.Until);
        return Refused(refusal);
    }

    private async Task<IActionResult> After(Func<XinhuoDb, Task<Outcome<Nothing>>> act, string said, string? under = null)
    {
        var done = await Act(act);
        if (done.Refused)
        {
            if (done.Refusal!.IsNotFound || !await Look())
                return NotFound();
            Longer ??= zone.Typed(Booking.Until);
            return Refused(done.Refusal, under);
        }
        SayNext(said);
        return Redirect($"/bookings/{Id.Value}");
    }

    private async Task<bool> Look()
    {
        if (await BookingStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        (Booking, Thing, IsMine) = (standing.Booking, standing.Thing, standing.IsMine);
        Who = await Db.Members().SingleAsync(m => m.Id == Booking.MemberId);
        Team = Booking.TeamId is { } team ? await Db.Teams().Where(t => t.Id == team).Select(t => t.Title).SingleAsync() : null;
        var people = new[] { Booking.HandedOverBy, Booking.ReturnedTo }.OfType<MemberId>().Distinct().ToList();
        var names = await Db.Members().Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name);
        Ends = [.. EndOfLoan.Of(Booking, names)];
        return true;
    }
}

/// <summary>How a thing looked when it was handed over, or when it came back.</summary>
internal sealed record EndOfLoan(string Word, DateTimeOffset At, string? By, int? Mileage, string? Words, string? Photos, string? Damage)
{
    public static IEnumerable<EndOfLoan> Of(Booking booking, IReadOnlyDictionary<MemberId, string> names)
    {
        if (booking is { HandedOverAt: { } went, HandedOverBy: { } by })
            yield return new("cocreation.bookings.out", went, names.GetValueOrDefault(by), booking.MileageOut, booking.WordsOut, booking.PhotosOut, null);
        if (booking is { ReturnedAt: { } came, ReturnedTo: { } to })
            yield return new(
                "cocreation.bookings.back",
                came,
                names.GetValueOrDefault(to),
                booking.MileageBack,
                booking.WordsBack,
                booking.PhotosBack,
                booking.Damage
            );
    }
}
