using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Journals;

/// <summary>One entry, what is said below it, and what came of it.</summary>
internal sealed class EntryPage(Acts acts) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public JournalEntryId Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public JournalStanding Standing { get; private set; } = null!;
    public JournalEntry Entry => Standing.Entry;
    public Member Author { get; private set; } = null!;
    public IReadOnlyList<ShownAnswer> Answers { get; private set; } = [];
    public IReadOnlyList<JournalCredit> Changes { get; private set; } = [];

    /// <summary>They may ask the hosts to look at what others said here.</summary>
    public bool MayAsk => !Me.IsGuest && !Entry.IsHidden;
    public string Back => Standing.InExperience ? Standing.Experience.Href : "/journal";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input.Once = Guid.CreateVersion7(Now);
        if (Me.MemberId() is { } me)
            await acts.Run(db => db.ReadAbout(me, Id.Value, Now));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var said = await PostWords.ForReply(Db, Input.Body);
        var done = said.Refused ? said.Refusal! : await Act(db => AnswerEntry.Do(db, Me.Acting(), Id, said.Value, Input.Once, Now));
        return done.Refused ? Refused(done.Refusal!) : Redirect($"{Entry.Href}#a{done.Value}");
    }

    public async Task<IActionResult> OnPostPutAwayAsync() => await After(await Act(db => PutEntryAway.Do(db, Me.Acting(), Id, Why, Now)));

    public async Task<IActionResult> OnPostBringBackAsync() => await After(await Act(db => PutEntryAway.BringBack(db, Me.Acting(), Id, Now)));

    public async Task<IActionResult> OnPostTakeBackAsync(int number) => await After(await Act(db => TakeAnswerBack.Do(db, Me.Acting(), Id, number, Now)));

    public async Task<IActionResult> OnPostNameAsync() => await After(await Act(db => LinkChange.Name(db, Me.Acting(), Id, true, Now)));

    public async Task<IActionResult> OnPostUnnameAsync() => await After(await Act(db => LinkChange.Name(db, Me.Acting(), Id, false, Now)));

    private async Task<IActionResult> After(Outcome<Nothing> done) =>
        !done.Refused ? Redirect($"/journal/{Id.Value}")
        : await Look() ? Refused(done.Refusal!, null)
        : NotFound();

    private async Task<bool> Look()
    {
        if (await JournalStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        Standing = standing;
        Author = await Db.Members().SingleAsync(m => m.Id == standing.Entry.AuthorId);
        var answers = await (
            from a in Db.Set<JournalAnswer>()
            where a.EntryId == Id
            join m in Db.Members() on a.AuthorId equals m.Id
            orderby a.Number
            select new ShownAnswer(a.Number, m, a.At, a.WithdrawnAt == null ? a.BodyHtml : null, false)
        ).ToListAsync();
        var away = await JournalsAtDesk.Away(Db, Id, [.. answers.Select(a => a.Author.Id).Distinct()]);
        Answers = answers.ConvertAll(a => away.Contains(a.Number) ? a with { Html = null, IsAway = true } : a);
        Changes = await JournalReading.Changes(Db, Db.Set<JournalEntry>().Where(e => e.Id == Id));
        return true;
    }

    /// <param name="Html">Null: taken back, or put away by a host.</param>
    internal sealed record ShownAnswer(int Number, Member Author, DateTimeOffset At, string? Html, bool IsAway);

    internal sealed class AnswerInput
    {
        public string? Body { get; set; }
        public Guid? Once { get; set; }
    }
}
