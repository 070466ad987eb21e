using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;

namespace Xinhuo.Members.Profile;

/// <summary>Who sees what, said plainly; whom one's page is for; and the way off the map.</summary>
internal sealed class PrivacyPage(Settings settings) : HousePage
{
    public DateTimeOffset? OffMapSince { get; private set; }

    public bool GuestsRead => settings.GuestsMayRead;

    /// <summary>One's own page stands open to everybody.</summary>
    public bool PageIsOpen { get; private set; }

    public async Task OnGetAsync()
    {
        var id = MyId;
        var me = await Db.Members().SingleAsync(m => m.Id == id);
        (OffMapSince, PageIsOpen) = (me.OffMapSince, me.Shows(settings));
    }

    public async Task<IActionResult> OnPostPageAsync(bool everybody)
    {
        await Write(db => ShowPage.Do(db, Me.Acting(), everybody, Now));
        return Redirect("/me/privacy");
    }

    public async Task<IActionResult> OnPostAsync(bool stand)
    {
        // Also the suspended may leave the map: it takes nothing from others.
        await Write(db => StandOnMap.Do(db, Me.Acting(), stand, Now));
        return RedirectToPage();
    }
}
