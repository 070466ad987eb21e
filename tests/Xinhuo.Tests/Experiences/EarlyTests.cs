using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences;
using Xinhuo.Experiences.Early;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Experiences;

/// <summary>先看: not there for others before its time, there for everybody from then on, by the clock alone.</summary>
public abstract class EarlyTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Before_its_time_it_is_there_for_those_inside_alone_and_a_second_later_for_everybody_with_nothing_run_in_between()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (pm, lin, luo, guest) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"), new Visitor(app));
        var experience = await Inside(app, pm, lin);
        await pm.See(experience + "/early/new");
        await pm.Submit(
            "form#early",
            [("Input.Photos", "垭口.jpg", new Negatives(scratch).RedAndBlue(90, 60))],
            ("Input.Title", "新除雾第一次上垭口"),
            ("Input.Body", "零下十二度，四十秒就干净了。"),
            ("Input.Day", Inviting.Day(app, 1)),
            ("Input.Hour", "10:00")
        );
        var piece = pm.At;
        piece.ShouldMatch("^/early/[0-9a-f-]{36}$", pm.Text);
        var picture = pm.Find("img.early-picture")!.GetAttribute("src")!;
        await app.Settle();
        var opens = (await Stored(app, piece)).OpensAt!.Value;
        opens.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe($"{Inviting.Day(app, 1)} 10:00");

        app.Clock.Pass(opens - app.Clock.Now - TimeSpan.FromMinutes(1));
        foreach (var nobody in new[] { luo, guest })
        {
            (await nobody.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await nobody.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await nobody.See("/early?before")).Text.ShouldNotContain("新除雾");
            (await nobody.Http.GetStringAsync("/early/feed.atom")).ShouldNotContain("新除雾");
        }
        foreach (var page in (string[])["/", "/notices", "/experiences", $"/people/{pm.Id}"])
            (await luo.See(page)).Text.ShouldNotContain("新除雾", customMessage: page);
        (await Finds(app, luo)).ShouldBeFalse();
        (await Finds(app, guest)).ShouldBeFalse();
        foreach (var nobody in new[] { luo, guest })
            (await nobody.See("/search?q=除雾&kind=early")).Find($"a[href='{piece}']").ShouldBeNull();
        (await lin.See("/search?q=除雾")).Find($"a[href='{piece}']").ShouldNotBeNull();
        (await lin.See("/notices")).Text.ShouldContain("《新除雾第一次上垭口》");
        (await lin.See(experience)).Text.ShouldContain("新除雾第一次上垭口");
        (await lin.See(piece)).Text.ShouldContain("四十秒就干净了");
        (await lin.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lin.See("/early")).Text.ShouldNotContain("新除雾", customMessage: "the list is for what is open");
        (await Finds(app, lin)).ShouldBeTrue();
        (await Finds(app, pm)).ShouldBeTrue();

        app.Clock.Pass(opens - app.Clock.Now + Second);
        foreach (var anybody in new[] { luo, guest })
        {
            (await anybody.See(piece)).Text.ShouldContain("四十秒就干净了");
            (await anybody.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await anybody.See("/early?after-it")).Text.ShouldContain("新除雾第一次上垭口");
            (await anybody.Http.GetStringAsync("/early/feed.atom")).ShouldContain("新除雾第一次上垭口");
            (await anybody.See("/search?q=除雾&kind=early&now")).Find($"a[href='{piece}']").ShouldNotBeNull();
            (await Finds(app, anybody)).ShouldBeTrue();
        }
        var thing = Id(piece).Value;
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Object == thing))).ShouldBe(1, "nothing happened at that moment");
        (await luo.Open(experience)).Status.ShouldBe(HttpStatusCode.NotFound, "the experience is still closed");
    }

    [Fact]
    public async Task Until_it_opens_each_reader_sees_their_own_name_on_it_and_nobody_elses()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var experience = await Inside(app, pm, lin, luo);
        var piece = await pm.Show(experience, "新除雾", ("Input.Day", Inviting.Day(app, 2)));
        var plain = await pm.Show(experience, "没有名字的", ("Input.Marked", "false"));
        foreach (var (reader, other) in new[] { (lin, luo), (luo, lin) })
        {
            await reader.See(piece);
            reader.Find("svg.early-mark text")!.TextContent.ShouldBe($"{reader.Name} 11月21日");
            reader.Find("svg.early-mark")!.GetAttribute("aria-hidden").ShouldBe("true");
            reader.Find(".early-closed")!.TextContent.ShouldContain($"{reader.Name} 11月21日", customMessage: "it is said in words first");
            reader.Find("article.early")!.TextContent.ShouldNotContain(other.Name);
            (await reader.See(plain)).Find("svg.early-mark").ShouldBeNull();
        }
        (await pm.See(piece)).Find("svg.early-mark text")!.TextContent.ShouldStartWith(pm.Name);
        app.Clock.Pass(TimeSpan.FromDays(2));
        foreach (var reader in new[] { lin, luo, pm })
        {
            await reader.See(piece);
            reader.Find("svg.early-mark").ShouldBeNull();
            reader.Find(".early-closed").ShouldBeNull();
        }
    }

    [Fact]
    public async Task What_has_no_time_stays_inside_and_is_gone_for_whoever_leaves()
    {
        var app = await Start();
        var (pm, lin, guest) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), new Visitor(app));
        var experience = await Inside(app, pm, lin);
        var piece = await pm.Show(experience, "新除雾");
        await lin.See(piece);
        (await Finds(app, lin)).ShouldBeTrue();
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("《新除雾》");
        await lin.See(experience);
        await lin.Submit("form#leave");
        (await lin.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Finds(app, lin)).ShouldBeFalse();
        (await lin.See("/notices")).Text.ShouldNotContain("新除雾");
        app.Clock.Pass(TimeSpan.FromDays(900));
        (await guest.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Finds(app, guest)).ShouldBeFalse();
    }

    [Fact]
    public async Task Its_author_moves_it_opens_it_at_once_or_takes_it_back()
    {
        var app = await Start();
        var (pm, other, host, lin, guest) = (
            await Given.ProductManager(app),
            await Given.ProductManager(app, "老韩"),
            await Given.Host(app),
            await Given.Member(app, "林晚舟"),
            new Visitor(app)
        );
        var experience = await Inside(app, pm, lin);
        var piece = await pm.Show(experience, "新除雾", ("Input.Day", Inviting.Day(app, 2)));
        foreach (var nobody in new[] { lin, other })
            (await nobody.Open(piece + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound, nobody.Name);
        (await lin.Open(experience + "/early/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        await host.See(piece + "/edit");
        await pm.See(piece + "/edit");
        await pm.Submit("form#early", ("Input.Title", "新除雾，下周再说"), ("Input.Day", Inviting.Day(app, 9)));
        pm.At.ShouldBe(piece, pm.Text);
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("《新除雾，下周再说》");
        app.Clock.Pass(TimeSpan.FromDays(3));
        (await guest.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound);

        await pm.See(piece + "/edit");
        await pm.Submit("form#open");
        (await guest.See(piece)).Text.ShouldContain("新除雾，下周再说");
        (await guest.Http.GetStringAsync("/early/feed.atom")).ShouldContain("新除雾，下周再说");
        (await pm.See(piece + "/edit")).Find("[name='Input.Day']").ShouldBeNull("what is open is not closed again");
        await pm.Submit("form#early", ("Input.Title", "新除雾，改了一个字"));
        (await guest.See(piece + "?again")).Text.ShouldContain("改了一个字");

        await pm.See(piece + "/edit");
        await pm.Submit("form#withdraw");
        pm.At.ShouldBe(experience);
        foreach (var anybody in new[] { guest, lin, pm })
            (await anybody.Open(piece)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.Http.GetStringAsync("/early/feed.atom")).ShouldNotContain("新除雾");
        (await Finds(app, pm)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Input.Title", "")]
    [InlineData("Input.Day", "2020-01-01")]
    [InlineData("Input.Day", "9999-12-31")]
    [InlineData("Input.Day", "0001-01-01")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string wrong)
    {
        var app = await Start();
        var pm = await Given.ProductManager(app);
        var experience = await pm.Plan("垭口上的四天");
        await pm.See(experience + "/early/new");
        (string, string)[] typed = [("Input.Title", "新除雾"), ("Input.Body", "四十秒。"), ("Input.Hour", "10:00")];
        await pm.Submit("form#early", [.. typed.Where(t => t.Item1 != field), (field, wrong)]);
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("四十秒。");
        pm.Find($"[name='{(field == "Input.Title" ? field : "Input.Day")}'][aria-invalid=true]").ShouldNotBeNull();
        (await app.Read(db => db.Set<EarlyPiece>().CountAsync())).ShouldBe(0);
    }

    /// <summary>An experience that these are in.</summary>
    private static async Task<string> Inside(App app, Visitor staff, params Visitor[] people)
    {
        var experience = await staff.Plan("垭口上的四天");
        var letters = await staff.Write(app, experience, "来吗？", people);
        foreach (var (person, letter) in people.Zip(letters))
            await person.Choose(letter, "我来");
        return experience;
    }

    private static EarlyPieceId Id(string piece) => new(Guid.Parse(piece["/early/".Length..]));

    private static Task<EarlyPiece> Stored(App app, string piece)
    {
        var id = Id(piece);
        return app.Read(db => db.Set<EarlyPiece>().SingleAsync(p => p.Id == id));
    }

    /// <summary>Whether search would lead them to a piece, whatever the page makes of it.</summary>
    private static Task<bool> Finds(App app, Visitor who)
    {
        var viewer = who.Id == Guid.Empty ? new Viewer() : new Viewer { Id = who.Id };
        return app.Read(async db =>
        {
            var member = new MemberId(who.Id);
            viewer.Role = await db.Set<Member>().Where(m => m.Id == member).Select(m => m.Role).SingleOrDefaultAsync();
            return (await db.Find("新除雾", await new ClosedPieces().Closed(db, viewer, app.Time.Now))).Any(f => f.Kind == PutEarly.FoundAs);
        });
    }
}

internal static class Showing
{
    /// <summary>Puts a piece into an experience; its address.</summary>
    public static async Task<string> Show(this Visitor staff, string experience, string title, params (string Name, string Value)[] also)
    {
        await staff.See(experience + "/early/new");
        await staff.Submit("form#early", [("Input.Title", title), ("Input.Body", "四十秒就干净了。"), .. also]);
        staff.At.ShouldMatch("^/early/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }
}

public sealed class EarlyOnSqlite() : EarlyTests(postgres: false);

public sealed class EarlyOnPostgres() : EarlyTests(postgres: true);
