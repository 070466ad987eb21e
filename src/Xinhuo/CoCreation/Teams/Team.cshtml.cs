using Microsoft.AspNetCore.Mvc;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A team: who sits round the fire, which seats are empty, and both halves of each yes.</summary>
internal sealed class TeamPage(SuggestionsFor suggestions) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    /// <summary>For which seat somebody is thought of; null: the house chooses.</summary>
    [FromQuery(Name = "seat")]
    public SeatId? For { get; set; }

    /// <summary>So many were shown for it before.</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public TeamView View { get; private set; } = null!;

    /// <summary>What it still lacks for its brief; null: nothing, or it has none.</summary>
    public Refusal? Missing { get; private set; }

    /// <summary>Whom the house thinks of for the empty seats; null: nothing is empty, or not for this viewer.</summary>
    public Suggestions? Suggestions { get; private set; }

    public bool MaySit => !Me.IsStaff && !View.IsIn && !View.Team.IsEnded && View.Empty.Count > 0;

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public async Task<IActionResult> OnPostComeAsync(AskId ask) =>
        await After(await Act(db => AnswerAsk.Accept(db, Me.Acting(), ask, Now)), "cocreation.ask.come.said");

    public async Task<IActionResult> OnPostAwayAsync(AskId ask)
    {
        var done = await Act(db => AnswerAsk.PutAway(db, Me.Acting(), ask, Now));
        return done.Refused ? await After(done, null) : Redirect("/making");
    }

    public async Task<IActionResult> OnPostYesAsync(AskId ask) =>
        await After(await Act(db => AnswerAsk.Accept(db, Me.Acting(), ask, Now)), "cocreation.ask.yes.said");

    public async Task<IActionResult> OnPostNoAsync(AskId ask) =>
        await After(await Act(db => AnswerAsk.Refuse(db, Me.Acting(), ask, Words, Now)), "cocreation.ask.no.said");

    public async Task<IActionResult> OnPostTakeBackAsync(AskId ask) => await After(await Act(db => AnswerAsk.TakeBack(db, Me.Acting(), ask, Now)), null);

    public async Task<IActionResult> OnPostOwnAsync(SeatId seat) => await After(await Act(db => TakeSeat.Own(db, Me.Acting(), Id, seat, Now)), null);

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var done = await Act(db => ConfirmTeam.Do(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return await After(done, null);
        SayNext("cocreation.team.confirm.said");
        return Redirect($"/teams/{Id.Value}/room");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        var done = await Act(db => LeaveTeam.Do(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return await After(done, null);
        SayNext("cocreation.team.leave.said");
        return Redirect("/making");
    }

    public async Task<IActionResult> OnPostEndAsync() => await After(await Act(db => EndTeam.Do(db, Me.Acting(), Id, Now)), "cocreation.team.end.said");

    private async Task<IActionResult> After(Outcome<Nothing> done, string? said)
    {
        if (!done.Refused)
        {
            if (said is not null)
                SayNext(said);
            return Redirect($"/teams/{Id.Value}");
        }
        return !done.Refusal!.IsNotFound && await Look() ? Refused(done.Refusal, null) : NotFound();
    }

    private async Task<bool> Look()
    {
        if (await TeamView.Of(Db, Me, Id, Now) is not { } view)
            return false;
        View = view;
        Suggestions = view is { IsIn: true, Team.IsEnded: false, Empty.Count: > 0 } ? await suggestions.Of(Db, Me, Id, Skip, Now, For) : null;
        if (view is { IsIn: true, Brief: { } brief, Team.HandedInAt: null, Team.IsEnded: false })
            Missing = await HandIn.Missing(Db, view.Team, brief);
        return true;
    }
}
