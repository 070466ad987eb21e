using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Steps;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Files.Uploads;
using Xinhuo.Tests.Community.Safety;

namespace Xinhuo.Tests.Platform.Files.Uploads;

/// <summary>Large files come in, are kept by a room, and are handed out.</summary>
public abstract class UploadTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_file_that_came_in_two_halves_is_kept_once_and_handed_out_whole_or_in_pieces_to_those_who_may()
    {
        var app = await Start();
        var (lin, luo, guest) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), new Visitor(app));
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var upload = (
            await lin.Http.Begin(bytes.Length, "垭口 <b>航拍</b>.MP4", Convert.ToHexStringLower(SHA256.HashData(bytes)))
        ).Headers.Location!.ToString();
        (await lin.Http.Go(upload, 0, bytes[..100_000])).Headers.GetValues("Upload-Offset").Single().ShouldBe("100000");
        (await app.Keeps(upload, lin.Id)).Refusal!.Problems[0].Word.ShouldBe("platform.uploads.missing", "it is not whole yet");
        (await lin.Http.OffsetOf(upload)).ShouldBe(100_000);
        (await lin.Http.Go(upload, 100_000, bytes[100_000..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Keeps(upload, luo.Id)).Refused.ShouldBeTrue("another's is not there");
        var file = (await app.Keeps(upload, lin.Id)).Value;
        (await app.Keeps(upload, lin.Id)).Value.Id.ShouldBe(file.Id);
        (file.Size, file.Type, file.Digest).ShouldBe((300_000, "video/mp4", Convert.ToHexStringLower(SHA256.HashData(bytes))));

        (await guest.Http.GetAsync(file.Href)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var whole = await luo.Http.GetAsync(file.Href);
        (await whole.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("b.MP4");
        whole.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        whole.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        var range = new HttpRequestMessage(HttpMethod.Get, file.Href) { Headers = { Range = new RangeHeaderValue(200_000, 200_009) } };
        var some = await luo.Http.SendAsync(range);
        some.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await some.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[200_000..200_010]);

        await app.Acts.Run(db => StoredFiles.Drop(db, [file.Id], app.Time.Now));
        (await lin.Http.GetAsync(file.Href)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await app.SweepUploads();
        app.Store(file).ShouldNotBeNull();
        app.Clock.Pass(TimeSpan.FromHours(25));
        await app.SweepUploads();
        app.Store(file).ShouldBeNull();
        (await app.Read(db => db.Set<Upload>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("x.html")]
    [InlineData("x.svg")]
    [InlineData("x.js")]
    [InlineData("x.mp4.xhtml")]
    [InlineData("x")]
    public async Task What_a_browser_would_run_is_handed_out_as_bytes(string name)
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        var upload = await lin.Http.Send("<script>alert(1)</script>"u8.ToArray(), name);
        var got = await lin.Http.GetAsync((await app.Keeps(upload, lin.Id)).Value.Href);
        got.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        got.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Guests_others_and_other_sites_are_turned_away()
    {
        var app = await Start();
        var (lin, luo, guest) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), new Visitor(app));
        (await guest.Http.Begin(3)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var upload = (await lin.Http.Begin(3)).Headers.Location!.ToString();
        (await luo.Http.Go(upload, 0, [1, 2, 3])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Delete })
            (await luo.Http.Ask(method, upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (
            var (header, value) in new[]
            {
                ("Sec-Fetch-Site", "cross-site"),
                ("Sec-Fetch-Site", "same-site"),
                ("Origin", "https://evil.example"),
                ("Origin", "null"),
            }
        )
        {
            var request = new HttpRequestMessage(HttpMethod.Delete, upload) { Headers = { { "Tus-Resumable", "1.0.0" }, { header, value } } };
            (await lin.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, header);
        }
        (await lin.Http.OffsetOf(upload)).ShouldBe(0);
        (await Desks.Give(app, await Given.Host(app), luo, SanctionStep.ReadOnly)).Refused.ShouldBeFalse();
        (await luo.Http.Begin(3)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "who may only read sends nothing");
        (await lin.Http.Ask(HttpMethod.Delete, upload)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lin.Http.Ask(HttpMethod.Head, upload)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_waits_and_no_byte_is_written_twice()
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        var bytes = RandomNumberGenerator.GetBytes(200_000);
        var upload = (await lin.Http.Begin(bytes.Length)).Headers.Location!.ToString();
        var slow = new HalfAndWait(bytes);
        var first = lin.Http.Go(upload, 0, slow);
        HttpResponseMessage? second = null;
        for (var patience = 0; patience < 200 && second?.StatusCode != HttpStatusCode.Locked; patience++)
        {
            await Task.Delay(20);
            if (app.Services.GetRequiredService<UploadBench>().Length(Sending.Id(upload)) > 0)
                second = await lin.Http.Go(upload, await lin.Http.OffsetOf(upload), bytes[..1]);
        }
        second!.StatusCode.ShouldBe(HttpStatusCode.Locked);
        (await lin.Http.Ask(HttpMethod.Delete, upload)).StatusCode.ShouldBe(HttpStatusCode.Locked);
        slow.LetGo();
        (await first).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Keeps(upload, lin.Id)).Value.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task What_is_not_what_was_promised_is_given_up_and_said_so()
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        var upload = (await lin.Http.Begin(3, digest: new string('0', 64))).Headers.Location!.ToString();
        var answer = await lin.Http.Go(upload, 0, [1, 2, 3]);
        ((int)answer.StatusCode).ShouldBe(460);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("再传一次");
        (await lin.Http.Ask(HttpMethod.Head, upload)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await app.Keeps(upload, lin.Id)).Refused.ShouldBeTrue();
    }

    [Fact]
    public async Task Too_many_too_large_and_no_room_are_said_in_words()
    {
        var app = await Start(with: new() { ["Uploads:AtOnce"] = "2" });
        var lin = await Given.Member(app, "林晚舟");
        (await lin.Http.Begin(UploadTerms.MostBytesByDefault + 1)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => lin.Http.Begin(3)));
        begun.Count(b => b.StatusCode == HttpStatusCode.Created).ShouldBe(2);
        var refused = begun.First(b => b.StatusCode == HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("2 个");
        var full = await Start(with: new() { ["Uploads:LeaveFree"] = (long.MaxValue / 2).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var luo = await Given.Member(full, "罗大川");
        var none = await luo.Http.Begin(3);
        none.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await none.Content.ReadAsStringAsync()).ShouldContain("地方不够");
    }

    [Fact]
    public async Task What_gets_no_byte_for_a_day_goes()
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        var (stale, fresh) = ((await lin.Http.Begin(9)).Headers.Location!.ToString(), (await lin.Http.Begin(9)).Headers.Location!.ToString());
        app.Clock.Pass(TimeSpan.FromHours(20));
        await lin.Http.Go(fresh, 0, [1, 2, 3]);
        app.Clock.Pass(TimeSpan.FromHours(5));
        (await lin.Http.Ask(HttpMethod.Head, stale)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        await app.SweepUploads();
        (await lin.Http.Ask(HttpMethod.Head, stale)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Http.OffsetOf(fresh)).ShouldBe(3);
        Directory.GetFiles(Path.Combine(app.Folder, "uploads")).Length.ShouldBe(1);
    }
}

internal static class Uploaded
{
    public static Task<Xinhuo.Platform.Outcome<StoredFile>> Keeps(this App app, string upload, Guid owner, string audience = Audiences.Members) =>
        app.Acts.Run(db => StoredFiles.Keep(db, Sending.Id(upload), owner, audience, app.Time.Now));

    public static long? Store(this App app, StoredFile file) => app.Services.GetRequiredService<Blobs>().Length(BlobId.Parse(file.Digest));

    public static Task SweepUploads(this App app) =>
        app.Services.GetServices<Xinhuo.Platform.Routines.IRoutine>().OfType<SweepStale>().Single().Run("now", TestContext.Current.CancellationToken);
}

public sealed class UploadOnSqlite() : UploadTests(postgres: false);

public sealed class UploadOnPostgres() : UploadTests(postgres: true);
