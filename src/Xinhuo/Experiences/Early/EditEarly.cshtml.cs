using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Early;

/// <summary>Changes a piece, opens it at once, or takes it back.</summary>
internal sealed class EditEarlyPage(Photos photos, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public EarlyPieceId Id { get; set; }

    [BindProperty]
    public EarlyInput Input { get; set; } = new();

    public EarlyPiece Piece { get; private set; } = null!;
    public bool IsOpen => Piece.IsOpen(Now);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input = EarlyInput.Of(Piece, zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var changed = await Change();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Piece.Href);
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        var done = await Act(db => ChangeEarly.Open(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return await Again(done.Refusal!);
        SayNext("experiences.early.opened-said");
        return Redirect($"/early/{Id.Value}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        var done = await Act(db => ChangeEarly.Withdraw(db, Me.Acting(), Id, Now));
        if (done.Refused)
            return await Again(done.Refusal!);
        SayNext("experiences.early.withdrawn-said");
        return Redirect($"/experiences/{done.Value.Value}");
    }

    private async Task<Outcome<Nothing>> Change()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = IsOpen ? new EarlyPlan(Piece.OpensAt, Marked: false) : Input.Plan(zone, Now);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => ChangeEarly.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Now));
    }

    private async Task<IActionResult> Again(Refusal refusal)
    {
        if (refusal.IsNotFound || !await Look())
            return NotFound();
        Input = EarlyInput.Of(Piece, zone);
        return Refused(refusal, null);
    }

    private async Task<bool> Look()
    {
        if (await EarlyStanding.Of(Db, Me, Id, Now) is not { MayChange: true } standing)
            return false;
        Piece = standing.Piece;
        return true;
    }
}
