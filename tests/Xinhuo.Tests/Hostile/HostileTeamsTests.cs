using Xinhuo.CoCreation;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.CoCreation;
using Xinhuo.Tests.Platform.Files;
using Xinhuo.Tests.Platform.Files.Uploads;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in briefs, teams and what teams keep.</summary>
public abstract class HostileTeamsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_brief_may_hope_for_anything(string source)
    {
        var pm = await Given.ProductManager(app);
        var rounds = Doses
            .Rounds(Doses.In(source, 120, 2_000), Doses.In(source, Brief.MostPlaceCharacters, 600), Doses.In(source, 900, 3_600, "\n"))
            .Take(25)
            .ToList();
        var made = new List<string>();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(pm, "/briefs/new", "form#brief");
            var sent = await pen.Send(
                ("Input.Title", round[0]),
                ("Input.Place", round[1]),
                ("Input.Body", round[2]),
                ("Input.Limits", round[2]),
                ("Input.Lends", round[2]),
                ("Input.Roles[0].Skill", "aerial")
            );
            if (sent is not { } brief)
                continue;
            made.Add(brief);
            await pm.Look(brief, [CleanText.Line(round[0], 120).Text]);
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 2);
        await pm.Look("/making");
        var edit = await Pen.At(pm, made[0] + "/edit", "form#brief");
        foreach (var round in rounds.Take(8))
        {
            await edit.Send(
                ("Input.Title", round[0]),
                ("Input.Place", round[1]),
                ("Input.Body", round[2]),
                ("Input.Limits", round[2]),
                ("Input.Lends", round[2])
            );
            await edit.Send(("Input.Roles[0].Skill", "x" + round[1]));
            await pm.Look(made[0]);
        }
        foreach (var (round, brief) in rounds.Zip(made).Take(8))
            if (await (await Pen.At(pm, brief + "/edit", "form#call-off")).Send(("Why", round[1])) is not null)
                await pm.Look(brief);
        foreach (var after in Doses.In(source, 60).Take(20))
            await pm.Look("/making?after=" + Uri.EscapeDataString(after));
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_team_may_call_for_anything_and_ask_in_any_words(string source)
    {
        var (chen, lin) = (await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var rounds = Doses
            .Rounds(Doses.In(source, 120, 2_000), Doses.In(source, TeamSeat.MostNoteCharacters, 600), Doses.In(source, 280, 1_200))
            .Take(15)
            .ToList();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(chen, "/teams/new", "form#team");
            var sent = await pen.Send(
                ("Input.Title", round[0]),
                ("Input.Body", round[2]),
                ("Input.Mine", "driving"),
                ("Input.Seats[0].Skill", "aerial"),
                ("Input.Seats[0].Note", round[1]),
                ("Input.Seats[1].Skill", "score")
            );
            if (sent is not { } team)
                continue;
            await chen.Look(team, [CleanText.Line(round[0], 120).Text]);
            var edit = await Pen.At(chen, team + "/edit", "form#team");
            await edit.Send(("Input.Title", round[0]), ("Input.Body", round[2]), ("Input.Seats[2].Skill", "x" + round[1]));
            await edit.Send(("Input.Seats[1].Note", round[1]));
            var seat = await Calling.Seat(app, team, "aerial");
            await (await Pen.At(chen, $"{team}/ask?seat={seat.Value}", "form#ask")).Send(("Who", round[1]), ("Words", round[2]), ("seat", $"{seat.Value}"));
            if (await (await Pen.At(lin, $"{team}/sit?seat={seat.Value}", "form#sit")).Send(("Words", round[2]), ("seat", $"{seat.Value}")) is null)
                continue;
            await chen.Look(team);
            await (await Pen.At(chen, team, "form[action$='handler=No']")).Send(("Words", round[2]));
            await lin.Look(team);
        }
        await (await Pen.At(chen, "/teams/new", "form#team")).Send(("Input.Title", "x"), ("Input.Mine", "x<script>"));
        await app.Settle();
        foreach (var who in new[] { chen, lin })
        foreach (var page in (string[])["/making", "/notices", "/"])
            await who.Look(page);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_a_team_keeps_may_be_any_words(string source)
    {
        var (pm, chen, lin) = (await Given.ProductManager(app), await Given.Member(app, "陈牧野"), await Given.Member(app, "林晚舟"));
        var brief = await pm.PutBrief("陪伴", 2, "aerial");
        var team = await Calling.Team(app, chen, brief, (lin, "aerial"));
        foreach (var words in Doses.In(source, 80, 300).Take(12))
        {
            await (await Pen.At(chen, team + "/room/milestones", "form#set")).Send(("Title", words));
            await (await Pen.At(chen, team + "/room/shots", "form#add")).Send(("What", words), ("Place", words.Length > 60 ? "x" : words));
            await (await Pen.At(chen, team + "/room/decisions", "form#note")).Send(("Words", words));
            await Bring(chen, team + "/room/files", words);
            await chen.Look(team + "/room/files");
            await Bring(chen, chen.Find(".room-files a.name")!.GetAttribute("href")!, words);
            await (await Pen.At(chen, team + "/room/guests", "form#invite")).Send(("Who", $"{pm.Id}"), ("Why", words), ("Days", "2"));
            await pm.Look(team + "/room/guests");
            await chen.See(team + "/room/guests");
            if (chen.Find("#guests button") is not null)
                await chen.PressOn("#guests button");
            await (await Pen.At(chen, team + "/hand-in", "form#hand-in")).Send(("Words", words), ("Link", "https://example.com/" + words));
            await chen.Look(team);
        }
        foreach (var page in (string[])["", "/milestones", "/shots", "/files", "/decisions", "/guests", "/log"])
            await lin.Look(team + "/room" + page);
        foreach (var key in Doses.In(source, 60).Take(20))
            await lin.Look($"{team}/room/log?after={Uri.EscapeDataString(key)}");
    }

    /// <summary>A file whose name and note are these words, as a browser sends it; then the page.</summary>
    private static async Task Bring(Visitor who, string page, string words)
    {
        var upload = Sending.Id(await who.Http.Send("x"u8.ToArray(), words)).Value;
        await (await Pen.At(who, page, "form#bring")).Send(("Sent.Uploads", upload.ToString()), ($"Sent.Called[{upload}]", words), ("Note", words));
        await who.Look(page);
    }

    [Fact]
    public async Task Pictures_of_briefs_and_teams_may_show_anything()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(12, 8);
        var (pm, chen) = (await Given.ProductManager(app), await Given.Member(app, "陈牧野"));
        // Input.NewAlt names a picture that is coming, Input.Alt one that is here.
        foreach (var words in Doses.Packed(Payloads.Own, 400, 400).Take(4))
        foreach (
            var (who, form, address, also) in new[]
            {
                (pm, "form#brief", "/briefs/new", ("Input.Roles[0].Skill", "aerial")),
                (chen, "form#team", "/teams/new", ("Input.Mine", "driving")),
            }
        )
        {
            await who.See(address);
            await who.Submit(form, [("Input.Photos", "a.jpg", jpeg)], ("Input.Title", "图"), also);
            who.At.ShouldNotBe(address, who.Text);
            var made = who.At;
            await who.See(made + "/edit");
            var kept = who.Find("[name^='Input.Alt[']")!.GetAttribute("name")!;
            await who.Submit(form, (kept, words));
            await who.Look(made);
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileTeamsOnSqlite(SqliteApp app) : HostileTeamsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileTeamsOnPostgres(PostgresApp app) : HostileTeamsTests(app);
