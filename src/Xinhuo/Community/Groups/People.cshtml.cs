using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>Who is in a group; for its hosts also who knocks; and the place to invite somebody.</summary>
internal sealed class PeoplePage(CommunityRights rights, Settings settings) : HousePage
{
    private const int OnePage = 60;

    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public GroupView Group { get; private set; } = null!;
    public IReadOnlyList<Stay> People { get; private set; } = [];
    public IReadOnlyList<Stay> Asking { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayHost { get; private set; }
    public bool MayInvite { get; private set; }
    public string? Invited { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, string? invited)
    {
        Invited = invited;
        return await Load(after) ?? Page();
    }

    public Task<IActionResult> OnPostInviteAsync() =>
        Do(async (db, id) => await InviteToGroup.Do(db, Me.Acting(), id, Input.Name, Now) is { Refused: true } no ? no.Refusal! : Nothing.Value);

    public Task<IActionResult> OnPostLetInAsync(MemberId who) => Do((db, id) => KeepTheDoor.LetIn(db, Me.Acting(), id, who, Now));

    public Task<IActionResult> OnPostRefuseAsync(MemberId who) => Do((db, id) => KeepTheDoor.Refuse(db, Me.Acting(), id, who, Now));

    public Task<IActionResult> OnPostSendOutAsync(MemberId who) => Do((db, id) => KeepTheDoor.SendOut(db, Me.Acting(), id, who, Now));

    public Task<IActionResult> OnPostNameHostAsync(MemberId who) => Do((db, id) => NameHost.Do(db, Me.Acting(), id, who, Now));

    public Task<IActionResult> OnPostStandDownAsync() => Do((db, id) => NameHost.StandDown(db, Me.Acting(), id, Now));

    private async Task<IActionResult> Do(Func<XinhuoDb, GroupId, Task<Outcome<Nothing>>> act)
    {
        if (await Db.Groups().Where(g => g.Slug == Slug).Select(g => (GroupId?)g.Id).SingleOrDefaultAsync() is not { } id)
            return NotFound();
        var done = await Act(db => act(db, id));
        if (!done.Refused)
            return Redirect($"/groups/{Slug}/people{(Input.Name is { } name ? QueryString.Create("invited", name) : "")}");
        return done.Refusal!.IsNotFound ? NotFound() : await Load(null) ?? this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<IActionResult?> Load(string? after)
    {
        var sight = await rights.Of(Me);
        if (await GroupReading.BySlug(Db, Slug, Me.MemberId()) is not { } group || !sight.MaySee(group.Id))
            return NotFound();
        Group = group;
        MayHost = sight.Hosts(group.Id) || Me.IsHost && group.Openness != Openness.Hidden;
        MayInvite = !Me.IsGuest && !Me.IsSuspended && (MayHost || group.IsIn && group.Openness == Openness.Open);
        if (MayHost && after is null)
            Asking = await Shown(
                    Db.GroupMemberships()
                        .Where(m => m.GroupId == group.Id && m.AskedAt != null && m.JoinedAt == null && m.EndedAt == null)
                        .OrderBy(m => m.AskedAt)
                )
                .ToListAsync();
        var since = long.TryParse(after, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) ? PageKey.At(ticks) : DateTimeOffset.UnixEpoch;
        var people = await Shown(Db.PeopleIn(group.Id).Where(m => m.JoinedAt > since).OrderBy(m => m.JoinedAt).Take(OnePage + 1)).ToListAsync();
        Next = people.Count > OnePage ? people[OnePage - 1].Since.UtcTicks.ToString("x", CultureInfo.InvariantCulture) : null;
        People = [.. people.Take(OnePage).OrderByDescending(p => p.Role)];
        return null;
    }

    private IQueryable<Stay> Shown(IQueryable<GroupMembership> stays) =>
        stays.Join(
            Db.Members().Where(ShownToGuests.To(Me, settings)),
            m => m.MemberId,
            p => p.Id,
            (m, p) => new Stay(p.Id, p.Name, p.PhotoUrl, p.Role, p.City, p.Occupation, m.Role, m.JoinedAt ?? m.AskedAt!.Value, m.AskedWords)
        );
}

/// <summary>Somebody in a group, or at its door.</summary>
internal sealed record Stay(
    MemberId Id,
    string Name,
    string? Photo,
    Role HouseRole,
    string? City,
    string? Occupation,
    GroupRole Role,
    DateTimeOffset Since,
    string? Words
)
{
    public string Href => $"/people/{Id.Value}";
}

/// <summary>Whom to invite, by name.</summary>
internal sealed class InviteInput
{
    public string? Name { get; set; }
}
