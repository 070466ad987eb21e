using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// One room with five hundred people connected: sixteen of them speak as fast as they are answered, and each line must reach every browser, once. Then the
/// same across two processes, where the database carries it, and what an idle stream costs. Browsers and speakers share the second core with this program,
/// so that what is said of the delivery is a lower bound.
/// </summary>
internal static class ChatFigures
{
    private const int Speakers = 16;
    private const int IdlePerMember = 10;
    private const int Across = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task Run(Figures figures, Premises at, Visitors visitors, Server server, Size size, Func<Task<Server>> another)
    {
        Measure.Say("chat");
        var room = await Room(at, visitors);
        // On SQLite the server hears nothing of another process: it looks again by itself.
        await Task.Delay(TimeSpan.FromSeconds(6));
        using var http = Server.Client();
        http.Timeout = Timeout.InfiniteTimeSpan;
        await InOne(figures, visitors, server, size, room, http);
        if (at.Postgres is not null)
            await AcrossTwo(figures, visitors, server, size, room, http, another);
        await Idle(figures, visitors, server, http);
    }

    private static async Task InOne(Figures figures, Visitors visitors, Server server, Size size, Guid room, HttpClient http)
    {
        using var end = new CancellationTokenSource();
        var (ears, listening) = await Listen(visitors.Everybody, http, server, room, end.Token);
        var speakers = await Tokens(http, server, room, visitors.Everybody.Take(Speakers));
        var warm = await Speak(http, server, room, speakers, TimeSpan.FromSeconds(size.Warm / 2));
        await AllHeard(ears, warm);
        var (began, watch) = (Stopwatch.GetTimestamp(), Stopwatch.StartNew());
        var said = await Speak(http, server, room, speakers, TimeSpan.FromSeconds(size.Seconds * 3));
        await AllHeard(ears, warm + said);
        var seconds = watch.Elapsed.TotalSeconds;
        var times = ears.SelectMany(e => e.Since(began)).Order().ToArray();
        (figures["chatStreams"], figures["chatLinesPerSecond"], figures["chatDeliveredPerSecond"]) = (ears.Count, said / seconds, times.Length / seconds);
        figures["chatMissed"] = (double)(warm + said) * ears.Count - ears.Sum(e => e.Lines);
        figures["chatCaughtUp"] = ears.Sum(e => e.CaughtUp);
        figures["chatStreamsEnded"] = ears.Sum(e => e.Ended);
        figures["chatReloads"] = ears.Sum(e => e.Reloads);
        Spread(figures, "chatDelivered", times);
        await end.CancelAsync();
        await listening;
    }

    /// <summary>A second process on the same database and core: said at one, heard at the other, twenty lines a second, which leaves both time.</summary>
    private static async Task AcrossTwo(Figures figures, Visitors visitors, Server server, Size size, Guid room, HttpClient http, Func<Task<Server>> another)
    {
        Measure.Say("chat across two processes");
        await using var other = await another();
        using var end = new CancellationTokenSource();
        var (ears, listening) = await Listen([.. visitors.Everybody.Take(Across)], http, other, room, end.Token);
        var speakers = await Tokens(http, server, room, visitors.Everybody.Take(1));
        var warm = await Speak(http, server, room, speakers, TimeSpan.FromSeconds(size.Warm / 4), Pause);
        await AllHeard(ears, warm);
        var began = Stopwatch.GetTimestamp();
        var said = await Speak(http, server, room, speakers, TimeSpan.FromSeconds(size.Seconds * 3), Pause);
        await AllHeard(ears, warm + said);
        (figures["acrossStreams"], figures["acrossLines"]) = (ears.Count, said);
        figures["acrossMissed"] = (double)(warm + said) * ears.Count - ears.Sum(e => e.Lines);
        Spread(figures, "across", [.. ears.SelectMany(e => e.Since(began)).Order()]);
        await end.CancelAsync();
        await listening;
    }

    private static async Task<Guid> Room(Premises at, Visitors visitors)
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
            return (await db.OfGroup(new Actor(visitors.Everybody[0].Member, Role.Member), group, now)).Value.Value;
        });
    }

    private static async Task<(IReadOnlyList<ChatEar> Ears, Task Listening)> Listen(
        IReadOnlyList<(Guid Member, string Cookie)> people,
        HttpClient http,
        Server server,
        Guid room,
        CancellationToken end
    )
    {
        var change = await ChatEar.ChangeOf(http, server.Address, room, people[0].Cookie);
        var ears = people.Select(p => new ChatEar(http, server.Address, room, p.Cookie, change)).ToList();
        var listening = Task.WhenAll(ears.Select(e => e.Listen(end)));
        await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
        return (ears, listening);
    }

    private static async Task<IReadOnlyList<(string Cookie, string Token)>> Tokens(
        HttpClient http,
        Server server,
        Guid room,
        IEnumerable<(Guid Member, string Cookie)> people
    )
    {
        var tokens = new List<(string, string)>();
        foreach (var (_, cookie) in people)
            tokens.Add(await Visitors.Token(http, server.Address, $"/chat/{room}", cookie));
        return tokens;
    }

    /// <summary>Each line carries the moment it was sent.</summary>
    private static async Task<int> Speak(
        HttpClient http,
        Server server,
        Guid room,
        IReadOnlyList<(string Cookie, string Token)> speakers,
        TimeSpan time,
        TimeSpan pause = default
    )
    {
        var (said, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(
            speakers.Select(async who =>
            {
                while (watch.Elapsed < time)
                {
                    using var form = new FormUrlEncodedContent([
                        new("Input.Body", $"sent{Stopwatch.GetTimestamp()}"),
                        new("Input.Once", $"{Guid.CreateVersion7()}"),
                        new("__RequestVerificationToken", who.Token),
                    ]);
                    using var post = new HttpRequestMessage(HttpMethod.Post, $"{server.Address}/chat/{room}")
                    {
                        Content = form,
                        Headers = { { "Cookie", who.Cookie }, { "HX-Request", "true" } },
                    };
                    using var answer = await http.SendAsync(post);
                    answer.EnsureSuccessStatusCode();
                    Interlocked.Increment(ref said);
                    if (pause > TimeSpan.Zero)
                        await Task.Delay(pause);
                }
            })
        );
        return said;
    }

    /// <summary>Until every browser has every line; or half a minute.</summary>
    private static async Task AllHeard(IReadOnlyList<ChatEar> ears, int said)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < 30 && ears.Any(e => e.Lines < said); )
            await Task.Delay(20);
    }

    private static async Task Idle(Figures figures, Visitors visitors, Server server, HttpClient http)
    {
        await Task.Delay(2_000);
        var before = server.Megabytes;
        using var end = new CancellationTokenSource();
        var streams = visitors
            .Everybody.SelectMany(p => Enumerable.Repeat(p.Cookie, IdlePerMember))
            .Select(cookie => Stay(http, $"{server.Address}/live/me", cookie, end.Token))
            .ToList();
        await Task.Delay(TimeSpan.FromSeconds(15));
        figures["idleStreams"] = streams.Count(s => !s.IsCompleted);
        figures["idleKilobytesEach"] = (server.Megabytes - before) * 1024 / streams.Count;
        await end.CancelAsync();
        await Task.WhenAll(streams);
    }

    private static async Task Stay(HttpClient http, string address, string cookie, CancellationToken end)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync(end);
            await stream.CopyToAsync(Stream.Null, end);
        }
        catch (OperationCanceledException)
        {
            // Measured.
        }
    }

    private static void Spread(Figures figures, string name, double[] sorted)
    {
        if (sorted.Length > 0)
            (figures[$"{name}HalfMs"], figures[$"{name}P99Ms"]) = (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
