using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Community.Gatherings;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words for gatherings: on their pages, in calendars, and in what is told of them.</summary>
public abstract class HostileGatheringsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_gathering_may_be_called_anything_and_be_anywhere(string source)
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var group = await host.Found("约");
        var (here, hour) = (group["/groups/".Length..], ("Input.Day", Invitations.Day(app, 9)));
        var rounds = Doses.Rounds(Doses.In(source, 120, 2000), Doses.In(source, 120, 600), Doses.In(source, 4000, 60_000, "\n\n")).Take(60).ToList();
        var made = new List<string>();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(host, $"/gatherings/new?group={here}", "form#gathering");
            if (await pen.Send(hour, ("Input.Title", round[0]), ("Input.Place", round[1]), ("Input.Body", round[2])) is not { } gathering)
                continue;
            made.Add(gathering);
            await host.Look(gathering, [CleanText.Line(round[0], 120).Text, CleanText.Line(round[1], 120).Text]);
            var calendar = await host.Http.GetStringAsync(gathering + ".ics");
            calendar.Split("BEGIN:").Length.ShouldBe(3, "a calendar and one event, whatever it is called");
            calendar.Split("\r\n").ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 2);
        await lan.Look("/gatherings?group=" + here);
        await lan.Look(group);
        await lan.Look("/");
        await app.Settle();
        await lan.Look("/notices");
        var edit = await Pen.At(host, made[0] + "/edit", "form#edit");
        foreach (var round in rounds)
            if (await edit.Send(("Input.Title", round[0]), ("Input.Place", round[1]), ("Input.Body", round[2]), ("Input.Group", round[0])) is not null)
                await host.Look(made[0]);
    }

    [Fact]
    public async Task Links_zones_and_groups_that_are_none_are_refused()
    {
        var host = await Given.Host(app);
        var (day, title) = (("Input.Day", Invitations.Day(app, 9)), ("Input.Title", "线上"));
        var gathering = await host.Invite(app, "线上");
        var (pen, edit) = (await Pen.At(host, "/gatherings/new", "form#gathering"), await Pen.At(host, gathering + "/edit", "form#edit"));
        foreach (var words in Doses.Each(Payloads.Own, 400).Concat(["javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://a.b", "https://"]))
        {
            var link = await pen.Send(day, title, ("Input.Link", words));
            (link is null || words.Trim().Length == 0 || words.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(words);
            await edit.Send(("Input.Link", words));
            (await pen.Send(day, title, ("Input.Zone", words))).ShouldBeNull();
            (await edit.Send(("Input.Zone", words))).ShouldBeNull();
            if (words.Length > 0)
                (await pen.Send(day, title, ("Input.Group", words))).ShouldBeNull();
        }
        await host.Look(gathering);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Reasons_codes_names_and_recaps_may_be_any_words(string source)
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        foreach (var why in Doses.In(source, 300, 2000, "\n").Take(20))
        {
            var gathering = await host.Invite(app, "要取消的");
            await lan.Answer(gathering, "我要去");
            if (await (await Pen.At(host, gathering + "/cancel", "form#cancel")).Send(("Input.Why", why)) is not null)
                await lan.Look(gathering, [CleanText.Lines(why, 300).Text]);
        }
        await app.Settle();
        await lan.Look("/notices");
        await Past(host, lan, source);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_minute_may_be_any_words(string source)
    {
        var (host, lan) = (await Given.Host(app), await Given.Member(app, "阿岚"));
        var meet = await host.Invite(app, "云上", null, ("Input.MeetUp", "true"), ("Input.Link", "https://meet.example/yun"));
        await lan.Answer(meet, "我要去");
        var pen = await Pen.At(lan, meet + "/minute", "form#minute");
        var (lines, words) = (Doses.In(source, 60, 400, "\n").ToList(), Doses.In(source, 600, int.MaxValue, "\n").ToList());
        for (var i = 0; i < Math.Max(lines.Count, words.Count); i++)
        {
            var (line, said) = (lines[i % lines.Count], words[i % words.Count]);
            if (await pen.Send(("Input.Day", line), ("Input.Loves", line), ("Input.Best", line), ("Input.Wants", line), ("Input.Words", said)) is null)
                continue;
            // A line that shows nothing is no line.
            await lan.Look(meet, CleanText.Line(line, 60) is { IsFine: true } kept ? [kept.Text] : []);
        }
        await app.Acts.Run(db =>
            Xinhuo.Community.MeetUps.LeadMeetUp.Begin(
                db,
                new Xinhuo.Platform.Happenings.Actor(host.Id, Xinhuo.Platform.Web.Role.Host),
                Invitations.Id(meet),
                new(lan.Id),
                app.Time.Now
            )
        );
        await lan.Look(meet + "/stage");
        await host.Look(meet + "/line-up");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Pictures_of_gatherings_may_show_anything(string source)
    {
        using var scratch = new Scratch();
        var (host, jpeg) = (await Given.Host(app), new Negatives(scratch).RedAndBlue(14, 8));
        await host.See("/gatherings/new");
        await Described(
            host,
            "form#gathering",
            Doses.In(source, Photo.MostAltCharacters, Photo.MostAltCharacters)[0],
            jpeg,
            ("Input.Title", "有图"),
            ("Input.Place", "家")
        );
        var gathering = host.At;
        var picture = PostPhotos.Read((await Invitations.Stored(app, gathering)).Photos).ShouldHaveSingleItem();
        var (edit, another) = (await Pen.At(host, gathering + "/edit", "form#edit"), await Pen.At(host, "/gatherings/new", "form#gathering"));
        foreach (var words in Doses.In(source, Photo.MostAltCharacters, Photo.MostAltCharacters).Take(20))
        {
            (string, string)[] said = [("Input.Kept", picture.Id.Value.ToString()), ($"Input.Alt[{picture.Id.Value}]", words), ("Input.NewAlt", words)];
            await edit.Send(said);
            await host.Look(gathering);
            await another.Send([("Input.Title", "还是这张"), ("Input.Place", "家"), .. said]);
        }
    }

    [Fact]
    public async Task Lists_are_asked_with_any_words()
    {
        var host = await Given.Host(app);
        foreach (var words in Doses.Packed(Payloads.Own, 100).Select(Uri.EscapeDataString))
        {
            await host.Look($"/gatherings?after={words}");
            (await host.Open($"/gatherings?group={words}&past=true")).Page.ShouldBeInert("gatherings of no group");
            (await host.Open($"/gatherings/new?group={words}")).Page.ShouldBeInert("a gathering for no group");
            if (!words.Contains("%00", StringComparison.Ordinal))
                (await host.Http.GetAsync($"/calendar/{words}.ics")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }
    }

    /// <summary>The door, the hosts' list, and afterwards the recap.</summary>
    private async Task Past(Visitor host, Visitor lan, string source)
    {
        var gathering = await host.Invite(app, "去过的");
        await lan.Answer(gathering, "我要去");
        var list = await Pen.At(host, gathering + "/people", "form#with");
        foreach (var name in Doses.In(source, 100).Take(40))
            if (await list.Send(("Input.Name", name)) is { } led)
                await host.Look(led);
        app.Clock.Pass(TimeSpan.FromDays(7));
        await app.Acts.Run(db =>
            db.Gatherings().Where(g => g.Id == Invitations.Id(gathering)).ExecuteUpdateAsync(g => g.SetProperty(x => x.EndsAt, app.Time.Now))
        );
        await lan.See(gathering);
        foreach (var code in Doses.In(source, 40).Take(20))
            await lan.Http.PostAsync(
                gathering + "?handler=Here",
                new FormUrlEncodedContent([
                    new("Input.Code", code),
                    new("__RequestVerificationToken", lan.Find("#answer [name=__RequestVerificationToken]")!.GetAttribute("value")!),
                ])
            );
        var recap = await Pen.At(lan, gathering + "/recap", "form#tell");
        using var scratch = new Scratch();
        foreach (var words in Doses.In(source, 4000, 60_000, "\n\n").Take(60))
        {
            await recap.Send(("Input.Body", words), ("Input.NewAlt", words));
            await lan.Look(gathering);
        }
        await lan.See(gathering + "/recap");
        await Described(lan, "form#tell", "有图", new Negatives(scratch).RedAndBlue(15, 8), ("Input.Body", "有图"));
        var picture = PostPhotos.Read((await Invitations.Stored(app, gathering)).RecapPhotos).ShouldHaveSingleItem();
        foreach (var words in Doses.In(source, Photo.MostAltCharacters, Photo.MostAltCharacters).Take(20))
        {
            await recap.Send(("Input.Body", "有图"), ("Input.Kept", picture.Id.Value.ToString()), ($"Input.Alt[{picture.Id.Value}]", words));
            await host.Look(gathering);
        }
        await app.Settle();
        await host.Look("/notices");
    }

    private static async Task Described(Visitor visitor, string form, string words, byte[] jpeg, params (string, string)[] fields)
    {
        var line = visitor.Page.CreateElement("input");
        line.SetAttribute("name", "Input.NewAlt");
        line.SetAttribute("value", words);
        visitor.Find(form)!.AppendChild(line);
        await visitor.Submit(form, [("Input.Photos", "图.jpg", jpeg)], fields);
        visitor.At.ShouldStartWith("/gatherings/", customMessage: visitor.Text);
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileGatheringsOnSqlite(SqliteApp app) : HostileGatheringsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileGatheringsOnPostgres(PostgresApp app) : HostileGatheringsTests(app);
