using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Experiences.Journals;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Experiences;

/// <summary>What was said in journals and below them is said otherwise, taken back, or found: by those it was for.</summary>
public abstract class RewordingTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task What_an_entry_said_before_is_read_by_those_it_was_for_then_and_is_for_now()
    {
        var s = await Scene.Set(await Start());
        var entry = await s.Lin.WriteEntry(s.Experience, "只跟你说的第一稿。", "Sender");
        await Reword(s.Lin, entry, "给一起来的人的第二稿。", "Together");
        await Reword(s.Lin, entry, "给所有人的第三稿。", "Everybody");
        await Reword(s.Lin, entry, "给所有人的第四稿。", "Everybody");
        (await s.Su.See(entry)).Find($"a[href='{entry}/history']").ShouldNotBeNull();
        foreach (var who in new[] { s.Su, s.Luo, s.Guest, s.Han })
        {
            (await who.See(entry + "/history")).Text.ShouldContain("第三稿", customMessage: who.Name);
            foreach (var before in (string[])["第一稿", "第二稿"])
                who.Text.ShouldNotContain(before, customMessage: $"{who.Name}: it was not written for everybody");
        }
        (await s.Lin.See(entry + "/history")).Page.QuerySelectorAll("#former > li").Length.ShouldBe(3);

        await Reword(s.Lin, entry, "又只给一起来的人的第五稿。", "Together");
        foreach (var who in new[] { s.Su, s.Guest })
            (await who.Open(entry + "/history")).Text.ShouldNotContain("第三稿", customMessage: who.Name);
        (await s.Luo.See(entry + "/history")).Text.ShouldContain("第三稿");
        s.Luo.Text.ShouldNotContain("第一稿");
        var archive = new KeptArchive();
        using var scope = s.App.Services.CreateScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "journals");
        await s.App.Read(async db =>
        {
            await data.Export(db, s.Lin.Id(), archive, TestContext.Current.CancellationToken);
            return true;
        });
        archive.Entries["journal-before"].Count.ShouldBe(4);
    }

    [Fact]
    public async Task Whoever_said_something_below_takes_it_back_and_that_it_was_said_stays()
    {
        var s = await Scene.Set(await Start());
        var insight = await s.Lin.WriteEntry(s.Experience, "除雾的按键按不到。", "Together", kind: "Insight");
        await s.Luo.See(insight);
        await s.Luo.Submit("form#reply", ("Input.Body", "我也按不到，气死了。"));
        await s.App.Settle();
        (await s.Lin.See("/notices")).Text.ShouldContain("气死了");
        await s.Pm.See(insight);
        await s.Pm.Submit("form#reply", ("Input.Body", "下一版改。"));
        (await s.Lin.See(insight)).Find("form.take-back").ShouldBeNull("none of these is hers");
        foreach (var (who, number) in ((Visitor, int)[])[(s.Lin, 1), (s.Su, 1), (s.Luo, 2)])
            (await s.App.Acts.Run(db => TakeAnswerBack.Do(db, new Actor(who.Id, Role.Member), Entry(insight), number, s.App.Time.Now))).Refused.ShouldBeTrue(
                who.Name
            );

        await s.Luo.See(insight);
        await s.Luo.Submit("form.take-back");
        await s.App.Settle();
        foreach (var who in new[] { s.Luo, s.Lin, s.Pm })
        {
            (await who.See(insight)).Text.ShouldNotContain("气死了", customMessage: who.Name);
            who.Find("#a1")!.TextContent.ShouldContain("收回了一句话");
        }
        (await s.Lin.See("/notices")).Text.ShouldNotContain("气死了");
        (await Waits(s, insight)).ShouldBeFalse("the brand's answer stands");
        await s.Pm.See(insight);
        await s.Pm.Submit("form.take-back");
        (await Waits(s, insight)).ShouldBeTrue("nobody of the brand said a word any more");
        (await s.App.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "experiences.journal.answer-taken-back"))).ShouldBe(2);
    }

    [Fact]
    public async Task In_search_an_entry_for_those_who_came_is_there_for_them_alone()
    {
        var s = await Scene.Set(await Start());
        var entry = await s.Lin.WriteEntry(s.Experience, "垭口的云海像潮水。", "Together");
        await s.App.Settle();
        foreach (var (who, may) in s.Readers("Together"))
            ((await who.Open("/search?q=云海")).Find($"a[href='{entry}']") is not null).ShouldBe(may, who.Name);
        await s.Luo.See(s.Experience);
        await s.Luo.Submit("form#leave");
        (await s.Luo.See("/search?q=云海")).Find($"a[href='{entry}']").ShouldBeNull("he left");
        await Reword(s.Lin, entry, "垭口的云海像潮水。", "Sender");
        (await s.Host.See("/search?q=云海")).Find($"a[href='{entry}']").ShouldBeNull("it is not for him now");
        await Reword(s.Lin, entry, "垭口的云海像潮水。", "Everybody");
        (await s.Su.See("/search?q=云海")).Find($"a[href='{entry}']").ShouldNotBeNull();
    }

    private static async Task Reword(Visitor who, string entry, string words, string readers)
    {
        await who.See(entry + "/edit");
        await who.Submit("form#entry", ("Input.Body", words), ("Input.Readers", readers));
        who.At.ShouldBe(entry, who.Text);
    }

    private static Xinhuo.Experiences.JournalEntryId Entry(string address) => new(Guid.Parse(address["/journal/".Length..]));

    private static Task<bool> Waits(Scene scene, string entry)
    {
        var id = Entry(entry);
        return scene.App.Read(db => db.Set<JournalEntry>().AnyAsync(e => e.Id == id && e.WaitsSince != null));
    }
}

public sealed class RewordingOnSqlite() : RewordingTests(postgres: false);

public sealed class RewordingOnPostgres() : RewordingTests(postgres: true);
