using Xinhuo.Platform.Text;
using Xinhuo.Tests.CoCreation;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in what is asked at the desk and in what is answered.</summary>
public abstract class HostileHelpTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_is_asked_and_answered_may_be_any_words(string source)
    {
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        foreach (var round in Doses.Rounds(Doses.In(source, 120, 2_000), Doses.In(source, 3_000, 30_000, "\n\n")).Take(25))
        {
            var pen = await Pen.At(lin, "/help/new", "form#request");
            if (await pen.Send(("Input.Kind", "Fact"), ("Input.Title", round[0]), ("Input.Body", round[1])) is not { } request)
                continue;
            await pm.Look(request, [CleanText.Line(round[0], 120).Text]);
            await (await Pen.At(pm, request, "form#reply")).Send(("Input.Body", round[1]));
            await (await Pen.At(lin, request, "form#reply")).Send(("Input.Body", round[1]));
            await lin.Look(request);
        }
        await app.Settle();
        foreach (var who in new[] { pm, lin })
        foreach (var page in (string[])["/help", "/notices"])
            await who.Look(page);
        await pm.Look("/service");
        foreach (var after in Doses.In(source, 60).Take(20))
            await lin.Look($"/help?After={Uri.EscapeDataString(after)}");
    }

    [Fact]
    public async Task Pictures_of_requests_may_show_anything()
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(12, 8);
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        foreach (var words in Doses.Packed(Payloads.Own, 400, 400).Take(6))
        {
            // Input.NewAlt names a picture that is coming, Input.Alt one that is here.
            await lin.See("/help/new");
            await lin.Submit("form#request", [("Input.Photos", "a.jpg", jpeg)], ("Input.Title", "图"), ("Input.Kind", "9"));
            var kept = lin.Find("[name^='Input.Alt[']")!.GetAttribute("name")!;
            await lin.Submit("form#request", ("Input.Title", "图"), (kept, words), ("Input.Kind", "File"));
            if (!lin.At.StartsWith("/help/", StringComparison.Ordinal) || lin.At == "/help/new")
                continue;
            var request = lin.At;
            await pm.Look(request);
            await pm.See(request);
            await pm.Submit("form#reply", [("Input.Photos", "a.jpg", jpeg)], ("Input.Body", ""));
            await lin.Look(request);
        }
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileHelpOnSqlite(SqliteApp app) : HostileHelpTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileHelpOnPostgres(PostgresApp app) : HostileHelpTests(app);
