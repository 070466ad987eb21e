using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Teams;

/// <summary>One of the team writes to somebody whether they would sit there.</summary>
internal sealed class AskSomebodyPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TeamId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "seat")]
    public SeatId Seat { get; set; }

    /// <summary>Whom, where it is known already.</summary>
    [FromQuery(Name = "who")]
    public MemberId? WhoId { get; set; }

    /// <summary>Whom, by name.</summary>
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public TeamView View { get; private set; } = null!;
    public Member? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var done = await Act(Ask);
        if (done.Refused)
            return Refused(done.Refusal!, null);
        SayNext("cocreation.ask.said");
        return Redirect($"/teams/{Id.Value}");
    }

    private async Task<Outcome<AskId>> Ask(XinhuoDb db)
    {
        var key = MemberName.Key((Who ?? "").Trim().TrimStart('@'));
        var to = Person?.Id ?? await db.Members().Where(m => m.NameKey == key && m.ErasedAt == null).Select(m => (MemberId?)m.Id).SingleOrDefaultAsync();
        return to is { } member ? await AskForSeat.Ask(db, Me.Acting(), Id, Seat, member, Words, Now) : Refusal.On("Who", "cocreation.ask.nobody");
    }

    private async Task<bool> Look()
    {
        if (await TeamView.Of(Db, Me, Id, Now) is not { IsIn: true, Team.IsEnded: false } view)
            return false;
        View = view;
        if (WhoId is { } who)
            Person = await Db.Members().SingleOrDefaultAsync(m => m.Id == who && m.ErasedAt == null);
        return WhoId is null || Person is not null;
    }
}
