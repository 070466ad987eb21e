using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Bench.ByHand;

/// <summary>
/// Writing on SQLite: through the program's own queue and shared durable commits, since the courier beside it must take its turn in them; all that
/// is done within is written by hand, with statements prepared once.
/// </summary>
internal sealed class SqliteWriter(IActRunner runner)
{
    private Statements? _statements;

    public async Task<int?> Write(Said said)
    {
        var job = new Job(this, said, SearchQuery.ForFts5Text(said.Findable));
        await runner.Run(job, CancellationToken.None);
        return job.Number;
    }

    private sealed class Job(SqliteWriter writer, Said said, string tokens) : ActJob
    {
        public int? Number { get; private set; }

        public override Task<bool> Perform(XinhuoDb db, IServiceProvider services)
        {
            // One writer, one connection: they are made once.
            var statements = writer._statements ??= new Statements((SqliteConnection)db.Database.GetDbConnection());
            Number = statements.Carry((SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), said, tokens);
            return Task.FromResult(Number is not null);
        }

        /// <summary>By hand nobody listens.</summary>
        public override void Tell() { }
    }

    private sealed class Statements(SqliteConnection connection)
    {
        private readonly Asking _standing = new(connection, Sql.Standing, 2),
            _next = new(connection, Sql.Next, 3),
            _reply = new(connection, Sql.InsertReply, 8);
        private readonly Asking _following = new(connection, Sql.InsertFollowing, 3),
            _happening = new(connection, Sql.InsertHappening, 10),
            _outbox = new(connection, Sql.InsertOutbox, 2);
        private readonly Asking _document = new(
            connection,
            """insert into "SearchDocuments" ("Kind", "Object", "Scope", "At") values ('reply', $1, $2, $3)""",
            3
        );
        private readonly Asking _text = new(connection, """insert into "SearchText" (rowid, tokens) values (last_insert_rowid(), $1)""", 1);

        public int? Carry(SqliteTransaction transaction, Said said, string tokens)
        {
            foreach (var asking in (ReadOnlySpan<Asking>)[_standing, _next, _reply, _following, _happening, _outbox, _document, _text])
                asking.Within = transaction;
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
            var happening = new ReplyPosted(
                new(said.Topic),
                new(Guid.Parse(group)),
                new(said.Id),
                number,
                new(said.Author),
                new(Guid.Parse(author)),
                null,
                null
            );
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
            _text.Do(tokens);
            return number;
        }
    }
}
