using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Xinhuo.Platform.Data;

namespace Xinhuo.Bench.ByHand;

/// <summary>Reading on SQLite: open connections in a bag, each with its statements prepared once.</summary>
internal sealed class SqliteHands(Database database, IActRunner runner) : IHands
{
    private readonly ConcurrentBag<Hand> _free = [];
    private readonly SqliteWriter _writer = new(runner);

    public Task<TopicRow?> Topic(Guid id, Guid me, int from, int to, List<ReplyRow> replies)
    {
        var hand = Take();
        TopicRow? topic = null;
        using (var r = hand.Topic.Ask(Key(id), Key(me)))
            if (r.Read())
                topic = new TopicRow(
                    Id(r, 0),
                    Id(r, 1),
                    r.GetString(2),
                    r.GetString(3),
                    Id(r, 4),
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
        if (topic is { Replies: > 0 })
            using (var r = hand.Replies.Ask(Key(id), Key(me), from, to))
                while (r.Read())
                    replies.Add(
                        new ReplyRow(
                            r.GetInt32(0),
                            Id(r, 1),
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
        _free.Add(hand);
        return Task.FromResult(topic);
    }

    public Task<GroupRow?> Group(string slug, Guid me, int most, List<string> hosts, List<LineRow> lines)
    {
        var hand = Take();
        GroupRow? group = null;
        using (var r = hand.Group.Ask(slug, Key(me)))
            if (r.Read())
                group = new GroupRow(
                    Id(r, 0),
                    r.GetString(1),
                    r.GetString(2),
                    Text(r, 3),
                    r.GetInt32(4),
                    r.GetInt32(5),
                    r.IsDBNull(6) ? null : At(r, 6),
                    Int(r, 7)
                );
        using (var r = hand.Hosts.Ask(slug, (int)Community.GroupRole.Host))
            while (r.Read())
                hosts.Add(r.GetString(0));
        using (var r = hand.Lines.Ask(slug, Key(me), most))
            while (r.Read())
                lines.Add(
                    new LineRow(
                        Id(r, 0),
                        Id(r, 1),
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
        _free.Add(hand);
        return Task.FromResult(group);
    }

    public Task<int?> Reply(Said said) => _writer.Write(said);

    private Hand Take() => _free.TryTake(out var hand) ? hand : new Hand(database.ConnectionString);

    public static string Key(Guid id) => id.ToString().ToUpperInvariant();

    public static Guid Id(SqliteDataReader r, int at) => Guid.ParseExact(r.GetString(at), "D");

    private static DateTimeOffset At(SqliteDataReader r, int at) => new(r.GetInt64(at), TimeSpan.Zero);

    private static string? Text(SqliteDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    private static int? Int(SqliteDataReader r, int at) => r.IsDBNull(at) ? null : r.GetInt32(at);

    private sealed class Hand
    {
        public Hand(string connectionString)
        {
            var connection = new SqliteConnection(connectionString);
            connection.Open();
            (Topic, Replies) = (new(connection, Sql.Topic, 2), new(connection, Sql.Replies, 4));
            (Group, Hosts, Lines) = (new(connection, Sql.Group, 2), new(connection, Sql.Hosts, 2), new(connection, Sql.Lines, 3));
        }

        public Asking Topic { get; }
        public Asking Replies { get; }
        public Asking Group { get; }
        public Asking Hosts { get; }
        public Asking Lines { get; }
    }
}

/// <summary>One statement, prepared once and asked many times.</summary>
internal sealed class Asking
{
    private readonly SqliteCommand _command;

    public Asking(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter($"${i.ToString(CultureInfo.InvariantCulture)}", null));
        _command.Prepare();
    }

    public SqliteTransaction? Within
    {
        set => _command.Transaction = value;
    }

    public SqliteDataReader Ask(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteReader();
    }

    public void Do(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        _command.ExecuteNonQuery();
    }

    private void Fill(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
