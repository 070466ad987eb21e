using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Platform.Happenings;

/// <summary>Each listener hears each happening once; one that fails holds up nobody.</summary>
public abstract class CourierTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly string[] Both = ["Stumble", "WriteItDown"];

    [Fact]
    public async Task Each_listener_hears_once_with_a_receipt_and_the_outbox_is_empty()
    {
        var app = await WithListeners(failures: 0);
        var knock = await Knocked.At(app, "front");
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(1);
        await app.Settle();
        await app.Settle();
        (await Receipts(app)).Select(r => r.Listener).ShouldBe(Both);
        (await Receipts(app)).ShouldAllBe(r => r.HeardAt != null && r.ParkedAt == null);
        (await Value(app, $"knock-{knock}")).ShouldBe("front");
        (await Value(app, "knocks")).ShouldBe("x");
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_listens_nothing_waits()
    {
        var app = await Start();
        await Knocked.At(app, "front");
        (await app.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "test.knocked"))).ShouldBe(1);
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_failing_listener_is_tried_again_later_and_later_and_the_other_hears_at_once()
    {
        var plan = new Stumble.Plan(failures: 3);
        var app = await WithListeners(plan);
        var knock = await Knocked.At(app, "front");
        await app.Settle();
        (await Value(app, $"knock-{knock}")).ShouldBe("front");
        (await Value(app, $"stumble-{knock}")).ShouldBeNull("what it wrote before it failed is taken back");
        foreach (var (wait, tries) in new[] { (1.5, 1), (1, 2), (3, 2), (1.5, 3), (7, 3), (1.5, 4) })
        {
            app.Clock.Pass(TimeSpan.FromSeconds(wait));
            await app.Settle();
            plan.Tries.Count.ShouldBe(tries, $"after another {wait} s");
        }
        (await Value(app, $"stumble-{knock}")).ShouldBe("heard");
        (await Value(app, "knocks")).ShouldBe("x");
        (await Receipts(app)).Select(r => r.Listener).ShouldBe(Both);
    }

    [Fact]
    public async Task After_eight_tries_it_is_parked_with_its_error_and_later_happenings_go_on()
    {
        var plan = new Stumble.Plan(failures: 8);
        var app = await WithListeners(plan);
        var knock = await Knocked.At(app, "front");
        await Exhaust(app);
        plan.Tries.Count.ShouldBe(Courier.MostTries);
        var parked = (await Receipts(app)).Single(r => r.ParkedAt != null);
        parked.Listener.ShouldBe("Stumble");
        parked.HeardAt.ShouldBeNull();
        parked.Error.ShouldNotBeNull().ShouldContain("the door is stuck");
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);

        await Knocked.At(app, "back");
        await app.Settle();
        (await Value(app, "knocks")).ShouldBe("xx");
        (await Receipts(app)).Count(r => r.HeardAt != null).ShouldBe(3);
        (await Value(app, $"stumble-{knock}")).ShouldBeNull();
    }

    [Fact]
    public async Task A_parked_one_is_told_to_the_operator_and_can_be_sent_round_again()
    {
        var plan = new Stumble.Plan(failures: 8);
        var app = await WithListeners(plan);
        var knock = await Knocked.At(app, "front");
        await Exhaust(app);
        (await Parked.Newest(app.Services.GetRequiredService<Xinhuo.Platform.Data.ReadingDbs>().Create(), 10))
            .ShouldHaveSingleItem()
            .Verb.ShouldBe("test.knocked");

        (await app.Acts.Run(db => Parked.SendAgain(db, app.Time.Now))).ShouldBe(1);
        await app.Settle();
        (await Value(app, $"stumble-{knock}")).ShouldBe("heard");
        (await Value(app, "knocks")).ShouldBe("x", "who had heard does not hear again");
        (await Receipts(app)).ShouldAllBe(r => r.ParkedAt == null);
    }

    [Fact]
    public async Task What_a_dead_courier_had_taken_is_carried_once_its_lease_is_over()
    {
        var app = await WithListeners(failures: 0);
        await Knocked.At(app, "front");
        await app.Acts.Run(db => db.Set<OutboxRow>().ExecuteUpdateAsync(o => o.SetProperty(x => x.LeasedUntil, app.Time.Now.AddMinutes(1))));
        (await app.Settle()).ShouldBe(0);
        app.Clock.Pass(TimeSpan.FromSeconds(61));
        (await app.Settle()).ShouldBe(1);
        (await Value(app, "knocks")).ShouldBe("x");
    }

    [Fact]
    public async Task Two_that_meet_over_one_happening_tell_it_once_and_call_it_no_failure()
    {
        var app = await WithListeners(failures: 0);
        await Knocked.At(app, "front");
        // The lease of the first runs out while it works: both hold the same row.
        var courier = app.Services.GetRequiredService<Courier>();
        var other = ActivatorUtilities.CreateInstance<Courier>(app.Services);
        for (var round = 0; round < 20; round++)
        {
            await Knocked.At(app, "side");
            await Task.WhenAll(
                courier.CarryAll(),
                Task.Run(async () =>
                {
                    await app.Acts.Run(db => db.Set<OutboxRow>().ExecuteUpdateAsync(o => o.SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)));
                    await other.CarryAll();
                })
            );
        }
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        await app.Settle();
        (await Value(app, "knocks"))!.Length.ShouldBe(21);
        (await Receipts(app)).ShouldAllBe(r => r.ParkedAt == null);
        (await Receipts(app)).Count.ShouldBe(42);
        (await app.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void Two_listeners_of_one_name_to_one_happening_are_refused_at_the_start()
    {
        var hearing = new Hearing("test.knocked", "Same", typeof(WriteItDown), typeof(Knocked), (_, _, _, _) => Task.CompletedTask);
        Should.Throw<InvalidOperationException>(() => new Listeners([hearing, hearing with { Listener = typeof(Stumble) }]));
        new Listeners([hearing, hearing]).Of("test.knocked").Count.ShouldBe(1);
    }

    protected Task<App> WithListeners(int failures) => WithListeners(new Stumble.Plan(failures));

    private async Task<App> WithListeners(Stumble.Plan plan)
    {
        var app = await Start(s => s.AddSingleton(plan).AddListener<Knocked, WriteItDown>().AddListener<Knocked, Stumble>());
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Add(new SettingRow { Key = "knocks", Value = "" });
        });
        return app;
    }

    private static async Task Exhaust(App app)
    {
        for (var n = 0; n < 12; n++)
        {
            await app.Settle();
            app.Clock.Pass(TimeSpan.FromMinutes(5));
        }
    }

    private static Task<List<Receipt>> Receipts(App app) => app.Read(db => db.Set<Receipt>().OrderBy(r => r.Listener).ThenBy(r => r.HappeningId).ToListAsync());

    protected static Task<string?> Value(App app, string key) =>
        app.Read(db => db.Set<SettingRow>().Where(s => s.Key == key).Select(s => s.Value).SingleOrDefaultAsync());
}

public sealed class CourierTestsOnSqlite() : CourierTests(postgres: false);

public sealed class CourierTestsOnPostgres() : CourierTests(postgres: true)
{
    [Fact]
    public async Task Two_hosts_on_one_database_share_the_work_and_double_nothing()
    {
        var one = (PostgresApp)await WithListeners(failures: 0);
        await using var other = new PostgresApp
        {
            SharesWith = one,
            Clock = one.Clock,
            Also = one.Also,
        };
        await other.InitializeAsync();
        for (var n = 0; n < 150; n++)
            await Knocked.At(one, "front");
        var carried = await Task.WhenAll(one.Settle(), other.Settle());
        carried.Sum().ShouldBe(150);
        carried.ShouldAllBe(n => n > 0);
        (await Value(one, "knocks"))!.Length.ShouldBe(150);
        (await one.Read(db => db.Set<Receipt>().CountAsync())).ShouldBe(300);
        (await one.Read(db => db.Set<OutboxRow>().CountAsync())).ShouldBe(0);
    }
}
