using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Journals;

/// <summary>Saying an entry better, or for others.</summary>
internal sealed class EditEntryPage(Photos photos, Words words, Hints hints) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public JournalEntryId Id { get; set; }

    [BindProperty]
    public JournalInput Input { get; set; } = new();

    public JournalChoices Choices => JournalChoices.Of(words, Input);
    public string Back => $"/journal/{Id.Value}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Mine() is not { } entry)
            return NotFound();
        Input = JournalInput.Of(entry);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Mine() is null)
            return NotFound();
        var edited = await Edit();
        return edited.Refused ? Refused(edited.Refusal!) : Redirect(Back);
    }

    private async Task<Outcome<Nothing>> Edit()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        return (Refusal.All(said.Refusal, pictures) ?? Input.Ask(hints, Input.Body)) is { } refusal
            ? refusal
            : await Act(db => EditEntry.Do(db, Me.Acting(), Id, Input, said.Value with { Alts = Input.Alts }, Now));
    }

    private async Task<JournalEntry?> Mine() => await JournalStanding.Of(Db, Me, Id) is { MayEdit: true, Entry: var entry } ? entry : null;
}
