using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community.Steps;
using Xinhuo.Tests.Community.Chat;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Whoever a host suspended reads and writes nothing: each handler of each page is tried, whichever pages there will be.</summary>
public abstract class SuspendedTests(bool postgres) : OnEachEngine(postgres)
{
    /// <summary>What stays theirs: the door, the key, their letters, their own data, and whom they do not want to hear from.</summary>
    private static readonly string[] Own =
    [
        "/forgotten",
        "/join/{code?}",
        "/letters/stop",
        "/me/chat",
        "/me/erase",
        "/me/export",
        "/me/notices",
        "/me/passkeys",
        "/me/password",
        "/me/privacy",
        "/me/sessions",
        "/me/standing",
        "/notices",
        "/reset",
        "/sign-in",
        "/sign-out",
    ];

    private static readonly string[] OtherDoors = ["/passkeys/enter", "/passkeys/enter/options", "/passkeys/new", "/passkeys/new/options", "/preferences"];

    /// <summary>Looking leaves these traces.</summary>
    private static readonly HashSet<string> Traces = ["Readings", "ChatSeats", "Sessions", "Notices"];

    [Theory, InlineData(false), InlineData(true)]
    public async Task No_handler_of_any_page_writes_for_a_suspended_member_and_the_same_handlers_write_for_another(bool outside)
    {
        var app = await Start();
        var (host, lin, other) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "罗大川"));
        var group = await host.Found("歇歇");
        foreach (var person in new[] { lin, other })
            await person.Join(group);
        var (topics, rooms) = (new Dictionary<Visitor, string>(), new Dictionary<Visitor, string>());
        foreach (var person in new[] { lin, other })
        {
            topics[person] = await person.Say(group, $"{person.Name}的话题");
            await host.Reply(topics[person], "一句回应");
            rooms[person] = await person.WriteTo(host, $"{person.Name}的信");
            await Post(host, $"{group}/people?handler=NameHost", ("who", $"{person.Id}"));
        }
        (await Desks.Give(app, host, lin, outside ? SanctionStep.Suspended : SanctionStep.ReadOnly)).Refused.ShouldBeFalse();

        var handlers = await Handlers(app);
        handlers.Count.ShouldBeGreaterThan(20);
        var wrote = new List<string>();
        foreach (var handler in handlers)
            wrote.AddRange(
                (await Written(app, lin, Filled(handler, topics[lin], group, rooms[lin], host.Id), host.Id, topics[lin])).Select(t => $"{handler}: {t}")
            );
        wrote.ShouldBeEmpty("a suspended member wrote here");

        foreach (var handler in handlers)
            if ((await Written(app, other, Filled(handler, topics[other], group, rooms[other], host.Id), host.Id, topics[other])).Count > 0)
                wrote.Add(handler);
        wrote.Count.ShouldBeGreaterThan(15, string.Join('\n', wrote));

        app.Clock.Pass(TimeSpan.FromDays(4));
        (await Written(app, lin, "/me/introduction", host.Id, topics[lin])).ShouldContain("Members", "it ends by itself");
    }

    [Fact]
    public async Task No_other_address_takes_a_post_than_these()
    {
        var app = await Start();
        var posts = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
            )
            .Select(e => e.RoutePattern.RawText!)
            .Order(StringComparer.Ordinal);
        posts.ShouldBe(OtherDoors);
    }

    private static async Task<List<string>> Handlers(App app) =>
        [.. (await PageHandlers.Of(app)).Where(h => h.Method == "POST" && !Own.Contains(h.Route)).Select(h => h.Address)];

    private static string Filled(string handler, string topic, string group, string room, Guid somebody) =>
        handler
            .Replace("/topics/{id:guid}", topic, StringComparison.Ordinal)
            .Replace("{number:int}", handler.Contains("edit", StringComparison.Ordinal) ? "0" : "1", StringComparison.Ordinal)
            .Replace("/groups/{slug}", group, StringComparison.Ordinal)
            .Replace("/chat/{id:guid}", room, StringComparison.Ordinal)
            .Replace("{number:int:min(1)}", "1", StringComparison.Ordinal)
            .Replace("{id:guid}", $"{somebody}", StringComparison.Ordinal);

    /// <summary>The tables in which anything changed.</summary>
    private static async Task<List<string>> Written(App app, Visitor visitor, string address, Guid somebody, string topic)
    {
        var before = await Snapshot(app);
        await Post(
            visitor,
            address,
            [
                .. ((string[])["Title", "Body", "Words", "Name", "About", "Note", "City", "Hobbies"]).Select(f => ($"Input.{f}", $"{address} {f}")),
                ("Input.Group", topic),
                ("Input.Why", "Hurtful"),
                ("Input.Skill", "photography"),
                ("Input.Uses", "1"),
                ("Input.Days", "3"),
                ("Input.Member", $"{somebody}"),
                ("Topic", topic["/topics/".Length..]),
                ("Number", "1"),
                ("who", $"{somebody}"),
                ("skill", "photography"),
            ]
        );
        var after = await Snapshot(app);
        return [.. after.Keys.Where(t => after[t] != before[t])];
    }

    private static async Task Post(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var token = visitor.Find("[name=__RequestVerificationToken]")?.GetAttribute("value");
        if (token is null)
        {
            await visitor.See("/me/introduction");
            token = visitor.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }
        using var form = new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        using var answer = await visitor.Http.PostAsync(address, form, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeLessThan(500, address);
    }

    /// <summary>Everything that is kept, row by row.</summary>
    private static Task<Dictionary<string, string>> Snapshot(App app) =>
        app.Read(async db =>
        {
            var kept = new Dictionary<string, string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Where(t => !Traces.Contains(t)).Order())
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select * from \"{table}\"";
                await using var rows = await command.ExecuteReaderAsync();
                var found = new List<string>();
                while (await rows.ReadAsync())
                    found.Add(
                        string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)))
                    );
                kept[table] = string.Join('\n', found.Order(StringComparer.Ordinal));
            }
            return kept;
        });
}

public sealed class SuspendedTestsOnSqlite() : SuspendedTests(false);

public sealed class SuspendedTestsOnPostgres() : SuspendedTests(true);
