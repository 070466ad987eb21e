using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Staging;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Settling;

/// <summary>Brings thanks: with a giver as what they are, without one into the post's count, which the staged score already holds.</summary>
internal static class SettleThanks
{
    private const int AtOnce = 2_000;

    public static async Task Run(Settlement s)
    {
        foreach (var chunk in Chunks.Of(s.Area, "select key, post, by, sign, at from thanks order by key", Row.Read, AtOnce))
        {
            var (fresh, old) = (0, 0);
            await s.Act(async db => (fresh, old) = await Settle(db, s, chunk));
            s.Tally.Thanks.Imported += fresh;
            s.Tally.Thanks.Already += old;
        }
        await Scores(s);
    }

    private static async Task<(int New, int Old)> Settle(XinhuoDb db, Settlement s, List<Row> chunk)
    {
        var ledger = new Ledger(db, s.Source);
        var known = await ledger.Known("thanks", [.. chunk.Select(t => t.Key)]);
        var posts = await ledger.Known("post", [.. chunk.Select(t => t.Post).Distinct()]);
        var people = await ledger.Known("person", [.. chunk.Select(t => t.By).OfType<string>().Distinct()]);
        foreach (var row in chunk.Where(t => !known.ContainsKey(t.Key)))
        {
            var (topic, number) = posts[row.Post];
            if (row.By is not null)
                await Give(db, new TopicId(topic), number, new MemberId(people[row.By].Object), row.At);
            ledger.Enter("thanks", row.Key, topic, number);
        }
        await ledger.Flush(s.Cancel);
        return (chunk.Count - known.Count, known.Count);
    }

    private static async Task Give(XinhuoDb db, TopicId topic, int number, MemberId by, DateTimeOffset at)
    {
        var maker =
            number == 0
                ? await db.Topics().Where(t => t.Id == topic).Select(t => t.AuthorId).SingleAsync()
                : await db.Replies().Where(r => r.TopicId == topic && r.Number == number).Select(r => r.AuthorId).SingleAsync();
        if (maker == by || await db.Thanks().AnyAsync(t => t.TopicId == topic && t.Number == number && t.By == by))
            return;
        db.Add(
            new Thanks
            {
                TopicId = topic,
                Number = number,
                By = by,
                MakerId = maker,
                At = at,
            }
        );
        await db.SaveChangesAsync();
        if (number == 0)
            await db.Topics().Where(t => t.Id == topic).ExecuteUpdateAsync(t => t.SetProperty(x => x.ThanksCount, x => x.ThanksCount + 1));
        else
            await db.Replies()
                .Where(r => r.TopicId == topic && r.Number == number)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ThanksCount, x => x.ThanksCount + 1));
    }

    /// <summary>A later dump may count more: posts of an earlier run get today's score.</summary>
    private static async Task Scores(Settlement s)
    {
        if (s.Tally.Topics.Already + s.Tally.Replies.Already == 0)
            return;
        foreach (var chunk in Chunks.Of(s.Area, "select key, score from posts order by key", r => (Key: r.GetString(0), Score: r.GetInt32(1)), AtOnce))
            await s.Act(async db =>
            {
                var posts = await new Ledger(db, s.Source).Known("post", [.. chunk.Select(p => p.Key)]);
                foreach (var (key, score) in chunk)
                {
                    var (topic, number) = (new TopicId(posts[key].Object), posts[key].Number);
                    if (number == 0)
                        await db.Topics()
                            .Where(t => t.Id == topic && t.ImportedThanks != score)
                            .ExecuteUpdateAsync(t => t.SetProperty(x => x.ImportedThanks, score));
                    else
                        await db.Replies()
                            .Where(r => r.TopicId == topic && r.Number == number && r.ImportedThanks != score)
                            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ImportedThanks, score));
                }
            });
    }

    private sealed record Row(string Key, string Post, string? By, int Sign, DateTimeOffset At)
    {
        public static Row Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
            new(r.GetString(0), r.GetString(1), r.Text(2), r.GetInt32(3), CommunityClock.Cut(r.At(4)));
    }
}
