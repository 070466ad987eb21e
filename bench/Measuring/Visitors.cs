using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xinhuo.Bench.Filling;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.Measuring;

/// <summary>Members who are signed in, and what they look at: open groups, and long talks in them, of which some are unread.</summary>
internal sealed partial class Visitors
{
    private const int Most = 500;
    private const int MostReading = 200;

    /// <summary>As many as talk in one room.</summary>
    public required IReadOnlyList<(Guid Member, string Cookie)> Everybody { get; init; }

    /// <summary>Those of them who read and write.</summary>
    public required IReadOnlyList<(Guid Member, string Cookie)> People { get; init; }
    public required IReadOnlyList<Guid> LongTopics { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }

    public static async Task<Visitors> SignIn(Premises at)
    {
        await using var house = await House.Open(at.Folder, at.Postgres);
        var format = house
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme)
            .TicketDataFormat;
        await using var db = house.Read();
        var members = await db.Members()
            .Where(m => m.Role == Role.Member && m.Language == "zh-CN")
            .OrderBy(m => m.Id)
            .Take(Most)
            .Select(m => m.Id)
            .ToListAsync();
        var people = new List<(Guid, string)>();
        await house.Acts.Run(async writing =>
        {
            var sessions = new Bulk(
                writing,
                "Sessions",
                ("Id", BulkType.Id),
                ("MemberId", BulkType.Id),
                ("StartedAt", BulkType.Moment),
                ("LastSeenAt", BulkType.Moment),
                ("Browser", BulkType.Text)
            );
            foreach (var member in members)
            {
                var (session, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
                sessions.Add(session, member.Value, now, now, "bench");
                var identity = new ClaimsIdentity([new Claim("session", session.ToString())], IdentityConstants.ApplicationScheme);
                var properties = new AuthenticationProperties
                {
                    IsPersistent = true,
                    IssuedUtc = now,
                    ExpiresUtc = now.AddDays(60),
                };
                people.Add(
                    (
                        member.Value,
                        $"{GuestPages.SessionCookie}={format.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, IdentityConstants.ApplicationScheme))}"
                    )
                );
            }
            await sessions.Flush();
        });
        var open = db.Groups().Where(g => g.Openness == Openness.Open);
        return new Visitors
        {
            Everybody = people,
            People = [.. people.Take(MostReading)],
            LongTopics = await db.Topics()
                .Where(t => t.ReplyCount >= Plan.FullPage && open.Any(g => g.Id == t.GroupId))
                .OrderBy(t => t.Id)
                .Take(500)
                .Select(t => t.Id.Value)
                .ToListAsync(),
            Groups = await open.Where(g => g.TopicCount > 40).OrderBy(g => g.Id).Select(g => g.Slug).ToListAsync(),
        };
    }

    public IEnumerable<(string Method, string Path, string Cookie, string Body)> Pages() =>
        Each(LongTopics.Count * 4, i => $"/topics/{LongTopics[i % LongTopics.Count]}");

    public IEnumerable<(string Method, string Path, string Cookie, string Body)> Lists() => Each(2_000, i => $"/groups/{Groups[i % Groups.Count]}");

    /// <summary>Guests look at what is talked about: a few pages, over and over.</summary>
    public IEnumerable<(string Method, string Path, string Cookie, string Body)> Guests(string root) =>
        LongTopics.Take(10).Select(t => ("GET", $"/{root}/{t}", "", ""));

    /// <summary>Replies as sixteen people type them, each with the token of a page they had opened.</summary>
    public async Task<IEnumerable<(string Method, string Path, string Cookie, string Body)>> Replies(string address)
    {
        var prose = new Prose(new Random(7));
        using var http = Server.Client();
        var tokens = new List<(string Cookie, string Token)>();
        foreach (var (_, cookie) in People.Take(64))
            tokens.Add(await Token(http, address, $"/topics/{LongTopics[0]}", cookie));
        return Each(4_000, i => $"/topics/{LongTopics[(i * 7) % LongTopics.Count]}")
            .Select(
                (r, i) =>
                {
                    var (cookie, token) = tokens[i % tokens.Count];
                    return (
                        "POST",
                        r.Path,
                        cookie,
                        $"Input.Once=00000000-0000-7000-8000-{Wrk.Mark}&Input.Body={Uri.EscapeDataString(prose.Text(prose.IsChinese(), 45))}&__RequestVerificationToken={Uri.EscapeDataString(token)}"
                    );
                }
            )
            .ToList();
    }

    /// <summary>The cookies a browser would send after opening the page, and the token in its form.</summary>
    public static async Task<(string Cookie, string Token)> Token(HttpClient http, string address, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address + path) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Concat(cookies.Select(c => "; " + c.Split(';')[0])) : "";
        return (cookie + set, TokenField().Match(page).Groups[1].Value);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    // Strides that share no factor with the lists, so that everybody meets everything.
    private IEnumerable<(string Method, string Path, string Cookie, string Body)> Each(int count, Func<int, string> path) =>
        Enumerable.Range(0, count).Select(i => ("GET", path(i), People[(i * 37 + i / People.Count) % People.Count].Cookie, ""));
}
