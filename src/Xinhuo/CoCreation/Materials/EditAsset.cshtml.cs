using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Its words, its last day, and its files: new ones come, and what is unticked goes.</summary>
[RequestSizeLimit(StoredFiles.MostInForm), RequestFormLimits(MultipartBodyLengthLimit = StoredFiles.MostInForm)]
internal sealed class EditAssetPage(Photos photos, StoredFiles house, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public AssetId Id { get; set; }

    [BindProperty]
    public AssetInput Input { get; set; } = new();

    public Asset Asset { get; private set; } = null!;
    public IReadOnlyList<Rendition> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        Input = AssetInput.Of(Asset, Files);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var changed = await Change();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Asset.Href);
    }

    private async Task<Outcome<Nothing>> Change()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var stay = Files.Where(f => Input.Stay?.Contains(f.Id.Value) == true).ToDictionary(f => f.Id, f => AssetInput.NameOf(Input.LabelOf(f)));
        var plan = await Input.Plan(Db, photos, house, MyId, zone.Day(Now), stay.Count);
        return plan.Refused ? plan.Refusal! : await Act(db => KeepAsset.Change(db, Me.Acting(), Id, plan.Value, stay, Now));
    }

    private async Task<bool> Look()
    {
        if (await Db.Assets().SingleOrDefaultAsync(a => a.Id == Id) is not { } asset)
            return false;
        Asset = asset;
        Files = await Db.Renditions().Where(r => r.AssetId == Id && r.RemovedAt == null).OrderBy(r => r.Place).ToListAsync();
        return true;
    }
}
