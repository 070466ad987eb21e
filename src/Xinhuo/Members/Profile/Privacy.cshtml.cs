using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;

namespace Xinhuo.Members.Profile;

/// <summary>Who sees what, said plainly; and the way off the map.</summary>
internal sealed class PrivacyPage(Settings settings) : HousePage
{
    public DateTimeOffset? OffMapSince { get; private set; }

    public bool GuestsRead => settings.GuestsMayRead;

    public async Task OnGetAsync()
    {
        var id = MyId;
        OffMapSince = await Db.Members().Where(m => m.Id == id).Select(m => m.OffMapSince).SingleAsync();
    }

    public async Task<IActionResult> OnPostAsync(bool stand)
    {
        // Also the suspended may leave the map: it takes nothing from others.
        await Write(db => StandOnMap.Do(db, Me.Acting(), stand, Now));
        return RedirectToPage();
    }
}
