using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Experiences.Kits;

/// <summary>One's own parcel: where it goes, where it is, and a thank-you for whoever likes.</summary>
internal sealed class MyParcelPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty]
    public AddressInput Input { get; set; } = new();

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Thanks { get; set; }

    public Experience Experience { get; private set; } = null!;
    public Parcel? Parcel { get; private set; }
    public string LeadName { get; private set; } = "";
    public ParcelState State => Parcel?.State ?? ParcelState.Asked;

    /// <summary>What was typed too late is still there to be copied.</summary>
    public bool AsksWhere => !Experience.IsCalledOff && Parcel is not { HasLeft: true } || ModelState.ContainsKey("Input.Address");
    public string Href => $"/experiences/{Id.Value}/parcel";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input = AddressInput.Of(Parcel, Me.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await After(await Act(db => SayWhere.Do(db, Me.Acting(), Id, Input, Now)), "experiences.kit.address-said", "Input");

    public async Task<IActionResult> OnPostNotWantedAsync() =>
        await After(await Act(db => SayWhere.NotWanted(db, Me.Acting(), Id, Now)), "experiences.kit.not-wanted-said");

    public async Task<IActionResult> OnPostArrivedAsync() =>
        await After(await Act(db => FollowParcel.Arrive(db, Me.Acting(), Id, MyId, Now)), "experiences.kit.arrived-said");

    public async Task<IActionResult> OnPostWrongAsync() =>
        await After(await Act(db => FollowParcel.GoWrong(db, Me.Acting(), Id, MyId, What, Now)), "experiences.kit.wrong-said");

    public async Task<IActionResult> OnPostThanksAsync() =>
        await After(await Act(db => ThankForParcel.Do(db, Me.Acting(), Id, Thanks, Now)), "experiences.kit.thanked-said");

    private async Task<IActionResult> After(Outcome<Nothing> done, string said, string? under = null)
    {
        if (done.Refused)
        {
            if (done.Refusal!.IsNotFound || !await Look())
                return NotFound();
            if (under is null)
                Input = AddressInput.Of(Parcel, Me.Name);
            return Refused(done.Refusal, under);
        }
        SayNext(said);
        return Redirect(Href);
    }

    private async Task<bool> Look()
    {
        if (await ParcelStanding.Of(Db, MyId, Me.Role, Id, MyId) is not { IsMine: true } standing)
            return false;
        (Experience, Parcel) = (standing.Experience, standing.Parcel);
        LeadName = await Db.Members().Where(m => m.Id == Experience.LeadId).Select(m => m.Name).SingleAsync();
        return true;
    }
}
