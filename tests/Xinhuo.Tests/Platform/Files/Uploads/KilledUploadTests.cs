using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Xinhuo.Platform.Files.Uploads;

namespace Xinhuo.Tests.Platform.Files.Uploads;

/// <summary>The real program, killed while a file is on its way: the disk says where to go on.</summary>
public abstract class KilledUploadTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task An_upload_goes_on_where_a_killed_server_left_it_and_is_the_same_to_the_byte()
    {
        var app = await Start();
        var lin = await Given.Member(app, "林晚舟");
        var bytes = RandomNumberGenerator.GetBytes(6_000_000);
        string upload;
        using (var house = Serve(app, out var address))
        {
            using var http = await SignIn(address, lin, house);
            upload = (await http.Begin(bytes.Length)).Headers.Location!.ToString();
            (await http.Go(upload, 0, bytes[..2_000_000])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            var slow = new HalfAndWait(bytes[2_000_000..]);
            var broken = http.Go(upload, 2_000_000, slow);
            var file = new FileInfo(Path.Combine(app.Folder, UploadBenchFolder, upload["/uploads/".Length..]));
            for (var patience = 0; patience < 500 && file.Length <= 2_500_000; patience++)
            {
                await Task.Delay(20);
                file.Refresh();
            }
            file.Length.ShouldBeInRange(2_500_000, 4_000_000, "it was killed in the middle");
            await house.Kill();
            slow.LetGo();
            await Should.ThrowAsync<HttpRequestException>(broken);
        }
        using (var house = Serve(app, out var address))
        {
            using var http = await SignIn(address, lin, house);
            var offset = await http.OffsetOf(upload);
            offset.ShouldBeInRange(2_000_000, 4_000_000);
            (await http.Go(upload, offset, bytes[(int)offset..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await house.Kill();
        }
        (await app.Keeps(upload, lin.Id)).Value.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private const string UploadBenchFolder = "uploads";

    private static ChildHouse Serve(App app, out Uri address)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        return ChildHouse.Run(app.Folder, (app as PostgresApp)?.Connection, "serve", "--urls", address.ToString());
    }

    private static async Task<HttpClient> SignIn(Uri address, Visitor visitor, ChildHouse house)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        for (var patience = 0; ; patience++)
            try
            {
                (await http.GetAsync("/health")).EnsureSuccessStatusCode();
                break;
            }
            catch (HttpRequestException) when (patience < 600 && house.Lives)
            {
                await Task.Delay(100);
            }
        var form = new HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in")).QuerySelector("form:has([name='Input.Password'])")!;
        var fields = form.QuerySelectorAll("input[name][type=hidden]").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
        (fields["Input.Email"], fields["Input.Password"]) = (visitor.Email, Given.Password);
        var answer = await http.PostAsync(form.GetAttribute("action") is { Length: > 0 } a ? a : "/sign-in", new FormUrlEncodedContent(fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return http;
    }
}

public sealed class KilledUploadOnSqlite() : KilledUploadTests(postgres: false);

public sealed class KilledUploadOnPostgres() : KilledUploadTests(postgres: true);
