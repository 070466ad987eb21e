using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Sample.Drawing;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary><c>xinhuo seed sample</c>: fills an empty house with the sample brand, and writes down how to sign in.</summary>
internal sealed class SeedCommand : ICommand
{
    private const string HostSlug = "fang-yuan",
        MemberSlug = "su-he";

    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var sample = new Command("sample", "The fictional car brand 远山汽车: people, groups, four months of talk, drawn pictures. Only into an empty house.");
        var ifNew = new Option<bool>("--if-new") { Description = "Do nothing, and say nothing, where people live already." };
        sample.Options.Add(ifNew);
        sample.SetAction((parsed, cancel) => within((services, c) => Do(services, parsed.GetValue(ifNew), c), cancel));
        return new Command("seed", "Fill an empty house.") { sample };
    }

    internal static async Task<int> Do(IServiceProvider services, bool ifNew, CancellationToken cancel)
    {
        await services.GetRequiredService<Migrator>().Run(cancel);
        if (await services.GetRequiredService<XinhuoDb>().Members().AnyAsync(cancel))
        {
            if (ifNew)
                return 0;
            await Console.Error.WriteLineAsync("There are people here already; the sample brand moves only into an empty house.");
            return 2;
        }
        var brand = SampleBrand.Load();
        Console.WriteLine("Drawing the sample brand's pictures…");
        var (portraits, scenes) = await Draw(services.GetRequiredService<ImagePipeline>(), brand, cancel);
        var seeding = new Seeding(brand, services.GetRequiredService<CommunityZone>(), services.GetRequiredService<CommunityClock>().Now, portraits, scenes);
        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12);
        Console.WriteLine("Letting people in…");
        await Fill(services, seeding, password, cancel);
        await SignIn(services.GetRequiredService<DataFolder>(), brand, [HostSlug, ManagerOf(brand), MemberSlug], password);
        return 0;
    }

    /// <summary>Everything but the drawing. In two acts: files are brought by people who are there.</summary>
    internal static async Task Fill(IServiceProvider services, Seeding seeding, string password, CancellationToken cancel)
    {
        var (brand, hash) = (seeding.Brand, Arrival.Hash(services, password));
        await services
            .GetRequiredService<Acts>()
            .Run(
                async db =>
                {
                    await Settle(services, db, brand);
                    await SeedPeople.Run(
                        db,
                        seeding,
                        new Dictionary<string, string>
                        {
                            [HostSlug] = hash,
                            [MemberSlug] = hash,
                            [ManagerOf(brand)] = hash,
                        }
                    );
                    await SeedGroups.Run(db, seeding);
                    await SeedTalk.Run(db, seeding);
                    await SeedIdeas.Run(db, seeding, services.GetRequiredService<Words>());
                    await SeedAnswers.Run(db, seeding, away: MemberSlug);
                    await SeedDesk.Run(db, seeding);
                    await SeedHealth.Run(db, seeding, services);
                    await SeedChat.Run(db, seeding);
                    await SeedGatherings.Run(db, seeding);
                    await SeedIntroductions.Run(db, seeding, services.GetRequiredService<CommunityZone>());
                    await SeedExperiences.Run(db, seeding, services.GetRequiredService<CommunityZone>(), services.GetRequiredService<TitlesNow>());
                    await SeedMaking.Run(db, seeding, services.GetRequiredService<CommunityZone>());
                },
                cancel
            );
        var files = await SeedGiving.Bring(services.GetRequiredService<StoredFiles>(), services.GetRequiredService<Blobs>(), seeding, cancel);
        await services.GetRequiredService<Acts>().Run(db => SeedGiving.Run(db, seeding, files), cancel);
        var courier = services.GetRequiredService<Courier>();
        await courier.CarryAll(cancel);
        // Who knows whom is counted from what was carried; that some know each other now is carried in turn.
        await services.GetRequiredService<Acts>().Run(db => db.LookAround(seeding.Now), cancel);
        await courier.CarryAll(cancel);
    }

    private static string ManagerOf(SampleBrand brand) => brand.People.First(p => p.Role == SampleRole.ProductManager).Slug;

    private static async Task Settle(IServiceProvider services, XinhuoDb db, SampleBrand brand)
    {
        var settings = services.GetRequiredService<Settings>();
        await settings.Set(db, "club.name", brand.House.Club);
        await settings.Set(db, "club.name-en", brand.House.ClubEn);
        await settings.Set(db, "club.slogan", brand.House.Slogan);
        await settings.Set(db, Settings.SloganInEnglish, brand.House.SloganEn);
        await settings.Set(db, "club.colour", brand.House.Color);
        await db.SaveChangesAsync();
    }

    private static async Task<(Dictionary<string, PhotoMade>, Dictionary<string, PhotoMade>)> Draw(
        ImagePipeline pipeline,
        SampleBrand brand,
        CancellationToken cancel
    )
    {
        var portraits = brand
            .People.Where(p => p.HasPhoto)
            .Select(async p => (p.Slug, Made: await pipeline.FromOurOwnDrawing(Portrait.Draw(p.Portrait), cancel)));
        var scenes = brand.Scenes.Select(async slug => (slug, Made: await pipeline.FromOurOwnDrawing(Scene.Draw(slug), cancel)));
        return ((await Task.WhenAll(portraits)).ToDictionary(p => p.Slug, p => p.Made), (await Task.WhenAll(scenes)).ToDictionary(p => p.slug, p => p.Made));
    }

    /// <summary>Written where only the server's own user reads it, and printed by <c>bin/start</c>.</summary>
    private static async Task SignIn(DataFolder folder, SampleBrand brand, IReadOnlyList<string> slugs, string password)
    {
        var lines = slugs
            .Select(slug => brand.People.Single(p => p.Slug == slug))
            .Select(p => $"  {Title(p.Role), -16} {p.Email, -34} {password}   ({p.Name})");
        var text = $"Sign in at /sign-in as\n{string.Join('\n', lines)}\n";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(folder.In("sign-in.txt"), options))
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
        Console.Write(text);
    }

    private static string Title(SampleRole role) =>
        role switch
        {
            SampleRole.Host => "host",
            SampleRole.ProductManager => "product manager",
            _ => "member",
        };
}
