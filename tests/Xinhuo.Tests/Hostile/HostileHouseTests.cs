using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in what hosts write: groups, invitations, titles, the house's words and its name.</summary>
public abstract class HostileHouseTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Groups_may_be_called_anything(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 40, 200), Doses.In(source, 2000, between: "\n"));
        var host = await Given.Host(app);
        var groups = new List<(string Address, Pen Pen)>();
        for (var i = 0; i < 15; i++)
            if (await host.Found("群") is var group)
                groups.Add((group, await Pen.At(host, group + "/edit", "form#group")));
        foreach (var turn in rounds.Chunk(groups.Count))
        {
            var said = new List<string>();
            foreach (var (round, (_, pen)) in turn.Zip(groups))
                if (await pen.Send(("Input.Name", round[0]), ("Input.About", round[1])) is not null)
                    said.AddRange([CleanText.Name(round[0], 40).Text, CleanText.Lines(round[1], 2000).Text]);
            await host.Look("/groups", said);
        }
        foreach (var (group, _) in groups)
        {
            var stored = await app.Read(db => db.Groups().SingleAsync(g => g.Slug == group.Substring("/groups/".Length)));
            await host.Look(group, [stored.Name, stored.About]);
            var form = await host.Look(group + "/edit");
            (form.Value("Input.Name"), form.Value("Input.About")).ShouldBe((stored.Name.AsPagesCarryIt(), stored.About.AsPagesCarryIt()));
            foreach (var page in (string[])["/people", "/feed.atom"])
                await host.See(group + page);
        }
        foreach (var page in (string[])["/", "/topics/new", "/people", "/search?q=alert"])
            await host.Look(page);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Whoever_knocks_may_say_anything(string source)
    {
        var doses = Doses.In(source, 300, 2000, "\n");
        var host = await Given.Host(app);
        var group = await host.Found("敲门", Openness.OnRequest);
        var crowd = await app.Crowd();
        foreach (var turn in doses.Chunk(crowd.Count))
        {
            foreach (var (words, person) in turn.Zip(crowd))
                await (await Pen.At(person, group, "form#door")).Say(("Input.Words", words));
            await host.Look(group + "/people", turn.Select(w => CleanText.Lines(w, 300)).Where(w => w.IsFine).Select(w => w.Text));
            await app.Settle();
            foreach (var person in crowd.Take(turn.Length))
            {
                await person.See(group);
                await person.Press("先不进了");
            }
        }
        await host.Look("/notices");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task An_invitation_may_say_anything(string source)
    {
        var host = await Given.Host(app);
        var pen = await Pen.At(host, "/me/invitations", "form#invite");
        foreach (var turn in Doses.In(source, 200, 400).Chunk(50))
        {
            foreach (var words in turn)
                await pen.Say(("Input.Words", words));
            var said = turn.Select(w => CleanText.Line(w, 200)).Where(w => w.IsFine).Select(w => w.Text).ToList();
            await host.Look("/me/invitations", said);
            await host.Look("/hosts/invitations", said.TakeLast(10));
        }
        foreach (var words in Payloads.Own)
        {
            await host.See("/me/invitations");
            await host.Submit("form#invite", ("Input.Words", Doses.Each([words.Replace("\0", "", StringComparison.Ordinal)], 200, 400)[0]));
            await new Visitor(app).Look(
                new Uri(host.Find(".link-made input")!.GetAttribute("value")!).PathAndQuery,
                CleanText.Line(Doses.Each([words], 200, 400)[0], 200) is { IsFine: true } said ? [said.Text] : []
            );
        }
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task The_house_and_its_words_may_be_called_anything(string source)
    {
        var rounds = Doses.Rounds(Doses.In(source, 20, 60), Doses.In(source, 40, 60), Doses.In(source, 60, 200)).ToList();
        var host = await Given.Host(app);
        var (club, word) = (await Pen.At(host, "/hosts/club", "form#club"), await Pen.At(host, "/hosts/words", "form#word"));
        string[] kinds = source == Doses.Ours ? ["skill", "title", "product"] : ["product"];
        var said = new List<string>();
        for (var i = 0; i < rounds.Count; i++)
        {
            var round = rounds[i];
            if (
                await club.Send(("Input.Name", round[0]), ("Input.NameEn", round[1]), ("Input.Slogan", round[2]), ("Input.SloganEn", round[2])) is not null
                && (source == Doses.Ours || i % 5 == 0)
            )
            {
                var form = await host.Look("/hosts/club", [CleanText.Line(round[0], 20).Text]);
                (form.Value("Input.Name"), form.Value("Input.Slogan")).ShouldBe(
                    (
                        CleanText.Line(round[0], 20).Text.AsPagesCarryIt(),
                        CleanText.Line(round[2], 60) is { IsFine: true } slogan ? slogan.Text.AsPagesCarryIt() : ""
                    )
                );
                await new Visitor(app, i % 2 == 0 ? "zh-CN" : "en").Look("/");
            }
            await club.Send(("Input.Name", "远山"), ("Input.Colour", round[0]));
            if (
                await word.Send(
                    ("Input.Kind", kinds[i % kinds.Length]),
                    ("Input.Zh", round[0]),
                    ("Input.En", round[1]),
                    ("Input.Icon", round[2]),
                    ("Input.Slug", $"w{source.Length}-{i}")
                )
                is not null
            )
                said.AddRange([CleanText.Line(round[0], 20).Text, CleanText.Line(round[1], 40).Text]);
            if (source == Doses.Ours)
                await word.Send(("Input.Kind", round[0]), ("Input.Zh", round[0]), ("Input.En", round[1]), ("Input.Slug", round[2]));
        }
        await club.Say(("Input.Name", "远山同好会"), ("Input.NameEn", ""), ("Input.Slogan", ""), ("Input.SloganEn", ""), ("Input.Colour", ""));
        await host.Look("/hosts/words", said);
        foreach (var page in (string[])["/people", "/me/skills", "/me/ownerships", "/people/map", $"/hosts/people/{host.Id}", $"/people/{host.Id}"])
            await host.Look(page);
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task Titles_are_granted_and_taken_back_with_any_words(string source)
    {
        var doses = Doses.In(source, 200, 400).Where(d => CleanText.Line(d, 200).IsFine).ToList();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var word = await Pen.At(host, "/hosts/words", "form#word");
        for (var i = 0; i < 12; i++)
            await word.Say(("Input.Kind", "title"), ("Input.Zh", $"称号{i}"), ("Input.En", $"Title {i}"), ("Input.Slug", $"t{source.Length}-{i}"));
        foreach (var turn in doses.Chunk(12))
        {
            var grant = await Pen.At(host, $"/hosts/people/{lin.Id}", "form#grant");
            for (var i = 0; i < turn.Length; i++)
                await grant.Say(("Input.Title", $"t{source.Length}-{i}"), ("Input.Why", turn[i]));
            await host.Look($"/hosts/people/{lin.Id}", turn.Select(w => CleanText.Line(w, 200).Text));
            for (var i = 0; i < turn.Length; i++)
                await Pen.Here(host, $"form[data-grant='t{source.Length}-{i}']").Say(("Input.Why", turn[^(i + 1)]));
        }
        await host.Look($"/hosts/people/{lin.Id}", doses.Select(w => CleanText.Line(w, 200).Text));
        await new Visitor(app).Open($"/people/{lin.Id}");
        await app.Settle();
        await lin.Look("/notices");
        await lin.Look($"/people/{lin.Id}", doses.Select(w => CleanText.Line(w, 200).Text));
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileHouseTestsOnSqlite(SqliteApp app) : HostileHouseTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileHouseTestsOnPostgres(PostgresApp app) : HostileHouseTests(app);
