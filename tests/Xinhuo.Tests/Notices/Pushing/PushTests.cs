using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Notices.Pushing;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Notices.Pushing;

/// <summary>A device that asked is rung once for what is new and unseen, and for nothing else.</summary>
public abstract class PushTests(bool postgres) : OnEachEngine(postgres), IDisposable
{
    private readonly PushBrowser _browser = new();

    public void Dispose()
    {
        _browser.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Who_asked_is_rung_once_with_the_sentence_and_the_way_and_the_house_signs()
    {
        var app = await Start(Waved.Known, _browser.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        (await _browser.Ask(su)).ShouldBe(HttpStatusCode.NoContent);
        (await su.See("/me/notices")).Find("#devices li[data-address] .name")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        await Ring(app);
        _browser.Rung.ShouldBeEmpty("nothing is new");
        await Waved.By(app, gu, su, "零下十二度那晚");
        await Task.WhenAll(Ring(app), Ring(app), Ring(app));
        var (authorization, encoding, message) = _browser.Rung.ShouldHaveSingleItem();
        encoding.ShouldBe("aes128gcm");
        message.GetProperty("body").GetString()!.ShouldContain("顾明远");
        message.GetProperty("href").GetString()!.ShouldStartWith("/notices/");
        Signed(authorization, su).ShouldBe((_browser.Origin, "https://club.example.com"));
        await Ring(app);
        _browser.Rung.Count.ShouldBe(1);
        (await app.Read(db => db.Set<PushDevice>().SingleAsync())).RungAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_seen_meanwhile_and_what_comes_in_quiet_hours_does_not_ring()
    {
        var app = await Start(Waved.Known, _browser.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await _browser.Ask(su);
        await Waved.By(app, gu, su, "看过了");
        await su.See("/notices");
        await Ring(app);
        _browser.Rung.ShouldBeEmpty();
        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.QuietFrom", "0"), ("Input.QuietTo", "23"));
        await Waved.By(app, gu, su, "夜里说的");
        await Ring(app);
        await su.See("/me/notices");
        await su.Submit("form#choices", ("Input.QuietFrom", ""), ("Input.QuietTo", ""));
        await Ring(app);
        _browser.Rung.ShouldBeEmpty("it waits in the list and is not rung afterwards");
        await Waved.By(app, gu, su, "白天说的");
        await Ring(app);
        _browser.Rung.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://evil.example/to/1")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://fcm.googleapis.com.evil.example/x")]
    [InlineData("https://me@fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com:8443/x")]
    [InlineData("")]
    [InlineData("no address")]
    public async Task The_house_connects_to_push_services_of_browsers_alone(string address)
    {
        var app = await Start();
        var su = await Given.Member(app, "苏禾");
        (await _browser.Ask(su, address)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _browser.Ask(su, "https://fcm.googleapis.com/x", "bm90IGEga2V5")).ShouldBe(HttpStatusCode.UnprocessableEntity, "no key at all");
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
        (await _browser.Ask(su, "https://fcm.googleapis.com/x")).ShouldBe(HttpStatusCode.NoContent);
        (await _browser.Ask(su, "https://a.b.push.apple.com/x")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_device_that_is_gone_is_forgotten_and_one_that_does_not_answer_after_a_week()
    {
        var app = await Start(Waved.Known, _browser.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await _browser.Ask(su);
        _browser.Answers = 503;
        await Waved.By(app, gu, su, "第一天");
        await Ring(app);
        (await app.Read(db => db.Set<PushDevice>().SingleAsync())).FailingSince.ShouldNotBeNull();
        app.Clock.Pass(TimeSpan.FromDays(8));
        await Waved.By(app, gu, su, "第八天");
        await Ring(app);
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
        await _browser.Ask(su);
        _browser.Answers = 410;
        await Waved.By(app, gu, su, "走了");
        await Ring(app);
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_device_is_rung_no_more_once_its_sign_in_has_ended_or_its_owner_stands_outside()
    {
        var app = await Start(Waved.Known, _browser.Settings);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await _browser.Ask(su);
        await app.Acts.Run(db =>
            db.Members()
                .Where(m => m.Id == new MemberId(su.Id))
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Restraint, Restraint.Outside).SetProperty(x => x.RestrainedUntil, app.Time.Now.AddDays(1)))
        );
        await Waved.By(app, gu, su, "门外");
        await Ring(app);
        _browser.Rung.ShouldBeEmpty("who stands outside is told nothing");
        app.Clock.Pass(TimeSpan.FromDays(2));
        await Waved.By(app, gu, su, "回来了");
        await Ring(app);
        _browser.Rung.Count.ShouldBe(1);
        await su.See("/me");
        await su.Submit("form#sign-out");
        await Waved.By(app, gu, su, "退出以后");
        await Ring(app);
        _browser.Rung.Count.ShouldBe(1, "the next who holds this phone reads nothing of theirs");
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task On_a_shared_device_the_last_who_asked_is_rung_and_nobody_elses_is_taken_off()
    {
        var app = await Start(Waved.Known, _browser.Settings);
        var (gu, su, tang) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"), await Given.Member(app, "唐果"));
        await _browser.Ask(su);
        await _browser.Ask(tang);
        await Waved.By(app, gu, [su, tang], "谁在");
        await Ring(app);
        _browser.Rung.Count.ShouldBe(1);
        (await su.See("/me/notices")).Find("#devices li").ShouldBeNull();
        var device = await app.Read(db => db.Set<PushDevice>().Select(d => d.Id).SingleAsync());
        var token = su.Find("#devices")!.GetAttribute("data-token")!;
        await su.Http.PostAsync($"/me/notices?handler=Forget&device={device}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(1);
        await tang.See("/me/notices");
        await tang.PressOn("#devices li button");
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_phone_finds_what_it_needs_to_put_the_house_on_its_home_screen()
    {
        var app = await Start();
        var guest = new Visitor(app);
        await guest.See("/");
        var manifest = JsonDocument.Parse(await guest.Http.GetStringAsync(guest.Find("link[rel=manifest]")!.GetAttribute("href")!)).RootElement;
        manifest.GetProperty("display").GetString().ShouldBe("standalone");
        manifest.GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
            (await guest.Http.GetAsync(icon.GetProperty("src").GetString())).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await guest.Http.GetAsync("/icon/192")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guest.Http.GetAsync("/icon/7")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task Ring(App app) => app.Services.GetRequiredService<SendPushes>().RingAll();

    /// <summary>To whom the header says it speaks, and who speaks, once its signature was checked by the key on the page.</summary>
    private static (string Audience, string From) Signed(string authorization, Visitor visitor)
    {
        var parts = authorization["vapid ".Length..].Split(", ").ToDictionary(p => p[..1], p => p[2..]);
        parts["k"].ShouldBe(visitor.Find("#devices")!.GetAttribute("data-key"));
        var (token, point) = (parts["t"].Split('.'), WebEncoders.Base64UrlDecode(parts["k"]));
        using var key = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = point[1..33], Y = point[33..] },
            }
        );
        key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), WebEncoders.Base64UrlDecode(token[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token[1])).RootElement;
        return (claims.GetProperty("aud").GetString()!, claims.GetProperty("sub").GetString()!);
    }
}

public sealed class PushOnSqlite() : PushTests(postgres: false);

public sealed class PushOnPostgres() : PushTests(postgres: true);
