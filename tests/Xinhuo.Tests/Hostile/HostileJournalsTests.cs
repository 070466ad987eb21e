using Xinhuo.Experiences.Journals;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Experiences;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in journals, below them, and in what came of them.</summary>
public abstract class HostileJournalsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task An_entry_and_what_is_said_of_it_may_be_any_words(string source)
    {
        var scene = await Scene.Set(app);
        var insight = await scene.Lin.WriteEntry(scene.Experience, "发现", "Everybody", kind: "Insight");
        var (edit, reply) = (await Pen.At(scene.Lin, insight + "/edit", "form#entry"), await Pen.At(scene.Pm, insight, "form#reply"));
        var change = await Pen.At(scene.Pm, insight + "/change", "form#change");
        foreach (
            var round in Doses.Rounds(Doses.In(source, 3_000, 30_000, "\n\n"), Doses.In(source, JournalChange.MostTitle, JournalChange.MostUnits)).Take(25)
        )
        {
            var pen = await Pen.At(scene.Lin, scene.Experience + "/journal/new", "form#entry");
            if (await pen.Send(("Input.Body", round[0]), ("Input.Kind", "Insight"), ("Input.Readers", "Everybody")) is { } entry)
                await scene.Su.Look(entry);
            await edit.Send(("Input.Body", round[0]), ("Input.Kind", "Insight"), ("Input.Readers", "Everybody"));
            await reply.Send(("Input.Body", round[0]), ("Input.Once", $"{Guid.CreateVersion7(app.Time.Now)}"));
            await change.Send(("Input.Title", round[1]), ("Input.Address", ""));
            (await change.Send(("Input.Title", "地址"), ("Input.Address", "x" + CleanText.Line(round[1], 100).Text))).ShouldBeNull();
        }
        await app.Settle();
        foreach (var page in (string[])["/journal", insight, insight + "/history", "/notices", "/search?q=发现&kind=journal"])
        foreach (var who in new[] { scene.Lin, scene.Su, scene.Pm })
            await who.Look(page);
        await scene.Pm.Look("/service");
        await scene.Luo.Look(scene.Experience);
        System.Xml.Linq.XDocument.Parse((await scene.Guest.See("/journal/feed.atom")).Html).Root!.Name.LocalName.ShouldBe("feed");
        foreach (var words in Doses.In(source, 200).Take(8))
        {
            var entry = await scene.Luo.WriteEntry(scene.Experience, "收起来", "Together");
            if (await (await Pen.At(scene.Pm, entry, "form#put-away")).Send(("Why", words)) is not null)
                await scene.Luo.Look(entry, CleanText.Lines(words, 300).Text.Split('\n').Take(1));
        }
        foreach (var after in Doses.In(source, 60).Take(20))
        foreach (var page in (string[])["/journal", scene.Experience])
            await scene.Luo.Look($"{page}?After={Uri.EscapeDataString(after)}");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Reports_of_journals_and_what_hosts_decide_may_say_anything(string source)
    {
        var scene = await Scene.Set(app);
        var rounds = Doses
            .Rounds(Doses.In(source, 500, 2000, "\n"), Doses.In(source, 300, 1000, "\n"))
            .Where(r => CleanText.Lines(r[1], 300).IsFine)
            .Take(8)
            .ToList();
        foreach (var (n, round) in rounds.Index())
        {
            var entry = await scene.Lin.WriteEntry(scene.Experience, $"第 {n} 篇 {round[0]}", "Sender");
            await (await Pen.At(scene.Han, $"/report?kind=100&thing={entry["/journal/".Length..]}&number=0", "form#report")).Say(
                ("Input.Why", "Hurtful"),
                ("Input.Words", round[0])
            );
        }
        await scene.Host.Look("/desk", rounds.Select(r => CleanText.Lines(r[0], 500)).Where(w => w.IsFine).Select(w => w.Text));
        var acts = scene
            .Host.Page.QuerySelectorAll("article")
            .Select((a, i) => Pen.Here(scene.Host, "#" + a.QuerySelector($"form[id^={(i % 2 == 0 ? "hide" : "dismiss")}]")!.Id))
            .ToList();
        foreach (var (round, act) in rounds.Zip(acts))
            await act.Say(("Input.Why", round[1]));
        await app.Settle();
        await scene.Host.Look("/desk/book", rounds.Select(r => CleanText.Lines(r[1], 300).Text));
        foreach (var (round, form) in rounds.Zip(scene.Host.Page.QuerySelectorAll("form[id^=restore]").ToList()))
            await Pen.Here(scene.Host, "#" + form.Id).Say(("Input.Why", round[1]));
        await app.Settle();
        foreach (var who in new[] { scene.Lin, scene.Han })
            await who.Look("/notices");
        foreach (var odd in Doses.In(source, 60).Take(12).Select(Uri.EscapeDataString))
        foreach (var page in (string[])[$"/report?kind={odd}&thing={odd}&number={odd}", $"/report?kind=100&thing={Guid.CreateVersion7()}&number={odd}"])
            (await scene.Luo.Open(page)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, page);
    }

    [Fact]
    public async Task Pictures_of_journals_may_show_anything()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(12, 8);
        var scene = await Scene.Set(app);
        foreach (var words in Doses.Packed(Payloads.Own, 400, 400).Take(6))
        {
            // Input.NewAlt names a picture that is coming, Input.Alt one that is here.
            await scene.Lin.See(scene.Experience + "/journal/new");
            await scene.Lin.Submit("form#entry", [("Input.Photos", "a.jpg", jpeg)], ("Input.Body", "图"), ("Input.Kind", "9"), ("Input.Readers", "Together"));
            var kept = scene.Lin.Find("[name^='Input.Alt[']")!.GetAttribute("name")!;
            await scene.Lin.Submit("form#entry", ("Input.Body", "图"), (kept, words), ("Input.Kind", "Feeling"), ("Input.Readers", "Together"));
            if (!scene.Lin.At.StartsWith("/journal/", StringComparison.Ordinal))
                continue;
            var entry = scene.Lin.At;
            await scene.Luo.Look(entry);
            await (await Pen.At(scene.Lin, entry + "/edit", "form#entry")).Send((kept, words));
            await scene.Luo.Look(scene.Experience);
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileJournalsOnSqlite(SqliteApp app) : HostileJournalsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileJournalsOnPostgres(PostgresApp app) : HostileJournalsTests(app);
