using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Materials;

/// <summary>What one of the brand types of an asset, and its files.</summary>
internal sealed class AssetInput : PostInput
{
    public string? Title { get; set; }
    public string? Use { get; set; }
    public string? Licence { get; set; }
    public DateOnly? EndsOn { get; set; }

    /// <summary>New files.</summary>
    public SentFiles Sent { get; set; } = new();

    /// <summary>Files that are there and stay, and what each is called.</summary>
    public List<Guid>? Stay { get; set; }
    public Dictionary<Guid, string?>? Label { get; set; }

    internal string? LabelOf(Rendition file) => Label?.GetValueOrDefault(file.Id.Value) ?? file.Name;

    internal static AssetInput Of(Asset asset, IReadOnlyList<Rendition> files) =>
        new()
        {
            Title = asset.Name,
            Use = asset.Use,
            Licence = asset.Licence,
            EndsOn = asset.EndsOn,
            Stay = [.. files.Select(f => f.Id.Value)],
            Label = files.ToDictionary(f => f.Id.Value, f => (string?)f.Name),
            Body = asset.Body,
            Kept = [.. PostPhotos.Read(asset.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(asset.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        };

    /// <summary>All of it, or what is wrong with it. Slow work, done before the act.</summary>
    internal async Task<Outcome<AssetPlan>> Plan(XinhuoDb db, Photos photos, StoredFiles house, MemberId me, DateOnly today, int there = 0)
    {
        var pictures = await Take(photos, me);
        var files = await Sent.Take(db, house, me.Value, "Sent.Files");
        if (pictures is null && files is null && (Kept ?? []).Count == 0)
            await Preview(db, photos, house, me);
        var said = await PostWords.ForTopic(db, Title, Body, Pictures);
        var (use, licence) = (
            CleanText.Lines(Use, Asset.MostUseCharacters, Asset.MostUseCharacters * 8),
            CleanText.Lines(Licence, Asset.MostLicenceCharacters, Asset.MostLicenceCharacters * 8)
        );
        var names = Sent.Waiting.ToDictionary(w => w.Id, w => NameOf(Sent.CalledOf(w)) ?? w.Name);
        var refusal = Refusal.All(
            said.Refusal,
            pictures,
            files,
            Long(use, "Use", Asset.MostUseCharacters),
            licence.Refusal is TextRefusal.Empty
                ? Refusal.On("Licence", "cocreation.materials.field.licence.missing")
                : Long(licence, "Licence", Asset.MostLicenceCharacters),
            EndsOn > today.AddDays(Asset.Furthest.Days) ? Refusal.On("EndsOn", "cocreation.materials.field.ends.far") : null,
            files is null && there + names.Count == 0 ? Refusal.On("Sent.Files", "cocreation.materials.field.files.missing") : null,
            there + names.Count > Asset.MostFiles ? Refusal.On("Sent.Files", "cocreation.materials.field.files.many", Asset.MostFiles) : null
        );
        return refusal is not null
            ? refusal
            : new AssetPlan(
                said.Value with
                {
                    Alts = Alts,
                },
                use.Text.Length == 0 ? null : use.Text,
                licence.Text,
                EndsOn,
                [.. Sent.Waiting.Select(w => (w.Id, names[w.Id]))]
            );
    }

    /// <summary>As typed; null: it keeps the name that it has.</summary>
    internal static string? NameOf(string? typed) =>
        CleanText.Line(typed, Rendition.MostNameCharacters, StoredFile.MostNameUnits) is { Refusal: TextRefusal.None, Text: var name } ? name : null;

    /// <summary>Where no picture was added, the first file that is one shows itself.</summary>
    private async Task Preview(XinhuoDb db, Photos photos, StoredFiles house, MemberId me)
    {
        foreach (var file in Sent.Waiting)
        {
            await using var picture = await house.OpenPicture(db, file.Id, me.Value);
            if (picture is null || await photos.Take(picture, me.Value) is not { Refused: false, Value: var shown })
                continue;
            Kept = [shown.Id.Value];
            return;
        }
    }

    private static Refusal? Long(CleanedText text, string field, int most) =>
        text.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On(field, "cocreation.materials.field.long", most) : null;
}

/// <summary>What an asset is to be.</summary>
/// <param name="Files">New ones, with their names, in their order.</param>
internal sealed record AssetPlan(PostWords Words, string? Use, string Licence, DateOnly? EndsOn, IReadOnlyList<(UploadId Upload, string Name)> Files);
