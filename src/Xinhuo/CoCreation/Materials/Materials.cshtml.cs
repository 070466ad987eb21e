using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>All that the brand gives: what is new, and what can be found by a word, by its sort, and by whether it is given now.</summary>
internal sealed class MaterialsPage(CommunityZone zone, Words words) : HousePage
{
    private const int OnePage = 24;
    private const int MostDrops = 3;
    private const int MostFound = 200;
    private static readonly string[] Sorts = ["image", "video", "audio", "other"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Question { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public DateOnly Today { get; private set; }
    public IReadOnlyList<AssetLine> Assets { get; private set; } = [];
    public IReadOnlyList<Drop> Drops { get; private set; } = [];
    public string? Next { get; private set; }
    public bool Follows { get; private set; }
    public bool IsAsked => !string.IsNullOrWhiteSpace(Question) || !string.IsNullOrEmpty(Sort);

    public IEnumerable<SelectListItem> Choices =>
        Sorts.Prepend("").Select(s => new SelectListItem(words[$"cocreation.materials.sort.{(s.Length == 0 ? "any" : s)}"], s, s == (Sort ?? "")));

    public async Task OnGetAsync(string? after)
    {
        Today = zone.Day(Now);
        Follows = await Db.DropFollowers().AnyAsync(f => f.MemberId == MyId);
        var rows = await Asked(after, await Found()).OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).Take(OnePage + 1).ToListAsync();
        Next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].CreatedAt, rows[OnePage - 1].Id.Value) : null;
        var ids = rows.Take(OnePage).Select(a => a.Id).ToList();
        var files = (
            await Db.Renditions()
                .Where(r => ids.Contains(r.AssetId) && r.RemovedAt == null)
                .Join(Db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new { r.AssetId, f.Type })
                .ToListAsync()
        ).ToLookup(f => f.AssetId, f => f.Type);
        Assets = [.. rows.Take(OnePage).Select(a => new AssetLine(a, files[a.Id].Count(), Shell.Icons.OfFile(files[a.Id].FirstOrDefault())))];
        if (after is null && !IsAsked)
            Drops = await Db.Drops().OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(MostDrops).ToListAsync();
    }

    public async Task<IActionResult> OnPostFollowAsync()
    {
        var done = await Act(db => FollowDrops.Follow(db, MyId, Now));
        return await Answered(done.Refusal, "cocreation.drops.followed");
    }

    public async Task<IActionResult> OnPostUnfollowAsync()
    {
        var done = await Act(db => FollowDrops.Unfollow(db, MyId));
        return await Answered(done.Refusal, "cocreation.drops.unfollowed");
    }

    private async Task<IActionResult> Answered(Platform.Refusal? refusal, string said)
    {
        if (refusal is not null)
        {
            await OnGetAsync(null);
            return Refused(refusal, null);
        }
        SayNext(said);
        return Redirect("/materials");
    }

    /// <summary>Null: nothing was asked.</summary>
    private async Task<IReadOnlyList<AssetId>?> Found() =>
        string.IsNullOrWhiteSpace(Question) ? null : [.. (await Db.Find(Question, [], MostFound, kind: KeepAsset.FoundAs)).Select(f => new AssetId(f.Id))];

    private IQueryable<Asset> Asked(string? after, IReadOnlyList<AssetId>? found)
    {
        var assets = Me.IsStaff ? Db.Assets() : Db.Assets().Where(a => a.RetiredAt == null);
        if (PageKey.Read(after) is { } key)
            assets = assets.Where(a => a.CreatedAt < key.At || a.CreatedAt == key.At && a.Id < new AssetId(key.Id));
        if (found is not null)
            assets = assets.Where(a => found.Contains(a.Id));
        if (!Sorts.Contains(Sort))
            return assets;
        var files = Db.Renditions().Where(r => r.RemovedAt == null).Join(Db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new { r.AssetId, f.Type });
        if (Sort == "other")
            return assets.Where(a =>
                files.Any(f => f.AssetId == a.Id && !f.Type.StartsWith("image/") && !f.Type.StartsWith("video/") && !f.Type.StartsWith("audio/"))
            );
        var begins = Sort + "/";
        return assets.Where(a => files.Any(f => f.AssetId == a.Id && f.Type.StartsWith(begins)));
    }
}

/// <summary>An asset in a list.</summary>
internal sealed record AssetLine(Asset Asset, int Files, string Icon)
{
    public string? Picture => Asset.Photos is null ? null : Photo.Href(PostPhotos.First(Asset.Photos), 'm');
}
