using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Groups;

/// <summary>A group: its sign, its hosts, and what is talked about; for outsiders of a closed one, the door.</summary>
[OutputCache(PolicyName = GuestPages.Policy)]
internal sealed class GroupPage(CommunityRights rights, ReadMarks marks, Lines lines, GatheringTimes times) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public TopicKind? Kind { get; set; }

    public GroupView Group { get; private set; } = null!;
    public IReadOnlyList<Face> Hosts { get; private set; } = [];
    public TopicRows? Rows { get; private set; }
    public int Shown { get; private set; }
    public string? Next { get; private set; }
    public IReadOnlyList<GatheringLine> Coming { get; private set; } = [];
    public GatheringTimes Times => times;
    public bool MaySee { get; private set; }
    public bool MayHost { get; private set; }
    public bool MayWrite => !Me.IsGuest && !Me.IsSuspended;
    public bool First { get; private set; }

    [BindProperty]
    public AskingInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? after) => await Load(after) ?? Page();

    public Task<IActionResult> OnPostJoinAsync() => AtTheDoor(async (db, id) => Nothing(await JoinGroup.Do(db, Me.Acting(), id, Input.Words, Now)));

    public Task<IActionResult> OnPostLeaveAsync() => AtTheDoor((db, id) => LeaveGroup.Do(db, Me.Acting(), id, Now));

    public Task<IActionResult> OnPostFollowAsync(FollowLevel level) => AtTheDoor((db, id) => Follow.Group(db, Me.Acting(), id, level, Now));

    private async Task<IActionResult> AtTheDoor(Func<XinhuoDb, GroupId, Task<Outcome<Nothing>>> act)
    {
        if (await Db.Groups().Where(g => g.Slug == Slug).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync() is not { } id)
            return NotFound();
        var done = await Act(db => act(db, id));
        if (!done.Refused)
            return Redirect(await rights.Of(Me) is var sight && sight.MayKnow(id) ? $"/groups/{Slug}" : "/groups");
        return done.Refusal!.IsNotFound ? NotFound() : await Load(null) ?? this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<IActionResult?> Load(string? after)
    {
        var me = Me.MemberId();
        var sight = await rights.Of(me);
        if (await GroupReading.BySlug(Db, Slug, me) is not { } group || !sight.MayKnow(group.Id) && !group.Invited)
            return NotFound();
        Group = group;
        MaySee = sight.MaySee(group.Id);
        MayHost = sight.Hosts(group.Id) || Me.IsHost && group.Openness != Openness.Hidden;
        First = after is null;
        if (First)
            Hosts = await GroupReading.Hosts(Db, group.Id, lines);
        if (me is null)
            GuestPages.Shows(HttpContext, $"group:{group.Id.Value}");
        if (!MaySee)
            return null;
        if (First)
            (Coming, _) = await GatheringList.Page(Db, sight, me, Now, group: group.Id, most: 3);
        (var topics, Next) = await TopicList.Page(Db, group.Id, Kind, after, me);
        Shown = topics.Count;
        Rows = new TopicRows(topics, t => Read(me, t), group.JoinedAt, lines);
        return null;
    }

    private int? Read(MemberId? me, TopicLine topic) =>
        me is { } reader && marks.Of(reader, topic.Id) is { } waiting ? Math.Max(waiting, topic.Read ?? 0) : topic.Read;

    private static Outcome<Nothing> Nothing<T>(Outcome<T> done) => done.Refused ? done.Refusal! : Platform.Nothing.Value;
}

/// <summary>What one writes when knocking.</summary>
internal sealed class AskingInput
{
    public string? Words { get; set; }
}
