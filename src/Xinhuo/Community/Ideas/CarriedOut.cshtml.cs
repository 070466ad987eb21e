using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>写下它成了什么: staff link an adopted idea to what carried it out.</summary>
internal sealed class CarriedOutPage(Words words, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty]
    public ThingInput Input { get; set; } = new();

    public string Idea { get; private set; } = "";
    public IReadOnlyList<IdeaOutcome> Linked { get; private set; } = [];
    public string Back => $"/topics/{Id.Value}#idea";
    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<CarriedOutAs>().Select(k => new SelectListItem(words[$"community.ideas.as.{k}"], $"{k}", k == Input.Kind));

    public async Task<IActionResult> OnGetAsync()
    {
        Input.On = zone.Day(Now);
        return await Load() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var thing = new CarriedOut(Input.Kind, Input.Title ?? "", Input.Address, Input.On ?? zone.Day(Now));
        if ((await Act(db => CarryOutIdea.Do(db, Me.Acting(), Id, thing, Now))).Refusal is { } refusal)
            return this.Refused(refusal, nameof(Input));
        SayArrived("community.ideas.linked");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(Guid thing)
    {
        if (!await Load())
            return NotFound();
        var done = await Act(db => UnlinkThing.Do(db, Me.Acting(), Id, thing, Now));
        if (done.Refused)
            return NotFound();
        SayArrived("community.ideas.unlinked");
        return Redirect($"/ideas/{Id.Value}/carried-out");
    }

    private async Task<bool> Load()
    {
        if (await PostStanding.Of(Db, Id, 0, MyId) is not { Gone: false, Kind: TopicKind.Idea })
            return false;
        Linked = await Db.Set<IdeaOutcome>().Where(o => o.TopicId == Id).OrderBy(o => o.At).ToListAsync();
        Idea = await Db.Topics().Where(t => t.Id == Id).Select(t => t.Title).SingleAsync();
        return true;
    }

    public sealed class ThingInput
    {
        public CarriedOutAs Kind { get; set; }
        public string? Title { get; set; }
        public string? Address { get; set; }
        public DateOnly? On { get; set; }
    }
}
