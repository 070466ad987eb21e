using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>约一次: a form that a topic may have filled in already. Its time is the next Saturday morning until somebody says otherwise.</summary>
internal sealed class NewGatheringPage(CommunityRights rights, Photos photos, Words words, GatheringTimes times, Hints hints) : HousePage
{
    private const int MostGroupsOffered = 100;

    /// <summary>The talk it grew out of was taken back while somebody typed.</summary>
    private bool _fromGone;

    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public GatheringInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Zones => GatheringForm.Zones(times, Input.Zone);
    public IReadOnlyList<SelectListItem> Rhythms => GatheringForm.Rhythms(words);
    public GrownFrom? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(TopicId? topic, string? group, GatheringKind kind)
    {
        var today = DateOnly.FromDateTime(WallClock.Local(Now, times.House));
        (Input.Once, Input.Zone, Input.Group, Input.Topic) = (Guid.CreateVersion7(Now), times.House.Id, group, topic?.Value);
        (Input.Day, Input.From, Input.To) = (today.AddDays((DayOfWeek.Saturday - today.DayOfWeek + 7) % 7 + 7), new TimeOnly(9, 30), new TimeOnly(16, 0));
        if (Input.MeetUp = kind == GatheringKind.MeetUp)
            (Input.From, Input.To) = (new TimeOnly(20, 0), new TimeOnly(21, 0));
        if (!await Look())
            return NotFound();
        Input.Title ??= From?.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var hosted = await Host();
        if (hosted.Refused)
            return hosted.Refusal!.IsNotFound ? NotFound() : this.Refused(hosted.Refusal, nameof(Input));
        SayArrived("community.gathering.hosted-said");
        return Redirect($"/gatherings/{hosted.Value.Value}");
    }

    private async Task<Outcome<GatheringId>> Host()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = Input.Plan(Now);
        var (group, missing) = await Group();
        if (Refusal.All(said.Refusal, plan.Refusal, missing, pictures) is { } refusal)
            return refusal;
        if (Input.Ask(hints, Input.Title, Input.Body) is { } soft)
            return soft;
        var topic = Input.Topic is { } id ? new TopicId(id) : (TopicId?)null;
        return await Act<GatheringId>(
            db => HostGathering.Do(db, Me.Acting(), group, said.Value with { Alts = Input.Alts }, plan.Value, Now, topic, Input.Once),
            async db => await HostGathering.PressedBefore(db, MyId, Input, said.Value)
        );
    }

    /// <summary>A group that is closed to them is answered as one that is not there.</summary>
    private async Task<(GroupId?, Refusal?)> Group()
    {
        if (_fromGone)
            return (null, Refusal.On("Group", "community.gathering.topic-gone"));
        if (Input.Topic is not null || string.IsNullOrEmpty(Input.Group))
            return (null, null);
        var group = await Db.Groups().Where(g => g.Slug == Input.Group).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync();
        return group is { } id && (await rights.Of(Me)).MaySee(id) ? (id, null) : (null, Refusal.On("Group", "community.post.group-missing"));
    }

    /// <summary>The topic it grows out of and the groups it may belong to. False: the address names what is not there.</summary>
    private async Task<bool> Look()
    {
        var sight = await rights.Of(Me);
        if (Input.Topic is { } id)
        {
            if ((From = await GrownFrom.Of(Db, new TopicId(id), sight)) is not null || Request.Method == HttpMethods.Get)
                return From is not null;
            (_fromGone, Input.Topic) = (true, null);
            ModelState.Remove("Input.Topic");
        }
        var mine = sight.Mine.ToList();
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var groups = await Db.Groups()
            .Where(g => !closed.Contains(g.Id))
            .OrderByDescending(g => mine.Contains(g.Id))
            .ThenByDescending(g => g.MemberCount)
            .Take(MostGroupsOffered)
            .Select(g => new SelectListItem(g.Name, g.Slug))
            .ToListAsync();
        Groups = [new SelectListItem(words["community.gathering.whole-house"], ""), .. groups];
        return Request.Method != HttpMethods.Get || string.IsNullOrEmpty(Input.Group) || groups.Any(g => g.Value == Input.Group);
    }
}

/// <summary>The topic a gathering grows out of, as far as the reader may see it.</summary>
internal sealed record GrownFrom(TopicId Id, GroupId Group, string Title, string Author, string GroupName)
{
    public string Href => $"/topics/{Id.Value}";

    public static async Task<GrownFrom?> Of(Platform.Data.XinhuoDb db, TopicId id, Sight sight)
    {
        var topic = await (
            from t in db.Topics()
            where t.Id == id && t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on t.AuthorId equals a.Id
            join g in db.Groups() on t.GroupId equals g.Id
            select new GrownFrom(t.Id, t.GroupId, t.Title, a.Name, g.Name)
        ).SingleOrDefaultAsync();
        return topic is not null && sight.MaySee(topic.Group) ? topic : null;
    }
}

/// <summary>What the two forms offer to choose from.</summary>
internal static class GatheringForm
{
    public static IReadOnlyList<SelectListItem> Zones(GatheringTimes times, string? chosen) =>
        [.. times.Zones(chosen).Select(z => new SelectListItem(z.Name, z.Id, z.Id == chosen))];

    public static IReadOnlyList<SelectListItem> Rhythms(Words words) =>
        [.. Enum.GetValues<Rhythm>().Select(r => new SelectListItem(words[$"community.gathering.rhythm.{r}"], r.ToString()))];
}
