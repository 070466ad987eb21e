using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in the forms that are seldom filled in: passwords, invitations into a group, choices that stand on no list.</summary>
public abstract class HostileElsewhereTests(App app)
{
    private static readonly IReadOnlyList<string> Words = Doses.Packed(Payloads.Own, 200);

    [Fact]
    public async Task A_group_may_be_founded_with_any_words_and_a_cover_comes_from_nowhere_else()
    {
        var host = await Given.Host(app);
        var pen = await Pen.At(host, "/groups/new", "form#group");
        foreach (var round in Doses.Rounds(Doses.Packed(Payloads.Own, 40, 200), Words).Take(40))
            if (await pen.Send(("Input.Name", round[0]), ("Input.About", round[1]), ("Input.CoverUrl", "//evil.example/x.png")) is { } group)
                await host.Look(group, [CleanText.Name(round[0], 40).Text, CleanText.Lines(round[1], 2000).Text]);
        (await app.Read(db => db.Groups().AnyAsync(g => g.CoverUrl != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_asked_into_a_group_by_no_name_at_all_is_not_there()
    {
        var host = await Given.Host(app);
        var group = await host.Found("请进");
        var pen = await Pen.At(host, group + "/people", "form#invite");
        foreach (var name in Payloads.Own)
        {
            if (await pen.Send(("Input.Name", name)) is { } led)
                await host.Look(led);
        }
        foreach (var name in Doses.Packed(Payloads.Own, 60).Select(Uri.EscapeDataString))
            await host.Look($"{group}/people?invited={name}&after={name}");
    }

    [Fact]
    public async Task A_password_may_be_anything_and_is_never_shown()
    {
        var lin = await Given.Member(app, "林晚舟");
        // Who has just signed in leaves without being asked again.
        app.Clock.Pass(TimeSpan.FromHours(1));
        var (old, leave, forgotten) = (
            await Pen.At(lin, "/me/password", "form#password"),
            await Pen.At(lin, "/me/erase", "form#erase"),
            await Pen.At(new Visitor(app), "/forgotten", "form#forgotten")
        );
        // Whoever tries more than ten times waits: a few long ones.
        foreach (var words in Doses.Packed(Payloads.Own, 2000))
        {
            (await old.Send(("Input.Old", words), ("Input.New", words))).ShouldBeNull();
            await forgotten.Send(("Input.Email", words));
            await new Visitor(app).Open("/reset?token=" + Uri.EscapeDataString(words));
            await new Visitor(app).Open("/letters/stop?who=" + Uri.EscapeDataString(words));
        }
        foreach (var words in Words.Take(5))
            (await leave.Send(("Input.Sure", "true"), ("Input.Password", words))).ShouldBeNull();
        var account = await app.Read(db => db.Set<Account>().SingleAsync(a => a.Id == lin.Id));
        var link = "/reset?token=" + Uri.EscapeDataString(app.Services.GetRequiredService<ResetToken>().For(account));
        var reset = await Pen.At(new Visitor(app), link, "form#reset");
        (await reset.Send(("Input.Password", "\0<b>\"'&"))).ShouldBeNull("too short once U+0000 is gone");
        (await reset.Send(("Input.Password", Payloads.Own[0]))).ShouldNotBeNull();
        var back = await new Visitor(app).See("/sign-in");
        await back.Submit("form#sign-in", ("Input.Email", lin.Email), ("Input.Password", Payloads.Own[0]));
        back.At.ShouldBe("/");
    }

    [Fact]
    public async Task What_stands_on_no_list_is_refused_or_passed_over()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var word = await Pen.At(host, "/hosts/words", "form#word");
        foreach (var kind in (string[])["product", "title"])
            await word.Say(("Input.Kind", kind), ("Input.Zh", $"远山{kind}"), ("Input.En", $"Far {kind}"), ("Input.Slug", $"far-{kind}"));
        var pens = new List<(Pen Pen, string[] Fields)>
        {
            (await Pen.At(lin, "/me/ownerships", "form#owns"), ["Input.Product", "Input.Since"]),
            (await Pen.At(lin, "/me/skills", "form#claim"), ["Input.Skill"]),
            (await Pen.At(lin, "/me/notices", "form#choices"), ["Input.Told", "Input.Hour", "Input.Every"]),
            (await Pen.At(host, $"/hosts/people/{lin.Id}", "form#grant"), ["Input.Title", "Input.Why"]),
            (await Pen.At(host, "/hosts/invitations", "form#invite"), ["Input.Words"]),
        };
        foreach (var words in Words)
        foreach (var (pen, fields) in pens)
            await pen.Send([.. fields.Select(f => (f, words))]);
        foreach (var page in (string[])["/me/ownerships", "/me/skills", "/me/notices"])
            await lin.Look(page);
        foreach (var page in (string[])["/hosts/invitations", "/hosts/ownerships", $"/hosts/people/{lin.Id}"])
            await host.Look(page);
        (await app.Read(db => db.Members().SingleAsync(m => m.Id == new MemberId(lin.Id)))).Role.ShouldBe(Xinhuo.Platform.Web.Role.Member);
    }

    [Fact]
    public async Task Handlers_that_take_a_word_by_address_ask_only()
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        await host.See("/hosts/words");
        var token = host.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await lin.See("/me/skills");
        var own = lin.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var asked in Words.Select(Uri.EscapeDataString))
        {
            await Post(host, $"/hosts/words?handler=RetireSkill&slug={asked}&retire=true", token);
            await Post(host, $"/hosts/words?handler=RetireTitle&slug={asked}&retire={asked}", token);
            await Post(host, $"/hosts/ownerships?how={asked}&ownership={asked}&why={asked}", token);
            await Post(host, $"/hosts/people/{lin.Id}?handler=Role", token, ("Input.Role", asked));
            await Post(host, $"/hosts/people/{lin.Id}?handler=Verify&ownership={Guid.Empty}&input.how={asked}", token);
            await Post(lin, $"/me/skills?handler=Unclaim&skill={asked}", own);
            await Post(lin, $"/me/passkeys?handler=Name&id={asked}&name={asked}", own);
            await Post(lin, $"/preferences?x={asked}", own, ("language", asked), ("theme", asked), ("back", asked));
        }
    }

    [Fact]
    public async Task A_browser_may_call_itself_anything()
    {
        var lin = await Given.Member(app, "林晚舟");
        foreach (var name in Words.Select(w => string.Concat(w.Where(c => c is >= ' ' and < '\u007F'))))
        {
            var phone = await new Visitor(app).See("/sign-in");
            phone.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", name + " Chrome");
            await phone.Submit("form#sign-in", ("Input.Email", lin.Email), ("Input.Password", Given.Password));
        }
        await lin.Look("/me/sessions");
    }

    private static async Task Post(Visitor visitor, string address, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        using var answer = await visitor.Http.PostAsync(address, form, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        answer.Headers.Location?.OriginalString.ShouldStartWith("/", Case.Sensitive, address);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeInert(address);
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileElsewhereTestsOnSqlite(SqliteApp app) : HostileElsewhereTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileElsewhereTestsOnPostgres(PostgresApp app) : HostileElsewhereTests(app);
