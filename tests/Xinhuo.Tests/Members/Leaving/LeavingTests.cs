using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Tests.Members.Leaving;

public abstract class LeavingTests(App app)
{
    [Fact]
    public async Task Everything_personal_comes_along_in_one_archive_that_reads_without_us()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await Live(lin, su);

        await lin.See("/me/export");
        var token = lin.Find("form#export [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await lin.Http.PostAsync(
            "/me/export",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
            TestContext.Current.CancellationToken
        );
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var page = await Read(zip, "index.html");
        foreach (var words in new[] { lin.Name, lin.Email, "我在桥底下敲螺栓", "一遍就能用", "航拍" })
            page.ShouldContain(words);
        page.ShouldNotContain("<script");
        foreach (var file in new[] { "profile", "ownerships", "skills", "endorsements", "titles", "invitations", "sessions", "acts" })
            JsonDocument.Parse(await Read(zip, $"{file}.json")).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
        zip.Entries.ShouldContain(e => e.FullName.StartsWith("photos/", StringComparison.Ordinal) && e.Length > 100);
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "members.data.exported" && h.Object == lin.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Leaving_says_first_what_goes_and_what_stays_and_then_nothing_personal_is_left()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        await Live(lin, su);
        var photo = await app.Read(db => db.Set<Photo>().SingleAsync(p => p.Owner == lin.Id));
        var phone = await new Visitor(app).See("/sign-in");
        await phone.Submit("form#sign-in", ("Input.Email", lin.Email), ("Input.Password", Given.Password));

        await lin.See("/me/erase");
        lin.Text.ShouldContain("跟你走的");
        lin.Text.ShouldContain("留在这里的");
        await lin.Submit("form#erase");
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lin.Submit("form#erase", ("Input.Sure", "true"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the password is asked for, however short ago one came in");
        await lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        lin.At.ShouldBe("/goodbye");

        foreach (var browser in new[] { lin, phone })
        {
            await browser.Open("/me");
            browser.At.ShouldStartWith("/sign-in");
        }
        await phone.Submit("form#sign-in", ("Input.Email", lin.Email), ("Input.Password", Given.Password));
        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await su.Open($"/people/{lin.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await su.Http.GetAsync(photo.Href('l'), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Services.GetRequiredService<Blobs>().Open(BlobId.Parse(photo.Large)).ShouldBeNull();
        (await app.Read(db => db.Find("螺栓", [], kind: MemberSearch.Kind))).ShouldNotContain(f => f.Id == lin.Id);
        (await su.See($"/people/{su.Id}")).Text.ShouldNotContain("她的本子最省心");
        await NothingOf(lin);
    }

    [Fact]
    public async Task A_wrong_password_erases_nobody()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/erase");
        await lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", "not it"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lin.See("/me");
        await lin.See("/me/erase");
        await lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        lin.At.ShouldBe("/goodbye");
    }

    [Fact]
    public async Task The_last_host_does_not_leave_the_house_alone()
    {
        await using var own = app.OnPostgres ? new PostgresApp() : (App)new SqliteApp();
        await own.InitializeAsync();
        var host = await Given.Host(own);
        await host.See("/me/erase");
        await host.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        host.Text.ShouldContain("最后一位主理人");
        await host.See("/me");
    }

    private async Task Live(Visitor lin, Visitor su)
    {
        await lin.See("/me/profile");
        await lin.Submit("form#profile", [("Input.Photo", "me.png", await Portrait())], ("Input.City", "成都"), ("Input.Occupation", "桥梁检测"));
        await lin.See("/me/introduction");
        await lin.Submit("form#introduction", ("Input.Words", "我在桥底下敲螺栓"));
        await lin.See("/me/skills");
        await lin.Submit("form#claim", ("Input.Skill", "aerial"), ("Input.Note", "五年没炸过机"));
        await su.See($"/people/{lin.Id}");
        await su.Submit("form[data-skill=aerial]", ("Input.Note", "第四遍才拍的那条，一遍就能用"));
        await lin.See($"/people/{su.Id}");
        await lin.Submit("form#vouch", ("Input.Skill", "script"), ("Input.Note", "她的本子最省心"));
        await lin.See("/me/invitations");
        await lin.Submit("form#invite", ("Input.Words", "来看云"));
    }

    /// <summary>A picture of its own, or another test would hold on to the same bytes.</summary>
    private async Task<byte[]> Portrait()
    {
        var pipeline = app.Services.GetRequiredService<ImagePipeline>();
        var made = await pipeline.FromOurOwnDrawing(
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#{Guid.CreateVersion7().ToString("N")[26..]}"/></svg>"""
        );
        using var bytes = new MemoryStream();
        await using (var blob = app.Services.GetRequiredService<Blobs>().Open(made.Large.Blob)!)
            await blob.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private async Task NothingOf(Visitor lin)
    {
        var id = new MemberId(lin.Id);
        var member = await app.Read(db => db.Members().SingleAsync(m => m.Id == id));
        (member.Name, member.NameKey, member.City, member.Intro, member.PhotoUrl, member.Occupation).ShouldBe((Member.GoneName, null, null, null, null, null));
        member.ErasedAt.ShouldNotBeNull();
        (await app.Read(db => db.Set<Account>().CountAsync(a => a.Id == lin.Id))).ShouldBe(0);
        (await app.Read(db => db.Set<Session>().CountAsync(s => s.MemberId == id))).ShouldBe(0);
        (await app.Read(db => db.SkillClaims().CountAsync(c => c.MemberId == id))).ShouldBe(0);
        (await app.Read(db => db.Endorsements().CountAsync(e => e.MemberId == id || e.By == id && e.Note != null))).ShouldBe(0);
        // Happenings keep ids, not names.
        var bodies = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Actor == lin.Id || h.Object == lin.Id).Select(h => h.Body).ToListAsync());
        bodies.Count.ShouldBeGreaterThan(3);
        bodies.ShouldAllBe(b => !b.Contains(lin.Name) && !b.Contains(lin.Email));
    }

    private static async Task<string> Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}

[Collection(Engines.Sqlite)]
public sealed class LeavingOnSqlite(SqliteApp app) : LeavingTests(app);

[Collection(Engines.Postgres)]
public sealed class LeavingOnPostgres(PostgresApp app) : LeavingTests(app);
