using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>A few assets are put out together.</summary>
internal sealed class NewDropPage(Photos photos, CommunityZone zone) : HousePage
{
    private const int MostShown = 60;

    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public DropInput Input { get; set; } = new();

    /// <summary>Those that are given now, the newest first.</summary>
    public IReadOnlyList<Asset> Assets { get; private set; } = [];
    public int Followers { get; private set; }

    public async Task OnGetAsync()
    {
        await Look();
        Input = new DropInput { Once = Guid.CreateVersion7(Now) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Look();
        var put = await Put();
        if (put.Refused)
            return Refused(put.Refusal!);
        SayArrived("cocreation.drops.put-said");
        return Redirect($"/drops/{put.Value.Value}");
    }

    private async Task<Outcome<DropId>> Put()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var none = Input.Assets is { Count: > 0 } ? null : Refusal.On("Assets", "cocreation.drops.field.assets.missing", Drop.MostAssets);
        if (Refusal.All(said.Refusal, pictures, none) is { } refusal)
            return refusal;
        var assets = Input.Assets!.Select(a => new AssetId(a)).ToList();
        return await Act<DropId>(
            db => PutOutDrop.Do(db, Me.Acting(), said.Value with { Alts = Input.Alts }, assets, zone.Day(Now), Now, Input.Once),
            async db => await PutOutDrop.PressedBefore(db, MyId, Input, said.Value)
        );
    }

    private async Task Look()
    {
        Assets = await Db.AssetsOn(zone.Day(Now)).OrderByDescending(a => a.CreatedAt).Take(MostShown).ToListAsync();
        Followers = await FollowDrops.Reached(Db, MyId).CountAsync();
    }
}

/// <summary>What one of the brand types of a drop, and what is in it.</summary>
internal sealed class DropInput : PostInput
{
    public string? Title { get; set; }
    public List<Guid>? Assets { get; set; }
}
