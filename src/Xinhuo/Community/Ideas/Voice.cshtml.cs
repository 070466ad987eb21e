using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>The address that "我也想要", "试过，管用" and taking them back press.</summary>
internal sealed class VoicePage : HousePage
{
    /// <summary>A sentence is writing; a press is not.</summary>
    protected override Pacing Pacing => string.IsNullOrWhiteSpace(Input.Words) ? Pacing.Presses : Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty]
    public VoiceInput Input { get; set; } = new();

    public string Back => $"/topics/{Id.Value}#idea";

    public IActionResult OnGet() => Redirect(Back);

    public async Task<IActionResult> OnPostAsync() => Answer(await Act(db => GiveVoice.Do(db, Me.Acting(), Id, VoiceKind.Support, null, Now)));

    public async Task<IActionResult> OnPostTriedAsync(bool works) =>
        Answer(await Act(db => GiveVoice.Do(db, Me.Acting(), Id, works ? VoiceKind.Works : VoiceKind.NotForMe, Input.Words, Now)));

    public async Task<IActionResult> OnPostTakeBackAsync() => Answer(await Act(db => GiveVoice.TakeBack(db, Me.Acting(), Id, Now)));

    private IActionResult Answer(Outcome<Nothing> done) => done.Refused ? this.Refused(done.Refusal!, nameof(Input)) : Redirect(Back);

    public sealed class VoiceInput
    {
        public string? Words { get; set; }
    }
}
