using System.Net;
using Xinhuo.Community;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Topics;

public abstract class PostPhotosTests(App app)
{
    [Fact]
    public async Task A_photo_is_posted_with_the_words_and_only_those_who_see_the_group_see_it()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(120, 80);
        var host = await Given.Host(app);
        var hidden = await host.Found("暗房", Openness.Hidden);
        await host.See($"/topics/new?group={hidden["/groups/".Length..]}");

        await host.Submit("form#topic", [("Input.Photos", "湖.jpg", jpeg)], ("Input.Title", "六点四十的湖"));

        var picture = host.Find(".photos img")!.GetAttribute("src")!;
        (await host.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await new Visitor(app).Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var luo = await Given.Member(app, "罗大川");
        (await luo.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_the_photo_that_got_through_and_says_what_is_wrong_with_the_other()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(120, 80);
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("相册"), "看照片");
        await host.See(topic);

        await host.Submit("form#reply", [("Input.Photos", "好.jpg", jpeg), ("Input.Photos", "坏.jpg", [1, 2, 3, 4])], ("Input.Body", "两张"));

        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Page.QuerySelectorAll("[name='Input.Kept']").Length.ShouldBe(1);
        host.Find(".pictures .error")!.TextContent.ShouldContain("照片");
        host.Find("form#reply textarea")!.TextContent.ShouldContain("两张");

        await host.Submit("form#reply");
        host.Find("#r1 .photos img").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_picture_shows_is_said_when_it_is_posted_and_said_better_later()
    {
        using var scratch = new Scratch();
        var (jpeg, broken) = (new Negatives(scratch).RedAndBlue(120, 80), new byte[] { 1, 2, 3, 4 });
        var host = await Given.Host(app);
        var topic = await host.Say(await host.Found("看得见"), "湖边");
        await host.See(topic);
        host.Find(".pictures .chosen")!.GetAttribute("data-describe").ShouldBe("Input.NewAlt");

        foreach (var said in (string[])["坏的那张", "湖边停着<一辆>车"])
        {
            var line = host.Page.CreateElement("input");
            line.SetAttribute("name", "Input.NewAlt");
            line.SetAttribute("value", said);
            host.Find("form#reply")!.AppendChild(line);
        }
        await host.Submit("form#reply", [("Input.Photos", "坏.jpg", broken), ("Input.Photos", "湖.jpg", jpeg)], ("Input.Body", "两张"));

        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find("[name^='Input.Alt[']")!.GetAttribute("value").ShouldBe("湖边停着<一辆>车", "words stay with the picture that got through");
        await host.Submit("form#reply");
        host.Find("#r1 .photos img")!.GetAttribute("alt").ShouldBe("湖边停着<一辆>车");

        await host.See($"{topic}/1/edit");
        var field = host.Find("[name^='Input.Alt[']")!.GetAttribute("name")!;
        await host.Submit("form#edit", (field, new string('长', 301)));
        host.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Find(".pictures .error")!.TextContent.ShouldContain("300");
        host.Find("[name^='Input.Alt[']")!.GetAttribute("value")!.Length.ShouldBe(301, "refused words lose nothing");
        await host.Submit("form#edit", (field, "  清晨的湖，岸上一辆橙色的车 "));
        host.Find("#r1 .photos img")!.GetAttribute("alt").ShouldBe("清晨的湖，岸上一辆橙色的车");
        host.Find("#r1 .photos a")!.GetAttribute("data-width").ShouldBe("120");
    }

    [Fact]
    public async Task Nobody_posts_a_picture_that_is_anothers()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(120, 80);
        var host = await Given.Host(app);
        var (hidden, open) = (await host.Found("私", Openness.Hidden), await host.Found("公"));
        await host.See($"/topics/new?group={hidden["/groups/".Length..]}");
        await host.Submit("form#topic", [("Input.Photos", "湖.jpg", jpeg)], ("Input.Title", "不外传"));
        var picture = host.Find(".photos img")!.GetAttribute("src")!;
        var thief = await Given.Member(app, "马骁");
        await thief.See(await host.Say(open, "大家的"));
        var input = thief.Page.CreateElement("input");
        input.SetAttribute("name", "Input.Kept");
        thief.Find("form#reply")!.AppendChild(input);

        await thief.Submit("form#reply", ("Input.Body", "看我拿到了什么"), ("Input.Kept", picture.Split('/')[2]));

        thief.Find("#r1 .photos").ShouldBeNull();
        (await thief.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

[Collection(Engines.Sqlite)]
public sealed class PostPhotosOnSqlite(SqliteApp app) : PostPhotosTests(app);

[Collection(Engines.Postgres)]
public sealed class PostPhotosOnPostgres(PostgresApp app) : PostPhotosTests(app);
