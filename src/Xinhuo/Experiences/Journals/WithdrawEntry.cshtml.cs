using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Journals;

/// <summary>Says what goes before the button that takes an entry back.</summary>
internal sealed class WithdrawEntryPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public JournalEntryId Id { get; set; }

    public string Back => $"/journal/{Id.Value}";

    public async Task<IActionResult> OnGetAsync() => await JournalStanding.Of(Db, Me, Id) is { IsAuthor: true } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => WithdrawEntry.Do(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return Refused(done.Refusal!, null);
        SayNext("experiences.journal.withdrawn");
        return Redirect(await ExperienceStanding.Of(Db, Me, done.Value) is null ? "/journal" : $"/experiences/{done.Value.Value}");
    }
}
