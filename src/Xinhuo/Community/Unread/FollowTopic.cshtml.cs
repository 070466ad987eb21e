using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Unread;

/// <summary>The address that 关注, 静音 and their undoing press.</summary>
internal sealed class FollowTopicPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    public IActionResult OnGet() => Redirect($"/topics/{Id.Value}");

    public async Task<IActionResult> OnPostAsync(FollowLevel level)
    {
        var done = await Act(db => Follow.Topic(db, Me.Acting(), Id, level, Now));
        if (done.Refused)
            return this.Refused(done.Refusal!);
        SayNext($"community.said.{level}");
        return Redirect($"/topics/{Id.Value}");
    }
}
