using System.Text.Json;
using Npgsql;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Bench.ByHand;

/// <summary>PostgreSQL by hand: a page's questions in one batch and one round trip, prepared by the driver; a reply in three.</summary>
internal sealed class PostgresHands(Database database) : IHands
{
    public async Task<TopicRow?> Topic(Guid id, Guid me, int from, int to, List<ReplyRow> replies)
    {
        await using var connection = await database.Postgres.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Command(Sql.Topic, id, me), Command(Sql.Replies, id, me, from, to) } };
        await using var r = await batch.ExecuteReaderAsync();
        if (!await r.ReadAsync())
            return null;
        var topic = new TopicRow(
            r.GetGuid(0),
            r.GetGuid(1),
            r.GetString(2),
            r.GetString(3),
            r.GetGuid(4),
            r.GetString(5),
            Text(r, 6),
            r.GetInt32(7),
            r.GetString(8),
            At(r, 9),
            r.GetBoolean(10),
            r.GetInt32(11),
            r.GetInt32(12),
            r.GetBoolean(13),
            r.GetBoolean(14),
            r.GetString(15),
            Int(r, 16),
            Int(r, 17),
            r.GetBoolean(18),
            r.GetBoolean(19)
        );
        await r.NextResultAsync();
        while (await r.ReadAsync())
            replies.Add(
                new ReplyRow(
                    r.GetInt32(0),
                    r.GetGuid(1),
                    r.GetString(2),
                    Text(r, 3),
                    r.GetInt32(4),
                    r.GetBoolean(5),
                    Int(r, 6),
                    At(r, 7),
                    r.GetBoolean(8),
                    r.GetInt32(9),
                    r.GetBoolean(10),
                    r.GetBoolean(11),
                    r.GetString(12),
                    r.GetBoolean(13)
                )
            );
        return topic;
    }

    public async Task<GroupRow?> Group(string slug, Guid me, int most, List<string> hosts, List<LineRow> lines)
    {
        await using var connection = await database.Postgres.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Command(Sql.Group, slug, me), Command(Sql.Hosts, slug, (int)GroupRole.Host), Command(Sql.Lines, slug, me, most) },
        };
        await using var r = await batch.ExecuteReaderAsync();
        if (!await r.ReadAsync())
            return null;
        var group = new GroupRow(
            r.GetGuid(0),
            r.GetString(1),
            r.GetString(2),
            Text(r, 3),
            r.GetInt32(4),
            r.GetInt32(5),
            r.IsDBNull(6) ? null : At(r, 6),
            Int(r, 7)
        );
        await r.NextResultAsync();
        while (await r.ReadAsync())
            hosts.Add(r.GetString(0));
        await r.NextResultAsync();
        while (await r.ReadAsync())
            lines.Add(
                new LineRow(
                    r.GetGuid(0),
                    r.GetGuid(1),
                    r.GetString(2),
                    Text(r, 3),
                    r.GetInt32(4),
                    r.GetBoolean(5),
                    r.GetString(6),
                    At(r, 7),
                    r.GetInt32(8),
                    Text(r, 9),
                    Int(r, 10),
                    r.GetBoolean(11)
                )
            );
        return group;
    }

    public async Task<int?> Reply(Said said)
    {
        await using var connection = await database.Postgres.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Guid group,
            author;
        bool follows;
        int number;
        await using (
            var batch = new NpgsqlBatch(connection)
            {
                BatchCommands = { Command(Sql.Standing, said.Topic, said.Author), Command(Sql.Next, said.Topic, said.Author, said.At) },
            }
        )
        await using (var r = await batch.ExecuteReaderAsync())
        {
            if (!await r.ReadAsync() || r.GetBoolean(2) || r.GetInt32(3) != 0 && !r.GetBoolean(4))
                return null;
            (group, author, follows) = (r.GetGuid(0), r.GetGuid(1), !r.IsDBNull(5));
            await r.NextResultAsync();
            await r.ReadAsync();
            number = r.GetInt32(0);
        }
        var happening = new ReplyPosted(new(said.Topic), new(group), new(said.Id), number, new(said.Author), new(author), null, null);
        var happened = Guid.CreateVersion7(said.At);
        Guid? to = author == said.Author ? null : author;
        await using var writing = new NpgsqlBatch(connection);
        writing.BatchCommands.Add(Command(Sql.InsertReply, said.Topic, number, said.Id, said.Author, to, said.At, said.Body, said.Html));
        if (!follows)
            writing.BatchCommands.Add(Command(Sql.InsertFollowing, said.Author, said.Topic, said.At));
        writing.BatchCommands.Add(
            Command(
                Sql.InsertHappening,
                happened,
                said.At,
                said.Author,
                said.Role,
                ReplyPosted.Verb,
                said.Topic,
                to?.ToString(),
                group,
                false,
                JsonSerializer.Serialize(happening, Recording.Json)
            )
        );
        if (said.Heard)
            writing.BatchCommands.Add(Command(Sql.InsertOutbox, happened, said.At));
        writing.BatchCommands.Add(
            Command(
                """insert into "SearchDocuments" ("Kind", "Object", "Scope", "At", "Tokens") values ('reply', $1, $2, $3, $4::tsvector)""",
                said.Id,
                group,
                said.At,
                SearchQuery.ForTsVector(said.Findable)
            )
        );
        await writing.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return number;
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(
                value switch
                {
                    null => new NpgsqlParameter { Value = DBNull.Value },
                    Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
                    int number => new NpgsqlParameter<int> { TypedValue = number },
                    DateTimeOffset at => new NpgsqlParameter<DateTimeOffset> { TypedValue = at },
                    bool yes => new NpgsqlParameter<bool> { TypedValue = yes },
                    string text => new NpgsqlParameter<string> { TypedValue = text },
                    _ => throw new ArgumentException(value.GetType().Name),
                }
            );
        return command;
    }

    private static DateTimeOffset At(NpgsqlDataReader r, int at) => r.GetFieldValue<DateTimeOffset>(at);

    private static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    private static int? Int(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetInt32(at);
}
