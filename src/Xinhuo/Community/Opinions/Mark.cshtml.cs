using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Opinions;

/// <summary>The address that "值得品牌回应" and its undoing press.</summary>
internal sealed class MarkPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    private string Back => Number == 0 ? $"/topics/{Id.Value}" : $"/topics/{Id.Value}?at={Number}#r{Number}";

    public IActionResult OnGet() => Redirect(Back);

    public async Task<IActionResult> OnPostAsync() => Answer(await Act(db => MarkOpinion.Do(db, Me.Acting(), Id, Number, Now)));

    public async Task<IActionResult> OnPostUnmarkAsync() => Answer(await Act(db => MarkOpinion.Unmark(db, Me.Acting(), Id, Number, Now)));

    private IActionResult Answer(Outcome<Nothing> done) => done.Refused ? this.Refused(done.Refusal!) : Redirect(Back);
}
