using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Materials;

/// <summary>A drop: its words, and the assets in it.</summary>
internal sealed class DropPage(CommunityZone zone, Acts acts, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public DropId Id { get; set; }

    public Drop Drop { get; private set; } = null!;
    public Member By { get; private set; } = null!;
    public string ByName => By.IsErased ? words["community.someone-who-left"] : By.Name;
    public DateOnly Today { get; private set; }
    public bool Follows { get; private set; }
    public IReadOnlyList<AssetLine> Assets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Drops().Include(d => d.Assets).SingleOrDefaultAsync(d => d.Id == Id) is not { } drop)
            return NotFound();
        (Drop, Today) = (drop, zone.Day(Now));
        By = await Db.Members().SingleAsync(m => m.Id == drop.By);
        Follows = await Db.DropFollowers().AnyAsync(f => f.MemberId == MyId);
        var places = drop.Assets.ToDictionary(a => a.AssetId, a => a.Place);
        var assets = await Db.Assets().Where(a => places.Keys.Contains(a.Id) && a.RetiredAt == null).ToListAsync();
        var files = (
            await Db.Renditions()
                .Where(r => places.Keys.Contains(r.AssetId) && r.RemovedAt == null)
                .Join(Db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new { r.AssetId, f.Type })
                .ToListAsync()
        ).ToLookup(f => f.AssetId, f => f.Type);
        Assets = [.. assets.OrderBy(a => places[a.Id]).Select(a => new AssetLine(a, files[a.Id].Count(), Icons.OfFile(files[a.Id].FirstOrDefault())))];
        await acts.Run(db => Notices.NoticesDb.ReadAbout(db, MyId, Id.Value, Now));
        return Page();
    }
}
