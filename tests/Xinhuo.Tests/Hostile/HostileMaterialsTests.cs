using Xinhuo.CoCreation.Materials;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.CoCreation.Materials;
using Xinhuo.Tests.Platform.Files.Uploads;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in materials, drops, and what files are called.</summary>
public abstract class HostileMaterialsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_material_may_be_called_anything_and_be_given_in_any_words(string source)
    {
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var rounds = Doses
            .Rounds(
                Doses.In(source, 120, 2000),
                Doses.In(source, 4000, 60_000, "\n\n"),
                Doses.In(source, Asset.MostLicenceCharacters, Asset.MostLicenceCharacters * 8)
            )
            .Take(20)
            .ToList();
        var made = new List<string>();
        var bytes = "x"u8.ToArray();
        foreach (var round in rounds)
        {
            var upload = Sending.Id(await pm.Http.Send(bytes, Graphemes.Within(round[0], 200))).Value;
            var pen = await Pen.At(pm, "/materials/new", "form#asset");
            (string, string)[] fields =
            [
                ("Input.Title", round[0]),
                ("Input.Body", round[1]),
                ("Input.Use", round[2]),
                ("Input.Licence", round[2]),
                ("Input.Sent.Uploads", upload.ToString()),
                ($"Input.Sent.Called[{upload}]", round[0]),
            ];
            if (await pen.Send(fields) is not { } asset)
                continue;
            made.Add(asset);
            await lin.Look(asset, [CleanText.Line(round[0], 120).Text]);
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 2);
        var edit = await Pen.At(pm, made[0] + "/edit", "form#asset");
        var label = pm.Find("[name^='Input.Label[']")!.GetAttribute("name")!;
        foreach (var round in rounds.Take(10))
            if (
                await edit.Send(("Input.Title", round[0]), ("Input.Body", round[1]), ("Input.Use", round[2]), ("Input.Licence", round[2]), (label, round[0]))
                is not null
            )
                await lin.Look(made[0]);
        var dropped = 0;
        foreach (var round in rounds.Take(10))
            if (
                await (await Pen.At(pm, "/drops/new", "form#drop")).Send(
                    ("Input.Title", round[0]),
                    ("Input.Body", round[1]),
                    ("Input.Assets", made[0]["/materials/".Length..])
                ) is
                { } drop
            )
            {
                dropped++;
                await lin.Look(drop);
            }
        dropped.ShouldBeGreaterThan(3);
        await lin.Take(made[0]);
        await lin.Look("/materials/mine");
        await lin.Look("/materials");
        foreach (var question in Doses.In(source, 60).Take(20))
            await lin.Look($"/materials?q={Uri.EscapeDataString(question)}&sort={Uri.EscapeDataString(question)}&after={Uri.EscapeDataString(question)}");
        await lin.Look("/materials/mine?after=" + Uri.EscapeDataString(rounds[0][0]));
    }

    [Fact]
    public async Task Pictures_of_materials_may_show_anything()
    {
        var pm = await Given.ProductManager(app);
        var asset = await pm.Give("图");
        var id = asset["/materials/".Length..];
        foreach (var words in Doses.Each(Payloads.Own, 400).Take(20))
        {
            var upload = Sending.Id(await pm.Http.Send("x"u8.ToArray())).Value.ToString();
            // There is no such picture: what is said of it harms nobody.
            (string, string)[] said = [("Input.Title", "图"), ("Input.Body", "图"), ($"Input.Alt[{Guid.CreateVersion7()}]", words), ("Input.NewAlt[0]", words)];
            await (await Pen.At(pm, "/materials/new", "form#asset")).Say([.. said, ("Input.Licence", "用吧"), ("Input.Sent.Uploads", upload)]);
            await (await Pen.At(pm, asset + "/edit", "form#asset")).Say(said);
            await (await Pen.At(pm, "/drops/new", "form#drop")).Say([.. said, ("Input.Assets", id)]);
        }
        await pm.Look(asset);
    }

    [Fact]
    public async Task A_file_may_be_called_anything()
    {
        var lin = await Given.Member(app, "林晚舟");
        foreach (var name in Doses.Each(Payloads.Own, 100, 600).Take(60))
        {
            var upload = await lin.Http.Send("x"u8.ToArray(), name);
            var file = (await app.Keeps(upload, lin.Id)).Value;
            file.Name.ShouldNotContain('/');
            (await lin.Http.GetAsync(file.Href)).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileMaterialsOnSqlite(SqliteApp app) : HostileMaterialsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileMaterialsOnPostgres(PostgresApp app) : HostileMaterialsTests(app);
