using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>The address that "我也想要", "试过，管用" and taking them back press.</summary>
internal sealed class VoicePage(Hints hints) : HousePage
{
    /// <summary>A sentence is writing; a press is not.</summary>
    protected override Pacing Pacing => string.IsNullOrWhiteSpace(Input.Words) ? Pacing.Presses : Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty]
    public VoiceInput Input { get; set; } = new();

    /// <summary>What one might say otherwise; asked once.</summary>
    public IReadOnlyList<Hint> Hinted { get; private set; } = [];

    public string Back => $"/topics/{Id.Value}#idea";

    public IActionResult OnGet() => Redirect(Back);

    public async Task<IActionResult> OnPostAsync() => Answer(await Act(db => GiveVoice.Do(db, Me.Acting(), Id, VoiceKind.Support, null, Now)));

    public async Task<IActionResult> OnPostTriedAsync(bool works)
    {
        Hinted = Input.AsIs || Rights.ToWrite(Me) is not null ? [] : hints.Of(Input.Words);
        if (Hinted.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        return Answer(await Act(db => GiveVoice.Do(db, Me.Acting(), Id, works ? VoiceKind.Works : VoiceKind.NotForMe, Input.Words, Now)));
    }

    public async Task<IActionResult> OnPostTakeBackAsync() => Answer(await Act(db => GiveVoice.TakeBack(db, Me.Acting(), Id, Now)));

    private IActionResult Answer(Outcome<Nothing> done) => done.Refused ? this.Refused(done.Refusal!, nameof(Input)) : Redirect(Back);

    public sealed class VoiceInput
    {
        public string? Words { get; set; }

        /// <summary>The hints were read, and it is meant so.</summary>
        public bool AsIs { get; set; }
    }
}
