using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Members.Profile;

public abstract class ProfileTests(App app)
{
    [Fact]
    public async Task What_one_says_of_oneself_is_read_by_the_others_and_found()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/profile");
        await lin.Submit(
            "form#profile",
            ("Input.Province", "四川省"),
            ("Input.City", "成都市"),
            ("Input.Occupation", "桥梁检测工程师"),
            ("Input.Hobbies", "看云，磨咖啡, 看云"),
            ("Input.Makes", "航拍照片集；短片")
        );
        lin.At.ShouldBe($"/people/{lin.Id}");
        lin.Text.ShouldContain("成都·桥梁检测工程师");

        await lin.See("/me/introduction");
        await lin.Submit("form#introduction", ("Input.Words", "我的工作是挂在桥底下敲螺栓。\n听声音辨好坏。"));

        var su = await Given.Member(app, "苏禾");
        await su.See($"/people/{lin.Id}");
        su.Text.ShouldContain("“我的工作是挂在桥底下敲螺栓。");
        su.Text.ShouldContain("喜欢：看云、磨咖啡。");
        (await app.Read(db => db.Find("螺栓", [], kind: MemberSearch.Kind))).ShouldContain(f => f.Id == lin.Id);
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "members.introduced" && h.Object == lin.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Too_much_is_refused_in_words_and_nothing_typed_is_lost()
    {
        var lin = await Given.Member(app, "林晚舟");
        var much = new string('长', Member.MostIntroCharacters + 1);
        await lin.See("/me/introduction");
        await lin.Submit("form#introduction", ("Input.Words", much));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("textarea")!.TextContent.Trim().ShouldBe(much);
        lin.Text.ShouldContain("写了 601 个字");

        await lin.See("/me/profile");
        await lin.Submit("form#profile", ("Input.Name", ""), ("Input.Occupation", new string('工', 41)));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Page.QuerySelectorAll(".error").Length.ShouldBe(2);
        (await lin.See($"/people/{lin.Id}")).Text.ShouldContain(lin.Name);
    }

    [Fact]
    public async Task A_taken_name_cannot_be_taken_again_but_keeping_ones_own_is_fine()
    {
        var lin = await Given.Member(app, "林晚舟");
        var su = await Given.Member(app, "苏禾");
        await su.See("/me/profile");
        await su.Submit("form#profile", ("Input.Name", lin.Name));
        su.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await su.Submit("form#profile", ("Input.Name", su.Name), ("Input.City", "成都"));
        su.At.ShouldBe($"/people/{su.Id}");
    }

    [Fact]
    public async Task A_photograph_is_cleaned_shown_and_taken_down_again()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/profile");
        await lin.Submit("form#profile", [("Input.Photo", "me.png", Picture)], ("Input.City", "成都"));
        lin.At.ShouldBe($"/people/{lin.Id}");
        var portrait = lin.Find("img.portrait-large")!.GetAttribute("src")!;
        (await lin.Http.GetAsync(portrait, TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");

        await lin.See("/me/profile");
        await lin.Press("不放照片");
        (await lin.See($"/people/{lin.Id}")).Find("img.portrait-large").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_photograph_is_refused_and_the_rest_is_kept()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/profile");
        await lin.Submit("form#profile", [("Input.Photo", "me.png", "not a picture"u8.ToArray())], ("Input.City", "绵阳"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Find("[name='Input.City']")!.GetAttribute("value").ShouldBe("绵阳");
        lin.Find(".portrait .error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_guest_is_asked_to_sign_in_and_nobody_is_404()
    {
        foreach (
            var page in new[]
            {
                "/me",
                "/me/profile",
                "/me/introduction",
                "/me/skills",
                "/me/ownerships",
                "/me/privacy",
                "/me/invitations",
                "/people",
                "/people/map",
            }
        )
        {
            var guest = await new Visitor(app).Open(page);
            guest.At.ShouldStartWith("/sign-in?back=");
        }
        (await new Visitor(app).Open($"/people/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whom_a_host_suspended_reads_and_does_not_write_and_loses_nothing_typed()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/introduction");
        await app.Acts.Run(
            async db =>
            {
                (await db.Members().AsTracking().SingleAsync(m => m.Id == new MemberId(lin.Id))).Restrain(Restraint.ReadOnly, app.Time.Now.AddDays(1));
                return true;
            },
            TestContext.Current.CancellationToken
        );
        app.Clock.Pass(TimeSpan.FromSeconds(6));

        await lin.Submit("form#introduction", ("Input.Words", "还想说一句"));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lin.Text.ShouldContain("先只看不写");
        lin.Find("textarea")!.TextContent.ShouldContain("还想说一句");

        app.Clock.Pass(TimeSpan.FromDays(2));
        await lin.Submit("form#introduction", ("Input.Words", "还想说一句"));
        lin.At.ShouldBe($"/people/{lin.Id}");
    }

    [Fact]
    public async Task English_readers_read_english()
    {
        var ada = await Given.Member(app, "Ada", "en");
        (await ada.See("/me")).Text.ShouldContain("Nobody knows yet who you are.");
    }

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );
}

[Collection(Engines.Sqlite)]
public sealed class ProfileOnSqlite(SqliteApp app) : ProfileTests(app);

[Collection(Engines.Postgres)]
public sealed class ProfileOnPostgres(PostgresApp app) : ProfileTests(app);
