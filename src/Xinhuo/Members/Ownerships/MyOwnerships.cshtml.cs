using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Ownerships;

/// <summary>What one owns, and the stage that follows from it, with its why.</summary>
internal sealed class MyOwnershipsPage(CommunityZone zone, Words words) : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Product { get; set; }
        public DateOnly? Since { get; set; }
        public DateOnly? Until { get; set; }
    }

    public IReadOnlyList<OwnedThing> Mine { get; private set; } = [];

    public Lifecycle? Lifecycle { get; private set; }

    public IReadOnlyList<SelectListItem> Products { get; private set; } = [];

    public DateOnly Today => zone.Day(Now);

    public async Task OnGetAsync()
    {
        var id = MyId;
        Mine = [.. (await OwnedThings.Of(Db, [id]))[id]];
        Lifecycle = Mine.Stage(zone, Today);
        Products =
        [
            new(words["members.owns.pick"], ""),
            .. (await Db.Products().OrderBy(p => p.Slug).ToListAsync()).Select(p => new SelectListItem(p.Name, p.Slug)),
        ];
    }

    public Task<IActionResult> OnPostAsync() =>
        Answer(() => Act(db => RecordOwnership.Do(db, Me.Acting(), Input.Product, Input.Since, Input.Until, zone, Now)));

    public Task<IActionResult> OnPostEndAsync(Guid id, DateOnly? until) =>
        Answer(() => Act(db => EndOwnership.Do(db, Me.Acting(), new OwnershipId(id), until, zone, Now)));

    public Task<IActionResult> OnPostAgainAsync(Guid id) => Answer(() => Act(db => ReturnOwnership.Undo(db, Me.Acting(), new OwnershipId(id), Now)));

    public Task<IActionResult> OnPostRemoveAsync(Guid id) => Answer(() => Act(db => RemoveOwnership.Do(db, Me.Acting(), new OwnershipId(id), Now)));

    private async Task<IActionResult> Answer(Func<Task<Platform.Outcome<Platform.Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!);
    }
}
