using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Experiences;

/// <summary>体验: a space that is there for those who are in it, and for nobody else; never fuller than it is.</summary>
public abstract class ExperienceTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task It_is_not_there_for_whoever_is_not_in_it_pictures_included()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        await pm.See("/experiences/new");
        await pm.Submit(
            "form#experience",
            [("Input.Photos", "垭口.jpg", new Negatives(scratch).RedAndBlue(90, 60))],
            ("Input.Title", "垭口上的四天"),
            ("Input.Body", "还没给外面的人看过。")
        );
        var experience = pm.At;
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        var picture = pm.Find(".photos img, .chosen img")?.GetAttribute("src") ?? (await pm.See(experience)).Find(".photos img")!.GetAttribute("src")!;
        foreach (var nobody in new[] { luo, new Visitor(app) })
        {
            foreach (var address in (string[])[experience, experience + "/letters", experience + "/edit", letter])
                (await nobody.Open(address)).Text.ShouldNotContain("垭口上的四天");
            (await nobody.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var page in (string[])["/", "/experiences", "/notices", "/search?q=垭口", "/letters"])
            (await luo.See(page)).Text.ShouldNotContain("垭口上的四天", customMessage: page);
        (await lin.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not before she has said yes");
        await lin.Choose(letter, "我来");
        (await lin.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lin.See("/experiences")).Text.ShouldContain("垭口上的四天");
        (await luo.Open(experience + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Open(experience + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Open("/experiences/new")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Forty_race_for_five_places_and_exactly_five_are_in()
    {
        var app = await Start();
        var pm = await Given.ProductManager(app);
        var experience = await pm.Plan("垭口上的四天", ("Input.Seats", "5"));
        var id = Inviting.Id(experience);
        var people = await Crowd(app, 40);
        var letters = await app.Acts.Run(db =>
            SendLetters.Do(
                db,
                new Actor(pm.Id, Role.ProductManager),
                id,
                [.. people.Select(p => new MadeLetter(p, "来吗？", "<p>来吗？</p>", null))],
                app.Time.Now
            )
        );
        letters.Value.ShouldBe(40);
        var mine = await app.Read(db => db.Set<Letter>().Where(l => l.ExperienceId == id).ToListAsync());
        var titles = app.Services.GetService(typeof(TitlesNow)) as TitlesNow;
        var said = await Task.WhenAll(
            mine.Select(l => Task.Run(() => app.Acts.Run(db => AnswerLetter.Accept(db, new Actor(l.To.Value, Role.Member), l.Id, titles!, app.Time.Now))))
        );
        said.Count(s => !s.Refused).ShouldBe(5);
        said.Where(s => s.Refused).ShouldAllBe(s => s.Refusal!.Problems[0].Word == "experiences.full");
        (await app.Read(db => db.Set<ExperienceGuest>().CountAsync(g => g.ExperienceId == id && g.LeftAt == null))).ShouldBe(5);
        (await Inviting.Stored(app, experience)).Taken.ShouldBe(5);

        // The same one presses twenty times at once, and leaves and comes.
        var first = mine.First(l => said[mine.IndexOf(l)].Refused is false);
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(() => app.Acts.Run(db => AnswerLetter.Accept(db, new Actor(first.To.Value, Role.Member), first.Id, titles!, app.Time.Now)))
                )
        );
        (await Inviting.Stored(app, experience)).Taken.ShouldBe(5);
    }

    [Fact]
    public async Task Those_who_come_are_told_when_its_days_move_and_when_it_is_called_off()
    {
        var app = await Start();
        var (pm, other, lin, luo) = (
            await Given.ProductManager(app),
            await Given.ProductManager(app, "老韩"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        var experience = await pm.Plan("垭口上的四天");
        var letters = await pm.Write(app, experience, "来吗？", lin, luo);
        await lin.Choose(letters[0], "我来");
        (await other.Open(experience + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound, "it is not his");
        await pm.See(experience + "/edit");
        await pm.Submit("form#experience", ("Input.Opens", Inviting.Day(app, 30)), ("Input.Ends", Inviting.Day(app, 33)), ("Input.Place", "康定"));
        pm.At.ShouldBe(experience, pm.Text);
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("《垭口上的四天》的日子或地方变了");
        (await luo.See("/notices")).Text.ShouldNotContain("变了");

        await pm.See(experience + "/edit");
        await pm.Submit("form#call-off");
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await pm.Submit("form#call-off", ("Why", "路断了。"));
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("《垭口上的四天》取消了");
        (await lin.See(experience)).Text.ShouldContain("路断了。");
        (await luo.See(letters[1])).Text.ShouldContain("这次体验取消了");
        luo.Find("[formaction$=Accept]").ShouldBeNull();
    }

    [Theory]
    [InlineData("Input.Title", "")]
    [InlineData("Input.Opens", "")]
    [InlineData("Input.Ends", "2020-01-01")]
    [InlineData("Input.Seats", "0")]
    [InlineData("Input.Bears", "没有这个身份")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string wrong)
    {
        var app = await Start();
        var pm = await Given.ProductManager(app);
        await pm.See("/experiences/new");
        (string, string)[] typed = [("Input.Title", "垭口上的四天"), ("Input.Body", "还没给外面的人看过。"), ("Input.Kit", "一枚废样片")];
        await pm.Submit("form#experience", [.. typed.Where(t => t.Item1 != field), (field, wrong)]);
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Find("[name='Input.Body']")!.TextContent.Trim().ShouldBe("还没给外面的人看过。");
        pm.Find("[name='Input.Kit']")!.TextContent.Trim().ShouldBe("一枚废样片");
        pm.Find($"[name='{field}'][aria-invalid=true]").ShouldNotBeNull();
    }

    private static async Task<List<MemberId>> Crowd(App app, int people)
    {
        var ids = Enumerable.Range(0, people).Select(_ => new MemberId(Guid.CreateVersion7())).ToList();
        await app.Acts.Run(db =>
        {
            db.AddRange(
                ids.Select(i => new Member
                {
                    Id = i,
                    Name = $"客人{i.Value.ToString()[^6..]}",
                    Role = Role.Member,
                    JoinedAt = app.Time.Now.AddYears(-1),
                })
            );
            return Task.CompletedTask;
        });
        return ids;
    }
}

public sealed class ExperienceOnSqlite() : ExperienceTests(postgres: false);

public sealed class ExperienceOnPostgres() : ExperienceTests(postgres: true);
