using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Bench.Filling;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// Searching two-character words as the server does it, in a process of its own on the server's core: whether every text that holds the word is
/// found (each text is looked through for it), and how long the twenty newest take, for the slowest word.
/// </summary>
internal sealed record SearchFigures(int Words, double Recall, string WorstWord, int WorstHits, double WorstHalfMs, double WorstP99Ms)
{
    private const int Tries = 400;

    public static async Task<int> Run(Asked asked)
    {
        await using var house = await House.Open(asked.Folder, asked.Postgres);
        var every = Prose.Words.Count / (double)asked.Size.Words;
        var words = Enumerable.Range(0, asked.Size.Words).Select(i => Prose.Words[(int)(i * every)]).Distinct().ToList();
        await using var db = house.Read();
        var closed = await db.Groups().Where(g => g.Openness != Openness.Open).Select(g => g.Id.Value).ToListAsync();
        var (found, all) = await LookThrough(db, words);
        var slowest = new List<(string Word, double Ms)>();
        foreach (var word in words.Concat(words))
            slowest.Add((word, (await Time(house, word, closed, 12))[6]));
        var worst = new List<(string Word, double[] Ms)>();
        foreach (var word in slowest.OrderByDescending(s => s.Ms).Select(s => s.Word).Distinct().Take(4))
        {
            await Time(house, word, closed, Tries);
            worst.Add((word, await Time(house, word, closed, Tries)));
        }
        var (name, times) = worst.MaxBy(w => w.Ms[Tries * 99 / 100]);
        var figures = new SearchFigures(
            words.Count,
            all == 0 ? 0 : found / (double)all,
            name,
            (await All(db, name)).Count,
            times[Tries / 2],
            times[Tries * 99 / 100]
        );
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<(long Found, long All)> LookThrough(XinhuoDb db, IReadOnlyList<string> words)
    {
        var texts = new List<(Guid Id, string Text)>();
        await foreach (
            var t in db.Topics()
                .Select(t => new
                {
                    t.Id,
                    t.Title,
                    t.Body,
                })
                .AsAsyncEnumerable()
        )
            texts.Add((t.Id.Value, $"{t.Title}\n{PlainText.Of(t.Body)}"));
        await foreach (var r in db.Replies().Select(r => new { r.Id, r.Body }).AsAsyncEnumerable())
            texts.Add((r.Id.Value, PlainText.Of(r.Body)));
        var (found, all) = (0L, 0L);
        foreach (var word in words)
        {
            var hits = (await All(db, word)).ToHashSet();
            foreach (var text in texts.Where(t => t.Text.Contains(word, StringComparison.Ordinal)))
            {
                all++;
                if (hits.Contains(text.Id))
                    found++;
            }
        }
        return (found, all);
    }

    private static async Task<List<Guid>> All(XinhuoDb db, string word)
    {
        var hits = new List<Guid>();
        for (var before = long.MaxValue; ; )
        {
            var page = await db.Find(word, [], most: 10_000, before);
            hits.AddRange(page.Select(f => f.Id));
            if (page.Count < 10_000)
                return hits;
            before = page[^1].Number;
        }
    }

    /// <summary>Milliseconds of so many tries, the shortest first; each with a context of its own, as a request has.</summary>
    private static async Task<double[]> Time(House house, string word, IReadOnlyCollection<Guid> closed, int tries)
    {
        var times = new double[tries];
        for (var i = 0; i < tries; i++)
        {
            await using var db = house.Read();
            var at = Stopwatch.GetTimestamp();
            await db.Find(word, closed, most: 20);
            times[i] = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        }
        Array.Sort(times);
        return times;
    }
}
