using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>The group's sign and door, for its hosts.</summary>
internal sealed class EditGroupPage(Photos photos) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public GroupWords Input { get; set; } = new();

    /// <summary>A hidden group may take a new address.</summary>
    public bool IsHidden { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Mine() is not { } group)
            return NotFound();
        (Input.Name, Input.About, Input.Openness) = (group.Name, group.About, group.Openness);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? cover)
    {
        if (await Mine() is not { } group)
            return NotFound();
        var picture = await Cover.Take(photos, cover, MyId, Input);
        if (Refusal.All(picture.Refusal, Input.Problems()) is { } refusal)
            return this.Refused(refusal, nameof(Input));
        var done = await Act(async db => await Cover.Show(db, MyId, picture.Value, await EditGroup.Do(db, Me.Acting(), group.Id, Input, Now)));
        return done.Refused ? this.Refused(done.Refusal!, nameof(Input)) : Redirect(done.Value.Href);
    }

    public async Task<IActionResult> OnPostAddressAsync()
    {
        if (await Mine() is not { } group)
            return NotFound();
        var renewed = await Act(db => RenewAddress.Do(db, Me.Acting(), group.Id, Now));
        if (renewed.Refused)
            return this.Refused(renewed.Refusal!, nameof(Input));
        SayNext("community.group.address.renewed");
        return Redirect(renewed.Value.Href);
    }

    private async Task<Group?> Mine()
    {
        var group = await Db.Groups().SingleOrDefaultAsync(g => g.Slug == Slug);
        IsHidden = group?.Openness == Openness.Hidden;
        return group is not null && await Standing.In(Db, group.Id, MyId) is { } standing && standing.MayHost(Me.Acting()) ? group : null;
    }
}
