using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Ideas;

/// <summary>Propose an idea or tell of a discovery. What is near to it already is shown first: support that, or go on.</summary>
internal sealed class NewIdeaPage(CommunityRights rights, Photos photos, Words words, Hints hints) : HousePage
{
    private const int MostGroupsOffered = 100;

    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public IdeaInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];
    public Named? Cited { get; private set; }
    public IReadOnlyList<NearIdea> Near { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(TopicKind kind, string? group, TopicId? topic)
    {
        (Input.Kind, Input.Group, Input.Cites, Input.Once) = (kind, group, topic?.Value, Guid.CreateVersion7(Now));
        return await Look() ? Page() : NotFound();
    }

    /// <summary>While somebody types: what is near.</summary>
    public async Task<IActionResult> OnGetNearAsync(TopicKind kind, [FromQuery(Name = "Input.Title")] string? title)
    {
        Near = await NearIdeas.Of(Db, await rights.Of(Me), kind == TopicKind.Discovery ? kind : TopicKind.Idea, title);
        return Partial("/Community/Ideas/_Near.cshtml", Near);
    }

    /// <summary>The other kind: what is typed and chosen goes along.</summary>
    public async Task<IActionResult> OnPostKindAsync(TopicKind to)
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        (Input.Kind, Input.Seen) = (to, false);
        await Look();
        return pictures is null ? Page() : this.Refused(pictures, nameof(Input));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (seen, proposed) = (Input.Seen, await Propose());
        if (proposed is { } said && !said.Refused)
        {
            SayArrived();
            return Redirect($"/topics/{said.Value.Value}");
        }
        await Look();
        if (proposed is not null)
            return this.Refused(proposed.Value.Refusal!, nameof(Input));
        Input.Seen = !seen;
        return Page();
    }

    /// <summary>Null: something near was found, and has not been shown yet.</summary>
    private async Task<Outcome<TopicId>?> Propose()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var read = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var sight = await rights.Of(Me);
        var group = string.IsNullOrEmpty(Input.Group)
            ? null
            : await Db.Groups().Where(g => g.Slug == Input.Group).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync();
        // A group that is closed to them is answered as one that is not there.
        var nowhere = string.IsNullOrEmpty(Input.Group) || group is { } id && sight.MaySee(id) ? null : Refusal.On("Group", "community.post.group-missing");
        if (Refusal.All(nowhere, read.Refusal, pictures) is { } refusal)
            return refusal;
        if (!Input.Seen && (Near = await NearIdeas.Of(Db, sight, Input.Kind, Input.Title)).Count > 0)
            return null;
        if (Input.Ask(hints, Input.Title, Input.Body) is { } soft)
            return soft;
        var said = read.Value with { Alts = Input.Alts };
        var cites = Input.Cites is { } cited ? new TopicId(cited) : (TopicId?)null;
        return await Act<TopicId>(
            db => ProposeIdea.Do(db, Me.Acting(), group, Input.Kind, said, words, Now, cites, Input.Once),
            async db => await PressedOnce.Topic(db, MyId, Input, read.Value)
        );
    }

    /// <summary>False: the address names something that is not there for this reader.</summary>
    private async Task<bool> Look()
    {
        Input.Kind = Input.Kind == TopicKind.Discovery ? TopicKind.Discovery : TopicKind.Idea;
        ModelState.Remove("Input.Kind");
        var sight = await rights.Of(Me);
        if (Input.Cites is { } cites && (Cited = await Cite(new TopicId(cites), sight)) is null && HttpMethods.IsGet(Request.Method))
            return false;
        var mine = sight.Mine.ToList();
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var groups = await Db.Groups()
            .Where(g => !closed.Contains(g.Id) && g.Id != HouseGroup.Id)
            .OrderByDescending(g => g.Slug == Input.Group)
            .ThenByDescending(g => mine.Contains(g.Id))
            .ThenByDescending(g => g.MemberCount)
            .Take(MostGroupsOffered)
            .Select(g => new { g.Slug, g.Name })
            .ToListAsync();
        Groups =
        [
            new SelectListItem(words["community.ideas.house"], "", string.IsNullOrEmpty(Input.Group)),
            .. groups.Select(g => new SelectListItem(g.Name, g.Slug, g.Slug == Input.Group)),
        ];
        return string.IsNullOrEmpty(Input.Group) || groups.Exists(g => g.Slug == Input.Group) || !HttpMethods.IsGet(Request.Method);
    }

    /// <summary>The talk it comes from; its group is where the idea most likely belongs.</summary>
    private async Task<Named?> Cite(TopicId id, Sight sight)
    {
        var topic = await (
            from t in Db.Topics()
            where t.Id == id && t.HiddenAt == null && t.WithdrawnAt == null
            join a in Db.Members() on t.AuthorId equals a.Id
            join g in Db.Groups() on t.GroupId equals g.Id
            select new { Named = new Named(t.Id, t.GroupId, t.Title, a.ErasedAt == null ? a.Name : null), g.Slug }
        ).SingleOrDefaultAsync();
        if (topic is null || !sight.MaySee(topic.Named.Group))
            return null;
        if (HttpMethods.IsGet(Request.Method))
            Input.Group ??= topic.Slug;
        return topic.Named;
    }
}

/// <summary>What one types to propose something.</summary>
internal sealed class IdeaInput : PostInput
{
    public TopicKind Kind { get; set; }
    public string? Title { get; set; }

    /// <summary>A group's slug; empty: the whole house.</summary>
    public string? Group { get; set; }
    public Guid? Cites { get; set; }

    /// <summary>What is near was shown, and it is none of these.</summary>
    public bool Seen { get; set; }
}
