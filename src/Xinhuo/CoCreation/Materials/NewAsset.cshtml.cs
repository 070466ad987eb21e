using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Something new to give.</summary>
[RequestSizeLimit(StoredFiles.MostInForm), RequestFormLimits(MultipartBodyLengthLimit = StoredFiles.MostInForm)]
internal sealed class NewAssetPage(Photos photos, StoredFiles files, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public AssetInput Input { get; set; } = new();

    public void OnGet() => Input = new AssetInput { Once = Guid.CreateVersion7(Now) };

    public async Task<IActionResult> OnPostAsync()
    {
        var put = await Put();
        if (put.Refused)
            return Refused(put.Refusal!);
        SayArrived("cocreation.materials.put-said");
        return Redirect($"/materials/{put.Value.Value}");
    }

    private async Task<Outcome<AssetId>> Put()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var plan = await Input.Plan(Db, photos, files, MyId, zone.Day(Now));
        return plan.Refused
            ? plan.Refusal!
            : await Act<AssetId>(
                db => KeepAsset.Put(db, Me.Acting(), plan.Value, Now, Input.Once),
                async db => await KeepAsset.PressedBefore(db, MyId, Input, plan.Value.Words)
            );
    }
}
