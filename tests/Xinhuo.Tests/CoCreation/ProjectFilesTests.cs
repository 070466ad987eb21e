using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Projects;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.CoCreation.Materials;
using Xinhuo.Tests.Platform.Files.Uploads;

namespace Xinhuo.Tests.CoCreation;

/// <summary>文件: a team's files have versions, are never replaced, and are for nobody else.</summary>
public abstract class ProjectFilesTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly byte[] Rough = "粗剪，有风声"u8.ToArray();
    private static readonly byte[] Fine = "精剪，风声换过"u8.ToArray();

    [Fact]
    public async Task A_file_of_the_same_name_is_its_next_version_and_the_older_ones_stay()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/files");
        await chen.Submit("form#bring", [("Sent.Files", "片子.mp4", Rough)], ("Note", "先看节奏"));
        chen.At.ShouldStartWith(team + "/room/files");
        // Without script by the form; with it ahead, under a name in other letters.
        var upload = Sending.Id(await lin.Http.Send(Fine, "片子.MP4")).Value;
        await lin.See(team + "/room/files");
        lin.Name("form#bring", "Sent.Uploads", upload.ToString());
        await lin.Submit("form#bring", ("Note", "片尾短了八秒"));
        lin.Page.QuerySelectorAll(".room-files .row").Length.ShouldBe(1, lin.Text);
        lin.Text.ShouldContain("第 2 版");
        // Sent again, as when the line broke before the answer came: nothing is there twice.
        lin.Name("form#bring", "Sent.Uploads", upload.ToString());
        await lin.Submit("form#bring");
        await chen.See(lin.Find(".room-files a.name")!.GetAttribute("href")!);
        chen.Page.QuerySelectorAll("#versions .row").Length.ShouldBe(2, chen.Text);
        chen.Find("#versions")!.TextContent.ShouldContain("片尾短了八秒");
        var bytes = new List<byte[]>();
        foreach (var version in chen.Page.QuerySelectorAll("#versions a[download]"))
            bytes.Add(await chen.Http.GetByteArrayAsync(version.GetAttribute("href")));
        bytes.ShouldBe([Fine, Rough]);

        // A version may be called otherwise where it is brought to the file itself.
        await chen.Submit("form#bring", [("Sent.Files", "片子_最终_真的最终.mp4", Rough)]);
        chen.Find("#versions")!.TextContent.ShouldContain("片子_最终_真的最终.mp4");
        await chen.See(team + "/room/log");
        foreach (var said in (string[])["陈牧野 放了文件：片子.mp4", "林晚舟 放了新的一版：片子.mp4"])
            chen.Text.ShouldContain(said);
        (await chen.See(team + "/room")).Find("#files")!.TextContent.ShouldContain("第 3 版");
    }

    [Fact]
    public async Task Files_are_for_whoever_sees_the_room_at_that_moment()
    {
        var app = await Start();
        var (host, pm, chen, lin, luo) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        var others = await Calling.Team(app, luo, null, (await Given.Member(app, "苏禾"), "aerial"));
        await chen.See(team + "/room/files");
        await chen.Submit("form#bring", [("Sent.Files", "片子.mp4", Rough)]);
        var (page, bytes) = (chen.Find(".room-files a.name")!.GetAttribute("href")!, chen.Find("a[download]")!.GetAttribute("href")!);
        async Task Nobody(Visitor who)
        {
            foreach (var address in (string[])[page, bytes, team + "/room/files", others + page[team.Length..]])
                (await who.Http.GetAsync(address)).StatusCode.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Redirect], $"{who.Name} {address}");
        }
        foreach (var nobody in new[] { host, pm, luo, new Visitor(app) })
            await Nobody(nobody);
        (await lin.Http.GetByteArrayAsync(bytes)).ShouldBe(Rough);

        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{pm.Id}"), ("Days", "3"));
        await pm.See(page);
        pm.Find("form#bring").ShouldBeNull("they look, and no more");
        (await pm.Http.GetByteArrayAsync(bytes)).ShouldBe(Rough);
        await chen.See(team + "/room/guests");
        await chen.Press("送出去");
        await Nobody(pm);

        await lin.See(team + "/go");
        await lin.Submit("form#leave");
        await app.Settle();
        await Nobody(lin);
        (await chen.Http.GetByteArrayAsync(bytes)).ShouldBe(Rough);
    }

    [Fact]
    public async Task What_is_put_away_stays_whole_and_the_copy_taken_along_holds_the_newest_bytes()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        foreach (var (name, content) in new[] { ("片子.mp4", Rough), ("片子.mp4", Fine), ("废素材.mov", Rough) })
        {
            await chen.See(team + "/room/files");
            await chen.Submit("form#bring", [("Sent.Files", name, content)]);
        }
        await chen.Submit("form#bring");
        chen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "there is nothing to bring");
        await chen.See(team + "/room/files");
        await chen.See(chen.Page.QuerySelectorAll(".room-files a.name").Single(a => a.TextContent == "废素材.mov").GetAttribute("href")!);
        var bytes = chen.Find("#versions a[download]")!.GetAttribute("href")!;
        await chen.Submit("form#away");
        chen.Text.ShouldContain("所有的版本都还在");
        (await lin.Http.GetByteArrayAsync(bytes)).ShouldBe(Rough);
        await lin.See(team + "/room/files");
        lin.Find("#away")!.TextContent.ShouldContain("废素材.mov");

        using var archive = new ZipArchive(new MemoryStream(await lin.Http.GetByteArrayAsync(team + "/room/take-along")));
        archive.Entries.Select(e => e.FullName).ShouldBe(["project.json", "project.md", "files/片子.mp4"]);
        await using var film = await archive.GetEntry("files/片子.mp4")!.OpenAsync();
        using var read = new MemoryStream();
        await film.CopyToAsync(read);
        read.ToArray().ShouldBe(Fine);
        using var page = new StreamReader(await archive.GetEntry("project.md")!.OpenAsync(), Encoding.UTF8);
        (await page.ReadToEndAsync()).ShouldContain("片子.mp4 (第 2 版, 陈牧野");

        await lin.Press("拿回来");
        lin.Page.QuerySelectorAll("#files .row").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Versions_brought_at_once_all_get_a_number_of_their_own()
    {
        var app = await Start();
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        var uploads = new List<(Visitor Who, Guid Upload)>();
        foreach (var number in Enumerable.Range(0, 20))
        {
            var who = number % 2 == 0 ? chen : lin;
            uploads.Add((who, Sending.Id(await who.Http.Send(Encoding.UTF8.GetBytes($"第 {number} 次"), "片子.mp4")).Value));
        }
        await Task.WhenAll(
            uploads.Select(u =>
                app.Acts.Run(db => KeepFiles.Bring(db, new Actor(u.Who.Id, Role.Member), Calling.Id(team), [new UploadId(u.Upload)], null, app.Time.Now))
            )
        );
        (await app.Read(db => db.Set<ProjectFile>().CountAsync())).ShouldBe(1);
        (await app.Read(db => db.Set<FileVersion>().Select(v => v.Number).OrderBy(n => n).ToListAsync())).ShouldBe(Enumerable.Range(1, 20));
    }
}

public sealed class ProjectFilesOnSqlite() : ProjectFilesTests(postgres: false);

public sealed class ProjectFilesOnPostgres() : ProjectFilesTests(postgres: true);
