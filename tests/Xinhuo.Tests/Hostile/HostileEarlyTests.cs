using Xinhuo.Experiences.Kits;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Experiences;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words in what is seen early, and in parcels.</summary>
public abstract class HostileEarlyTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_is_seen_early_may_be_any_words(string source)
    {
        var (pm, guest) = (await Given.ProductManager(app), new Visitor(app));
        var experience = await pm.Plan("先看");
        var rounds = Doses.Rounds(Doses.In(source, 120, 2000), Doses.In(source, 4000, 60_000, "\n\n")).Take(30).ToList();
        var made = new List<string>();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(pm, experience + "/early/new", "form#early");
            if (await pen.Send(("Input.Title", round[0]), ("Input.Body", round[1]), ("Input.Marked", "true")) is not { } piece)
                continue;
            made.Add(piece);
            await pm.Look(piece, [CleanText.Line(round[0], 120).Text]);
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 2);
        await pm.Look(experience);
        var edit = await Pen.At(pm, made[0] + "/edit", "form#early");
        foreach (var round in rounds.Take(12))
            if (await edit.Send(("Input.Title", round[0]), ("Input.Body", round[1])) is not null)
                await pm.Look(made[0]);
        foreach (var piece in made.Take(12))
        {
            await pm.See(piece + "/edit");
            await pm.Submit("form#open");
            await guest.Look(piece);
        }
        await guest.Look("/early");
        System.Xml.Linq.XDocument.Parse(await guest.Http.GetStringAsync("/early/feed.atom")).Root.ShouldNotBeNull();
        foreach (var after in Doses.In(source, 60).Take(20))
            await guest.Look("/early?after=" + Uri.EscapeDataString(after));
        await app.Settle();
        await pm.Look("/notices");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_parcel_may_go_anywhere_and_be_thanked_for_in_any_words(string source)
    {
        var (pm, lin) = (await Given.ProductManager(app), await Given.Member(app, "林晚舟"));
        var rounds = Doses
            .Rounds(
                Doses.In(source, Parcel.MostPhoneCharacters, 3000),
                Doses.In(source, Parcel.MostAddressCharacters, 3000),
                Doses.In(source, Parcel.MostWordsCharacters, 3000)
            )
            .Take(12)
            .ToList();
        var told = 0;
        foreach (var round in rounds)
        {
            var experience = await pm.Plan("包裹", ("Input.Kit", "一枚废样片"));
            await lin.Choose((await pm.Write(app, experience, "来吗？", lin))[0], "我来");
            var (mine, one) = (experience + "/parcel", $"{experience}/parcels/{lin.Id}");
            var where = await Pen.At(lin, mine, "form#address");
            if (await where.Send(("Input.Recipient", round[0]), ("Input.Phone", round[0]), ("Input.Address", round[1])) is null)
                await where.Say(("Input.Recipient", "林"), ("Input.Phone", "1"), ("Input.Address", "杭州"));
            await lin.Look(mine);
            await pm.Look(experience + "/parcels");
            var way = await Pen.At(pm, one, "form#send");
            if (await way.Send(("Input.Carrier", round[0]), ("Input.Number", round[0]), ("Input.From", round[0])) is null)
                await way.Say(("Input.Carrier", "顺丰"), ("Input.Number", ""), ("Input.From", ""));
            await lin.Look(experience);
            await (await Pen.At(lin, mine, "form#wrong")).Send(("What", round[2]));
            await (await Pen.At(pm, one, "form#wrong")).Send(("What", round[2]));
            await pm.Look(one);
            await lin.See(mine);
            await lin.Submit("form#arrived");
            if (await (await Pen.At(lin, mine, "form#thanks")).Send(("Thanks", round[2])) is not null)
                told++;
            await lin.Look(mine);
        }
        told.ShouldBeGreaterThan(rounds.Count / 2);
        await app.Settle();
        await pm.Look("/notices");
        await lin.Look("/notices");
    }

    [Fact]
    public async Task Pictures_of_what_is_seen_early_may_show_anything()
    {
        var pm = await Given.ProductManager(app);
        var experience = await pm.Plan("图");
        var piece = await pm.Show(experience, "图");
        foreach (var words in Doses.Each(Payloads.Own, 400).Take(20))
        foreach (var page in (string[])[experience + "/early/new", piece + "/edit"])
        {
            var pen = await Pen.At(pm, page, "form#early");
            // There is no such picture: what is said of it harms nobody.
            await pen.Send(("Input.Title", "图"), ("Input.Body", "图"), ($"Input.Alt[{Guid.CreateVersion7()}]", words), ("Input.NewAlt[0]", words));
        }
        await pm.Look(piece);
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileEarlyOnSqlite(SqliteApp app) : HostileEarlyTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileEarlyOnPostgres(PostgresApp app) : HostileEarlyTests(app);
