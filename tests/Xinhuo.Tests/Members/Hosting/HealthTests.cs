using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Tests.Platform.Happenings;

namespace Xinhuo.Tests.Members.Hosting;

/// <summary>A host sees what is stuck, since when and why, sends it round again, and it is written down who did.</summary>
public abstract class HealthTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task What_is_parked_is_seen_sent_again_and_written_down()
    {
        var plan = new Stumble.Plan(failures: Courier.MostTries);
        var app = await Start(services => services.AddSingleton(plan).AddListener<Knocked, Stumble>());
        var host = await Given.Host(app);
        (await host.See("/hosts/health")).Text.ShouldContain("家里都好");
        host.Find("form#again").ShouldBeNull();
        await Knocked.At(app, "后门");
        for (var tries = 0; tries < Courier.MostTries; tries++)
        {
            await app.Settle();
            app.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        await host.See("/hosts/health");
        host.Text.ShouldContain("有一件事没办成");
        host.Text.ShouldContain("没想到的错");
        host.Text.ShouldContain("Stumble");
        host.Text.ShouldContain("the door is stuck");
        host.Text.ShouldContain(app.OnPostgres ? "PostgreSQL" : "SQLite");

        await host.Submit("form#again");
        await app.Settle();

        (await host.See("/hosts/health")).Text.ShouldContain("家里都好");
        host.Find("#log")!.TextContent.ShouldContain(host.Name);
        plan.Tries.Count.ShouldBe(Courier.MostTries + 1);
        var verb = ParkedSentAgain.Verb;
        (await app.Read(db => db.Set<HappeningRow>().SingleAsync(h => h.Verb == verb))).Actor.ShouldBe(host.Id);
    }

    [Fact]
    public async Task Nobody_else_learns_how_the_house_is()
    {
        var app = await Start();
        foreach (var visitor in new[] { await Given.Member(app, "苏禾"), await Given.ProductManager(app) })
            (await visitor.Open("/hosts/health")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await new Visitor(app).Open("/hosts/health")).At.ShouldStartWith("/sign-in");
    }
}

public sealed class HealthOnSqlite() : HealthTests(postgres: false);

public sealed class HealthOnPostgres() : HealthTests(postgres: true);
