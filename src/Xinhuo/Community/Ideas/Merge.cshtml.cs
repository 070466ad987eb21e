using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>并进同样的一条: staff and the group's hosts choose among those that are near, or look for another.</summary>
internal sealed class MergePage(CommunityRights rights) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public string Idea { get; private set; } = "";
    public IReadOnlyList<NearIdea> Near { get; private set; } = [];
    public string Back => $"/topics/{Id.Value}#idea";

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var done = Input.Into is { } into
            ? await Act(db => MergeIdea.Do(db, Me.Acting(), Id, new TopicId(into), Now))
            : Refusal.On("Into", "community.ideas.merge.choose");
        if (done.Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        SayArrived("community.ideas.merged");
        return Redirect($"/topics/{Input.Into}#idea");
    }

    private async Task<bool> Load()
    {
        if (await MergeIdea.May(Db, Me.Acting(), Id) is not { } post)
            return false;
        Idea = await Db.Topics().Where(t => t.Id == Id).Select(t => t.Title).SingleAsync();
        Near = await NearIdeas.Of(Db, await rights.Of(Me), post.Kind, string.IsNullOrWhiteSpace(Q) ? Idea : Q, Id);
        return true;
    }

    public sealed class MergeInput
    {
        public Guid? Into { get; set; }
    }
}
