using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Journals;

/// <summary>写下它改变了什么: somebody of the brand links an insight to what came of it.</summary>
internal sealed class LinkChangePage(CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public JournalEntryId Id { get; set; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public string Words { get; private set; } = "";
    public IReadOnlyList<JournalChange> Linked { get; private set; } = [];
    public string Back => $"/journal/{Id.Value}";

    public async Task<IActionResult> OnGetAsync()
    {
        Input.On = zone.Day(Now);
        return await Look() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(db => LinkChange.Do(db, Me.Acting(), Id, Input, Now));
        if (done.Refused)
            return Refused(done.Refusal!);
        SayNext("experiences.journal.change.linked");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(Guid change) =>
        (await Act(db => LinkChange.Unlink(db, Me.Acting(), Id, change, Now))) is { Refused: true, Refusal: var refusal }
            ? await Look()
                ? Refused(refusal!, null)
                : NotFound()
            : Redirect($"{Back}/change");

    private async Task<bool> Look()
    {
        if (await JournalStanding.Of(Db, Me, Id) is not { MayLink: true, Entry: var entry })
            return false;
        Words = JournalReading.Excerpt(entry.Body);
        Linked = await Db.Set<JournalChange>().Where(c => c.EntryId == Id).OrderBy(c => c.At).ToListAsync();
        return true;
    }
}
