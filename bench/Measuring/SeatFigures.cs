using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// Two hundred people who have the page of a gathering open press for its twenty seats at once: how long until the last is answered, and whether exactly twenty
/// sit and the others wait in the order of their turns. The middle one of several gatherings.
/// </summary>
internal static class SeatFigures
{
    private const int People = 200;
    private const int Seats = 20;

    public static async Task Run(Figures figures, Premises at, Visitors visitors, Server server, Size size)
    {
        Measure.Say("seats");
        using var http = Server.Client();
        http.Timeout = TimeSpan.FromMinutes(2);
        var people = visitors.People.Take(People).ToList();
        var (all, p99, wrong) = (new List<double>(), new List<double>(), 0);
        // The first of them is for the runtime's compiler.
        for (var round = 0; round <= size.Rounds; round++)
        {
            var id = await Gathering(at, visitors);
            var tokens = new List<(string Cookie, string Token)>();
            foreach (var (_, cookie) in people)
                tokens.Add(await Visitors.Token(http, server.Address, $"/gatherings/{id}", cookie));
            var watch = Stopwatch.StartNew();
            var times = await Task.WhenAll(tokens.Select(who => Come(http, $"{server.Address}/gatherings/{id}", who)));
            var seconds = watch.Elapsed.TotalSeconds;
            if (!await Right(at, id))
                wrong++;
            if (round == 0)
                continue;
            all.Add(seconds);
            p99.Add(times.Order().ElementAt((int)(times.Length * 0.99)));
        }
        (figures["seatsAsked"], figures["seatsSeconds"], figures["seatsP99Ms"]) = (
            people.Count,
            all.Order().ElementAt(all.Count / 2),
            p99.Order().ElementAt(p99.Count / 2)
        );
        figures["seatsWrong"] = wrong;
    }

    private static async Task<Guid> Gathering(Premises at, Visitors visitors)
    {
        await using var house = await House.Open(at.Folder, at.Postgres);
        return await house.Acts.Run(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var gathering = new Gathering
            {
                Id = Ids.New<GatheringId>(now),
                Kind = GatheringKind.Gathering,
                HostId = new MemberId(visitors.Everybody[^1].Member),
                Title = "抢座",
                Place = "后山",
                StartsAt = now.AddDays(3),
                EndsAt = now.AddDays(3).AddHours(2),
                Zone = "Asia/Shanghai",
                Capacity = Seats,
                CreatedAt = now,
                DoorCode = "0000",
                Body = "",
                BodyHtml = "",
            };
            db.Add(gathering);
            await db.SaveChangesAsync();
            return gathering.Id.Value;
        });
    }

    /// <summary>Exactly so many sit, the first turns do, and the gathering counts as many.</summary>
    private static async Task<bool> Right(Premises at, Guid id)
    {
        await using var house = await House.Open(at.Folder, at.Postgres);
        await using var db = house.Read();
        var gathering = new GatheringId(id);
        var seats = await db.GatheringSeats().Where(s => s.GatheringId == gathering).OrderBy(s => s.Turn).ToListAsync();
        var counted = await db.Gatherings().Where(g => g.Id == gathering).Select(g => new { g.Taken, g.Waiting }).SingleAsync();
        return seats.Count == People
            && seats.Select(s => s.Turn).Distinct().Count() == People
            && seats.Take(Seats).All(s => s.IsSeated)
            && seats.Skip(Seats).All(s => s.Waits)
            && (counted.Taken, counted.Waiting) == (Seats, People - Seats);
    }

    private static async Task<double> Come(HttpClient http, string address, (string Cookie, string Token) who)
    {
        var watch = Stopwatch.StartNew();
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", who.Token)]);
        using var post = new HttpRequestMessage(HttpMethod.Post, $"{address}?handler=Come") { Content = form, Headers = { { "Cookie", who.Cookie } } };
        using var answer = await http.SendAsync(post);
        if ((int)answer.StatusCode is not (302 or 303))
            throw new InvalidOperationException($"Asking for a seat was answered with {(int)answer.StatusCode}.");
        return watch.Elapsed.TotalMilliseconds;
    }
}
