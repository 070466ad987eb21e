using System.Collections.Concurrent;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xinhuo.Community;
using Xinhuo.Community.Unread;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.ByHand;

/// <summary>
/// The measure: the same pages as somebody would write them who knows no framework above the server. The same process, cookie, session check,
/// rights, read marks, antiforgery and courier as the program itself (its own classes, so that neither side has an advantage there); the same
/// questions in plain ADO.NET with statements kept prepared on open connections; the same words put together with a StringBuilder.
/// </summary>
internal static class ByHandProgram
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var postgres = builder.Configuration.GetConnectionString("Xinhuo");
        House.AddRooms(builder.Services, builder.Configuration["XINHUO_DATA"]!);
        builder.Services.AddPlatformAtWork(onPostgres: !string.IsNullOrWhiteSpace(postgres)).AddAntiforgery();
        builder.Services.AddSingleton<Frame>().AddSingleton<TopicByHand>().AddSingleton<ListByHand>().AddSingleton<ReplyByHand>();
        if (string.IsNullOrWhiteSpace(postgres))
            builder.Services.AddSingleton<IHands, SqliteHands>();
        else
            builder.Services.AddSingleton<IHands, PostgresHands>();

        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.MapGet("/health", http => http.Response.WriteAsync("ok"));
        app.MapGet("/topics/{id:guid}", app.Services.GetRequiredService<TopicByHand>().Show);
        app.MapPost("/topics/{id:guid}", app.Services.GetRequiredService<ReplyByHand>().Post);
        app.MapGet("/groups/{slug}", app.Services.GetRequiredService<ListByHand>().Show);
        app.MapGet("/prepared/{id:guid}", Prepared(app.Configuration["prepared"]));
        await app.RunAsync();
        return 0;
    }

    /// <summary>Pages as bytes in memory: what a cache of guests' pages cannot be faster than.</summary>
    private static RequestDelegate Prepared(string? folder)
    {
        var pages = new ConcurrentDictionary<string, byte[]>();
        return http =>
        {
            var page = pages.GetOrAdd((string)http.Request.RouteValues["id"]!, id => File.ReadAllBytes(Path.Combine(folder!, id)));
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.Length;
            return http.Response.Body.WriteAsync(page, 0, page.Length);
        };
    }
}

/// <summary>What the hand-written pages ask of a database, and what they write.</summary>
internal interface IHands
{
    Task<TopicRow?> Topic(Guid id, Guid me, int from, int to, List<ReplyRow> replies);

    Task<GroupRow?> Group(string slug, Guid me, int most, List<string> hosts, List<LineRow> lines);

    /// <summary>Null: not there, or not for this member. Durable when it returns.</summary>
    Task<int?> Reply(Said said);
}

internal sealed record Said(Guid Id, Guid Topic, Guid Author, int Role, DateTimeOffset At, string Body, string Html, string Findable, bool Heard);

internal sealed record TopicRow(
    Guid Id,
    Guid Group,
    string GroupSlug,
    string GroupName,
    Guid Author,
    string AuthorName,
    string? AuthorPhoto,
    int AuthorRole,
    string Title,
    DateTimeOffset At,
    bool Edited,
    int Replies,
    int Thanks,
    bool Hidden,
    bool Withdrawn,
    string Html,
    int? Read,
    int? Following,
    bool Thanked,
    bool Saved
);

internal sealed record ReplyRow(
    int Number,
    Guid Author,
    string AuthorName,
    string? AuthorPhoto,
    int AuthorRole,
    bool AuthorGone,
    int? Parent,
    DateTimeOffset At,
    bool Edited,
    int Thanks,
    bool Hidden,
    bool Withdrawn,
    string Html,
    bool Thanked
);

internal sealed record GroupRow(Guid Id, string Slug, string Name, string? About, int Openness, int People, DateTimeOffset? JoinedAt, int? Following);

internal sealed record LineRow(
    Guid Id,
    Guid Author,
    string AuthorName,
    string? AuthorPhoto,
    int AuthorRole,
    bool AuthorGone,
    string Title,
    DateTimeOffset LastAt,
    int Replies,
    string? LastBy,
    int? Read,
    bool Muted
);
