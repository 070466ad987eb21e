using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Bookings;

/// <summary>No two hold a thing at once: whoever races, and whatever a page had seen before.</summary>
public abstract class NoTwoHoldTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly DateTimeOffset Day = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_hundred_race_for_the_same_hours_and_exactly_one_holds()
    {
        var app = await Start();
        var thing = Borrowing.Thing(await (await Given.Host(app)).Lend("灰色那台", ("Input.After", "60")));
        var people = await Borrowing.Crowd(app, 100);
        var said = await Race(app, thing, people, _ => new Wish(Day, Day.AddHours(4), null, null));
        said.Count(s => !s.Refused).ShouldBe(1);
        said.Where(s => s.Refused).ShouldAllBe(s => s.Refusal!.Problems[0].Word == "cocreation.bookings.held");
        (await app.Read(db => db.Bookings().CountAsync())).ShouldBe(1, "what was refused is not there");
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "cocreation.booking.asked"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_race_for_hours_that_all_have_one_in_common_and_exactly_one_holds()
    {
        var app = await Start();
        var thing = Borrowing.Thing(await (await Given.Host(app)).Lend("灰色那台"));
        var people = await Borrowing.Crowd(app, 100);
        var said = await Race(app, thing, people, i => new Wish(Day.AddMinutes(-i), Day.AddMinutes(1 + i % 7), null, null));
        said.Count(s => !s.Refused).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_race_for_hours_side_by_side_and_all_hold()
    {
        var app = await Start();
        var thing = Borrowing.Thing(await (await Given.Host(app)).Lend("灰色那台"));
        var people = await Borrowing.Crowd(app, 100);
        var said = await Race(app, thing, people, i => new Wish(Day.AddHours(i), Day.AddHours(i + 1), null, null));
        said.ShouldAllBe(s => !s.Refused);
        (await app.Read(db => db.Bookings().CountAsync(b => b.LetGoAt == null))).ShouldBe(100);
    }

    [Fact]
    public async Task The_database_itself_refuses_those_who_do_not_wait_for_their_turn()
    {
        var app = await Start();
        var thing = Borrowing.Thing(await (await Given.Host(app)).Lend("灰色那台"));
        var people = await Borrowing.Crowd(app, 24);
        await Task.WhenAll(
            people.Select(p =>
                Task.Run(async () =>
                {
                    try
                    {
                        await app.Acts.Run<Outcome<Nothing>>(async db =>
                        {
                            db.Add(Row(thing, p, 0, 4));
                            return await NoTwoHold.Save(db, "Until") is { } held ? held : Nothing.Value;
                        });
                    }
                    catch (Exception e) when (e.ToString().Contains("40P01", StringComparison.Ordinal))
                    {
                        // Without turns PostgreSQL may let go of some who wait for each other.
                    }
                })
            )
        );
        (await app.Read(db => db.Bookings().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whatever_is_booked_moved_and_let_go_the_database_says_what_trying_all_pairs_says()
    {
        var app = await Start();
        var host = await Given.Host(app);
        ThingId[] things = [Borrowing.Thing(await host.Lend("灰色那台")), Borrowing.Thing(await host.Lend("绿色那台"))];
        var somebody = (await Borrowing.Crowd(app, 1))[0];
        var random = new Random(20261122);
        var model = new Dictionary<BookingId, (ThingId Thing, int From, int Until)>();
        var (refused, held) = (0, 0);
        for (var step = 0; step < 400; step++)
        {
            var (from, thing) = (random.Next(0, 60), things[random.Next(things.Length)]);
            var until = from + random.Next(1, 9);
            switch (random.Next(4))
            {
                case 0 when model.Count > 0:
                    var gone = model.Keys.ElementAt(random.Next(model.Count));
                    await app.Acts.Run(async db => (await One(db, gone)).LetGo(Because.TakenBack, somebody, null, app.Time.Now));
                    model.Remove(gone);
                    break;
                case 1 when model.Count > 0:
                    var moved = model.Keys.ElementAt(random.Next(model.Count));
                    var free = !model.Any(m => m.Key != moved && m.Value.Thing == model[moved].Thing && m.Value.From < until && from < m.Value.Until);
                    var done = await app.Acts.Run<Outcome<Nothing>>(async db =>
                    {
                        var row = await One(db, moved);
                        (row.HeldFrom, row.HeldUntil) = (Day.AddHours(from), Day.AddHours(until));
                        return await NoTwoHold.Save(db, "") is { } no ? no : Nothing.Value;
                    });
                    done.Refused.ShouldBe(!free, $"step {step}");
                    if (free)
                        model[moved] = (model[moved].Thing, from, until);
                    break;
                default:
                    var fits = !model.Values.Any(m => m.Thing == thing && m.From < until && from < m.Until);
                    var asked = await app.Acts.Run<Outcome<BookingId>>(async db =>
                    {
                        var row = Row(thing, somebody, from, until);
                        db.Add(row);
                        return await NoTwoHold.Save(db, "") is { } no ? no : row.Id;
                    });
                    asked.Refused.ShouldBe(!fits, $"step {step}");
                    if (fits)
                        (model[asked.Value], held) = ((thing, from, until), held + 1);
                    else
                        refused++;
                    break;
            }
        }
        (refused, held).ShouldSatisfyAllConditions(c => c.refused.ShouldBeGreaterThan(40), c => c.held.ShouldBeGreaterThan(40));
        (await app.Read(db => db.Bookings().CountAsync(b => b.LetGoAt == null))).ShouldBe(model.Count);
        foreach (var thing in things)
        foreach (var (length, start) in new[] { (1, 0), (3, 11), (9, 30) })
            await FreeIsFree(app, thing, model.Values.Where(m => m.Thing == thing).Select(m => (m.From, m.Until)).ToList(), start, length);
    }

    /// <summary>What is named as free is free, and nothing sooner was.</summary>
    private static async Task FreeIsFree(App app, ThingId id, List<(int From, int Until)> taken, int start, int length)
    {
        var thing = await app.Read(db => db.Things().SingleAsync(t => t.Id == id));
        var said = await app.Read(db => FreeTimes.Next(db, thing, Day.AddHours(start), TimeSpan.FromHours(length), app.Time.Now));
        var first = Enumerable.Range(start, 200).First(h => !taken.Any(t => t.From < h + length && h < t.Until));
        said[0].From.ShouldBe(Day.AddHours(first));
        var end = taken.Where(t => t.From >= first + length).Select(t => (int?)t.From).Min();
        said[0].Until.ShouldBe(end is { } e ? Day.AddHours(e) : null);
    }

    private static Task<Outcome<BookingId>[]> Race(App app, ThingId thing, List<MemberId> people, Func<int, Wish> wish) =>
        Task.WhenAll(
            people.Select((p, i) => Task.Run(() => app.Acts.Run(db => AskForThing.Do(db, new Actor(p.Value, Role.Member), thing, wish(i), app.Time.Now))))
        );

    private static Task<Booking> One(XinhuoDb db, BookingId id) => db.Bookings().AsTracking().SingleAsync(b => b.Id == id);

    private static Booking Row(ThingId thing, MemberId member, int from, int until) =>
        new()
        {
            Id = new BookingId(Guid.CreateVersion7()),
            ThingId = thing,
            MemberId = member,
            From = Day.AddHours(from),
            Until = Day.AddHours(until),
            HeldFrom = Day.AddHours(from),
            HeldUntil = Day.AddHours(until),
            AskedAt = Day.AddDays(-9),
        };
}

public sealed class NoTwoHoldOnSqlite() : NoTwoHoldTests(postgres: false);

public sealed class NoTwoHoldOnPostgres() : NoTwoHoldTests(postgres: true);
