using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.MeetUps;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Gatherings;

/// <summary>One gathering: when, where, who invites and who comes; afterwards, how it was.</summary>
internal sealed class GatheringPage(CommunityRights rights, GatheringTimes times, Acts acts) : HousePage
{
    private const int MostFaces = 60;

    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public DoorInput Input { get; set; } = new();

    public Gathering Gathering { get; private set; } = null!;
    public PersonLine Host { get; private set; } = null!;
    public IReadOnlyList<PersonLine> CoHosts { get; private set; } = [];
    public PersonLine? RecapWriter { get; private set; }
    public string? GroupName { get; private set; }
    public string? GroupHref { get; private set; }
    public GrownFrom? From { get; private set; }

    /// <summary>Whose ideas it carries out.</summary>
    public IReadOnlyList<IdeaCredit> Ideas { get; private set; } = [];
    public IReadOnlyList<Face> Coming { get; private set; } = [];
    public GatheringSeat? Seat { get; private set; }

    /// <summary>Which of those who wait the reader is: 1 is next.</summary>
    public int Place { get; private set; }
    public bool Hosts { get; private set; }
    public bool MayHost { get; private set; }
    public string? ComesBack { get; private set; }
    public GatheringLine[] Others { get; private set; } = [];

    public bool IsOver => Gathering.IsOver(Now);
    public bool IsOn => Gathering.StartsAt <= Now && !IsOver;
    public bool Shares => CoHosts.Any(h => h.Id == Me.MemberId());
    public bool SeesLink => Gathering.Link is not null && (Seat is { IsSeated: true } || Hosts);
    public bool MayCheckIn =>
        Seat is { IsSeated: true, CheckedInAt: null } && !Gathering.IsCancelled && CheckIn.IsOpen(Gathering.StartsAt, Gathering.EndsAt, Now);
    public bool MayWriteRecap =>
        IsOver
        && Gathering.RecapHiddenAt is null
        && !Gathering.IsCancelled
        && !Me.IsGuest
        && !Me.IsSuspended
        && RecapRights.May(Gathering, Seat, Hosts, Me.MemberId());
    public bool IsAskedForRecap => MayWriteRecap && Gathering.RecapAt is null && Seat is { RecapAskedAt: not null, RecapDeclinedAt: null };
    public string When => times.When(Gathering.StartsAt, Gathering.EndsAt, Gathering.Zone);
    public string? WhenHere => times.Here(Gathering.StartsAt, Gathering.EndsAt, Gathering.Zone);
    public GatheringTimes Times => times;

    /// <summary>At a meet-up: who introduces themselves.</summary>
    public LineUp? LineUp { get; private set; }

    /// <summary>Who would like to talk with the reader, of those who gave no minute and whom the reader has not answered.</summary>
    public IReadOnlyList<PersonLine> Wishing { get; private set; } = [];
    public MeetUpOutcome? CameOfIt { get; private set; }
    public bool IsThere => Seat is { IsSeated: true } || Hosts;
    public MemberId? Mine => Me.MemberId();
    public bool StageIsOpen => !Gathering.IsCancelled && !MeetUpStanding.IsPast(Gathering, Now);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Me.MemberId() is { } me && await Db.Notices().AnyAsync(n => n.Thing == Id.Value && n.MemberId == me && n.ReadAt == null))
            await acts.Run(db => db.ReadAbout(me, Id.Value, Now));
        return Page();
    }

    public Task<IActionResult> OnPostComeAsync() => Answer(async db => Done(await AnswerGathering.Come(db, Me.Acting(), Id, Now)));

    public Task<IActionResult> OnPostLeaveAsync() => Answer(db => AnswerGathering.Leave(db, Me.Acting(), Id, Now));

    public Task<IActionResult> OnPostMaybeNotAsync() => Answer(db => AnswerGathering.MaybeNot(db, Me.Acting(), Id, Now));

    public Task<IActionResult> OnPostHereAsync() => Answer(db => CheckIn.ByCode(db, Me.Acting(), Id, Input.Code, Now));

    public Task<IActionResult> OnPostStepDownAsync() => Answer(db => HostTogether.StepDown(db, Me.Acting(), Id, Now));

    private async Task<IActionResult> Answer(Func<XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect($"/gatherings/{Id.Value}");
        return done.Refusal!.IsNotFound || !await Load() ? NotFound() : this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<bool> Load()
    {
        var sight = await rights.Of(Me);
        if (await Db.Gatherings().SingleOrDefaultAsync(g => g.Id == Id) is not { } gathering || !sight.MaySee(gathering.GroupId))
            return false;
        Gathering = gathering;
        var group = gathering.GroupId is { } room
            ? await Db.Groups()
                .Where(g => g.Id == room)
                .Select(g => new
                {
                    g.Name,
                    g.Slug,
                    g.Openness,
                })
                .SingleAsync()
            : null;
        (GroupName, GroupHref) = (group?.Name, group is null ? null : $"/groups/{group.Slug}");
        From = gathering.TopicId is { } topic ? await GrownFrom.Of(Db, topic, sight) : null;
        Ideas = await CommunityIdeas.CreditsOf(Db, sight, gathering.Href);
        await People(gathering);
        var me = Me.MemberId();
        Hosts = me is not null && (gathering.HostId == me || Shares);
        MayHost = Hosts || gathering.GroupId is { } id && sight.Hosts(id) || Me.IsHost && group?.Openness != Openness.Hidden;
        Seat = me is null ? null : await Db.GatheringSeats().SingleOrDefaultAsync(s => s.GatheringId == Id && s.MemberId == me);
        if (Seat is { Waits: true } waiting)
            Place = await Db.GatheringSeats().CountAsync(s => s.GatheringId == Id && s.AskedAt != null && s.SeatedAt == null && s.Turn <= waiting.Turn);
        if (gathering.SeriesId is { } series)
            await Rhythm(series);
        if (gathering.Kind == GatheringKind.MeetUp && me is not null)
            (LineUp, Wishing) = (await LineUp.Of(Db, Id, me), await LineUp.Unanswered(Db, Id, me.Value));
        if (LineUp?.HasBegun == true && MayHost)
            CameOfIt = await MeetUpOutcome.Of(Db, gathering);
        return true;
    }

    private async Task People(Gathering gathering)
    {
        var shares = await Db.GatheringCoHosts()
            .Where(h => h.GatheringId == Id && h.SteppedDownAt == null)
            .OrderBy(h => h.NamedAt)
            .Select(h => h.MemberId)
            .ToListAsync();
        var people = await PersonLine.Of(Db, [gathering.HostId, .. shares, .. gathering.RecapBy is { } writer ? [writer] : (MemberId[])[]]);
        Host = people[gathering.HostId];
        CoHosts = [.. shares.Select(s => people[s])];
        RecapWriter = gathering.RecapBy is { } by ? people[by] : null;
        if (Me.IsGuest)
            return;
        var coming = await Db.GatheringSeats()
            .Where(s => s.GatheringId == Id && s.SeatedAt != null)
            .OrderBy(s => s.Turn)
            .Take(MostFaces)
            .Select(s => s.MemberId)
            .ToListAsync();
        var faces = await PersonLine.Of(Db, coming);
        Coming = [.. coming.Select(m => new Face(faces[m].Name, faces[m].Photo, faces[m].Href))];
    }

    private async Task Rhythm(GatheringSeriesId id)
    {
        var series = await Db.GatheringSeries().SingleAsync(s => s.Id == id);
        ComesBack = series.EndedAt is null ? $"community.gathering.rhythm.{Rhythms.Of(RecurrenceRule.Parse(series.Rule).Value)}" : null;
        var (lines, _) = await GatheringList.Page(Db, await rights.Of(Me), Me.MemberId(), Now, series: id, most: 4);
        Others = [.. lines.Where(l => l.Id != Id)];
    }

    private static Outcome<Nothing> Done<T>(Outcome<T> done) => done.Refused ? done.Refusal! : Platform.Nothing.Value;

    /// <summary>What one types at the door.</summary>
    public sealed class DoorInput
    {
        public string? Code { get; set; }
    }
}

/// <summary>Somebody as a line shows them.</summary>
internal sealed record PersonLine(MemberId Id, string Name, string? Photo, Role Role, string? City, bool Gone)
{
    public string Href => $"/people/{Id.Value}";

    public static async Task<Dictionary<MemberId, PersonLine>> Of(XinhuoDb db, IReadOnlyCollection<MemberId> ids) =>
        await db.Members()
            .Where(m => ids.Contains(m.Id))
            .Select(m => new PersonLine(m.Id, m.Name, m.PhotoUrl, m.Role, m.City, m.ErasedAt != null))
            .ToDictionaryAsync(p => p.Id);
}
