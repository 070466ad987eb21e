using Xinhuo.CoCreation.Bookings;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.CoCreation.Bookings;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words of things that are lent, and in bookings.</summary>
public abstract class HostileBookingsTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task A_thing_may_be_called_anything_and_stand_anywhere(string source)
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var rounds = Doses
            .Rounds(
                Doses.In(source, 120, 2000),
                Doses.In(source, Thing.MostKindCharacters, 600),
                Doses.In(source, Thing.MostPlaceCharacters, 600),
                Doses.In(source, 4000, 60_000, "\n\n"),
                Doses.In(source, Thing.MostLicenceCharacters, 600)
            )
            .Take(30)
            .ToList();
        var made = new List<string>();
        foreach (var round in rounds)
        {
            var pen = await Pen.At(host, "/things/new", "form#thing");
            (string, string)[] said = [("Input.Title", round[0]), ("Input.Kind", round[1]), ("Input.Place", round[2]), ("Input.Body", round[3])];
            if (await pen.Send([.. said, ("Input.Licence", round[4])]) is not { } thing)
                continue;
            made.Add(thing);
            await lin.Look(thing, [CleanText.Line(round[0], 120).Text]);
            await lin.Look(thing + "/book");
            await lin.Look("/things?from=2026-12-01&kind=" + Uri.EscapeDataString(round[1]));
        }
        made.Count.ShouldBeGreaterThan(rounds.Count / 3);
        var edit = await Pen.At(host, made[0] + "/edit", "form#thing");
        foreach (var round in rounds.Take(12))
        {
            if (
                await edit.Send(
                    ("Input.Title", round[0]),
                    ("Input.Kind", round[1]),
                    ("Input.Place", round[2]),
                    ("Input.Body", round[3]),
                    ("Input.Licence", round[4])
                )
                is not null
            )
                await host.Look(made[0]);
            (await edit.Send(("Input.Bears", "x" + round[4]))).ShouldBeNull();
            (await edit.Send(("Input.Circle", "x" + round[4]))).ShouldBeNull();
        }
        foreach (var round in rounds.Take(12))
        foreach (var field in (string[])["Input.Bears", "Input.Circle"])
            (await (await Pen.At(host, "/things/new", "form#thing")).Send(("Input.Title", "x"), ("Input.Kind", "x"), (field, "x" + round[4]))).ShouldBeNull();
        foreach (var round in rounds.Take(12))
        {
            var odd = Uri.EscapeDataString(round[2]);
            await lin.Look($"{made[0]}?month={odd}&week={odd}");
            await lin.Look($"{made[0]}/book?from={odd}&until={odd}");
            await lin.Look($"/bookings?after={odd}");
            await (await Pen.At(host, $"/people/{lin.Id}/licences", "form#licence")).Send(("Licence", round[4]));
        }
        await lin.Look($"/people/{lin.Id}/licences");
        await lin.Look("/bookings");
        await host.Look("/things");
        await app.Settle();
        await lin.Look("/notices");
    }

    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_is_said_of_a_booking_may_be_any_words(string source)
    {
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        foreach (var (words, hour) in Doses.In(source, Booking.MostWordsCharacters, 3000).Take(12).Select((w, i) => (w, i)))
        {
            var thing = await host.Lend($"借 {hour}");
            (string, string)[] hours = [("Input.From", Borrowing.At(app, 0, 24)), ("Input.Until", Borrowing.At(app, 1, 12))];
            var booking =
                await (await Pen.At(lin, thing + "/book", "form#book")).Send([.. hours, ("Input.Words", words)])
                ?? await lin.Book(thing, hours[0].Item2, hours[1].Item2);
            await lin.Look(booking);
            var late = await lin.Book(thing, Borrowing.At(app, 3, 9), Borrowing.At(app, 3, 12));
            await (await Pen.At(host, late, "form#decline")).Send(("Why", words));
            await lin.Look(late);
            // There is no such picture: what is said of it harms nobody, and is forgotten.
            var alt = Doses.Each(Payloads.Own, 400).ElementAt(hour);
            await (await Pen.At(host, booking, "form#condition")).Send(
                ("Input.Body", "x"),
                ("Input.NewAlt[0]", alt),
                ($"Input.Alt[{Guid.CreateVersion7()}]", alt)
            );
            await host.See(booking);
            if (host.Find("form#condition [name='Input.Damage']") is null)
                await host.Submit("form#condition");
            await (await Pen.At(host, booking, "form#condition")).Send(("Input.Body", words), ("Input.Damage", words));
            await lin.Look(booking);
            await lin.Look("/bookings");
            await host.Look("/things/desk");
            await host.Look("/service");
        }
        await app.Settle();
        await lin.Look("/notices");
        await host.Look("/notices");
    }

    [Fact]
    public async Task Pictures_of_things_may_show_anything()
    {
        var host = await Given.Host(app);
        var thing = await host.Lend("图");
        foreach (var words in Doses.Each(Payloads.Own, 400).Take(20))
        foreach (var page in (string[])["/things/new", thing + "/edit"])
        {
            var pen = await Pen.At(host, page, "form#thing");
            // There is no such picture: what is said of it harms nobody.
            await pen.Send(("Input.Title", "图"), ("Input.Kind", "图"), ($"Input.Alt[{Guid.CreateVersion7()}]", words), ("Input.NewAlt[0]", words));
        }
        await host.Look(thing);
    }
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostileBookingsOnSqlite(SqliteApp app) : HostileBookingsTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostileBookingsOnPostgres(PostgresApp app) : HostileBookingsTests(app);
