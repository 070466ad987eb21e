using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Experiences.Kits;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Experiences;

/// <summary>周边: a parcel goes where its reader says, is followed to its end, and where it went is forgotten.</summary>
public abstract class ParcelTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_parcel_is_addressed_packed_sent_and_arrives_and_each_of_it_is_a_time_with_a_who()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await Inside(app, pm, lin);
        (await lin.See(experience)).Find("#parcel")!.TextContent.ShouldContain("一枚废样片");
        (await pm.See(experience + "/parcels")).Find("#asked")!.TextContent.ShouldContain("林晚舟");
        await lin.SaysWhere(experience);
        (await lin.See(experience)).Find("#parcel")!.TextContent.ShouldContain("等着打包");

        await pm.See(experience + "/parcels");
        pm.Find("#addressed")!.TextContent.ShouldContain("杭州市西湖区灵隐路 1 号");
        await pm.PressOn("#addressed button");
        pm.Find("#packed")!.TextContent.ShouldContain("138 0000 0000");
        (await lin.See(experience)).Find("#parcel")!.TextContent.ShouldContain("快寄出了");

        await pm.See($"{experience}/parcels/{lin.Id}");
        await pm.Submit("form#send", ("Input.Number", "SF123"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "with whom?");
        pm.Find("[name='Input.Number']")!.GetAttribute("value").ShouldBe("SF123");
        await pm.Submit("form#send", ("Input.Carrier", "顺丰"), ("Input.From", "杭州"));
        pm.Find("#sent")!.TextContent.ShouldContain("林晚舟");
        pm.Find("#sent")!.TextContent.ShouldNotContain("灵隐路", customMessage: "nothing goes there next");
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("你的小包裹寄出了");
        (await lin.See(experience)).Find("#parcel")!.TextContent.ShouldContain("已从杭州寄出");
        (await lin.See(experience + "/parcel")).Text.ShouldContain("SF123");
        lin.Find("form#address").ShouldBeNull("it has left");

        await lin.Submit("form#arrived");
        (await lin.See(experience)).Find("#parcel")!.TextContent.ShouldContain("到了");
        var parcel = await Stored(app);
        (parcel.PackedBy, parcel.SentBy, parcel.ArrivedBy).ShouldBe((pm.Id(), pm.Id(), lin.Id()));
        new[] { parcel.AddressedAt, parcel.PackedAt, parcel.SentAt, parcel.ArrivedAt }.ShouldAllBe(t => t != null);
        var said = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Verb.StartsWith("experiences.parcel.")).OrderBy(h => h.At).ToListAsync());
        said.Select(h => h.Verb.Split('.')[^1]).ShouldBe(["addressed", "packed", "sent", "arrived"]);
        said.ShouldAllBe(h => !h.Body.Contains("灵隐路"), "an address stands nowhere else");
        var guests = said.Where(h => h.Actor == lin.Id).ToList();
        guests.Count.ShouldBe(2);
        guests.ShouldAllBe(h => h.PromptedBy == Inviting.Id(experience).Value);
    }

    [Fact]
    public async Task Nobody_but_the_two_who_send_and_get_it_sees_a_parcel()
    {
        var app = await Start();
        var (pm, other, host, lin, mu, luo) = (
            await Given.ProductManager(app),
            await Given.ProductManager(app, "老韩"),
            await Given.Host(app),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "牧野"),
            await Given.Member(app, "罗大川")
        );
        var experience = await Inside(app, pm, lin, mu);
        await lin.SaysWhere(experience);
        foreach (var nobody in new[] { other, luo })
        foreach (var page in (string[])["/parcel", "/parcels", $"/parcels/{lin.Id}"])
            (await nobody.Open(experience + page)).Status.ShouldBe(HttpStatusCode.NotFound, nobody.Name + page);
        foreach (var page in (string[])["/parcels", $"/parcels/{lin.Id}"])
            (await mu.Open(experience + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await mu.See(experience + "/parcel")).Text.ShouldNotContain("灵隐路");
        (await mu.See(experience)).Text.ShouldNotContain("灵隐路");
        (await host.See($"{experience}/parcels/{lin.Id}")).Text.ShouldContain("灵隐路");
        (await pm.See(experience)).Text.ShouldNotContain("灵隐路", customMessage: "not even to her, elsewhere");
        await pm.See($"{experience}/parcels/{lin.Id}");
        await lin.See(experience);
        await lin.Submit("form#leave");
        (await pm.Open($"{experience}/parcels/{lin.Id}")).Status.ShouldBe(HttpStatusCode.NotFound, "she left");
        (await pm.See(experience + "/parcels")).Text.ShouldNotContain("灵隐路");

        var without = await pm.Plan("没有包裹的");
        (await pm.Open(without + "/parcels")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await pm.See(without)).Find("#parcel").ShouldBeNull();
    }

    [Fact]
    public async Task Where_it_went_is_forgotten_two_weeks_after_it_arrived()
    {
        var app = await Start();
        var (pm, lin, mu) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var experience = await Inside(app, pm, lin, mu);
        await lin.Gets(pm, experience);
        await mu.SaysWhere(experience);
        await mu.See(experience);
        await mu.Submit("form#leave");
        await lin.See(experience + "/parcel");
        await lin.Submit("form#arrived");

        app.Clock.Pass(TimeSpan.FromDays(13));
        await Forget(app);
        (await Stored(app, lin)).Address.ShouldNotBeNull();
        (await Stored(app, mu)).Address.ShouldBeNull("he left before it was sent");

        app.Clock.Pass(TimeSpan.FromDays(1.1));
        await Forget(app);
        var parcel = await Stored(app, lin);
        (parcel.Recipient, parcel.Phone, parcel.Address).ShouldBe((null, null, null));
        parcel.ForgottenAt.ShouldNotBeNull();
        (await lin.See(experience + "/parcel")).Text.ShouldContain("地址我们已经忘掉了");
        (await pm.See($"{experience}/parcels/{lin.Id}")).Text.ShouldNotContain("灵隐路");
        await Forget(app);
        (await Stored(app, lin)).ForgottenAt.ShouldBe(parcel.ForgottenAt);
    }

    [Fact]
    public async Task What_went_wrong_is_told_and_it_may_be_sent_again()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await Inside(app, pm, lin);
        await lin.Gets(pm, experience);
        await lin.See(experience + "/parcel");
        await lin.Submit("form#wrong");
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lin.Submit("form#wrong", ("What", "盒子压扁了。"));
        await app.Settle();
        (await pm.See("/notices")).Text.ShouldContain("盒子压扁了。");
        (await pm.See(experience + "/parcels")).Find("#wrong")!.TextContent.ShouldContain("灵隐路");
        await pm.See($"{experience}/parcels/{lin.Id}");
        await pm.Submit("form#send", ("Input.Carrier", "邮政"), ("Input.Number", "E2"));
        (await lin.See(experience + "/parcel")).Text.ShouldContain("E2");
        lin.Text.ShouldNotContain("盒子压扁了");
        await pm.See($"{experience}/parcels/{lin.Id}");
        await pm.Submit("form#arrived");
        (await Stored(app, lin)).ArrivedBy.ShouldBe(pm.Id());
    }

    [Fact]
    public async Task One_press_or_ones_own_words_say_thanks_and_the_second_press_says_nothing()
    {
        var app = await Start();
        var (pm, lin, mu) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"));
        var experience = await Inside(app, pm, lin, mu);
        foreach (var one in new[] { lin, mu })
        {
            await one.Gets(pm, experience);
            (await one.See(experience + "/parcel")).Find("form#thanks").ShouldBeNull("it is not there yet");
            await one.Submit("form#arrived");
            one.Find("details form#thanks").ShouldNotBeNull("folded: nobody asks");
        }
        (await lin.See(experience)).Text.ShouldNotContain("谢谢");
        var again = await Hostile.Pen.At(lin, experience + "/parcel", "form#thanks");
        await lin.See(experience + "/parcel");
        await lin.Submit("form#thanks", ("Thanks", "样片挂在车钥匙上了。"));
        lin.Find("form#thanks").ShouldBeNull("it is not asked twice");
        await again.Say(("Thanks", "再说一遍。"));
        await mu.Submit("form#thanks");
        await app.Settle();
        (await pm.See("/notices")).Text.ShouldContain("样片挂在车钥匙上了。");
        pm.Text.ShouldContain("牧野谢谢你的小包裹");
        pm.Text.ShouldNotContain("再说一遍");
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "experiences.parcel.thanked"))).ShouldBe(2);
    }

    [Fact]
    public async Task No_parcel_is_an_answer_too_and_may_be_changed_until_it_leaves()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await Inside(app, pm, lin);
        await lin.SaysWhere(experience);
        await lin.See(experience + "/parcel");
        await lin.Submit("form#not-wanted");
        (await Stored(app, lin)).Address.ShouldBeNull();
        (await pm.See(experience + "/parcels")).Find("#notwanted")!.TextContent.ShouldContain("林晚舟");
        await lin.See(experience + "/parcel");
        await lin.Submit("form#address", ("Input.Phone", "139"), ("Input.Address", ""));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("[name='Input.Phone']")!.GetAttribute("value").ShouldBe("139");
        var late = await Hostile.Pen.At(lin, experience + "/parcel", "form#address");
        await lin.Gets(pm, experience);
        await lin.See(experience + "/parcel");
        (await late.Send(("Input.Recipient", "林"), ("Input.Phone", "1"), ("Input.Address", "别处"))).ShouldBeNull("it has left");
        (await Stored(app, lin)).Address!.ShouldContain("灵隐路");
    }

    [Fact]
    public async Task Whoever_leaves_the_house_takes_it_along_and_nothing_of_it_stays()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await Inside(app, pm, lin);
        await lin.SaysWhere(experience);
        using var scope = app.Services.CreateScope();
        var mine = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "parcels");
        await app.Acts.Run(db => mine.Erase(db, lin.Id(), app.Time.Now));
        (await app.Read(db => db.Set<Parcel>().CountAsync())).ShouldBe(0);
    }

    /// <summary>An experience with a kit that these are in.</summary>
    private static async Task<string> Inside(App app, Visitor staff, params Visitor[] people)
    {
        var experience = await staff.Plan("垭口上的四天", ("Input.Kit", "一枚废样片"));
        var letters = await staff.Write(app, experience, "来吗？", people);
        foreach (var (person, letter) in people.Zip(letters))
            await person.Choose(letter, "我来");
        return experience;
    }

    private static Task<Parcel> Stored(App app) => app.Read(db => db.Set<Parcel>().SingleAsync());

    private static Task<Parcel> Stored(App app, Visitor whose)
    {
        var member = whose.Id();
        return app.Read(db => db.Set<Parcel>().SingleAsync(p => p.MemberId == member));
    }

    private static async Task Forget(App app)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetServices<IRoutine>().Single(r => r.Name == "addresses").Run("now", CancellationToken.None);
    }
}

internal static class Posting
{
    public static async Task SaysWhere(this Visitor guest, string experience)
    {
        await guest.See(experience + "/parcel");
        await guest.Submit("form#address", ("Input.Phone", "138 0000 0000"), ("Input.Address", "杭州市西湖区灵隐路 1 号"));
        guest.At.ShouldBe(experience + "/parcel", guest.Text);
    }

    /// <summary>A parcel is on its way to them.</summary>
    public static async Task Gets(this Visitor guest, Visitor staff, string experience)
    {
        await guest.SaysWhere(experience);
        await staff.See($"{experience}/parcels/{guest.Id}");
        await staff.Submit("form#send", ("Input.Carrier", "顺丰"));
        staff.At.ShouldBe(experience + "/parcels", staff.Text);
    }
}

public sealed class ParcelOnSqlite() : ParcelTests(postgres: false);

public sealed class ParcelOnPostgres() : ParcelTests(postgres: true);
