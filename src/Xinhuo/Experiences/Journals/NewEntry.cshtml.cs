using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>写几句: a few words of an experience, by one who is in it.</summary>
internal sealed class NewEntryPage(Photos photos, Words words, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty]
    public JournalInput Input { get; set; } = new();

    public string Title { get; private set; } = "";
    public JournalChoices Choices => JournalChoices.Of(words, Input);
    public string Back => $"/experiences/{Id.Value}";

    public async Task<IActionResult> OnGetAsync()
    {
        (Input.Once, Input.Kind, Input.Readers) = (Guid.CreateVersion7(Now), JournalKind.Feeling, JournalReaders.Sender);
        return await Look() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var written = await Write();
        if (written.Refused)
            return Refused(written.Refusal!);
        SayArrived("experiences.journal.written");
        return Redirect($"/journal/{written.Value.Value}");
    }

    private async Task<Outcome<JournalEntryId>> Write()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        return (Refusal.All(said.Refusal, pictures) ?? Input.Ask(hints, Input.Body)) is { } refusal
            ? refusal
            : await Act(db => WriteEntry.Do(db, Me.Acting(), Id, Input, said.Value with { Alts = Input.Alts }, Now));
    }

    private async Task<bool> Look()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { IsIn: true } standing)
            return false;
        Title = standing.Experience.Title;
        return true;
    }
}
