using Xinhuo.Experiences;
using Xinhuo.Experiences.Letters;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Experiences;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in experiences and letters.</summary>
public abstract class HostileExperiencesTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task An_experience_may_be_called_anything_and_be_anywhere(string source)
    {
        var pm = await Given.ProductManager(app);
        var rounds = Doses
            .Rounds(Doses.In(source, 120, 2000), Doses.In(source, Experience.MostPlaceCharacters, 600), Doses.In(source, 4000, 60_000, "\n\n"))
            .Take(40)
            .ToList();
        var made = new List<string>();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(pm, "/experiences/new", "form#experience");
            if (await pen.Send(("Input.Title", round[0]), ("Input.Place", round[1]), ("Input.Body", round[2]), ("Input.Kit", round[1])) is not { } experience)
                continue;
            made.Add(experience);
            await pm.Look(experience, [CleanText.Line(round[0], 120).Text]);
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 2);
        await pm.Look("/experiences");
        var edit = await Pen.At(pm, made[0] + "/edit", "form#experience");
        foreach (var round in rounds.Take(12))
        {
            if (await edit.Send(("Input.Title", round[0]), ("Input.Place", round[1]), ("Input.Body", round[2]), ("Input.Kit", round[1])) is not null)
                await pm.Look(made[0]);
            await edit.Send(("Input.Bears", round[1].Length == 0 ? "x" : round[1]));
        }
        foreach (var words in Doses.In(source, 60).Take(20))
            (await (await Pen.At(pm, "/experiences/new", "form#experience")).Send(("Input.Title", "x"), ("Input.Bears", "x" + words))).ShouldBeNull();
        foreach (var (round, experience) in rounds.Zip(made).Take(10))
            if (await (await Pen.At(pm, experience + "/edit", "form#call-off")).Send(("Why", round[1])) is not null)
                await pm.Look(experience);
        foreach (var after in Doses.In(source, 60).Take(20))
            await pm.Look("/experiences?after=" + Uri.EscapeDataString(after));
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_letter_and_what_stands_under_it_may_be_any_words(string source)
    {
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var bodies = Doses.In(source, 3_000, 30_000, "\n\n").Take(15).ToList();
        foreach (var body in bodies)
        {
            var experience = await pm.Plan("信");
            await pm.See(experience + "/letters");
            var draft = Pen.Here(pm, "form#draft");
            await draft.Send(("Input.Body", body));
            foreach (var name in Doses.In(source, 40).Take(2))
                await draft.Send(("Input.Body", "x"), ("Names", name));
            await pm.Address(experience, "{一段话}", lin);
            await pm.See(experience + "/letters");
            await pm.PressOn("[formaction$='handler=Send']", ($"Passages[{lin.Id}]", CleanText.Lines(body, LetterAddressee.MostPassageCharacters - 1).Text));
            if (pm.Status != System.Net.HttpStatusCode.OK || await Sent(experience, lin) is not { } letter)
                continue;
            await lin.Look(letter);
            await lin.Look("/letters");
            await lin.Look("/");
            var reply = await Pen.At(lin, letter, "form#reply");
            await reply.Send(("Input.Body", body));
            await pm.Look(letter);
            await pm.Look("/service");
        }
        await app.Settle();
        await pm.Look("/notices");
        await lin.Look("/notices");
    }

    [Fact]
    public async Task Pictures_of_experiences_and_letters_may_show_anything()
    {
        var pm = await Given.ProductManager(app);
        var experience = await pm.Plan("图");
        foreach (var words in Doses.Each(Payloads.Own, 400).Take(20))
        foreach (
            var (page, form) in (
                new[] { ("/experiences/new", "form#experience"), (experience + "/edit", "form#experience"), (experience + "/letters", "form#draft") }
            )
        )
        {
            var pen = await Pen.At(pm, page, form);
            // There is no such picture: what is said of it harms nobody.
            await pen.Send(("Input.Title", "图"), ("Input.Body", "图"), ($"Input.Alt[{Guid.CreateVersion7()}]", words), ("Input.NewAlt[0]", words));
        }
        await pm.Look(experience);
    }

    private async Task<string?> Sent(string experience, Visitor to)
    {
        await app.Settle();
        try
        {
            return await Inviting.LetterOf(app, experience, to);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileExperiencesOnSqlite(SqliteApp app) : HostileExperiencesTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileExperiencesOnPostgres(PostgresApp app) : HostileExperiencesTests(app);
