using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Bench.ByHand;

/// <summary>Writing on SQLite as the program does it: one writer, and what waits at that moment shares one durable commit.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Asking _standing,
        _next,
        _reply,
        _following,
        _happening,
        _outbox,
        _document,
        _text;
    private readonly Asking[] _all;
    private readonly Task _loop;

    public SqliteWriter(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        SqlitePragmas.Open(_connection);
        _all =
        [
            _standing = new(_connection, Sql.Standing, 2),
            _next = new(_connection, Sql.Next, 3),
            _reply = new(_connection, Sql.InsertReply, 8),
            _following = new(_connection, Sql.InsertFollowing, 3),
            _happening = new(_connection, Sql.InsertHappening, 10),
            _outbox = new(_connection, Sql.InsertOutbox, 2),
            _document = new(_connection, """insert into "SearchDocuments" ("Kind", "Object", "Scope", "At") values ('reply', $1, $2, $3)""", 3),
            _text = new(_connection, """insert into "SearchText" (rowid, tokens) values (last_insert_rowid(), $1)""", 1),
        ];
        _loop = Task.Run(Loop);
    }

    public Task<int?> Write(Said said)
    {
        var waiting = new Waiting(said, SearchQuery.ForFts5Text(said.Findable));
        _queue.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        var carried = new List<(Waiting, int?)>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            carried.Clear();
            using (var transaction = _connection.BeginTransaction(deferred: false))
            {
                foreach (var asking in _all)
                    asking.Within = transaction;
                while (carried.Count < 64 && _queue.Reader.TryRead(out var next))
                    carried.Add((next, Carry(next)));
                transaction.Commit();
            }
            foreach (var (one, number) in carried)
                one.Done.SetResult(number);
        }
    }

    private int? Carry(Waiting one)
    {
        var said = one.Said;
        var (me, id, at) = (SqliteHands.Key(said.Author), SqliteHands.Key(said.Topic), said.At.UtcTicks);
        string group,
            author;
        bool follows;
        using (var r = _standing.Ask(id, me))
        {
            if (!r.Read() || r.GetBoolean(2) || r.GetInt32(3) != 0 && !r.GetBoolean(4))
                return null;
            (group, author, follows) = (r.GetString(0), r.GetString(1), !r.IsDBNull(5));
        }
        int number;
        using (var r = _next.Ask(id, me, at))
        {
            r.Read();
            number = r.GetInt32(0);
        }
        var reply = SqliteHands.Key(said.Id);
        _reply.Do(id, number, reply, me, author == me ? null : author, at, said.Body, said.Html);
        if (!follows)
            _following.Do(me, id, at);
        var happening = new ReplyPosted(new(said.Topic), new(Guid.Parse(group)), new(said.Id), number, new(said.Author), new(Guid.Parse(author)), null, null);
        var happened = SqliteHands.Key(Guid.CreateVersion7(said.At));
        _happening.Do(
            happened,
            at,
            me,
            said.Role,
            ReplyPosted.Verb,
            id,
            author == me ? null : author.ToLowerInvariant(),
            group,
            false,
            JsonSerializer.Serialize(happening, Recording.Json)
        );
        if (said.Heard)
            _outbox.Do(happened, at);
        _document.Do(reply, group, at);
        _text.Do(one.Tokens);
        return number;
    }

    private sealed record Waiting(Said Said, string Tokens)
    {
        public TaskCompletionSource<int?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
