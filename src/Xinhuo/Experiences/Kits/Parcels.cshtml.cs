using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Kits;

/// <summary>The parcels of an experience, by what is to be done next: for whoever leads it.</summary>
internal sealed class ParcelsPage : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    public Experience Experience { get; private set; } = null!;
    public IReadOnlyList<IGrouping<ParcelState, ParcelOf>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { Leads: true, Experience: var experience })
            return NotFound();
        Experience = experience;
        var parcels = await Db.Set<Parcel>().Where(p => p.ExperienceId == Id).ToDictionaryAsync(p => p.MemberId);
        if (experience.Kit is null && parcels.Count == 0)
            return NotFound();
        var people = await Db.PeopleIn(Id).ToListAsync();
        Groups = [.. people.Select(p => new ParcelOf(p, parcels.GetValueOrDefault(p.Id))).OrderBy(p => p.Since).GroupBy(p => p.State).OrderBy(g => g.Key)];
        return Page();
    }
}

/// <summary>Somebody's parcel, in the list of whoever sends.</summary>
internal sealed record ParcelOf(Member Person, Parcel? Parcel)
{
    public ParcelState State => Parcel?.State ?? ParcelState.Asked;

    public DateTimeOffset? Since =>
        State switch
        {
            ParcelState.Wrong => Parcel!.WrongAt,
            ParcelState.Addressed => Parcel!.AddressedAt,
            ParcelState.Packed => Parcel!.PackedAt,
            ParcelState.Sent => Parcel!.SentAt,
            ParcelState.Arrived => Parcel!.ArrivedAt,
            ParcelState.NotWanted => Parcel!.NotWantedAt,
            _ => null,
        };

    /// <summary>Shown where something goes there next, and nowhere else.</summary>
    public bool ShowsAddress => Parcel?.Address is not null && State is ParcelState.Wrong or ParcelState.Addressed or ParcelState.Packed;
}
