using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Experiences.Kits;

/// <summary>Somebody's parcel, for whoever leads the experience: packs, sends, and says what became of it.</summary>
internal sealed class OneParcelPage : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public MemberId Who { get; set; }

    [BindProperty]
    public WayInput Input { get; set; } = new();

    [BindProperty]
    public string? What { get; set; }

    public Experience Experience { get; private set; } = null!;
    public Parcel Parcel { get; private set; } = null!;
    public Member Person { get; private set; } = null!;
    public string All => $"/experiences/{Id.Value}/parcels";
    public string Href => $"{All}/{Who.Value}";
    public bool MaySend => Parcel.Address is not null && Parcel.State is ParcelState.Addressed or ParcelState.Packed or ParcelState.Wrong;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input = new WayInput { From = Parcel.SentFrom, Carrier = Parcel.Carrier };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await After(await Act(db => SendParcel.Do(db, Me.Acting(), Id, Who, Input, Now)), "Input");

    public async Task<IActionResult> OnPostPackAsync() => await After(await Act(db => SendParcel.Pack(db, Me.Acting(), Id, Who, Now)));

    public async Task<IActionResult> OnPostArrivedAsync() => await After(await Act(db => FollowParcel.Arrive(db, Me.Acting(), Id, Who, Now)));

    public async Task<IActionResult> OnPostWrongAsync() => await After(await Act(db => FollowParcel.GoWrong(db, Me.Acting(), Id, Who, What, Now)));

    private async Task<IActionResult> After(Outcome<Nothing> done, string? under = null)
    {
        if (!done.Refused)
            return Redirect(All);
        return done.Refusal!.IsNotFound || !await Look() ? NotFound() : Refused(done.Refusal, under);
    }

    private async Task<bool> Look()
    {
        if (await ParcelStanding.Of(Db, MyId, Me.Role, Id, Who) is not { Sends: true, Parcel: { } parcel } standing)
            return false;
        (Experience, Parcel) = (standing.Experience, parcel);
        Person = await Db.Members().SingleAsync(m => m.Id == Who);
        return true;
    }
}
