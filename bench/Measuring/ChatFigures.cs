using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// One room with five hundred people connected: sixteen of them speak as fast as they are answered, and each line must reach every stream. Then what an
/// idle stream costs. Streams and speakers share the second core with this program, so that what is said of the delivery is a lower bound.
/// </summary>
internal static partial class ChatFigures
{
    private const int Speakers = 16;
    private const int IdlePerMember = 10;

    public static async Task Run(Figures figures, Premises at, Visitors visitors, Server server, Size size)
    {
        Measure.Say("chat");
        var room = await Room(at, visitors);
        using var http = Server.Client();
        http.Timeout = Timeout.InfiniteTimeSpan;
        var people = visitors.Everybody;
        using var end = new CancellationTokenSource();
        var heard = new ConcurrentBag<double>();
        var listening = people.Select(p => Listen(http, $"{server.Address}/live/me?room={room.Value}", p.Cookie, heard, end.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(5));

        var path = $"/chat/{room.Value}";
        var tokens = new List<(string Cookie, string Token)>();
        foreach (var (_, cookie) in people.Take(Speakers))
            tokens.Add(await Visitors.Token(http, server.Address, path, cookie));
        await Speak(http, server.Address + path, tokens, TimeSpan.FromSeconds(size.Warm / 2));
        await Silence(heard);
        heard.Clear();
        var watch = Stopwatch.StartNew();
        var said = await Speak(http, server.Address + path, tokens, TimeSpan.FromSeconds(size.Seconds * 3));
        await Silence(heard);
        var seconds = watch.Elapsed.TotalSeconds;
        var times = heard.Order().ToArray();
        (figures["chatStreams"], figures["chatLinesPerSecond"], figures["chatDeliveredPerSecond"]) = (people.Count, said / seconds, times.Length / seconds);
        figures["chatMissed"] = (double)said * people.Count - times.Length;
        if (times.Length > 0)
            (figures["chatDeliveredHalfMs"], figures["chatDeliveredP99Ms"]) = (times[times.Length / 2], times[(int)(times.Length * 0.99)]);
        await end.CancelAsync();
        await Task.WhenAll(listening);
        await Idle(figures, visitors, server, http);
    }

    private static async Task<RoomId> Room(Premises at, Visitors visitors)
    {
        await using var house = await House.Open(at.Folder, at.Postgres);
        return await house.Acts.Run(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var group = await db.Groups().Where(g => g.Openness == Openness.Open).OrderBy(g => g.Id).Select(g => g.Id).FirstAsync();
            var inside = (await db.PeopleIn(group).Select(m => m.MemberId).ToListAsync()).ToHashSet();
            foreach (var (id, _) in visitors.Everybody.Where(p => !inside.Contains(new MemberId(p.Member))))
                db.Add(
                    new GroupMembership
                    {
                        Id = Ids.New<MembershipId>(now),
                        GroupId = group,
                        MemberId = new MemberId(id),
                        JoinedAt = now,
                    }
                );
            await db.SaveChangesAsync();
            return (await db.OfGroup(new Actor(visitors.Everybody[0].Member, Role.Member), group, now)).Value;
        });
    }

    private static async Task Listen(HttpClient http, string address, string cookie, ConcurrentBag<double> heard, CancellationToken end)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
            while (await reader.ReadLineAsync(end) is { } line)
                if (Said().Match(line) is { Success: true } said)
                    heard.Add(Stopwatch.GetElapsedTime(long.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).TotalMilliseconds);
        }
        catch (OperationCanceledException)
        {
            // Measured.
        }
    }

    /// <summary>Each line carries the moment it was sent.</summary>
    private static async Task<int> Speak(HttpClient http, string address, List<(string Cookie, string Token)> tokens, TimeSpan time)
    {
        var (said, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(
            tokens.Select(async who =>
            {
                while (watch.Elapsed < time)
                {
                    using var form = new FormUrlEncodedContent([
                        new("Input.Body", $"sent{Stopwatch.GetTimestamp()}"),
                        new("Input.Once", $"{Guid.CreateVersion7()}"),
                        new("__RequestVerificationToken", who.Token),
                    ]);
                    using var post = new HttpRequestMessage(HttpMethod.Post, address)
                    {
                        Content = form,
                        Headers = { { "Cookie", who.Cookie }, { "HX-Request", "true" } },
                    };
                    using var answer = await http.SendAsync(post);
                    if (answer.IsSuccessStatusCode)
                        Interlocked.Increment(ref said);
                }
            })
        );
        return said;
    }

    private static async Task Silence(ConcurrentBag<double> heard)
    {
        for (var (before, tries) = (-1, 0); heard.Count != before && tries < 60; tries++)
        {
            before = heard.Count;
            await Task.Delay(500);
        }
    }

    private static async Task Idle(Figures figures, Visitors visitors, Server server, HttpClient http)
    {
        await Task.Delay(2_000);
        var before = server.Megabytes;
        using var end = new CancellationTokenSource();
        var streams = visitors
            .Everybody.SelectMany(p => Enumerable.Repeat(p.Cookie, IdlePerMember))
            .Select(cookie => Listen(http, $"{server.Address}/live/me", cookie, [], end.Token))
            .ToList();
        await Task.Delay(TimeSpan.FromSeconds(15));
        figures["idleStreams"] = streams.Count;
        figures["idleKilobytesEach"] = (server.Megabytes - before) * 1024 / streams.Count;
        await end.CancelAsync();
        await Task.WhenAll(streams);
    }

    [GeneratedRegex("sent([0-9]+)</p>")]
    private static partial Regex Said();
}
