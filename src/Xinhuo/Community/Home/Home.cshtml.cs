using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Groups;
using Xinhuo.Community.Introductions;
using Xinhuo.Community.Unread;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Home;

/// <summary>Who needs me, what is new from my people and groups, what we made lately. For guests: what this house is, and the door.</summary>
[OutputCache(PolicyName = GuestPages.Policy)]
internal sealed class HomePage(
    CommunityRights rights,
    ReadMarks marks,
    Duties duties,
    Settings settings,
    CommunityZone zone,
    Words words,
    GatheringTimes times,
    OfferCards offers,
    IEnumerable<IHomeSection> later
) : HousePage
{
    protected override Door Door => Door.Everybody;

    public string ClubName => settings.ClubName;
    public string? Slogan => settings.ClubSlogan;
    public bool GuestsRead => settings.GuestsMayRead;
    public bool OpenDoor => settings.OpenRegistration;

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    /// <summary>Somebody wants me to know somebody.</summary>
    public IReadOnlyList<OfferCard> Offers { get; private set; } = [];

    /// <summary>What waits for me in the later rooms.</summary>
    public IReadOnlyList<HomeSection> Sections { get; private set; } = [];
    public IReadOnlyList<Lead> Duties { get; private set; } = [];

    /// <summary>What somebody who has just come may do first; nothing for who is at home here.</summary>
    public IReadOnlyList<Lead> FirstSteps { get; private set; } = [];

    public bool InNoGroup { get; private set; }
    public IReadOnlyList<FeedItem> Feed { get; private set; } = [];
    public IReadOnlyList<Newcomer> Newcomers { get; private set; } = [];
    public IReadOnlyList<Made> Made { get; private set; } = [];
    public IReadOnlyList<GroupCard> Groups { get; private set; } = [];
    public IReadOnlyList<GatheringLine> Coming { get; private set; } = [];
    public GatheringTimes Times => times;
    public IReadOnlyList<Face> Here { get; private set; } = [];
    public string? Next { get; private set; }
    public bool First { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var sight = await rights.Of(Me);
        if (Me.MemberId() is not { } me)
            return await Welcome(sight);
        First = after is null;
        var mine = sight.Mine.ToList();
        (Feed, Next) = await Feeding.Page(Db, me, mine, sight, after);
        if (!First)
            return Page();
        InNoGroup = mine.Count == 0;
        FirstSteps = await StepsOf(me);
        Duties = await duties.Of(Db, Me, sight, Now);
        Needs = [.. (await Needing.Of(Db, me, sight, Now)).Where(n => n.Topic is not { } topic || marks.Of(me, topic) is not { } read || read < n.Number)];
        Offers = await offers.Of(Db, Me, Introductions.Offers.WaitingFor(Db, me, Now), home: true);
        Sections = await SectionsOf();
        Newcomers = await Arrivals.Of(Db, me, Now);
        Made = await Making.Lately(Db, sight);
        Groups = await Arrivals.Groups(Db, mine);
        (Coming, _) = await GatheringList.Page(Db, sight, me, Now, most: 3);
        Here = await Arrivals.Here(Db, Now, words);
        return Page();
    }

    public string Greeting =>
        FirstSteps.Count > 0
            ? words["community.home.arrived", Me.Name]
            : words[
                zone.Local(Now).Hour switch
                {
                    < 5 => "community.home.night",
                    < 11 => "community.home.morning",
                    < 13 => "community.home.noon",
                    < 18 => "community.home.afternoon",
                    _ => "community.home.evening",
                },
                Me.Name
            ];

    /// <summary>How many people wait, not how many things.</summary>
    public int Waiting =>
        Needs.Select(n => n.Who).Concat(Offers.Select(o => o.By?.Id ?? o.Other.Id)).Concat(Sections.SelectMany(s => s.People)).Distinct().Count();

    private async Task<IReadOnlyList<HomeSection>> SectionsOf()
    {
        var sections = new List<HomeSection>();
        foreach (var room in later.OrderBy(r => r.Order))
            if (await room.Of(Db, Me, Now) is { } section)
                sections.Add(section);
        return sections;
    }

    private async Task<IReadOnlyList<Lead>> StepsOf(MemberId me)
    {
        var since = Now - TimeSpan.FromDays(14);
        var person = await Db.Members()
            .Where(m => m.Id == me && (m.JoinedAt > since || m.ImportedFrom != null))
            .Select(m => new { Introduced = m.Intro != null, Shown = m.PhotoUrl != null })
            .SingleOrDefaultAsync();
        if (person is null)
            return [];
        var steps = new List<Lead>();
        if (!person.Introduced)
            steps.Add(Step("intro", "/me/introduction", "message-circle"));
        if (!person.Shown)
            steps.Add(Step("photo", "/me/profile", "camera"));
        if (InNoGroup)
            steps.Add(Step("groups", "/groups", "users-round"));
        return steps;
    }

    private Lead Step(string what, string href, string icon) =>
        new(words[$"community.home.first.{what}"], words[$"community.home.first.{what}.why"], href, icon);

    private async Task<IActionResult> Welcome(Sight sight)
    {
        GuestPages.Shows(HttpContext, "front");
        GuestPages.Shows(HttpContext, "groups");
        if (!sight.ReadsAtAll)
            return Page();
        Groups = await Arrivals.Groups(Db, []);
        Made = await Making.Lately(Db, sight);
        Here = await Arrivals.Faces(Db, ShownToGuests.To(Me, settings), words);
        return Page();
    }
}
