using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Experiences;

/// <summary>信: from one to one, merged once, answered in three ways; nobody else reads it.</summary>
public abstract class LetterTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_letter_speaks_to_its_reader_and_reaches_them_alone()
    {
        var app = await Start();
        var (pm, host, other, lin, luo) = (
            await Given.ProductManager(app),
            await Given.Host(app),
            await Given.ProductManager(app, "老韩"),
            await Given.Member(app, "林晚舟"),
            await Given.Member(app, "罗大川")
        );
        await lin.Lives("杭州");
        var experience = await pm.Plan("垭口上的四天");
        await pm.Address(experience, "{名字}，听说你在{城市}。\n\n{一段话}", lin);
        await pm.PressOn("[formaction*='handler=Send']", ($"Passages[{lin.Id}]", "去年十月你写过一段话。"));
        pm.At.ShouldBe(experience + "/letters", pm.Text);
        await app.Settle();
        var letter = await Inviting.LetterOf(app, experience, lin);

        (await lin.See("/notices")).Text.ShouldContain("许言给你写了一封信");
        (await lin.See("/")).Text.ShouldContain("给你写了一封信");
        (await lin.See("/letters")).Find($"a[href='{letter}']").ShouldNotBeNull();
        await lin.See(letter);
        lin.Find(".letter-greeting")!.TextContent.ShouldBe("林晚舟，你好：");
        lin.Find(".letter-words")!.TextContent.ShouldContain("林晚舟，听说你在杭州。");
        lin.Find(".letter-words")!.TextContent.ShouldContain("去年十月你写过一段话。");
        lin.Find(".letter-signed")!.TextContent.ShouldBe("许言");
        (await pm.See(letter)).Text.ShouldContain("去年十月你写过一段话。");
        foreach (var nobody in new[] { host, other, luo })
        {
            (await nobody.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound, nobody.Name);
            (await nobody.See("/letters")).Text.ShouldNotContain("许言的信");
        }
        (await luo.Open(experience)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Open(experience)).Status.ShouldBe(HttpStatusCode.NotFound, "she has not said yes");
        (await luo.Open(experience + "/letters")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_says_yes_is_in_and_bears_the_title_that_comes_with_it()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        await Titles(app, "tester", "内测官");
        var experience = await pm.Plan("垭口上的四天", ("Input.Bears", "tester"), ("Input.BearsUntil", Inviting.Day(app, 60)), ("Input.Kit", "一枚废样片"));
        var letters = await pm.Write(app, experience, "来吗？", lin, luo);
        (await lin.See(letters[0])).Text.ShouldContain("一枚废样片");

        await lin.Choose(letters[0], "我来");

        lin.At.ShouldBe(experience);
        lin.Find("h1")!.TextContent.ShouldBe("垭口上的四天");
        (await luo.See($"/people/{lin.Id}")).Find(".chips")!.TextContent.ShouldContain("内测官");
        await app.Settle();
        (await pm.See("/notices")).Text.ShouldContain("林晚舟来《垭口上的四天》");
        (await pm.See(experience + "/letters")).Find("#sent")!.TextContent.ShouldContain("来");
        (await luo.Open(experience)).Status.ShouldBe(HttpStatusCode.NotFound);
        var happening = await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == Xinhuo.Experiences.LetterAccepted.Verb));
        (happening.PromptedBy, happening.RewardKnown).ShouldBe((Guid.Parse(letters[0]["/letters/".Length..]), true));

        await lin.See(experience);
        await lin.Submit("form#leave");
        (await lin.Open(experience)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.See("/")).Find($"a[href='{letters[0]}']").ShouldBeNull("nobody is nudged to come back");
        (await luo.See($"/people/{lin.Id}")).Find(".chips").ShouldBeNull("it ends with what it came with");
        await lin.Choose(letters[0], "我来");
        lin.At.ShouldBe(experience, "she may come back");
        (await Inviting.Stored(app, experience)).Taken.ShouldBe(1);
    }

    [Fact]
    public async Task Not_this_time_is_told_and_may_become_a_yes()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await pm.Plan("垭口上的四天");
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        await lin.Choose(letter, "这次不巧");
        lin.At.ShouldBe("/letters");
        await app.Settle();
        (await pm.See("/notices")).Text.ShouldContain("林晚舟这次不巧");
        (await lin.See("/")).Text.ShouldNotContain("给你写了一封信");
        (await lin.Choose(letter, "我来")).At.ShouldBe(experience);
        (await lin.See(letter)).Text.ShouldContain("进去看看");
    }

    [Fact]
    public async Task What_its_reader_writes_waits_for_a_word_of_its_author_and_the_others_see_a_number_only()
    {
        var app = await Start();
        var (pm, host, lin) = (await Given.ProductManager(app), await Given.Host(app), await Given.Member(app, "林晚舟"));
        var experience = await pm.Plan("垭口上的四天");
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        (await pm.See("/")).Text.ShouldNotContain("回信在等你");

        await lin.See(letter);
        await lin.Submit("form#reply", ("Input.Body", "能带上孩子吗？"));
        lin.Find("#under")!.TextContent.ShouldContain("能带上孩子吗？");
        await app.Settle();
        app.Clock.Pass(TimeSpan.FromDays(2));
        (await pm.See("/notices")).Text.ShouldContain("能带上孩子吗？");
        (await pm.See("/")).Text.ShouldContain("回信在等你");
        (await pm.See("/service")).Text.ShouldContain("能带上孩子吗？");
        (await host.See("/service")).Text.ShouldNotContain("能带上孩子吗？");
        var number = host.Find("section[aria-labelledby='queue-letters']")!.TextContent;
        number.ShouldContain("回了信的人");
        number.ShouldNotContain("林晚舟");

        await pm.See(letter);
        await pm.Submit("form#reply", ("Input.Body", "当然，儿童座椅我们备着。"));
        await app.Settle();
        (await lin.See("/notices")).Text.ShouldContain("许言回了你的信");
        (await lin.See(letter)).Text.ShouldContain("当然，儿童座椅我们备着。");
        (await pm.See("/service")).Text.ShouldNotContain("回了信的人");
    }

    [Fact]
    public async Task A_letter_that_lacks_something_for_somebody_leaves_for_nobody()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        await lin.Lives("杭州");
        var experience = await pm.Plan("垭口上的四天");
        await pm.Address(experience, "你在{城市}。{一段话}", lin, luo);
        await pm.PressOn("[formaction$='handler=Send']", ($"Passages[{lin.Id}]", "你写过一段话。"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Text.ShouldContain("罗大川没有说自己在哪里");
        pm.Find($"textarea[name='Passages[{lin.Id}]']")!.TextContent.ShouldBe("你写过一段话。");
        (await app.Read(db => db.Set<Letter>().CountAsync())).ShouldBe(0);

        await pm.See(experience + "/letters");
        await pm.Submit("form#draft", ("Input.Body", "你好，{什么}。"));
        pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        pm.Text.ShouldContain("{什么}");
        await pm.See(experience + "/letters");
        await pm.PressOn("[formaction$='handler=Add']", ("Names", "没有这个人"));
        pm.Text.ShouldContain("没有人叫“没有这个人”");

        await pm.See(experience + "/letters");
        await pm.PressOn($"[formaction*='handler=Preview'][formaction*='{lin.Id}']");
        pm.Find("#preview .letter-words")!.TextContent.ShouldContain("你在杭州。你写过一段话。");
        (await lin.See("/letters")).Text.ShouldContain("还没有信");
    }

    [Fact]
    public async Task Whoever_does_not_want_to_hear_from_its_author_gets_nothing_and_the_author_cannot_tell()
    {
        var app = await Start();
        var (pm, lin, luo) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        await lin.See($"/people/{pm.Id}");
        await lin.PressOn("[formaction*='Block'], form[action*='Block'] button");
        var experience = await pm.Plan("垭口上的四天");
        var letters = await pm.Write(app, experience, "来吗？", lin, luo);
        (await lin.See("/letters")).Text.ShouldContain("还没有信");
        (await lin.Open(letters[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lin.See("/notices")).Text.ShouldNotContain("一封信");
        (await luo.See("/notices")).Text.ShouldContain("一封信");
        var rows = (await pm.See(experience + "/letters")).Page.QuerySelectorAll("#sent li").Select(r => r.QuerySelector(".meta")!.TextContent).ToList();
        rows.Distinct().ShouldHaveSingleItem();
        (await app.Read(db => db.Set<PromptReach>().Select(r => r.MemberId).ToListAsync())).ShouldBe([luo.Id]);
    }

    [Fact]
    public async Task When_its_author_leaves_the_brand_the_experiences_employee_answers()
    {
        var app = await Start();
        var (pm, host, lin) = (await Given.ProductManager(app), await Given.Host(app), await Given.Member(app, "林晚舟"));
        var experience = await pm.Plan("垭口上的四天", ("Input.Lead", host.Id.ToString()));
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        (await host.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound);
        await app.Acts.Run(db => db.Members().Where(m => m.Id == pm.Id()).ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, Xinhuo.Platform.Web.Role.Member)));
        await lin.See(letter);
        await lin.Submit("form#reply", ("Input.Body", "还有人吗？"));
        await app.Settle();
        (await host.See(letter)).Text.ShouldContain("还有人吗？");
        (await host.See("/service")).Text.ShouldContain("还有人吗？");
        (await pm.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound, "whoever leaves the brand takes nothing along");
    }

    [Fact]
    public async Task Whoever_led_an_experience_and_works_here_no_more_reads_nothing_of_it_and_a_host_answers()
    {
        var app = await Start();
        var (host, pm, lin) = (await Given.Host(app), await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await pm.Plan("垭口上的四天");
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        (await pm.Open(letter)).Status.ShouldBe(HttpStatusCode.OK);
        (await host.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound);

        await host.See($"/hosts/people/{pm.Id}");
        await host.Submit("form#role", ("Input.Role", "Member"));
        (await pm.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound, "at once, before anybody has heard of it");
        await app.Settle();
        await lin.See(letter);
        await lin.Submit("form#reply", ("Input.Body", "还有人吗？"));
        await app.Settle();
        (await pm.Open(letter)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await pm.See("/notices")).Text.ShouldNotContain("还有人吗？");
        (await host.See(letter)).Text.ShouldContain("还有人吗？");
        (await host.See("/service")).Text.ShouldContain("还有人吗？");
    }

    [Fact]
    public async Task A_yes_that_comes_too_late_is_refused_in_words()
    {
        var app = await Start();
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var experience = await pm.Plan("垭口上的四天");
        var letter = (await pm.Write(app, experience, "来吗？", lin))[0];
        await lin.See(letter);
        await pm.See(experience + "/edit");
        await pm.Submit("form#call-off", ("Why", "路断了。"));
        await lin.Press("我来");
        (lin.Status, lin.At).ShouldBe((HttpStatusCode.UnprocessableEntity, letter + "?handler=Accept"));
        lin.Text.ShouldContain("这次体验已经结束了");
        (await Inviting.Stored(app, experience)).Taken.ShouldBe(0);
    }

    private static Task Titles(App app, string slug, string name) =>
        app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(
                new Title
                {
                    Id = new TitleId(Guid.CreateVersion7()),
                    Slug = slug,
                    NameZh = name,
                    NameEn = name,
                    Icon = "award",
                }
            );
        });
}

public sealed class LetterOnSqlite() : LetterTests(postgres: false);

public sealed class LetterOnPostgres() : LetterTests(postgres: true);
