using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.Experiences.Early;
using Xinhuo.Imports.Sample;
using Xinhuo.Imports.Sample.Seeding;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Imports.Sample;

/// <summary>The sample brand moves in through the rooms' own acts, and shows what they are for.</summary>
public abstract class SeedingTests(bool postgres) : OnEachEngine(postgres)
{
    private const string Password = "mi-ma-mi-ma-1234";

    [Fact]
    public async Task It_moves_in_with_what_is_given_what_was_asked_and_what_is_seen_early()
    {
        var app = await Start();
        var brand = SampleBrand.Load();
        var picture = await OnePicture(app);
        var scenes = brand.Scenes.ToDictionary(x => x, _ => picture);
        var seeding = new Seeding(brand, Of<CommunityZone>(app), app.Time.Now, new Dictionary<string, PhotoMade>(), scenes);
        await using (var scope = app.Services.CreateAsyncScope())
            await SeedCommand.Fill(scope.ServiceProvider, seeding, Password, default);

        var (film, next) = (await Team(app, "送你到垭口"), await Team(app, "送你到垭口·续"));
        var today = Of<CommunityZone>(app).Day(app.Time.Now);
        film.EndedAt.ShouldNotBeNull("it is finished");
        next.EndedAt.ShouldBeNull();
        (await app.Read(db => db.HeldExpired(film.Id, today))).ShouldHaveSingleItem().Name.ShouldBe("第一季的片头字");
        (await app.Read(db => db.HeldExpired(next.Id, today))).ShouldBeEmpty();

        var su = await SignedIn(app, brand, "su-he");
        await su.See("/materials");
        foreach (var name in (string[])["折多山空镜", "X5 车内放得下什么", "第二季，先给你们这些"])
            su.Text.ShouldContain(name);
        var file = await app.Read(db => db.Renditions().OrderBy(r => r.Place).FirstAsync(r => r.Name == "表格"));
        var assets = await app.Read(db => db.Assets().ToDictionaryAsync(a => a.Name));
        (await su.See($"/materials/{assets["X5 车内放得下什么"].Id.Value}")).Find($"button[name=file][value='{file.Id.Value}']").ShouldNotBeNull();
        (await su.See($"/materials/{assets["第一季的片头字"].Id.Value}")).Find("button[name=file]").ShouldBeNull("its licence is over");
        (await app.Read(db => db.Set<PromptReach>().CountAsync(r => r.Kind == PromptKind.Drop))).ShouldBe(brand.Drops.Sum(d => d.Followers.Count));

        var asked = await app.Read(db => db.HelpRequests().OrderBy(r => r.At).ToListAsync());
        asked.Select(r => (r.TeamId, r.WaitsSince is null)).ShouldBe([(film.Id, true), (next.Id, false)]);
        (await su.See(asked[0].Href)).Text.ShouldContain("4298 米");

        var xu = await SignedIn(app, brand, "xu-yan");
        var piece = (await app.Read(db => db.EarlyPieces().SingleAsync())).Href;
        (await xu.See(piece)).Text.ShouldContain("它现在肯先说一声了");
        foreach (var outside in new[] { su, new Visitor(app) })
            (await outside.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound, "under embargo");

        // The board of whoever serves: one waits for a word, one team for a pilot.
        await xu.See("/service");
        xu.Find("section[aria-labelledby=queue-help]")!.TextContent.ShouldContain("想问清楚垭口这一段能不能飞");
        xu.Find("section[aria-labelledby=queue-teams]")!.TextContent.ShouldContain("《送你到垭口·续》还缺航拍");
    }

    private static T Of<T>(App app)
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The same small picture for every scene: drawing them all is another test's matter.</summary>
    private static async Task<PhotoMade> OnePicture(App app)
    {
        using var scratch = new Scratch();
        await using var jpeg = new MemoryStream(new Negatives(scratch).RedAndBlue(40, 30));
        return (PhotoMade)await Of<ImagePipeline>(app).Make(jpeg);
    }

    private static Task<Team> Team(App app, string title) => app.Read(db => db.Teams().SingleAsync(t => t.Title == title));

    private static async Task<Visitor> SignedIn(App app, SampleBrand brand, string slug)
    {
        var person = brand.People.Single(p => p.Slug == slug);
        var visitor = new Visitor(app) { Name = person.Name };
        await visitor.See("/sign-in");
        await visitor.Submit("form#sign-in", ("Input.Email", person.Email), ("Input.Password", Password));
        visitor.At.ShouldNotStartWith("/sign-in", customMessage: visitor.Text);
        return visitor;
    }
}

public sealed class SeedingOnSqlite() : SeedingTests(postgres: false);

public sealed class SeedingOnPostgres() : SeedingTests(postgres: true);
