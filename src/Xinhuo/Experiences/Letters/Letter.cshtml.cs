using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Letters;

/// <summary>A letter, its three equal answers, and what the two write under it.</summary>
internal sealed class LetterPage(Acts acts, TitlesNow titles) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public LetterId Id { get; set; }

    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public Letter Letter { get; private set; } = null!;
    public Experience Experience { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public bool IsReader { get; private set; }
    public bool IsPutAway { get; private set; }
    public bool Stands { get; private set; }
    public string AnswersName { get; private set; } = "";
    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];
    public string Back => IsReader ? "/letters" : $"{Experience.Href}/letters";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input.Once = Guid.CreateVersion7(Now);
        await acts.Run(db => db.ReadAbout(MyId, Id.Value, Now));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var said = await PostWords.ForReply(Db, Input.Body);
        var done = said.Refused ? said.Refusal! : await Act(db => WriteUnderLetter.Do(db, Me.Acting(), Id, said.Value, Input.Once, Now));
        return done.Refused ? Refused(done.Refusal!) : Redirect($"{Letter.Href}#l{done.Value}");
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        var done = await Act(db => AnswerLetter.Accept(db, Me.Acting(), Id, titles, Now));
        if (done.Refused)
            return await Again(done.Refusal!);
        SayNext("experiences.letter.accepted-said");
        return Redirect($"/experiences/{done.Value.Value}");
    }

    public async Task<IActionResult> OnPostNotNowAsync() =>
        await After(await Act(db => AnswerLetter.NotNow(db, Me.Acting(), Id, Now)), "experiences.letter.not-now-said");

    public async Task<IActionResult> OnPostPutAwayAsync() =>
        await After(await Act(db => AnswerLetter.PutAway(db, Me.Acting(), Id, Now)), "experiences.letter.put-away-said");

    private async Task<IActionResult> After(Outcome<Nothing> done, string said)
    {
        if (done.Refused)
            return await Again(done.Refusal!);
        SayNext(said);
        return Redirect("/letters");
    }

    private async Task<IActionResult> Again(Refusal refusal) => await Look() ? Refused(refusal, null) : NotFound();

    private async Task<bool> Look()
    {
        if (await LetterStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        (Letter, Experience, IsReader, Stands) = (standing.Letter, standing.Experience, standing.IsReader, standing.Stands(Now));
        var people = await Db.Members().Where(m => m.Id == Letter.To || m.Id == Letter.AuthorId || m.Id == standing.AnswersFor).ToDictionaryAsync(m => m.Id);
        Paper = new Paper(people[Letter.To].Name, Letter.BodyHtml, Letter.Photos, people[Letter.AuthorId], Experience, Letter.SentAt);
        AnswersName = people[standing.AnswersFor].Name;
        IsPutAway = IsReader && await Db.Set<LetterPutAway>().AnyAsync(a => a.LetterId == Id);
        Lines = await (
            from l in Db.Set<LetterLine>()
            where l.LetterId == Id
            join m in Db.Members() on l.AuthorId equals m.Id
            orderby l.Number
            select new ShownLine(l.Number, m.Name, m.PhotoUrl, l.At, l.BodyHtml)
        ).ToListAsync();
        return true;
    }

    internal sealed record ShownLine(int Number, string Name, string? Photo, DateTimeOffset At, string Html);

    internal sealed class ReplyInput
    {
        public string? Body { get; set; }
        public Guid? Once { get; set; }
    }
}
