using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Members.SignIn;

public abstract class SignInTests(App app)
{
    [Fact]
    public async Task With_e_mail_and_password_one_comes_in_and_goes_on_where_one_was()
    {
        var lin = await Given.Member(app, "林晚舟");
        var phone = await new Visitor(app).See("/me/password");
        phone.At.ShouldStartWith("/sign-in?back=");

        await phone.Submit("form#sign-in", ("Input.Email", " " + lin.Email.ToUpperInvariant()), ("Input.Password", Given.Password));
        phone.At.ShouldBe("/me/password");
    }

    [Fact]
    public async Task Somebody_elses_page_is_not_gone_to()
    {
        var lin = await Given.Member(app, "林晚舟");
        var phone = await new Visitor(app).See("/sign-in?back=//evil.example/");
        await phone.Submit("form#sign-in", ("Input.Email", lin.Email), ("Input.Password", Given.Password));
        phone.At.ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var lin = await Given.Member(app, "林晚舟");
        var one = await Try(lin.Email, "not this one");
        var other = await Try("nobody-has-this@example.com", "not this one");

        one.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        one.Find(".refused")!.TextContent.ShouldBe(other.Find(".refused")!.TextContent);
        one.Find("[name='Input.Email']")!.GetAttribute("value").ShouldBe(lin.Email);
    }

    [Fact]
    public async Task After_eight_failures_an_account_rests_for_ten_minutes()
    {
        var lin = await Given.Member(app, "林晚舟");
        for (var i = 0; i < 8; i++)
            await Try(lin.Email, "guess" + i);
        (await Try(lin.Email, Given.Password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        app.Clock.Pass(TimeSpan.FromMinutes(11));
        (await Try(lin.Email, Given.Password)).At.ShouldBe("/");
    }

    [Fact]
    public async Task Who_knocks_too_often_is_asked_to_slow_down_whether_the_address_exists_or_not()
    {
        var email = $"knock{app.OnPostgres}@example.com";
        Visitor last = null!;
        for (var i = 0; i < 11; i++)
            last = await Try(email, "guess" + i);
        last.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Text.ShouldContain("慢一点");
        last.Find("[name='Input.Email']")!.GetAttribute("value").ShouldBe(email);
    }

    [Fact]
    public async Task Signing_out_leaves_the_other_browsers_alone()
    {
        var laptop = await Given.Member(app, "林晚舟");
        var phone = await Try(laptop.Email, Given.Password);

        await phone.See("/sign-out");
        await phone.Submit("form#sign-out");
        await phone.Open("/me/sessions");
        phone.At.ShouldStartWith("/sign-in");
        await laptop.See("/me/sessions");
        laptop.At.ShouldBe("/me/sessions");
    }

    [Fact]
    public async Task A_browser_can_be_signed_out_from_another_at_once()
    {
        var laptop = await Given.Member(app, "林晚舟");
        var lost = await Try(laptop.Email, Given.Password);
        await lost.See("/me/sessions");

        await laptop.See("/me/sessions");
        laptop.Page.QuerySelectorAll(".rows li").Length.ShouldBe(2);
        await laptop.Press("退出");

        await lost.Open("/me/sessions");
        lost.At.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task When_somebody_was_last_here_is_noted_once_an_hour()
    {
        var lin = await Given.Member(app, "林晚舟");
        var came = await LastSeen(lin);
        app.Clock.Pass(TimeSpan.FromMinutes(30));
        await lin.See("/me");
        (await LastSeen(lin)).ShouldBe(came);
        app.Clock.Pass(TimeSpan.FromMinutes(40));
        await lin.See("/me");
        (await LastSeen(lin)).ShouldBeGreaterThan(came);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var lin = await Given.Member(app, "林晚舟");
        var other = await Given.Member(app, "路过");
        var session = await app.Read(db => db.Set<Session>().Where(s => s.MemberId == new MemberId(lin.Id)).Select(s => s.Id).SingleAsync());
        await other.See("/me/sessions");
        other.Find("form#everywhere")!.SetAttribute("action", $"/me/sessions?handler=End&id={session}");
        await other.Submit("form#everywhere");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await lin.See("/me/sessions");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_them_all()
    {
        var laptop = await Given.Member(app, "林晚舟");
        var phone = await Try(laptop.Email, Given.Password);
        await laptop.See("/me/sessions");
        await laptop.Submit("form#everywhere");

        foreach (var browser in new[] { laptop, phone })
        {
            await browser.Open("/me/password");
            browser.At.ShouldStartWith("/sign-in");
        }
    }

    [Fact]
    public async Task The_old_password_buys_a_new_one_and_other_browsers_must_sign_in_again()
    {
        var laptop = await Given.Member(app, "林晚舟");
        var phone = await Try(laptop.Email, Given.Password);
        await laptop.See("/me/password");
        await laptop.Submit("form#password", ("Input.Old", "not it"), ("Input.New", "换了一句新的话，更长"));
        laptop.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await laptop.Submit("form#password", ("Input.Old", Given.Password), ("Input.New", "换了一句新的话，更长"));
        laptop.Text.ShouldContain("换好了");
        await phone.Open("/me/sessions");
        phone.At.ShouldStartWith("/sign-in");
        (await Try(laptop.Email, "换了一句新的话，更长")).At.ShouldBe("/");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_through_a_letter_whose_link_works_once()
    {
        var lin = await Given.Member(app, "林晚舟");
        var before = Letters().Count;
        var known = await Forget(lin.Email);
        var unknown = await Forget("nobody-at-all@example.com");
        known.Find("main")!.TextContent.ShouldBe(unknown.Find("main")!.TextContent);

        var letter = await Letter(before, lin.Email);
        var link = letter[letter.IndexOf("/reset?token=", StringComparison.Ordinal)..].Split(['\n', '\r', ' '])[0];
        var phone = await new Visitor(app).See(link);
        await phone.Submit("form#reset", ("Input.Password", "短"));
        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await phone.Submit("form#reset", ("Input.Password", "山还在那里，我也在"));
        phone.At.ShouldBe("/");
        await phone.See("/me/sessions");

        await phone.Open(link);
        phone.Status.ShouldBe(HttpStatusCode.Gone);
        (await Try(lin.Email, "山还在那里，我也在")).At.ShouldBe("/");
    }

    [Fact]
    public async Task A_link_for_a_new_password_grows_old()
    {
        var lin = await Given.Member(app, "林晚舟");
        var account = await app.Read(db => db.Set<Account>().SingleAsync(a => a.Id == lin.Id));
        var token = app.Services.GetRequiredService<ResetToken>().For(account);
        await new Visitor(app).See("/reset?token=" + Uri.EscapeDataString(token));
        app.Clock.Pass(ResetToken.Valid);
        (await new Visitor(app).Open("/reset?token=" + Uri.EscapeDataString(token))).Status.ShouldBe(HttpStatusCode.Gone);
        (await new Visitor(app).Open("/reset?token=forged")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_command_line_makes_a_host_and_makes_a_host_of_who_is_here()
    {
        var email = $"first{app.OnPostgres}@example.com";
        (await HostCommand.Do(app.Services, email, "掌门", "第一把钥匙在这里")).ShouldBe(0);
        (await Try(email, "第一把钥匙在这里")).At.ShouldBe("/");

        var lin = await Given.Member(app, "林晚舟");
        (await HostCommand.Do(app.Services, lin.Email, null, null)).ShouldBe(0);
        (await app.Read(db => db.Members().SingleAsync(m => m.Id == new MemberId(lin.Id)))).Role.ShouldBe(Role.Host);
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "members.role.changed" && h.Object == lin.Id))).ShouldBe(1);
        (await HostCommand.Do(app.Services, "no address", null, null)).ShouldBe(1);
    }

    private async Task<DateTimeOffset> LastSeen(Visitor who) =>
        (await app.Read(db => db.Members().SingleAsync(m => m.Id == new MemberId(who.Id)))).LastSeenAt!.Value;

    private async Task<Visitor> Try(string email, string password)
    {
        var visitor = await new Visitor(app).See("/sign-in");
        return await visitor.Submit("form#sign-in", ("Input.Email", email), ("Input.Password", password));
    }

    private async Task<Visitor> Forget(string email)
    {
        var visitor = await new Visitor(app).See("/forgotten");
        return await visitor.Submit("form#forgotten", ("Input.Email", email));
    }

    private List<string> Letters() =>
        Directory.Exists(Path.Combine(app.Folder, "outgoing")) ? [.. Directory.GetFiles(Path.Combine(app.Folder, "outgoing"))] : [];

    private async Task<string> Letter(int before, string to)
    {
        for (var tries = 0; Letters().Count <= before && tries < 100; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        foreach (var file in Letters())
        {
            var letter = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            if (letter.Contains(to, StringComparison.Ordinal))
                return System.Text.Encoding.UTF8.GetString(
                    Convert.FromBase64String(
                        letter[letter.LastIndexOf("base64", StringComparison.Ordinal)..].Split("\r\n\r\n", 2)[1].Replace("\r\n", "", StringComparison.Ordinal)
                    )
                );
        }
        throw new ShouldAssertException("No letter came.");
    }
}

[Collection(Engines.Sqlite)]
public sealed class SignInOnSqlite(SqliteApp app) : SignInTests(app);

[Collection(Engines.Postgres)]
public sealed class SignInOnPostgres(PostgresApp app) : SignInTests(app)
{
    private readonly PostgresApp _here = app;

    [Fact]
    public async Task Who_is_signed_out_is_signed_out_in_another_process_too()
    {
        var lin = await Given.Member(_here, "林晚舟");
        var session = await _here.Read(db => db.Set<Session>().Where(s => s.MemberId == new MemberId(lin.Id)).Select(s => s.Id).SingleAsync());
        await using var there = new PostgresApp { SharesWith = _here, Clock = _here.Clock };
        await there.InitializeAsync();
        var sessions = there.Services.GetRequiredService<LiveSessions>();
        (await sessions.Find(session)).ShouldNotBeNull();

        await _here.Acts.Run(db => EndSessions.Others(db, new MemberId(lin.Id), keep: null, _here.Time.Now));

        for (var tries = 0; await sessions.Find(session) is not null; tries++)
        {
            tries.ShouldBeLessThan(100, "the other process was not heard");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
