using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Platform.Routines;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>回顾: asked of one who was there, passed on without consequence, told to those who came.</summary>
public abstract class RecapTests(bool postgres) : OnEachEngine(postgres)
{
    private const string Asked = "想请你说说那天怎么样";

    [Fact]
    public async Task One_who_was_there_is_asked_first_then_the_next_and_the_host_last()
    {
        var app = await Start();
        var (host, lan, luo) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"));
        var gathering = await host.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "我要去");
        await Run(app);
        (await lan.Told(app, Asked)).ShouldBeFalse("it has not been yet");
        app.Clock.Pass((await Invitations.Stored(app, gathering)).EndsAt - app.Time.Now + TimeSpan.FromHours(1));
        await app.Acts.Run(db =>
            db.GatheringSeats()
                .Where(s => s.MemberId == new Xinhuo.Members.MemberId(luo.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.CheckedInAt, app.Time.Now))
        );
        app.Clock.Pass(TimeSpan.FromHours(2));
        await Run(app);
        (await luo.Told(app, Asked)).ShouldBeTrue("he was seen there");
        (await lan.Told(app, Asked)).ShouldBeFalse();
        await Run(app);
        (await lan.Told(app, Asked)).ShouldBeFalse("one is asked at a time");

        await luo.See(gathering);
        await luo.Press("让别人说吧");
        luo.At.ShouldBe(gathering);
        await Run(app);
        (await lan.Told(app, Asked)).ShouldBeTrue();
        (await host.Told(app, Asked)).ShouldBeFalse();
        app.Clock.Pass(TimeSpan.FromDays(4));
        await Run(app);
        (await host.Told(app, Asked)).ShouldBeTrue("nobody else is left");
    }

    [Fact]
    public async Task It_is_told_in_words_and_photographs_to_those_who_came()
    {
        using var scratch = new Scratch();
        var app = await Start();
        var (host, lan, luo, su) = (await Given.Host(app), await Given.Member(app, "阿岚"), await Given.Member(app, "罗大川"), await Given.Member(app, "苏禾"));
        var gathering = await host.Invite(app, "后山");
        await lan.Answer(gathering, "我要去");
        await luo.Answer(gathering, "我要去");
        (await lan.Open(gathering + "/recap")).Status.ShouldBe(HttpStatusCode.NotFound, "it has not been yet");
        app.Clock.Pass(TimeSpan.FromDays(8));
        (await su.Open(gathering + "/recap")).Status.ShouldBe(HttpStatusCode.NotFound, "she was not there");

        await lan.See(gathering + "/recap");
        (await lan.Submit("form#tell")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lan.Submit("form#tell", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(90, 60))], ("Input.Body", "雾散的时候没有人说话。"));
        lan.At.ShouldStartWith(gathering);
        (await su.See(gathering)).Text.ShouldContain("雾散的时候没有人说话。");
        su.Find(".recap .photos img").ShouldNotBeNull();
        (await luo.Told(app, "写了《后山》那天的样子")).ShouldBeTrue();
        (await host.Told(app, "写了《后山》那天的样子")).ShouldBeTrue();
        (await su.Told(app, "那天的样子")).ShouldBeFalse();
        (await luo.Open(gathering + "/recap")).Status.ShouldBe(HttpStatusCode.NotFound, "it is told already");
        (await su.See("/gatherings?past=true")).Text.ShouldContain("有照片和回顾");
        await Run(app);
        (await luo.Told(app, Asked)).ShouldBeFalse();
    }

    private static Task Run(App app) => app.Services.GetServices<IRoutine>().Single(r => r.Name == "recaps").Run("", CancellationToken.None);
}

public sealed class RecapOnSqlite() : RecapTests(postgres: false);

public sealed class RecapOnPostgres() : RecapTests(postgres: true);
