using Xinhuo.Members;

namespace Xinhuo.Experiences.Journals;

/// <summary>体验手记: all that was written for everybody, in the order in which it was written, and what came of it.</summary>
internal sealed class JournalPage : HousePage
{
    protected override Door Door => Door.Readers;

    public IReadOnlyList<JournalRow> Entries { get; private set; } = [];
    public IReadOnlyList<JournalCredit> Changes { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        var entries = JournalReading.ForEverybody(Db);
        (Entries, Next) = await JournalReading.Page(Db, entries, after);
        Changes = await JournalReading.Changes(Db, entries);
    }
}
