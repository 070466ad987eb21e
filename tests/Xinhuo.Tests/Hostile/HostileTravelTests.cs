using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Imports.Bundle;
using Xinhuo.Imports.Running;
using Xinhuo.Members;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Imports.Bundle;
using Xinhuo.Tests.Notices;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words that come in from elsewhere and that leave the house: imported rows, files, letters, feeds, archives.</summary>
public abstract class HostileTravelTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_is_imported_harms_nobody_and_loses_no_row(string source)
    {
        IReadOnlyList<string> words = source == Doses.Ours ? Payloads.Own : Payloads.Shared();
        string[] formats = ["markdown", "html", "text"];
        var at = "2024-05-01T08:30:00Z";
        using var bundle = new BundleFolder(empty: true);
        var all = words.Select((w, i) => (Words: w, Key: $"{i}", Id: $"{i}{(w.Length < 90 ? w : "")}")).ToList();
        var first = all[0].Id;
        bundle.Rows(
            "people.jsonl",
            all.Select(x => new
            {
                id = x.Id,
                name = $"{x.Key}{x.Words}",
                about = x.Words,
                city = x.Words,
                website = x.Words,
                email = x.Words,
                skills = new[] { x.Words },
            })
        );
        bundle.Rows(
            "groups.jsonl",
            all.Where((_, i) => i % 10 == 0)
                .Select(x => new
                {
                    id = x.Id,
                    name = $"{x.Key}{x.Words}",
                    about = x.Words,
                })
        );
        bundle.Rows(
            "topics.jsonl",
            all.Select(
                (x, i) =>
                    new
                    {
                        id = x.Id,
                        group_id = first,
                        author_id = x.Id,
                        title = $"{x.Key}{x.Words}",
                        body = x.Words,
                        format = formats[i % 3],
                        created_at = at,
                    }
            )
        );
        bundle.Rows(
            "replies.jsonl",
            all.SelectMany(x =>
                formats.Select(format => new
                {
                    id = $"{x.Id}{format}",
                    topic_id = first,
                    author_name = string.Concat(Enumerable.Repeat(x.Words, 3)),
                    body = $"{x.Key} {x.Words}",
                    format,
                    created_at = at,
                })
            )
        );
        bundle.Rows(
            "badges.jsonl",
            all.Select(x => new
            {
                id = x.Id,
                person_id = x.Id,
                name = $"{x.Key}{x.Words}",
                reason = x.Words,
                granted_at = at,
            })
        );
        var host = await Given.Host(app);
        var imports = app.Services.GetRequiredService<RunImport>();
        var name = string.Concat(Enumerable.Repeat("<b onclick=alert(1)>👨‍👩‍👧‍👦\0\"", 20));
        var outcome = await imports.Do(new BundleSource(bundle.Path, name), by: null);
        var tally = outcome.Value;
        (tally.People.Imported, tally.Topics.Imported, tally.Replies.Imported, tally.Badges.Imported).ShouldBe(
            (all.Count, all.Count, all.Count * 3, all.Count)
        );
        await host.Look("/hosts/imports");
        (await imports.Do(new BundleSource(bundle.Path, name), by: null)).Value.Replies.Already.ShouldBe(all.Count * 3);

        var title = CleanText.Line($"{all[0].Key}{all[0].Words}", 2000).Text;
        var from = await app.Read(db =>
            db.Topics()
                .Where(t => t.Title == title && t.ImportedFrom != null)
                .OrderByDescending(t => t.ReplyCount)
                .Select(t => new { t.Id, t.GroupId })
                .FirstAsync()
        );
        var titles = await app.Read(db =>
            db.Topics()
                .Where(t => t.GroupId == from.GroupId)
                .Select(t => new
                {
                    t.Id,
                    t.Title,
                    t.AuthorId,
                })
                .ToListAsync()
        );
        titles.Count.ShouldBe(all.Count);
        // The lists below show all of them; a page of its own is opened for one in so many.
        foreach (var topic in titles.Where((_, i) => i % (source == Doses.Ours ? 3 : 25) == 0))
        {
            await host.Look($"/topics/{topic.Id.Value}", [topic.Title]);
            await host.Look($"/people/{topic.AuthorId.Value}");
        }
        for (var number = 1; number <= all.Count * 3; number += 50)
            await host.Look($"/topics/{from.Id.Value}?at={number}");
        var slug = await app.Read(db => db.Groups().Where(g => g.Id == from.GroupId).Select(g => g.Slug).SingleAsync());
        foreach (var page in (string[])["/groups", $"/groups/{slug}", $"/groups/{slug}/people", "/people", "/hosts/people", "/search?q=alert"])
            await host.Look(page);
        await host.See($"/groups/{slug}/feed.atom");
        foreach (var content in XDocument.Parse(host.Html).Descendants().Where(e => e.Name.LocalName == "content"))
            content.Value.ShouldBeInert("feed");
    }

    [Fact]
    public async Task What_one_takes_along_reads_in_a_browser_and_runs_nothing()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("带走"), "都带走");
        var pen = await Pen.At(host, topic, "form#reply");
        foreach (var words in Doses.Packed(Payloads.Own, 2000, between: "\n\n"))
            await pen.Say(("Input.Body", words));
        await (await Pen.At(host, "/me/introduction", "form#introduction")).Say(("Input.Words", Doses.Packed(Payloads.Own, 500)[0]));
        await (await Pen.At(host, "/me/profile", "form#profile")).Send(("Input.Hobbies", Payloads.Own[0]), ("Input.Makes", Payloads.Own[3]));
        await host.See("/me/export");
        var token = host.Find("form#export [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await host.Http.PostAsync(
            "/me/export",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
            TestContext.Current.CancellationToken
        );
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.Ordinal)))
            JsonDocument.Parse(await Read(entry)).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
        var page = new HtmlParser().ParseDocument(await Read(zip.GetEntry("index.html")!));
        // Its own look, the first thing in it; whatever else calls itself a style is not ours.
        page.QuerySelector("head > style")!.Remove();
        page.ShouldBeInert("index.html");
        page.Body!.TextContent.ShouldContain("<script>alert(document.domain)</script>");
    }

    [Fact]
    public async Task Letters_carry_hostile_words_as_words()
    {
        using var post = new SmtpSink();
        await using App own = app.OnPostgres
            ? new PostgresApp { Also = Waved.Known, With = post.Settings }
            : new SqliteApp { Also = Waved.Known, With = post.Settings };
        await own.InitializeAsync();
        var (gu, su) = (await Given.Member(own, "顾明远"), await Given.Member(own, "苏禾"));
        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.Digest", "Daily"), ("Input.Hour", "15"));
        var name = await Pen.At(gu, "/me/profile", "form#profile");
        var sent = 0;
        foreach (var words in Doses.Packed(Payloads.Own, 40, 200))
        {
            if (await name.Send(("Input.Name", words)) is null)
                continue;
            await Waved.By(own, gu, su, words);
            if (++sent % 8 > 0)
                continue;
            own.Clock.Pass(TimeSpan.FromDays(1));
            await own.Services.GetRequiredService<RoutineKeeper>().RunDue();
            var letter = post.Letters.Last();
            letter.Subject.ShouldNotContain('\n');
            var page = new HtmlParser().ParseDocument(letter.Html);
            foreach (var link in page.QuerySelectorAll("a[href^='https://club.example.com/']"))
                link.SetAttribute("href", link.GetAttribute("href")!["https://club.example.com".Length..]);
            page.ShouldBeInert("letter");
        }
        post.Letters.Count.ShouldBe(sent / 8);
        sent.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task A_file_may_be_called_anything()
    {
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("图片"), "看图");
        foreach (var name in Doses.Packed(Payloads.Own, 60).Select(w => string.Concat(w.Where(c => !char.IsControl(c)))))
        {
            await host.See(topic);
            await Send(host, topic, "Input.Photos", name);
            await host.See("/hosts/imports");
            await Send(host, "/hosts/imports", "Input.Archive", name);
        }
    }

    /// <summary>A broken file under that name, as a browser writes it.</summary>
    private static async Task Send(Visitor host, string address, string field, string name)
    {
        using var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"{field}\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\""
        );
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(host.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent("图"), "Input.Body");
        form.Add(file);
        using var answer = await host.Http.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, name);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeInert(name);
    }

    private static async Task<string> Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileTravelTestsOnSqlite(SqliteApp app) : HostileTravelTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileTravelTestsOnPostgres(PostgresApp app) : HostileTravelTests(app);
