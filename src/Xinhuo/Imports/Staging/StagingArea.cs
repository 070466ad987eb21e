using Microsoft.Data.Sqlite;

namespace Xinhuo.Imports.Staging;

/// <summary>
/// A scratch database beside the real one, into which a source is poured as it is read. It puts rows in order without holding them in memory:
/// a dump lists answers before or after questions, comments in a file of their own, votes in yet another. Made anew by each run, and deleted.
/// </summary>
internal sealed class StagingArea : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly StagingTable _people,
        _groups,
        _posts,
        _thanks,
        _badges,
        _memberships;
    private SqliteTransaction _transaction;

    public StagingArea(string path)
    {
        _path = path;
        Delete();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-32768; pragma temp_store=file;");
        Execute(Schema);
        _transaction = _connection.BeginTransaction();
        _people = new(
            _connection,
            "people",
            "key",
            "name",
            "joined",
            "intro",
            "intro_html",
            "city",
            "occupation",
            "hobbies",
            "makes",
            "skills",
            "role",
            "rest",
            "file",
            "line"
        );
        _groups = new(_connection, "groups", "key", "name", "about", "about_html", "openness", "founded", "file", "line");
        _posts = new(
            _connection,
            "posts",
            "key",
            "is_topic",
            "topic",
            "under",
            "group_key",
            "author",
            "author_name",
            "at",
            "edited",
            "title",
            "body",
            "html",
            "score",
            "rest",
            "file",
            "line"
        );
        _thanks = new(_connection, "thanks", "key", "post", "by", "sign", "at", "file", "line");
        _badges = new(_connection, "badges", "key", "person", "name", "class", "at", "file", "line");
        _memberships = new(_connection, "memberships", "key", "group_key", "person", "is_host", "at", "file", "line");
    }

    public SqliteConnection Connection => _connection;

    public bool Add(StagedPerson p) =>
        _people.Add(
            p.Key,
            p.Name,
            p.JoinedAt,
            p.Intro,
            p.IntroIsHtml,
            p.City,
            p.Occupation,
            p.Hobbies,
            p.Makes,
            p.Skills,
            (int)p.Role,
            p.Rest,
            p.Origin.File,
            p.Origin.Line
        );

    public bool Add(StagedGroup g) => _groups.Add(g.Key, g.Name, g.About, g.AboutIsHtml, g.Openness, g.FoundedAt, g.Origin.File, g.Origin.Line);

    public bool Add(StagedPost p) =>
        _posts.Add(
            p.Key,
            p.IsTopic,
            p.TopicKey,
            p.UnderKey,
            p.GroupKey,
            p.AuthorKey,
            p.AuthorName,
            p.At,
            p.EditedAt,
            p.Title,
            p.Body,
            p.BodyIsHtml,
            p.Score,
            p.Rest,
            p.Origin.File,
            p.Origin.Line
        );

    public bool Add(StagedThanks t) => _thanks.Add(t.Key, t.PostKey, t.ByKey, t.Sign, t.At, t.Origin.File, t.Origin.Line);

    public bool Add(StagedBadge b) => _badges.Add(b.Key, b.PersonKey, b.Name, b.Class, b.At, b.Origin.File, b.Origin.Line);

    public bool Add(StagedMembership m) => _memberships.Add(m.Key, m.GroupKey, m.PersonKey, m.IsHost, m.At, m.Origin.File, m.Origin.Line);

    /// <summary>Where a row with this key stood first: what a double is told.</summary>
    public Origin FirstOf(string table, string key)
    {
        using var command = Command($"select file, line from {table} where key = $key", ("$key", key));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Origin(reader.GetString(0), reader.GetInt64(1)) : default;
    }

    public void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    public long Scalar(string sql)
    {
        using var command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), null);
    }

    public void Dispose()
    {
        foreach (var table in new[] { _people, _groups, _posts, _thanks, _badges, _memberships })
            table.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
        Delete();
    }

    private void Delete()
    {
        foreach (var file in new[] { _path, _path + "-journal", _path + "-wal", _path + "-shm" })
            File.Delete(file);
    }

    private const string Schema = """
        create table people (key text primary key, name text not null, joined integer, intro text, intro_html integer, city text, occupation text, hobbies text, makes text, skills text, role integer not null default 1, rest text, file text, line integer, placeholder integer not null default 0) without rowid;
        create table groups (key text primary key, name text not null, about text, about_html integer, openness text, founded integer, file text, line integer) without rowid;
        create table posts (key text primary key, is_topic integer not null, under text, group_key text, author text, author_name text, at integer not null, edited integer, title text, body text, html integer, score integer, rest text, file text, line integer, topic text);
        create table thanks (key text primary key, post text not null, by text, sign integer not null, at integer not null, file text, line integer) without rowid;
        create table badges (key text primary key, person text not null, name text not null, class integer, at integer not null, file text, line integer) without rowid;
        create table memberships (key text primary key, group_key text not null, person text not null, is_host integer not null, at integer, file text, line integer) without rowid;
        """;
}
