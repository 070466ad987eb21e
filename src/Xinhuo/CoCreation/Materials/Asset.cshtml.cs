using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Materials;

/// <summary>What it is, how to use it, what one may do with it, and its files. Staff also see who took it; members are told so beside the button.</summary>
internal sealed class AssetPage(CommunityZone zone, Acts acts) : HousePage
{
    private const int MostTakes = 50;

    [BindProperty(SupportsGet = true)]
    public AssetId Id { get; set; }

    /// <summary>Empty: to look.</summary>
    [BindProperty]
    public Guid? Project { get; set; }

    public Asset Asset { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<(Rendition File, StoredFile Stored)> Files { get; private set; } = [];
    public IReadOnlyList<Team> Projects { get; private set; } = [];
    public int TakesCount { get; private set; }
    public IReadOnlyList<TakeLine> Takes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        await acts.Run(db => Notices.NoticesDb.ReadAbout(db, MyId, Id.Value, Now));
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(RenditionId file)
    {
        if (!await Look())
            return NotFound();
        if (Files.All(f => f.File.Id != file))
            return NotFound();
        TeamId? project = Project is { } team ? new TeamId(team) : null;
        var taken = await Act(db => TakeAsset.Do(db, Me.Acting(), file, project, Today, Now));
        return taken.Refused ? Refused(taken.Refusal!, null) : Redirect($"/files/{taken.Value.Value}");
    }

    public async Task<IActionResult> OnPostRetireAsync() =>
        await Again(await Act(db => KeepAsset.Retire(db, Me.Acting(), Id, Now)), "cocreation.materials.retired-said");

    public async Task<IActionResult> OnPostBringBackAsync() =>
        await Again(await Act(db => KeepAsset.BringBack(db, Me.Acting(), Id, Now)), "cocreation.materials.brought-back-said");

    private async Task<IActionResult> Again(Outcome<Nothing> done, string said)
    {
        if (done.Refused)
            return await Look() ? Refused(done.Refusal!, null) : NotFound();
        SayNext(said);
        return Redirect($"/materials/{Id.Value}");
    }

    private async Task<bool> Look()
    {
        Today = zone.Day(Now);
        if (await Db.Assets().SingleOrDefaultAsync(a => a.Id == Id) is not { } asset)
            return false;
        var took = await Db.AssetTakes().AnyAsync(t => t.AssetId == Id && t.MemberId == MyId);
        if (asset.IsRetired && !Me.IsStaff && !took && !await Holds())
            return false;
        Asset = asset;
        Files =
        [
            .. (
                await Db.Renditions()
                    .Where(r => r.AssetId == Id && r.RemovedAt == null)
                    .OrderBy(r => r.Place)
                    .Join(Db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new { File = r, Stored = f })
                    .ToListAsync()
            )
                .OrderBy(f => f.File.Place)
                .Select(f => (f.File, f.Stored)),
        ];
        Projects = await Db.ProjectsOf(MyId).OrderByDescending(t => t.CalledAt).ToListAsync();
        if (Me.IsStaff)
            await LookAtTakes();
        return true;
    }

    /// <summary>Whether a team of theirs took it.</summary>
    private Task<bool> Holds() =>
        Db.AssetTakes().AnyAsync(t => t.AssetId == Id && Db.TeamMakers().Any(m => m.TeamId == t.TeamId && m.MemberId == MyId && m.LeftAt == null));

    private async Task LookAtTakes()
    {
        TakesCount = await Db.AssetTakes().CountAsync(t => t.AssetId == Id);
        Takes = await (
            from t in Db.AssetTakes()
            where t.AssetId == Id
            join m in Db.Members() on t.MemberId equals m.Id
            join r in Db.Renditions() on t.RenditionId equals r.Id
            orderby t.At descending
            select new TakeLine(m, r.Name, Db.Teams().Where(p => p.Id == t.TeamId).Select(p => p.Title).FirstOrDefault(), t.At)
        )
            .Take(MostTakes)
            .ToListAsync();
    }
}

/// <summary>Who took what, and for which project.</summary>
internal sealed record TakeLine(Member Who, string File, string? Project, DateTimeOffset At);
