using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences;
using Xinhuo.Experiences.Journals;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Experiences;

/// <summary>体验手记: read by those whom its author wrote it for and by nobody else; answered, credited, and in the order of time alone.</summary>
public abstract class JournalTests(bool postgres) : OnEachEngine(postgres)
{
    [Theory]
    [InlineData("Sender")]
    [InlineData("Together")]
    [InlineData("Everybody")]
    public async Task An_entry_is_there_for_those_it_is_for_and_for_nobody_else(string readers)
    {
        using var scratch = new Scratch();
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(
            scene.Experience,
            "除雾的按键在手套里按不到。",
            readers,
            files: [("Input.Photos", "手.jpg", new Negatives(scratch).RedAndBlue(90, 60))]
        );
        await scene.App.Settle();
        var picture = (await scene.Lin.See(entry)).Find(".photos img")!.GetAttribute("src")!;
        foreach (var (who, may) in scene.Readers(readers))
        {
            var shown = await who.Open(entry);
            (shown.Status == HttpStatusCode.OK).ShouldBe(may, $"{who.Name} {entry}");
            shown.Text.Contains("按不到", StringComparison.Ordinal).ShouldBe(may, who.Name);
            (await who.Http.GetAsync(picture)).StatusCode.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{who.Name} {picture}");
            foreach (var page in (string[])["/search?q=按键", "/search?q=按键&kind=journal", "/journal", "/journal/feed.atom"])
                (await who.Open(page))
                    .Html.Contains("在手套里", StringComparison.Ordinal)
                    .ShouldBe(readers == "Everybody" || readers == "Together" && page[1] == 's' && scene.Knows(who), $"{who.Name} {page}");
            (await who.Open(scene.Experience))
                .Text.Contains("按不到", StringComparison.Ordinal)
                .ShouldBe(may && scene.Knows(who), $"{who.Name} in the experience");
            foreach (var act in (string[])["/edit", "/withdraw"])
                (await who.Open(entry + act)).Find("form#entry, form#withdraw").ShouldBeNull($"{who.Name} {act}");
        }
        (await scene.Lin.See(scene.Experience)).Text.ShouldContain("按不到");
        // Its lead and whoever wrote the letter are told; nobody else is.
        foreach (var (who, told) in ((Visitor, bool)[])[(scene.Pm, true), (scene.Han, true), (scene.Host, false), (scene.Luo, false), (scene.Su, false)])
            (await who.See("/notices")).Text.Contains("写了一篇《垭口上的四天》的手记", StringComparison.Ordinal).ShouldBe(told, who.Name);
        // Whoever is outside learns nothing of the experience itself.
        (await scene.Su.Open(entry)).Text.ShouldNotContain("垭口上的四天");
    }

    [Fact]
    public async Task Where_guests_may_not_read_nothing_is_there_for_them()
    {
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(scene.Experience, "山脊上很安静。", "Everybody");
        var app = scene.App;
        (await scene.Guest.See(entry)).Text.ShouldContain("山脊上很安静。");
        await app.Acts.Run(db => ((Settings)app.Services.GetService(typeof(Settings))!).Set(db, "community.guests-may-read", "no"));
        (await scene.Guest.Open(entry)).Text.ShouldNotContain("山脊上很安静。");
        (await scene.Guest.Open("/journal/feed.atom")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Su.See(entry)).Text.ShouldContain("山脊上很安静。");
    }

    [Fact]
    public async Task Narrowed_it_is_gone_for_those_it_was_taken_from()
    {
        using var scratch = new Scratch();
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(
            scene.Experience,
            "座椅硌得慌。",
            "Everybody",
            files: [("Input.Photos", "椅.jpg", new Negatives(scratch).RedAndBlue(90, 60))]
        );
        await scene.App.Settle();
        var picture = (await scene.Su.See(entry)).Find(".photos img")!.GetAttribute("src")!;
        (await scene.Host.See("/search?q=座椅")).Find($"a[href='{entry}']").ShouldNotBeNull();
        (await scene.Host.See("/search?q=座椅")).Text.ShouldContain("林晚舟的手记");

        await scene.Lin.See(entry + "/edit");
        await scene.Lin.Submit("form#entry", ("Input.Readers", "Sender"));
        scene.Lin.At.ShouldBe(entry, scene.Lin.Text);
        foreach (var who in new[] { scene.Host, scene.Luo, scene.Su, scene.Guest })
        {
            (await who.Open(entry)).Text.ShouldNotContain("硌得慌", customMessage: who.Name);
            (await who.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who.Name);
            foreach (var page in (string[])["/search?q=座椅", "/journal", "/journal/feed.atom"])
                (await who.Open(page)).Html.ShouldNotContain("硌得慌", customMessage: $"{who.Name} {page}");
        }
        (await scene.Han.See(entry)).Text.ShouldContain("硌得慌");

        await scene.Lin.See(entry + "/withdraw");
        await scene.Lin.Submit("form#withdraw");
        foreach (var who in new[] { scene.Lin, scene.Han, scene.Pm })
        {
            (await who.Open(entry)).Status.ShouldBe(HttpStatusCode.NotFound, who.Name);
            (await who.See("/notices")).Text.ShouldNotContain("硌得慌", customMessage: who.Name);
        }
    }

    [Fact]
    public async Task An_insight_waits_until_somebody_of_the_brand_answers()
    {
        var scene = await Scene.Set(await Start());
        var feeling = await scene.Luo.WriteEntry(scene.Experience, "雾散的时候没有人说话。", "Together");
        var insight = await scene.Lin.WriteEntry(scene.Experience, "除雾的按键按不到。", "Sender", kind: "Insight");
        await scene.App.Settle();
        (await scene.Han.See("/service")).Text.ShouldContain("除雾的按键按不到。");
        (await scene.Pm.See("/service")).Text.ShouldContain("除雾的按键按不到。");
        (await scene.Host.See("/service")).Text.ShouldNotContain("除雾的按键按不到。", customMessage: "it is not for him");
        scene.Host.Find("#queue-insights").ShouldNotBeNull("but he knows that one waits");
        (await scene.Han.See("/service")).Text.ShouldNotContain("雾散的时候");
        (await scene.Han.See("/")).Text.ShouldContain("一条发现在等你答一句");

        await scene.Lin.See(insight);
        await scene.Lin.Submit("form#reply", ("Input.Body", "补一句：冬天更按不到。"));
        (await scene.Han.See("/service")).Text.ShouldContain("除雾的按键按不到。", customMessage: "her own word is no answer");
        (await scene.Luo.Open(insight)).Status.ShouldBe(HttpStatusCode.NotFound);

        await scene.Han.See(insight);
        await scene.Han.Submit("form#reply", ("Input.Body", "记下了，我去找做按键的同事。"));
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("老韩在你的手记下面接了一句");
        (await scene.Lin.See(insight)).Text.ShouldContain("我去找做按键的同事。");
        foreach (var who in new[] { scene.Han, scene.Pm, scene.Host })
            (await who.See("/service")).Find("#queue-insights").ShouldBeNull(who.Name);
        // Those who are in it talk with each other; whoever is not reads at most.
        await scene.Lin.See(feeling);
        await scene.Lin.Submit("form#reply", ("Input.Body", "我也记得。"));
        var open = await scene.Lin.WriteEntry(scene.Experience, "给大家看的。", "Everybody");
        (await scene.Su.See(open)).Find("form#reply").ShouldBeNull();
    }

    [Theory]
    [InlineData("Sender", false)]
    [InlineData("Together", true)]
    [InlineData("Everybody", false)]
    public async Task What_came_of_an_insight_is_credited_by_name_only_where_its_author_lets_it(string readers, bool press)
    {
        var scene = await Scene.Set(await Start());
        var insight = await scene.Lin.WriteEntry(scene.Experience, "除雾的按键按不到。", readers, kind: "Insight");
        await scene.Han.See(insight + "/change");
        await scene.Han.Submit("form#change", ("Input.Title", ""), ("Input.Address", "javascript:alert(1)"));
        scene.Han.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var _ in (int[])[1, 2])
        {
            await scene.Han.See(insight + "/change");
            await scene.Han.Submit(
                "form#change",
                ("Input.Title", "按键挪到了左手边"),
                ("Input.Address", "/experiences"),
                ("Input.On", Inviting.Day(scene.App, 0))
            );
            scene.Han.At.ShouldBe(insight, scene.Han.Text);
        }
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("你的一条发现改变了什么：按键挪到了左手边");
        (await scene.Lin.See(insight)).Find("#changes a[href='/experiences']")!.TextContent.ShouldBe("按键挪到了左手边");
        (await Credits(scene.Luo, scene.Experience)).ShouldHaveSingleItem().Contains("林晚舟", StringComparison.Ordinal).ShouldBe(readers == "Everybody");
        (await scene.Su.See("/journal")).Text.Contains("按键挪到了左手边", StringComparison.Ordinal).ShouldBe(readers == "Everybody");

        if (press)
        {
            await scene.Lin.See(insight);
            await scene.Lin.Press("可以写上我的名字");
            (await Credits(scene.Luo, scene.Experience))[0].ShouldContain("因为林晚舟的一条发现");
            (await scene.Su.See("/journal")).Text.ShouldNotContain("林晚舟");
            await scene.Lin.See(insight);
            await scene.Lin.Press("还是不写名字");
            (await Credits(scene.Luo, scene.Experience))[0].ShouldNotContain("林晚舟");
        }
        await scene.Han.See(insight + "/change");
        await scene.Han.Press("取下");
        (await Credits(scene.Luo, scene.Experience)).ShouldBeEmpty();
        (await scene.Lin.Open(insight + "/change")).Status.ShouldBe(HttpStatusCode.NotFound, "the brand links it, nobody else");
    }

    [Fact]
    public async Task What_is_written_in_an_experience_was_prompted_by_it_however_late()
    {
        var scene = await Scene.Set(await Start(), ("Input.Kit", "一枚废样片"));
        scene.App.Clock.Pass(TimeSpan.FromDays(25));
        var entry = await scene.Lin.WriteEntry(scene.Experience, "过了很久才写。", "Together");
        await scene.Luo.See(entry);
        await scene.Luo.Submit("form#reply", ("Input.Body", "终于。"));
        var rows = await scene.App.Read(db =>
            db.Set<HappeningRow>()
                .Where(h => h.Verb == JournalWritten.Verb || h.Verb == JournalAnswered.Verb)
                .OrderBy(h => h.At)
                .ThenBy(h => h.Id)
                .ToListAsync()
        );
        rows.Select(r => r.PromptedBy).ShouldBe([Inviting.Id(scene.Experience).Value, Inviting.Id(scene.Experience).Value]);
        rows.Single(r => r.Verb == JournalWritten.Verb).RewardKnown.ShouldBeTrue();
    }

    [Fact]
    public async Task Kind_and_critical_ones_stand_in_the_order_of_time_and_nothing_moves_them()
    {
        var scene = await Scene.Set(await Start());
        var written = new List<string>();
        foreach (
            var (who, words, kind) in ((Visitor, string, string)[])
                [(scene.Lin, "太好了，谢谢你们！", "Feeling"), (scene.Luo, "做得很差，我很失望。", "Insight"), (scene.Lin, "还行。", "Insight")]
        )
        {
            written.Insert(0, await who.WriteEntry(scene.Experience, words, "Everybody", kind: kind));
            scene.App.Clock.Pass(TimeSpan.FromMinutes(30));
        }
        await scene.Pm.See(written[2]);
        await scene.Pm.Submit("form#reply", ("Input.Body", "谢谢。"));
        await scene.Luo.See(written[1] + "/edit");
        await scene.Luo.Submit("form#entry", ("Input.Body", "做得很差，我还是很失望。"));
        foreach (
            var (who, page) in ((Visitor, string)[])
                [(scene.Su, "/journal"), (scene.Guest, "/journal"), (scene.Lin, scene.Experience), (scene.Pm, scene.Experience)]
        )
            (await who.See(page)).Page.QuerySelectorAll("#entries > li a.link").Select(a => a.GetAttribute("href")!).ShouldBe(written, page);
        var feed = (await scene.Guest.See("/journal/feed.atom")).Html;
        written.Select(w => feed.IndexOf(w, StringComparison.Ordinal)).ShouldBeInOrder();
        feed.ShouldContain("做得很差，我还是很失望。");
    }

    [Fact]
    public async Task Put_away_with_a_reason_its_author_still_reads_it_and_it_may_come_back()
    {
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(scene.Experience, "这里有别人的电话。", "Everybody");
        (await scene.Han.See(entry)).Find("form#put-away").ShouldBeNull("it is not his experience");
        await scene.Pm.See(entry);
        await scene.Pm.Submit("form#put-away");
        scene.Pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await scene.Pm.Submit("form#put-away", ("Why", "里面有别人的电话号码。"));
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("你的一篇手记被收起来了");
        (await scene.Lin.See(entry)).Text.ShouldContain("里面有别人的电话号码。");
        (await scene.Lin.Open(entry + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var who in new[] { scene.Luo, scene.Su, scene.Guest })
        {
            (await who.Open(entry)).Text.ShouldNotContain("别人的电话", customMessage: who.Name);
            (await who.Open("/search?q=电话")).Text.ShouldNotContain("这里有别人", customMessage: who.Name);
        }
        await scene.Host.See(entry);
        await scene.Host.Submit("form#bring-back");
        (await scene.Su.See("/search?q=电话")).Text.ShouldContain("这里有别人的电话");
    }

    [Fact]
    public async Task Only_guests_write_and_whoever_left_may_still_change_what_is_theirs()
    {
        var scene = await Scene.Set(await Start());
        foreach (var who in new[] { scene.Su, scene.Pm, scene.Host })
            (await who.Open(scene.Experience + "/journal/new")).Status.ShouldBe(HttpStatusCode.NotFound, who.Name);
        var entry = await scene.Lin.WriteEntry(scene.Experience, "写在离开以前。", "Together");
        await scene.Lin.See(scene.Experience);
        await scene.Lin.Submit("form#leave");
        (await scene.Lin.Open(scene.Experience + "/journal/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        await scene.Lin.See(entry + "/edit");
        await scene.Lin.Submit("form#entry", ("Input.Body", "改在离开以后。"));
        (await scene.Luo.See(entry)).Text.ShouldContain("改在离开以后。");
        (await scene.Lin.See(entry)).Text.ShouldNotContain("垭口上的四天");
        await scene.Lin.See(entry + "/withdraw");
        await scene.Lin.Submit("form#withdraw");
        scene.Lin.At.ShouldBe("/journal");
    }

    [Fact]
    public async Task Whoever_leaves_the_house_takes_along_what_was_for_a_few_and_leaves_the_rest_without_a_name()
    {
        using var scratch = new Scratch();
        var scene = await Scene.Set(await Start());
        var few = await scene.Lin.WriteEntry(scene.Experience, "只给几个人的。", "Together");
        var all = await scene.Lin.WriteEntry(
            scene.Experience,
            "给所有人的。",
            "Everybody",
            files: [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(90, 60))]
        );
        var picture = (await scene.Su.See(all)).Find(".photos img")!.GetAttribute("src")!;
        await scene.Lin.See("/me/erase");
        await scene.Lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        (await scene.Luo.Open(few)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Luo.See(all)).Text.ShouldContain("给所有人的。");
        scene.Luo.Text.ShouldNotContain("林晚舟");
        (await scene.Luo.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await scene.App.Read(db => db.Set<JournalEntry>().CountAsync())).ShouldBe(1);
    }

    private static async Task<string[]> Credits(Visitor who, string experience) =>
        [.. (await who.See(experience)).Page.QuerySelectorAll("#changes li").Select(l => l.TextContent)];
}

public sealed class JournalOnSqlite() : JournalTests(postgres: false);

public sealed class JournalOnPostgres() : JournalTests(postgres: true);
