using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Steps;
using Xinhuo.Platform;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Who is outside, or only a guest, sees what is everybody's, and of the rest what is their own.</summary>
public abstract class OutsideTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Who_is_outside_reads_the_rules_alone_and_no_picture_but_everybodys_and_their_own()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, author, lan) = (await Given.Host(app), await Given.Member(app, "孟浪"), await Given.Member(app, "阿岚"));
        var topic = await host.Say(await host.Found("看图"), "大家好");
        var (theirs, own) = (await Shown(host, topic, 141), await Shown(author, topic, 142));
        (await Desks.Give(app, host, author, SanctionStep.Suspended)).Refused.ShouldBeFalse();
        (await author.See("/rules")).At.ShouldBe("/rules");
        author.Find("a[href='/rules/log']").ShouldBeNull();
        (await author.Open("/rules/log")).At.ShouldBe("/me/standing");
        (await Asked(author, theirs)).ShouldBe(HttpStatusCode.OK, "guests see it too");
        (await Asked(author, "/manifest.webmanifest")).ShouldBe(HttpStatusCode.OK, "the page that tells them why asks for it");

        await app.Acts.Run(db => app.Services.GetRequiredService<Settings>().Set(db, "community.guests-may-read", "no"));

        (await Asked(lan, theirs)).ShouldBe(HttpStatusCode.OK);
        (await Asked(new Visitor(app), theirs)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(author, theirs)).ShouldBe(HttpStatusCode.NotFound);
        (await Asked(author, own)).ShouldBe(HttpStatusCode.OK);

        async Task<string> Shown(Visitor visitor, string where, int width)
        {
            await visitor.See(where);
            await visitor.Submit("form#reply", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(width, 80))], ("Input.Body", "看山"));
            return visitor.Page.QuerySelectorAll(".replies .photos img")[^1].GetAttribute("src")!;
        }
    }

    [Fact]
    public async Task Guests_read_what_the_rules_said_before_and_no_hosts_name()
    {
        var app = await Start();
        var (host, lan) = (await Given.Host(app, "独特的名字"), await Given.Member(app, "阿岚"));
        await host.See("/rules/edit");
        await host.Submit("form#rules", ("Input.Zh", "1. **慢慢开。**"), ("Input.En", "1. **Drive slowly.**"), ("Input.Why", "写短一点"));
        (await lan.See("/rules")).Text.ShouldContain($"{host.Name}改的：写短一点");
        var guest = await new Visitor(app).See("/rules");
        guest.Html.ShouldNotContain(host.Name);
        guest.Text.ShouldContain("主理人改的：写短一点");
        (await new Visitor(app, "en").See("/rules")).Text.ShouldContain("Changed by a host");
    }

    [Fact]
    public async Task A_step_is_lifted_on_the_persons_own_page_and_refused_words_stay()
    {
        var app = await Start();
        var (host, author) = (await Given.Host(app), await Given.Member(app, "孟浪"));
        var topic = await host.Say(await host.Found("照看"), "大家好");
        await host.See($"/desk/step?member={author.Id}");
        host.Find("form#lift").ShouldBeNull("nothing holds");
        (await Desks.Give(app, host, author, SanctionStep.ReadOnly, 7)).Refused.ShouldBeFalse();
        await host.See($"/desk/step?member={author.Id}");
        await host.Submit("form#lift", ("Lift.Why", " "));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.Submit("form#lift", ("Lift.Why", new string('长', 301)));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Html.ShouldContain("长长长");
        await host.Submit("form#lift", ("Lift.Why", "说开了"));
        host.At.ShouldBe("/desk", host.Text);
        (await author.Reply(topic, "谢谢")).Text.ShouldContain("谢谢");
        (await Desks.Of(app, author)).EndedHow.ShouldBe(SanctionEnd.Lifted);
    }

    private static async Task<HttpStatusCode> Asked(Visitor visitor, string picture) =>
        (await visitor.Http.GetAsync(picture, TestContext.Current.CancellationToken)).StatusCode;
}

public sealed class OutsideTestsOnSqlite() : OutsideTests(false);

public sealed class OutsideTestsOnPostgres() : OutsideTests(true);
