using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.Joining;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Members.Joining;

public abstract class JoinClubTests(App app)
{
    [Fact]
    public async Task An_invitation_lets_a_person_in_and_they_are_signed_in()
    {
        var lin = await Given.Member(app, "林晚舟");

        await lin.See("/me/sessions");
        lin.Text.ShouldContain("就是这里");
        var joined = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == "members.joined" && h.Object == lin.Id));
        joined.Actor.ShouldBe(lin.Id);
    }

    [Fact]
    public async Task No_search_engine_keeps_an_invitation()
    {
        var guest = await new Visitor(app).See($"/join/{await Given.Invitation(app)}");
        guest.Find("head > meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        (await guest.See("/join")).Find("head > meta[name=robots]").ShouldNotBeNull();
        (await guest.See("/sign-in")).Find("head > meta[name=robots]").ShouldBeNull("what may be found does not say so");
    }

    [Fact]
    public async Task Without_a_link_the_door_is_closed_unless_the_hosts_left_it_open()
    {
        var bai = new Visitor(app);
        await bai.See("/join");
        bai.Find("form#join").ShouldBeNull();

        await Open("yes");
        await bai.See("/join");
        await bai.Submit("form#join", ("Input.Name", "白露露"), ("Input.Email", $"bailu{app.OnPostgres}@example.com"), ("Input.Password", Given.Password));
        await Open("no");

        bai.At.ShouldBe("/");
        await bai.See("/me/sessions");
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_says_all_that_is_missing_at_once_and_loses_nothing()
    {
        var taken = await Given.Member(app, "罗大川");
        var stranger = new Visitor(app);
        await stranger.See($"/join/{await Given.Invitation(app)}");

        await stranger.Submit("form#join", ("Input.Name", taken.Name), ("Input.Email", "没写完@"), ("Input.Password", "短"));
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stranger.Page.QuerySelectorAll(".error").Length.ShouldBe(2, "the address and the password; the name can be asked for only when the rest is fine");
        stranger.Find("[name='Input.Email']")!.GetAttribute("value").ShouldBe("没写完@");

        await stranger.Submit("form#join", ("Input.Email", taken.Email), ("Input.Password", Given.Password));
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        stranger.Page.QuerySelectorAll(".error").Length.ShouldBe(2);
        stranger.Text.ShouldContain("已经有人在用了");
        stranger.Text.ShouldContain("这个邮箱用过了");
    }

    [Theory]
    [InlineData("Ｍａ Ｘｉａｏ", "ma xiao")]
    [InlineData("马骁Hans", "马骁 hans\u200B")]
    public async Task Two_names_that_look_the_same_are_the_same(string first, string second)
    {
        var one = await Given.Member(app, first);
        one.Name.ShouldBe(first);
        var other = await Given.Member(app, second);
        other.Name.ShouldNotBe(second);
    }

    [Fact]
    public async Task A_link_for_two_lets_two_in_and_no_third_even_when_they_all_come_at_once()
    {
        var code = await Given.Invitation(app, uses: 2);
        var guests = await Task.WhenAll(
            Enumerable
                .Range(1, 5)
                .Select(async n =>
                {
                    var guest = new Visitor(app);
                    await guest.See($"/join/{code}");
                    return guest;
                })
        );
        await Task.WhenAll(
            guests.Select(
                (g, n) =>
                    g.Submit(
                        "form#join",
                        ("Input.Name", $"同来{n}号{app.OnPostgres}"),
                        ("Input.Email", $"together{n}{app.OnPostgres}@example.com"),
                        ("Input.Password", Given.Password)
                    )
            )
        );

        guests.Count(g => g.At == "/").ShouldBe(2);
        guests.Where(g => g.At != "/").ShouldAllBe(g => g.Text.Contains("名额已经用完了"));
        await guests[0].Open($"/join/{code}");
        (await new Visitor(app).Open("/join/never-made")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_expired_link_says_so_in_words()
    {
        var code = await Given.Invitation(app);
        var late = await new Visitor(app).See($"/join/{code}");
        app.Clock.Pass(TimeSpan.FromDays(8));

        await late.Submit("form#join", ("Input.Name", "来晚了"), ("Input.Email", "late@example.com"), ("Input.Password", Given.Password));
        late.Text.ShouldContain("它过期了");
        await late.Open($"/join/{code}");
        late.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_claim_link_gives_an_imported_person_the_key_to_their_own_place()
    {
        var place = await Given.Imported(app, "Semaphore");
        var code = await Given.Invitation(app, claims: place.Id);
        var owner = await new Visitor(app).See($"/join/{code}");
        owner.Text.ShouldContain("欢迎回来，Semaphore");

        await owner.Submit("form#join", ("Input.Email", $"semaphore{app.OnPostgres}@example.com"), ("Input.Password", Given.Password));

        owner.At.ShouldBe("/");
        var member = await app.Read(db => db.Members().SingleAsync(m => m.Id == place.Id));
        (member.Name, member.NameKey, member.ImportedFrom).ShouldBe(("Semaphore", "semaphore", "stack-exchange:test"));
        (await new Visitor(app).Open($"/join/{code}")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private Task Open(string yes) => app.Acts.Run(db => app.Services.GetRequiredService<Settings>().Set(db, "members.open-registration", yes));
}

[Collection(Engines.Sqlite)]
public sealed class JoinClubOnSqlite(SqliteApp app) : JoinClubTests(app);

[Collection(Engines.Postgres)]
public sealed class JoinClubOnPostgres(PostgresApp app) : JoinClubTests(app);
