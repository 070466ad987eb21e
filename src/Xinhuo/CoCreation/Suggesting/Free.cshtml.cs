using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>自由人: say that one is free, see for which teams the house thinks of one and why, and who else is free.</summary>
internal sealed class FreePage(TeamsForMe teams, CommunityZone zone, Words words) : HousePage
{
    [BindProperty]
    public FreeInput Input { get; set; } = new();

    public FreeAgent? Mine { get; private set; }
    public IReadOnlyList<Skill> MyRoles { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Skills { get; private set; } = [];
    public IReadOnlyList<TeamForMe> Teams { get; private set; } = [];
    public IReadOnlyList<Team> NotFor { get; private set; } = [];
    public bool OffMap { get; private set; }
    public IReadOnlyList<FreeRow> People { get; private set; } = [];
    public string? Next { get; private set; }
    public IReadOnlyList<SelectListItem> RolesAsked { get; private set; } = [];
    public IReadOnlyList<SelectListItem> PlacesAsked { get; private set; } = [];
    public bool Asks { get; private set; }
    public bool IsFree => Mine is not null;

    public async Task OnGetAsync(string? role, string? place, string? after)
    {
        await Load(role, place, after);
        Input = Mine is { } agent ? FreeInput.Of(agent, MyRoles.Select(s => s.Slug), zone) : new FreeInput();
        Mark();
    }

    public async Task<IActionResult> OnPostAsync() => await After(await Act(db => SayFree.Do(db, Me.Acting(), Input, zone, Now)), "cocreation.suggesting.said");

    public async Task<IActionResult> OnPostStopAsync() => await After(await Act(db => SayFree.Stop(db, Me.Acting(), Now)), "cocreation.suggesting.stopped");

    public async Task<IActionResult> OnPostObjectAsync(TeamId team) =>
        await After(await Act(db => ObjectToThought.Do(db, Me.Acting(), team, Now)), "cocreation.suggesting.objected");

    public async Task<IActionResult> OnPostTakeBackAsync(TeamId team) =>
        await After(await Act(db => ObjectToThought.TakeBack(db, Me.Acting(), team)), "cocreation.suggesting.taken-back");

    public async Task<IActionResult> OnPostQuietAsync(bool quiet) =>
        await After(
            await Act(db => ObjectToThought.Quiet(db, Me.Acting(), quiet, Now)),
            quiet ? "cocreation.suggesting.quiet.said" : "cocreation.suggesting.quiet.ended"
        );

    private async Task<IActionResult> After(Outcome<Nothing> done, string said)
    {
        if (done.Refusal is { IsNotFound: true })
            return NotFound();
        if (done.Refusal is { } refusal)
        {
            await Load(null, null, null);
            Mark();
            return Refused(refusal);
        }
        SayNext(said);
        return Redirect("/free");
    }

    private async Task Load(string? role, string? place, string? after)
    {
        var (me, now) = (MyId, Now);
        var skills = await Db.Skills().OrderBy(s => s.Id).ToListAsync();
        var asked = skills.Find(s => s.Slug == role);
        var where = string.IsNullOrWhiteSpace(place) ? null : place;
        (People, Next) = asked is null && !string.IsNullOrEmpty(role) ? ([], null) : await FreePeople.Page(Db, me, asked?.Id, where, after, now);
        Asks = asked is not null || where is not null;
        var open = Db.FreeNow(now);
        var roles = await Db.FreeAgentRoles().Where(r => open.Any(a => a.MemberId == r.MemberId)).Select(r => r.SkillId).Distinct().ToListAsync();
        var cities = await Db.Members()
            .Where(m => m.City != null && open.Any(a => a.MemberId == m.Id))
            .Select(m => m.City!)
            .Distinct()
            .OrderBy(c => c)
            .Take(200)
            .ToListAsync();
        RolesAsked = Choices(words["cocreation.suggesting.any.role"], skills.Where(s => roles.Contains(s.Id)).Select(s => (s.Name, s.Slug)), role);
        PlacesAsked = Choices(words["cocreation.suggesting.any.place"], cities.Select(c => (c, c)), where);
        if (!Me.IsStaff)
            await LoadMine(skills, me, now);
    }

    private async Task LoadMine(List<Skill> skills, MemberId me, DateTimeOffset now)
    {
        Mine = await Db.FreeAgents().SingleOrDefaultAsync(a => a.MemberId == me && (a.Until == null || a.Until > now));
        var mine = Mine is null ? [] : await Db.FreeAgentRoles().Where(r => r.MemberId == me).Select(r => r.SkillId).ToListAsync();
        MyRoles = skills.FindAll(s => mine.Contains(s.Id));
        var claims = await Db.SkillClaims().Where(c => c.MemberId == me).Select(c => c.SkillId).ToListAsync();
        Skills =
        [
            .. skills
                .Where(s => s.RetiredAt is null || mine.Contains(s.Id))
                .OrderByDescending(s => claims.Contains(s.Id) || mine.Contains(s.Id))
                .Select(s => new SelectListItem(s.Name, s.Slug)),
        ];
        OffMap = await Db.Members().AnyAsync(m => m.Id == me && m.OffMapSince != null);
        if (Mine is not { QuietSince: null } || OffMap)
            return;
        Teams = await teams.Of(Db, me, now);
        NotFor = await Db.TeamObjections()
            .Where(o => o.MemberId == me)
            .OrderByDescending(o => o.At)
            .Join(Db.Teams().Where(t => t.EndedAt == null), o => o.TeamId, t => t.Id, (_, t) => t)
            .Take(20)
            .ToListAsync();
    }

    /// <summary>Those they chose before are chosen.</summary>
    private void Mark() => Skills = [.. Skills.Select(s => new SelectListItem(s.Text, s.Value, Input.Roles.Contains(s.Value)))];

    private static List<SelectListItem> Choices(string any, IEnumerable<(string Text, string Value)> choices, string? chosen)
    {
        var items = choices.Select(c => new SelectListItem(c.Text, c.Value, c.Value == chosen)).ToList();
        if (!string.IsNullOrEmpty(chosen) && !items.Exists(i => i.Selected))
            items.Add(new SelectListItem(chosen, chosen, true));
        return [new SelectListItem(any, "", string.IsNullOrEmpty(chosen)), .. items];
    }
}
