using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Data;

namespace Xinhuo.Bench.Measuring;

/// <summary>How old a guest's page can be: after a change in the same process (at once) and after one made elsewhere (within a second).</summary>
internal static class GuestFigures
{
    /// <summary>How many of so many replies were not there when their writer, or a guest, looked right after the answer.</summary>
    public static async Task<int> OwnWritesUnseen(Visitors visitors, string address, int tries)
    {
        using var http = Server.Client();
        var unseen = 0;
        for (var i = 0; i < tries; i++)
        {
            var path = $"/topics/{visitors.LongTopics[i % 10]}";
            var (cookie, token) = await Visitors.Token(http, address, path, visitors.People[i].Cookie);
            _ = await http.GetStringAsync(address + path); // what a guest sees is in the cache now
            var mark = $"mark{Guid.CreateVersion7():N}";
            using var form = new FormUrlEncodedContent([new("Input.Body", mark), new("__RequestVerificationToken", token)]);
            using var post = new HttpRequestMessage(HttpMethod.Post, address + path) { Content = form, Headers = { { "Cookie", cookie } } };
            using var answer = await http.SendAsync(post);
            var where = answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The reply was answered with {(int)answer.StatusCode}.");
            using var look = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(address), where)) { Headers = { { "Cookie", cookie } } };
            using var mine = await http.SendAsync(look);
            if (
                !(await mine.Content.ReadAsStringAsync()).Contains(mark, StringComparison.Ordinal)
                || !(await http.GetStringAsync(new Uri(new Uri(address), where))).Contains(mark, StringComparison.Ordinal)
            )
                unseen++;
        }
        return unseen;
    }

    /// <summary>The longest, in milliseconds, that a guest went on seeing an old title after another process had changed it.</summary>
    public static async Task<double> StaleMs(Premises at, Visitors visitors, string address, int tries)
    {
        await using var house = await House.Open(at.Folder, at.Postgres);
        using var http = Server.Client();
        var longest = 0.0;
        for (var i = 0; i < tries; i++)
        {
            var topic = new TopicId(visitors.LongTopics[i % visitors.LongTopics.Count]);
            var mark = $"mark{Guid.CreateVersion7():N}";
            for (var look = 0; look < 20; look++)
                _ = await http.GetStringAsync($"{address}/topics/{topic.Value}");
            await house.Acts.Run(db => db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.Title, mark)));
            var committed = Stopwatch.GetTimestamp();
            while (!(await http.GetStringAsync($"{address}/topics/{topic.Value}")).Contains(mark, StringComparison.Ordinal))
                if (Stopwatch.GetElapsedTime(committed).TotalSeconds > 10)
                    break;
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
        }
        return longest;
    }
}
