using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Tests.Platform.Routines;

/// <summary>What is due once a period is done once a period, whoever looks and whatever was down.</summary>
public abstract class RoutineTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_period_is_served_once_and_the_next_one_again()
    {
        var (app, bell, keeper) = await WithBell();
        (await keeper.RunDue()).ShouldBe(1);
        (await keeper.RunDue()).ShouldBe(0);
        app.Clock.Pass(TimeSpan.FromDays(1));
        (await keeper.RunDue()).ShouldBe(1);
        bell.Rung.ShouldBe(["2026-11-21", "2026-11-22"]);
    }

    [Fact]
    public async Task Racing_keepers_serve_a_period_once()
    {
        var (app, bell, keeper) = await WithBell();
        for (var day = 0; day < 5; day++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => keeper.RunDue())));
            app.Clock.Pass(TimeSpan.FromDays(1));
        }
        bell.Rung.Count.ShouldBe(5);
        bell.Rung.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Who_was_down_for_three_days_catches_up_in_order()
    {
        var (app, bell, keeper) = await WithBell();
        await keeper.RunDue();
        app.Clock.Pass(TimeSpan.FromDays(3));
        (await keeper.RunDue()).ShouldBe(3);
        bell.Rung.ShouldBe(["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"]);
    }

    [Fact]
    public async Task A_failing_one_is_tried_again_after_its_lease_even_on_the_next_day_and_the_error_is_kept()
    {
        var (app, bell, keeper) = await WithBell();
        bell.Cracked = true;
        (await keeper.RunDue()).ShouldBe(0);
        (await Run(app)).Error.ShouldNotBeNull().ShouldContain("cracked");
        bell.Cracked = false;
        (await keeper.RunDue()).ShouldBe(0, "not at once");
        app.Clock.Pass(TimeSpan.FromDays(1));
        (await keeper.RunDue()).ShouldBe(2);
        bell.Rung.ShouldBe(["2026-11-21", "2026-11-22"]);
        (await Run(app)).ShouldSatisfyAllConditions(r => r.Error.ShouldBeNull(), r => r.DoneAt.ShouldNotBeNull(), r => r.Attempts.ShouldBe(2));
    }

    [Fact]
    public async Task After_five_tries_a_failing_one_is_let_be()
    {
        var (app, bell, keeper) = await WithBell();
        bell.Cracked = true;
        for (var n = 0; n < 8; n++)
        {
            await keeper.RunDue();
            app.Clock.Pass(TimeSpan.FromMinutes(16));
        }
        (await Run(app)).Attempts.ShouldBe(5);
    }

    [Fact]
    public async Task Every_routine_says_in_both_languages_what_it_does()
    {
        var app = await Start(services => services.AddSingleton<IRoutine>(new Bell()));
        var words = app.Services.GetRequiredService<Xinhuo.Platform.Localization.Words>();
        var all = app.Services.GetServices<IRoutine>().ToList();
        all.Count.ShouldBeGreaterThan(2);
        foreach (var language in Xinhuo.Platform.Localization.Words.Languages)
            all.Where(r => !words.Of(language).ContainsKey(r.Word)).Select(r => r.Name).ShouldBe(["test-bell"], "the test's own has none");
    }

    private static Task<RoutineRun> Run(App app) => app.Read(db => db.Set<RoutineRun>().SingleAsync(r => r.Routine == "test-bell" && r.Period == "2026-11-21"));

    private async Task<(App, Bell, RoutineKeeper)> WithBell()
    {
        var bell = new Bell();
        var app = await Start(services =>
        {
            // Only the bell: the house's own routines have tests of their own.
            foreach (var routine in services.Where(s => s.ServiceType == typeof(IRoutine)).ToList())
                services.Remove(routine);
            services.AddSingleton<IRoutine>(bell);
        });
        return (app, bell, app.Services.GetRequiredService<RoutineKeeper>());
    }

    private sealed class Bell : IRoutine
    {
        public ConcurrentQueue<string> Rung { get; } = new();
        public bool Cracked { get; set; }
        public string Name => "test-bell";
        public string Word => "test.bell";

        public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public Task Run(string period, CancellationToken cancel)
        {
            if (Cracked)
                throw new InvalidDataException("the bell is cracked");
            Rung.Enqueue(period);
            return Task.CompletedTask;
        }
    }
}

public sealed class RoutineTestsOnSqlite() : RoutineTests(postgres: false);

public sealed class RoutineTestsOnPostgres() : RoutineTests(postgres: true);
