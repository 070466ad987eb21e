using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Telling;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Unread;

/// <summary>
/// How far people have read. Opening a page must not wait for a write, so marks gather here and go down together a moment later; until
/// then <see cref="Of"/> tells the reader's own pages. A crash forgets half a second of reading, which hurts nobody.
/// </summary>
internal sealed class ReadMarks(Acts acts, CommunityClock clock, ILogger<ReadMarks> log) : IHostedService
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<(MemberId Member, TopicId Topic), int> _waiting = new();
    private readonly Lock _turn = new();
    private Task _writing = Task.CompletedTask;
    private int _scheduled;

    /// <summary>The member has read the topic up to that number; earlier marks are never lowered.</summary>
    public void Note(MemberId member, TopicId topic, int number)
    {
        _waiting.AddOrUpdate((member, topic), number, (_, before) => Math.Max(before, number));
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
            _ = Task.Delay(Gather).ContinueWith(_ => Flush(), TaskScheduler.Default);
    }

    /// <summary>What is not written yet; null: nothing.</summary>
    public int? Of(MemberId member, TopicId topic) =>
        _waiting.IsEmpty ? null
        : _waiting.TryGetValue((member, topic), out var number) ? number
        : null;

    /// <summary>Writes all that waits, one after another.</summary>
    public Task Flush()
    {
        Interlocked.Exchange(ref _scheduled, 0);
        lock (_turn)
            return _writing = Flush(_writing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The house closes for the night: what waits is written first.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _waiting.IsEmpty ? Task.CompletedTask : Flush();

    private async Task Flush(Task before)
    {
        await before;
        try
        {
            foreach (var marks in _waiting.ToArray().Chunk(MostAtOnce))
            {
                await acts.Run(async db =>
                {
                    await Write(db, marks, clock.Now);
                    await ReadTold.UpTo(db, marks.Select(m => (m.Key.Member, m.Key.Topic, m.Value)), clock.Now);
                });
                foreach (var mark in marks)
                    _waiting.TryRemove(mark);
            }
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Read marks wait for the next time.");
        }
    }

    private static Task Write(XinhuoDb db, KeyValuePair<(MemberId Member, TopicId Topic), int>[] marks, DateTimeOffset now)
    {
        var sql = new StringBuilder("insert into \"Readings\" (\"MemberId\", \"TopicId\", \"ReadNumber\", \"At\") values ");
        var values = new List<object> { db.IsSqlite() ? now.UtcTicks : now };
        // In key order, so that two processes never wait for each other crosswise.
        foreach (var ((member, topic), number) in marks.OrderBy(m => m.Key.Member.Value).ThenBy(m => m.Key.Topic.Value))
        {
            sql.Append(values.Count == 1 ? "" : ", ")
                .Append(System.Globalization.CultureInfo.InvariantCulture, $"({{{values.Count}}}, {{{values.Count + 1}}}, {{{values.Count + 2}}}, {{0}})");
            values.AddRange([member.Value, topic.Value, number]);
        }
        sql.Append(
            " on conflict (\"MemberId\", \"TopicId\") do update set \"ReadNumber\" = excluded.\"ReadNumber\", \"At\" = excluded.\"At\" where \"Readings\".\"ReadNumber\" < excluded.\"ReadNumber\""
        );
        return db.Database.ExecuteSqlRawAsync(sql.ToString(), values);
    }
}
