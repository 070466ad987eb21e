using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Members.SignIn;

public abstract class PasskeyTests(App app)
{
    [Fact]
    public async Task A_passkey_is_added_named_and_opens_the_door_on_another_browser()
    {
        var lin = await Given.Member(app, "林晚舟");
        using var phone = new Authenticator();
        (await Add(lin, phone)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await lin.See("/me/passkeys");
        await lin.Submit("form[data-key]", ("name", "口袋里的那台"));
        lin.Page.QuerySelector("form[data-key] input")!.GetAttribute("value").ShouldBe("口袋里的那台");

        var browser = new Visitor(app);
        var entered = await Enter(browser, phone, "/me/passkeys");
        entered.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await entered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/me/passkeys");
        (await browser.See("/me/passkeys")).Text.ShouldContain("通行密钥");
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "members.passkey.added" && h.Object == lin.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_did_not_come_in_just_now_shows_the_password_before_a_passkey_is_added()
    {
        var lin = await Given.Member(app, "林晚舟");
        (await lin.See("/me/passkeys")).Find("[data-again]")!.HasAttribute("hidden").ShouldBeTrue("fresh");
        app.Clock.Pass(TimeSpan.FromMinutes(11));
        (await lin.See("/me/passkeys")).Find("[data-again]")!.HasAttribute("hidden").ShouldBeFalse();

        using var phone = new Authenticator();
        foreach (var password in (string?[])[null, "", "not this one"])
            (await Options(lin, password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, password);
        (await app.Read(db => db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == lin.Id))).ShouldBe(0);
        (await Add(lin, phone, Given.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Enter(new Visitor(app), phone)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing()
    {
        var lin = await Given.Member(app, "林晚舟");
        using var phone = new Authenticator();
        await Add(lin, phone);
        (await Enter(new Visitor(app), phone)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await lin.See("/me/passkeys");
        await lin.Press("拿掉");

        (await Enter(new Visitor(app), phone)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_stale_or_strange_answer_is_refused_in_words()
    {
        var lin = await Given.Member(app, "林晚舟");
        using var strange = new Authenticator();
        (await Enter(new Visitor(app), strange)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var nothing = await lin.Http.PostAsJsonAsync("/passkeys/new", new { credential = "{}" }, TestContext.Current.CancellationToken);
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("words");
    }

    [Fact]
    public async Task A_guest_adds_no_passkey_and_a_member_touches_nobody_elses()
    {
        (await new Visitor(app).Http.PostAsJsonAsync("/passkeys/new/options", new { }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

        var lin = await Given.Member(app, "林晚舟");
        using var phone = new Authenticator();
        await Add(lin, phone);
        var id = (await lin.See("/me/passkeys")).Find("form[data-key]")!.GetAttribute("data-key");
        var other = await Given.Member(app, "路过");
        using var own = new Authenticator();
        await Add(other, own);
        await other.See("/me/passkeys");
        other.Find("form[data-key]")!.SetAttribute("action", $"/me/passkeys?handler=Remove&id={id}");
        await other.Submit("form[data-key]");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Read(db => db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == lin.Id))).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Options(Visitor member, string? password)
    {
        Browse(member);
        return member.Http.PostAsJsonAsync("/passkeys/new/options", new { password });
    }

    private static async Task<HttpResponseMessage> Add(Visitor member, Authenticator phone, string? password = null)
    {
        var options = await Options(member, password);
        return await member.Http.PostAsJsonAsync(
            "/passkeys/new",
            new { credential = phone.Create(await options.Content.ReadAsStringAsync()), browser = "Mozilla/5.0 (iPhone) Safari" }
        );
    }

    private static async Task<HttpResponseMessage> Enter(Visitor browser, Authenticator phone, string? back = null)
    {
        Browse(browser);
        var options = await browser.Http.PostAsJsonAsync("/passkeys/enter/options", new { });
        return await browser.Http.PostAsJsonAsync("/passkeys/enter", new { credential = phone.Get(await options.Content.ReadAsStringAsync()), back });
    }

    /// <summary>A browser says where its script comes from; Identity compares it with what the phone signed.</summary>
    private static void Browse(Visitor visitor)
    {
        visitor.Http.DefaultRequestHeaders.Remove("Origin");
        visitor.Http.DefaultRequestHeaders.Add("Origin", "https://localhost");
    }
}

[Collection(Engines.Sqlite)]
public sealed class PasskeysOnSqlite(SqliteApp app) : PasskeyTests(app);

[Collection(Engines.Postgres)]
public sealed class PasskeysOnPostgres(PostgresApp app) : PasskeyTests(app);
