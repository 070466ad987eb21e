using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>来的人: for the hosts alone. Who comes, waits or may not; the code for the door; ticking people off; and who helps to host.</summary>
internal sealed class GuestListPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public GatheringId Id { get; set; }

    [BindProperty]
    public NameInput Input { get; set; } = new();

    public Gathering Gathering { get; private set; } = null!;
    public bool Hosts { get; private set; }
    public IReadOnlyList<GuestLine> Seated { get; private set; } = [];
    public IReadOnlyList<GuestLine> Waiting { get; private set; } = [];
    public IReadOnlyList<GuestLine> MayNot { get; private set; } = [];
    public IReadOnlyList<PersonLine> CoHosts { get; private set; } = [];
    public string Back => $"/gatherings/{Id.Value}";
    public bool IsOver => Gathering.IsOver(Now);
    public bool TicksNow => CheckIn.IsOpen(Gathering.StartsAt, Gathering.EndsAt, Now);

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    public Task<IActionResult> OnPostTickAsync(MemberId who) => Answer(db => CheckIn.ByHost(db, Me.Acting(), Id, who, here: true, Now));

    public Task<IActionResult> OnPostUntickAsync(MemberId who) => Answer(db => CheckIn.ByHost(db, Me.Acting(), Id, who, here: false, Now));

    public Task<IActionResult> OnPostNameAsync() =>
        Answer(async db => await HostTogether.Name(db, Me.Acting(), Id, Input.Name, Now) is { Refused: true } named ? named.Refusal! : Platform.Nothing.Value);

    private async Task<IActionResult> Answer(Func<XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect($"{Back}/people");
        return done.Refusal!.IsNotFound || !await Look() ? NotFound() : this.Refused(done.Refusal, nameof(Input));
    }

    private async Task<bool> Look()
    {
        if (await GatheringStanding.Of(Db, Me.Acting(), Id) is not { MayHost: true } standing)
            return false;
        (Gathering, Hosts) = (standing.Gathering, standing.Hosts);
        var people = await (
            from s in Db.GatheringSeats()
            where s.GatheringId == Id && (s.AskedAt != null || s.MaybeNotAt != null)
            join p in Db.Members() on s.MemberId equals p.Id
            orderby s.Turn
            select new GuestLine(p.Id, p.Name, p.PhotoUrl, p.Role, p.City, s.SeatedAt, s.AskedAt, s.CheckedInAt)
        ).ToListAsync();
        Seated = [.. people.Where(p => p.SeatedAt is not null)];
        Waiting = [.. people.Where(p => p.AskedAt is not null && p.SeatedAt is null)];
        MayNot = [.. people.Where(p => p.AskedAt is null)];
        var shares = Db.GatheringCoHosts().Where(h => h.GatheringId == Id && h.SteppedDownAt == null).Select(h => h.MemberId);
        CoHosts = [.. (await PersonLine.Of(Db, await shares.ToListAsync())).Values];
        return true;
    }

    public sealed class NameInput
    {
        public string? Name { get; set; }
    }
}

/// <summary>Somebody on the hosts' list.</summary>
internal sealed record GuestLine(
    MemberId Id,
    string Name,
    string? Photo,
    Role Role,
    string? City,
    DateTimeOffset? SeatedAt,
    DateTimeOffset? AskedAt,
    DateTimeOffset? CheckedInAt
)
{
    public string Href => $"/people/{Id.Value}";
}
