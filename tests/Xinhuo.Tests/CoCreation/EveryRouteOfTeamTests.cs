using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation.Projects;

namespace Xinhuo.Tests.CoCreation;

/// <summary>Law 3, address by address: whatever stands below a team's, now or later, opens to staff by the team's invitation alone and takes nothing from them.</summary>
public abstract class EveryRouteOfTeamTests(bool postgres) : OnEachEngine(postgres)
{
    /// <summary>The call itself, which every member reads.</summary>
    private const string Call = "/teams/{id:guid}";

    private static readonly string[] Own = ["Sessions", "RoutineRuns", "Notices", "Receipts", "Outbox"];

    [Fact]
    public async Task No_address_below_a_team_takes_anything_from_staff_and_none_of_its_room_opens_uninvited()
    {
        var app = await Start();
        var (host, pm, chen, lin) = (
            await Given.Host(app),
            await Given.ProductManager(app),
            await Given.Member(app, "陈牧野"),
            await Given.Member(app, "林晚舟")
        );
        var team = await Calling.Team(app, chen, null, (lin, "aerial"));
        await chen.See(team + "/room/files");
        await chen.Submit("form#bring", [("Sent.Files", "片子.mp4", "粗剪"u8.ToArray())]);
        await chen.See(team + "/room/guests");
        await chen.Submit("form#invite", ("Who", $"{pm.Id}"), ("Days", "3"));
        await app.Settle();
        var file = (await app.Read(db => db.Set<ProjectFile>().Select(f => f.Id).SingleAsync())).Value;
        string Filled(string address) =>
            address.Replace("{id:guid}", team["/teams/".Length..], StringComparison.Ordinal).Replace("{fileId:guid}", $"{file}", StringComparison.Ordinal);

        var below = (await PageHandlers.Of(app)).Where(h => h.Route.StartsWith(Call, StringComparison.Ordinal)).ToList();
        var others = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => r.StartsWith(Call, StringComparison.Ordinal))
            .Distinct();
        foreach (var route in others.Where(r => r.StartsWith(Call + "/room", StringComparison.Ordinal)))
        {
            (await host.Open(Filled(route))).Status.ShouldBe(HttpStatusCode.NotFound, route);
            if (!route.EndsWith("take-along", StringComparison.Ordinal))
                (await pm.Open(Filled(route))).Status.ShouldBe(HttpStatusCode.OK, route);
            (await chen.Open(Filled(route))).Status.ShouldBe(HttpStatusCode.OK, route);
        }

        var posts = below.Where(h => h.Method == "POST").Select(h => h.Address).Distinct().ToList();
        posts.Count.ShouldBeGreaterThan(20, string.Join('\n', posts));
        var before = await Stored.Tables(app, Own, (_, column) => column != "LastSeenAt", (_, _) => true);
        foreach (var staff in new[] { pm, host })
            (await Taken(staff)).ShouldBeEmpty(staff.Name);
        var after = (await Stored.Tables(app, Own, (_, column) => column != "LastSeenAt", (_, _) => true)).ToDictionary();
        foreach (var (table, rows) in before)
            after[table].ShouldBe(rows, table);
        (await Taken(chen)).Count.ShouldBeGreaterThan(10, "for the team itself they are there");

        async Task<List<string>> Taken(Visitor who)
        {
            await who.See("/sign-out");
            var token = who.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var taken = new List<string>();
            foreach (var address in posts)
            {
                var fields = ((string[])["Words", "Title", "What", "Note", "Why", "Input.Title", "Input.Body"])
                    .Select(f => KeyValuePair.Create(f, "来自品牌"))
                    .Append(new("__RequestVerificationToken", token))
                    .Append(new("one", $"{file}"))
                    .Append(new("Who", $"{lin.Id}"));
                if ((await who.Http.PostAsync(Filled(address), new FormUrlEncodedContent(fields))).StatusCode != HttpStatusCode.NotFound)
                    taken.Add(address);
            }
            return taken;
        }
    }
}

public sealed class EveryRouteOfTeamOnSqlite() : EveryRouteOfTeamTests(postgres: false);

public sealed class EveryRouteOfTeamOnPostgres() : EveryRouteOfTeamTests(postgres: true);
