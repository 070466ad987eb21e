using System.Text;
using Xinhuo.CoCreation;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>
/// What the brand gives, who took it, what was asked at the desk; and the end of the film that is finished, which still holds something that it may not use any more.
/// In an act of its own, after the people are there: files are brought by somebody, and beforehand.
/// </summary>
internal static class SeedGiving
{
    /// <summary>The files of all materials, each brought by whoever puts it out. Slow, so outside of any act.</summary>
    public static async Task<IReadOnlyDictionary<SampleRendition, UploadId>> Bring(StoredFiles files, Blobs blobs, Seeding s, CancellationToken cancel)
    {
        var brought = new Dictionary<SampleRendition, UploadId>();
        foreach (var material in s.Brand.Materials)
        foreach (var file in material.Files)
        {
            await using var content = file.Scene is { } scene ? blobs.Open(s.Scene(scene).Large.Blob)! : new MemoryStream(Encoding.UTF8.GetBytes(file.Text!));
            brought[file] = Done(await files.Bring(content, file.File, content.Length, s.People[material.By].Id.Value, cancel: cancel));
        }
        return brought;
    }

    public static async Task Run(XinhuoDb db, Seeding s, IReadOnlyDictionary<SampleRendition, UploadId> files)
    {
        var materials = new Dictionary<string, AssetId>();
        foreach (var sample in s.Brand.Materials)
            materials[sample.Slug] = await Put(db, s, sample, files);
        foreach (var drop in s.Brand.Drops)
            await PutOut(db, s, drop, materials);
        foreach (var asked in s.Brand.Help)
            await Ask(db, s, asked);
        await SeedMaking.End(db, s);
    }

    private static async Task<AssetId> Put(XinhuoDb db, Seeding s, SampleMaterial sample, IReadOnlyDictionary<SampleRendition, UploadId> files)
    {
        var at = s.At(sample.Day, sample.Time);
        var words = await s.Words(db, sample.By, sample.Name, sample.Body, sample.Photos, at);
        var terms = new MaterialTerms(sample.Licence, sample.Use, sample.EndsDay is { } ends ? s.Date(ends) : null);
        var asset = Done(await db.PutMaterial(s.By(sample.By), words, terms, [.. sample.Files.Select(f => (files[f], f.Name))], at));
        await db.SaveChangesAsync();
        foreach (var take in sample.Takes)
        {
            var team = take.Team is { } title ? s.Teams[title] : (TeamId?)null;
            Fine(await db.TakeMaterial(s.By(take.Who), asset, team, s.Date(take.Day), s.At(take.Day, take.Time)));
            await db.SaveChangesAsync();
        }
        return asset;
    }

    private static async Task PutOut(XinhuoDb db, Seeding s, SampleDrop sample, Dictionary<string, AssetId> materials)
    {
        foreach (var follower in sample.Followers)
            await db.FollowMaterials(s.People[follower.Who].Id, s.At(follower.Day, follower.Time));
        await db.SaveChangesAsync();
        var at = s.At(sample.Day, sample.Time);
        var words = await s.Words(db, sample.By, sample.Title, sample.Body, sample.Photos, at);
        Done(await db.PutOutMaterials(s.By(sample.By), words, [.. sample.Materials.Select(m => materials[m])], s.Date(sample.Day), at));
        await db.SaveChangesAsync();
    }

    private static async Task Ask(XinhuoDb db, Seeding s, SampleHelp sample)
    {
        var team = sample.Team is { } title ? s.Teams[title] : (TeamId?)null;
        var request = Done(await db.AskForHelp(s.By(sample.By), sample.Kind, sample.Title, sample.Body, team, s.At(sample.Day, sample.Time)));
        await db.SaveChangesAsync();
        var numbers = new List<int>();
        foreach (var said in sample.Said)
        {
            numbers.Add(Done(await db.SayToRequest(s.By(said.By), request, said.Body, s.At(said.Day, said.Time))));
            await db.SaveChangesAsync();
        }
        if (sample.Helped is { } helped)
            Fine(await db.ThatHelped(s.By(sample.By), request, numbers[helped - 1], s.At(sample.HelpedDay, sample.HelpedTime)));
        await db.SaveChangesAsync();
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Fine(outcome.Refusal);
        return outcome.Value;
    }

    private static void Fine(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidDataException($"What the sample gives is refused: {string.Join(", ", refusal.Problems.Select(p => p.Word))}");
    }
}
