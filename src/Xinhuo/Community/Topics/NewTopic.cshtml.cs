using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Groups;
using Xinhuo.Community.Keeping;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>Say something, share a route, a gear list, a how-to; or build upon somebody's, whose words then stand in the form to begin with.</summary>
internal sealed class NewTopicPage(CommunityRights rights, Photos photos, Words words, Hints hints, Settings settings) : HousePage
{
    private const int MostGroupsOffered = 100;

    protected override Pacing Pacing => Pacing.Posts;

    /// <summary>The group in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty]
    public TopicInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];
    public Origin? From { get; private set; }
    public Preview? Preview { get; private set; }
    public bool IsSuspended => Me.IsSuspended;

    /// <summary>A house without a group has no place for a topic.</summary>
    public bool NowhereYet { get; private set; }
    public bool MayFound => FoundGroup.May(Me.Acting(), settings);

    public async Task<IActionResult> OnGetAsync(TopicKind kind, string? group, TopicId? from, MemberId? hello, string? title)
    {
        if (kind.IsIdea())
            return Redirect("/ideas/new" + QueryString.Create("kind", $"{kind}").Add("group", Slug ?? group ?? ""));
        Input.Kind = kind;
        Input.Group = Slug ?? group;
        Input.Once = Guid.CreateVersion7(Now);
        // Where another page of the house leads here with something to begin from.
        Input.Title = title is null ? null : CleanText.Line(title, Topic.MostTitleCharacters).Text;
        if (from is { } origin && !await BeginWith(origin))
            return NotFound();
        if (
            hello is { } newcomer
            && await Db.Members().Where(m => m.Id == newcomer && m.ErasedAt == null).Select(m => m.Name).SingleOrDefaultAsync() is { } name
        )
            (Input.Title, Input.Body) = (words["community.hello.title", name], words["community.hello.body", Mentions.Write(name)]);
        return await Offer() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await Say();
        if (!posted.Refused)
        {
            SayArrived();
            return Redirect($"/topics/{posted.Value.Value}");
        }
        await Look();
        return this.Refused(posted.Refusal!, nameof(Input));
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        Preview = await Preview.Of(Db, Input, Input.Title ?? "");
        if (Request.Headers.ContainsKey("HX-Request"))
            return Partial("/Community/Topics/_Preview.cshtml", Preview);
        await Look();
        return pictures is null ? Page() : this.Refused(pictures, nameof(Input));
    }

    /// <summary>Something else than one began with: what is typed and chosen goes along.</summary>
    public async Task<IActionResult> OnPostKindAsync(TopicKind to)
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        Input.Kind = TopicKinds.Written.Contains(to) ? to : TopicKind.Talk;
        ModelState.Remove("Input.Kind");
        await Look();
        return pictures is null ? Page() : this.Refused(pictures, nameof(Input));
    }

    private async Task<Outcome<TopicId>> Say()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var knowledge = Input.Knowledge();
        var read = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures, knowledge.Refused ? null : knowledge.Value);
        var group = await Db.Groups().Where(g => g.Slug == Input.Group).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync();
        // A group that is closed to them is answered as one that is not there.
        var missing = Refusal.On("Group", "community.post.group-missing");
        var nowhere = group is { } id && (await rights.Of(Me)).MaySee(id) ? null : missing;
        if (Refusal.All(nowhere, read.Refusal, knowledge.Refusal, pictures) is { } refusal)
            return refusal;
        if (Input.Ask(hints, Input.Title, Input.Body, read.Value.Knowledge?.Words) is { } soft)
            return soft;
        var posted = await Act<TopicId>(
            db =>
                PostTopic.Do(
                    db,
                    Me.Acting(),
                    group!.Value,
                    read.Value with
                    {
                        Alts = Input.Alts,
                    },
                    Now,
                    Input.From is { } origin ? new TopicId(origin) : null,
                    Input.Once
                ),
            async db => await PressedOnce.Topic(db, MyId, Input, read.Value)
        );
        return posted.Refusal is { IsNotFound: true } ? missing : posted;
    }

    private async Task Look()
    {
        if (Input.From is { } origin)
            await Named(new TopicId(origin));
        await Offer();
    }

    /// <summary>Another's object as the beginning of one's own.</summary>
    private async Task<bool> BeginWith(TopicId origin)
    {
        if (await Named(origin) is not { } topic)
            return false;
        Input.From = origin.Value;
        Input.Kind = topic.Kind;
        Input.Body = topic.Body;
        Input.Title = topic.Title;
        Input.Fill(KnowledgeObject.Read(topic.Knowledge));
        return true;
    }

    private async Task<Topic?> Named(TopicId origin)
    {
        var topic = await Db.Topics().SingleOrDefaultAsync(t => t.Id == origin && t.HiddenAt == null && t.WithdrawnAt == null);
        if (topic is null || !topic.Kind.IsObject() || !(await rights.Of(Me)).MaySee(topic.GroupId))
            return null;
        var name = await Db.Members().Where(m => m.Id == topic.AuthorId).Select(m => m.Name).SingleAsync();
        From = new Origin(topic.Id, topic.GroupId, topic.Title, name, topic.AuthorId);
        return topic;
    }

    /// <summary>The groups one may speak in: one's own first. False: the address names one that is not there.</summary>
    private async Task<bool> Offer()
    {
        var sight = await rights.Of(Me);
        var mine = sight.Mine.ToList();
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var groups = await Db.Groups()
            .Where(g => !closed.Contains(g.Id))
            .OrderByDescending(g => mine.Contains(g.Id))
            .ThenByDescending(g => g.MemberCount)
            .Take(MostGroupsOffered)
            .Select(g => new
            {
                g.Slug,
                g.Name,
                g.Id,
            })
            .ToListAsync();
        if (Input.Group is { Length: > 0 } slug && groups.All(g => g.Slug != slug))
        {
            var other = await Db.Groups()
                .Where(g => g.Slug == slug && !closed.Contains(g.Id))
                .Select(g => new
                {
                    g.Slug,
                    g.Name,
                    g.Id,
                })
                .SingleOrDefaultAsync();
            if (other is null)
                return false;
            groups.Insert(0, other);
        }
        NowhereYet = groups.Count == 0;
        Groups = [.. groups.Select(g => new SelectListItem(g.Name, g.Slug, g.Slug == Input.Group))];
        if (string.IsNullOrEmpty(Input.Group))
            Groups = [new SelectListItem(words["community.new.group.choose"], "", true), .. Groups];
        return true;
    }
}
