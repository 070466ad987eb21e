using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Tests.Community.Safety;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Experiences;

/// <summary>体验手记 at the hosts' desk: who reads one may ask the hosts to look; a host it was not written for reads the reported words, and no more.</summary>
public abstract class JournalReportsTests(bool postgres) : OnEachEngine(postgres)
{
    [Theory]
    [InlineData("Sender")]
    [InlineData("Together")]
    [InlineData("Everybody")]
    public async Task Only_who_reads_an_entry_may_ask_the_hosts_to_look_at_it_or_at_what_stands_below(string readers)
    {
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(scene.Experience, "除雾的按键按不到。", readers);
        await scene.Pm.See(entry);
        await scene.Pm.Submit("form#reply", ("Input.Body", "我去找做按键的同事。"));
        foreach (var (who, may) in scene.Readers(readers))
        foreach (var number in (int[])[0, 1])
        {
            var allowed = may && who != scene.Guest && (number == 0 || who != scene.Pm);
            var page = await who.Open(Ask(entry, number));
            (page.Status == HttpStatusCode.OK && page.Find("form#report") is not null).ShouldBe(allowed, $"{who.Name} {number}");
            page.Text.Contains(number == 0 ? "按不到" : "做按键", StringComparison.Ordinal).ShouldBe(allowed, $"{who.Name} {number}");
            if (!allowed && who != scene.Guest)
                (await Forge(who, Ask(entry, number))).ShouldBe(HttpStatusCode.NotFound, $"{who.Name} {number}");
        }
        (await scene.Lin.Open(Ask(entry, 0))).Status.ShouldBe(HttpStatusCode.NotFound, "nobody reports their own");
        foreach (var nothing in (string[])[Ask(entry, 2), Ask(entry, -1), Ask(entry, 0).Replace("kind=100", "kind=101", StringComparison.Ordinal)])
            (await scene.Pm.Open(nothing)).Status.ShouldBe(HttpStatusCode.NotFound, nothing);
        (await scene.App.Read(db => db.Set<Report>().CountAsync())).ShouldBe(0);
        // The way in stands where it leads somewhere, and nowhere else.
        (await scene.Lin.See(entry))
            .Page.QuerySelectorAll("a[href^='/report?kind=']")
            .Length.ShouldBe(1, "the answer, not her own entry");
        scene.Lin.Find($"a[href='{Ask(entry, 1)}']").ShouldNotBeNull();
        (await scene.Pm.See(entry)).Find($"a[href='{Ask(entry, 0)}']").ShouldNotBeNull();
        if (readers == "Everybody")
            (await scene.Guest.See(entry)).Find("a[href^='/report?kind=']").ShouldBeNull();
    }

    [Fact]
    public async Task A_host_it_was_not_written_for_reads_the_words_alone_and_puts_them_away_and_back()
    {
        using var scratch = new Scratch();
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(
            scene.Experience,
            "这里有别人的电话。",
            "Sender",
            files: [("Input.Photos", "手.jpg", new Negatives(scratch).RedAndBlue(90, 60))]
        );
        await scene.App.Settle();
        var picture = (await scene.Han.See(entry)).Find(".photos img")!.GetAttribute("src")!;
        await Report(scene.Han, entry, 0, "Private");
        (await scene.Host.See("/")).Find("a[href='/desk']").ShouldNotBeNull();

        await scene.Host.See("/desk");
        scene.Host.Text.ShouldContain("这里有别人的电话。");
        scene.Host.Text.ShouldContain("它不是写给你看的");
        scene.Host.Html.ShouldNotContain(entry);
        scene.Host.Html.ShouldNotContain("垭口上的四天");
        scene.Host.Html.ShouldNotContain(Folder(picture));
        await Nothing(scene.Host, entry, picture);

        await Desks.Decide(scene.Host, "这里有别人的电话。", "hide", "别人的电话号码不能放在这里");
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("把你的一条话收起来了");
        scene.Lin.Text.ShouldContain("别人的电话号码不能放在这里");
        scene.Lin.Text.ShouldNotContain("老韩看过", customMessage: "she does not hear from whom it came");
        (await scene.Lin.See(entry)).Text.ShouldContain("别人的电话号码不能放在这里");
        (await scene.Han.See("/notices")).Text.ShouldContain("看过以后收起来了");
        (await scene.Han.Open(entry)).Status.ShouldBe(HttpStatusCode.NotFound);
        await Nothing(scene.Host, entry, picture);
        // The desk decided it; whoever leads the experience does not undo that on the side.
        await scene.Pm.See(entry);
        await scene.Pm.Submit("form#bring-back");
        scene.Pm.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Pm.Text.ShouldContain("要在照看簿里放回来");

        await scene.Host.See("/desk/book");
        scene.Host.Html.ShouldNotContain(Folder(picture));
        scene.Host.Find("form[id^=restore]")!.Id = "back";
        await scene.Host.Submit("form#back", ("Input.Why", "是自己的电话，看错了"));
        scene.Host.Find("form[id^=restore]").ShouldBeNull(scene.Host.Text);
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("放回来了");
        (await scene.Han.See(entry)).Text.ShouldContain("这里有别人的电话。");
        await Nothing(scene.Host, entry, picture);
    }

    [Fact]
    public async Task A_host_who_reads_it_anyway_goes_and_sees_and_lets_it_stand()
    {
        using var scratch = new Scratch();
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(
            scene.Experience,
            "做得很差，我很失望。",
            "Everybody",
            files: [("Input.Photos", "椅.jpg", new Negatives(scratch).RedAndBlue(90, 60))]
        );
        await scene.App.Settle();
        var picture = (await scene.Su.See(entry)).Find(".photos img")!.GetAttribute("src")!;
        await Report(scene.Su, entry, 0, "Other", "太凶了");
        await Report(scene.Su, entry, 0, "Other", "太凶了");
        (await scene.App.Read(db => db.Set<Report>().CountAsync())).ShouldBe(1, "asking twice is asking once");
        (await scene.Host.See("/desk")).Find($"a[href='{entry}']").ShouldNotBeNull();
        scene.Host.Html.ShouldContain(Folder(picture));
        await Desks.Decide(scene.Host, "做得很差，我很失望。", "dismiss", "不好听，不是理由");
        await scene.App.Settle();
        (await scene.Su.See("/notices")).Text.ShouldContain("看过以后留着了");
        scene.Su.Text.ShouldContain("不好听，不是理由");
        (await scene.Lin.See("/notices")).Text.ShouldNotContain("不好听，不是理由");
        (await scene.Guest.See(entry)).Text.ShouldContain("做得很差，我很失望。");
    }

    [Fact]
    public async Task What_the_brand_answered_is_put_away_and_brought_back_and_its_quotation_goes()
    {
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(scene.Experience, "座椅硌得慌。", "Together", kind: "Insight");
        foreach (var words in (string[])["你坐姿有问题吧。", "对不起，我重新看一遍。"])
        {
            await scene.Pm.See(entry);
            await scene.Pm.Submit("form#reply", ("Input.Body", words));
        }
        await scene.App.Settle();
        (await scene.Lin.See("/notices")).Text.ShouldContain("对不起，我重新看一遍。");
        await Report(scene.Luo, entry, 1, "Hurtful");
        await Desks.Decide(scene.Host, "你坐姿有问题吧。", "hide", "不怪人");
        await scene.App.Settle();
        foreach (var who in new[] { scene.Lin, scene.Luo, scene.Pm, scene.Host })
        {
            (await who.See(entry)).Text.ShouldNotContain("你坐姿有问题吧。", customMessage: who.Name);
            who.Text.ShouldContain("主理人收起了这句话", customMessage: who.Name);
            who.Text.ShouldContain("对不起，我重新看一遍。", customMessage: who.Name);
            who.Find($"a[href='{Ask(entry, 1)}']").ShouldBeNull(who.Name);
        }
        (await scene.Luo.Open(Ask(entry, 1))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Lin.See("/notices")).Text.ShouldNotContain("你坐姿有问题吧。");
        (await scene.Pm.See("/notices")).Text.ShouldContain("不怪人");
        (await scene.Luo.See("/notices")).Text.ShouldContain("看过以后收起来了");

        await scene.Host.See("/desk/book");
        scene.Host.Find("form[id^=restore]")!.Id = "back";
        await scene.Host.Submit("form#back", ("Input.Why", "他道歉了"));
        (await scene.Luo.See(entry)).Text.ShouldContain("你坐姿有问题吧。");
        (await scene.Host.See("/desk/book")).Find("form[id^=restore]").ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_no_host_finds_no_desk_and_brings_nothing_back()
    {
        var scene = await Scene.Set(await Start());
        var entry = await scene.Lin.WriteEntry(scene.Experience, "座椅硌得慌。", "Everybody");
        await Report(scene.Luo, entry, 0, "Hurtful");
        await Desks.Decide(scene.Host, "座椅硌得慌。", "hide", "不怪人");
        foreach (var who in new[] { scene.Pm, scene.Luo, scene.Lin })
        {
            (await who.Open("/desk")).Status.ShouldBe(HttpStatusCode.NotFound, who.Name);
            (
                await Forge(
                    who,
                    "/desk/book?handler=Restore",
                    ("Input.Kind", "100"),
                    ("Input.Object", entry["/journal/".Length..]),
                    ("Input.Number", "0"),
                    ("Input.Why", "偷偷放回来")
                )
            ).ShouldBe(HttpStatusCode.NotFound, who.Name);
        }
        (await scene.Su.Open(entry)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Ask(string entry, int number) => $"/report?kind=100&thing={entry["/journal/".Length..]}&number={number}";

    private static string Folder(string picture) => picture[..picture.LastIndexOf('/')];

    private static async Task Report(Visitor who, string entry, int number, string why, string words = "")
    {
        await who.See(Ask(entry, number));
        await who.Submit("form#report", ("Input.Why", why), ("Input.Words", words));
        who.Text.ShouldContain("交给主理人了");
    }

    private static async Task Nothing(Visitor host, string entry, string picture)
    {
        (await host.Open(entry)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.See("/search?q=电话")).Text.ShouldNotContain("这里有别人");
    }

    private static async Task<HttpStatusCode> Forge(Visitor who, string address, params (string Key, string Value)[] fields)
    {
        await who.See("/sign-out");
        var token = who.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string Key, string Value)[] usual = [("__RequestVerificationToken", token), ("Input.Why", "Hurtful")];
        var sent = fields.Concat(usual.Where(u => fields.All(f => f.Key != u.Key))).Select(f => KeyValuePair.Create(f.Key, f.Value));
        return (await who.Http.PostAsync(address, new FormUrlEncodedContent(sent))).StatusCode;
    }
}

public sealed class JournalReportsOnSqlite() : JournalReportsTests(postgres: false);

public sealed class JournalReportsOnPostgres() : JournalReportsTests(postgres: true);
