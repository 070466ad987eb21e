using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Journals;

/// <summary>
/// What an entry said before, newest first, for those it is for. What it said while it was for fewer is its author's alone: it was not written for those who came later.
/// </summary>
internal sealed class EntryHistoryPage : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public JournalEntryId Id { get; set; }

    public string Back => $"/journal/{Id.Value}";
    public IReadOnlyList<(DateTimeOffset Until, string Html)> Former { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await JournalStanding.Of(Db, Me, Id) is not { } standing)
            return NotFound();
        var (author, readers) = (standing.IsAuthor, standing.Entry.Readers);
        var edits = await Db.Set<JournalEdit>()
            .Where(e => e.EntryId == Id && (author || e.FormerReaders >= readers))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .ToListAsync();
        Former = edits.ConvertAll(e => (e.At, SafeMarkdown.ToHtml(e.FormerBody, MarkdownContext.Plain)));
        return Page();
    }
}
