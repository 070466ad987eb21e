using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.CoCreation.Desk;

/// <summary>One request, who looks after it, and what was said to it.</summary>
internal sealed class RequestPage(Acts acts, Photos photos) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public HelpRequestId Id { get; set; }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    public HelpStanding Standing { get; private set; } = null!;
    public HelpRow Row { get; private set; } = null!;
    public HelpRequest Asked => Standing.Request;
    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];
    public bool IsSettled => Asked.IsSettled(Now);
    public bool IsMine => Row.Owner?.Id == MyId;

    /// <summary>They may say that it is done: it is theirs, and the last word is the brand's.</summary>
    public bool MaySayDone => IsMine && !Asked.IsDone && Asked.WaitsSince is null;

    public bool MayBeHelpedBy(ShownLine line) =>
        Standing.IsAsker && line.IsAnswer && !IsSettled && !(Asked.HelpedAsAskerSays && Asked.HelpedNumber == line.Number);

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
        var said = await Say();
        if (said.Refused)
            return said.Refusal!.IsNotFound ? NotFound() : Refused(said.Refusal!);
        SayArrived();
        return Redirect($"{Asked.Href}#l{said.Value}");
    }

    public async Task<IActionResult> OnPostTakeAsync() => await After(await Act(db => LookAfterRequest.Take(db, Me.Acting(), Id, Now)));

    public async Task<IActionResult> OnPostLetGoAsync() => await After(await Act(db => LookAfterRequest.LetGo(db, Me.Acting(), Id, Now)));

    public async Task<IActionResult> OnPostHelpedAsync(int number) => await After(await Act(db => FinishRequest.Helped(db, Me.Acting(), Id, number, Now)));

    public async Task<IActionResult> OnPostDoneAsync() => await After(await Act(db => FinishRequest.Done(db, Me.Acting(), Id, Now)));

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        var back = await Act(db => FinishRequest.TakeBack(db, Me.Acting(), Id, Now));
        if (back.Refused)
            return await After(back);
        SayNext("cocreation.desk.taken-back");
        return Redirect("/help");
    }

    private async Task<Outcome<int>> Say()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        return Refusal.All(said.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => WriteToRequest.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, Input.Once, Now));
    }

    private async Task<IActionResult> After(Outcome<Nothing> done) =>
        !done.Refused ? Redirect($"/help/{Id.Value}")
        : done.Refusal!.IsNotFound || !await Look() ? NotFound()
        : Refused(done.Refusal, null);

    private async Task<bool> Look()
    {
        if (await HelpStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        Standing = standing;
        Row = (await HelpReading.Rows(Db, Db.HelpRequests().Where(r => r.Id == Id), 1))[0];
        var asker = standing.Request.AskerId;
        Lines = await (
            from l in Db.HelpLines()
            where l.RequestId == Id
            join m in Db.Members() on l.AuthorId equals m.Id
            orderby l.Number
            select new ShownLine(l.Number, m, l.At, l.BodyHtml, l.Photos, l.AuthorId != asker)
        ).ToListAsync();
        return true;
    }

    internal sealed record ShownLine(int Number, Member Author, DateTimeOffset At, string Html, string? Photos, bool IsAnswer);
}
