using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Keeping;

/// <summary>The address the 收藏 button presses.</summary>
internal sealed class KeepPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    public IActionResult OnGet() => Redirect($"/topics/{Id.Value}");

    public async Task<IActionResult> OnPostAsync() => Answer(await Act(db => KeepTopic.Do(db, Me.Acting(), Id, Now)));

    public async Task<IActionResult> OnPostLetGoAsync() => Answer(await Act(db => KeepTopic.LetGo(db, Me.Acting(), Id, Now)));

    private IActionResult Answer(Outcome<Nothing> done) => done.Refused ? this.Refused(done.Refusal!) : Redirect($"/topics/{Id.Value}");
}
