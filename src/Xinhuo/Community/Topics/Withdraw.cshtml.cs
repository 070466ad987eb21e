using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>Says what stays before the button that takes a post back.</summary>
internal sealed class WithdrawPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public string Back => Number == 0 ? $"/topics/{Id.Value}" : $"/topics/{Id.Value}?at={Number}#r{Number}";

    public async Task<IActionResult> OnGetAsync() =>
        await PostStanding.Of(Db, Id, Number, MyId) is { Gone: false } post && post.Author == MyId ? Page() : NotFound();

    public async Task<IActionResult> OnPostReturnAsync()
    {
        var done = await Act(db => WithdrawPost.Return(db, Me.Acting(), Id, Number, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound ? NotFound() : this.Refused(done.Refusal);
        SayNext("community.said.returned");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => WithdrawPost.Do(db, Me.Acting(), Id, Number, Now));
        return done.Refused ? this.Refused(done.Refusal!) : Redirect(Back);
    }
}
