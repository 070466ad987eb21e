using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Search;

/// <summary>A thing that can be found.</summary>
/// <param name="Kind">
/// "topic", "reply", "member", "group": the room that put it knows how to show it. A kind that begins with "in:" is found only by who asks for that kind.
/// </param>
/// <param name="Scope">The group it may be seen in, or null for everybody. Whoever asks names the scopes closed to them.</param>
public sealed record Findable(string Kind, Guid Id, Guid? Scope, DateTimeOffset At, string Text);

/// <summary>One hit; newest first.</summary>
public sealed record Found(long Number, string Kind, Guid Id);

/// <summary>
/// Full-text search over texts cut into words and, for Chinese, overlapping pairs of characters: a two-character word is found inside any
/// sentence. FTS5 on SQLite, tsvector with a GIN index on PostgreSQL. Written in the same transaction as the thing itself.
/// </summary>
public static class SearchIndex
{
    public const int MostTextCharacters = 30_000;
    private const string Within = "in:";

    /// <summary>Puts a thing in, or replaces what was there of it.</summary>
    public static async Task Put(this XinhuoDb db, Findable thing, bool isNew = false)
    {
        if (!isNew)
            await Remove(db, thing.Kind, thing.Id);
        var text = thing.Text.Length > MostTextCharacters ? thing.Text[..MostTextCharacters] : thing.Text;
        if (db.IsSqlite())
        {
            var tokens = SearchQuery.ForFts5Text(text);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "SearchDocuments" ("Kind", "Object", "Scope", "At") values ({thing.Kind}, {thing.Id}, {thing.Scope}, {thing.At.UtcTicks});
                insert into "SearchText" (rowid, tokens) values (last_insert_rowid(), {tokens});
                """
            );
        }
        else
        {
            var tokens = SearchQuery.ForTsVector(text);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "SearchDocuments" ("Kind", "Object", "Scope", "At", "Tokens") values ({thing.Kind}, {thing.Id}, {thing.Scope}, {thing.At}, {tokens}::tsvector)
                """
            );
        }
    }

    public static async Task Remove(this XinhuoDb db, string kind, Guid id)
    {
        if (db.IsSqlite())
            await db.Database.ExecuteSqlAsync(
                $"""
                delete from "SearchText" where rowid in (select "Number" from "SearchDocuments" where "Object" = {id} and "Kind" = {kind});
                """
            );
        await db.Database.ExecuteSqlAsync($"""delete from "SearchDocuments" where "Object" = {id} and "Kind" = {kind}""");
    }

    /// <summary>
    /// The newest things that hold every phrase of the question, older than <paramref name="before"/> (a hit's number: page by it). Nothing in a
    /// scope of <paramref name="closed"/> is found. A question without any searchable character finds nothing.
    /// </summary>
    public static async Task<IReadOnlyList<Found>> Find(
        this XinhuoDb db,
        string question,
        IReadOnlyCollection<Guid> closed,
        int most = 20,
        long before = long.MaxValue,
        string? kind = null,
        Guid? scope = null
    )
    {
        var match = db.IsSqlite() ? SearchQuery.ForFts5(question) : SearchQuery.ForTsQuery(question);
        if (match is null)
            return [];
        if (!db.IsSqlite())
            return
            [
                .. (await PostgresSearch.Newest(db, match, [.. closed], kind, scope, before, most).ToListAsync()).Select(r => new Found(
                    r.Number,
                    r.Kind,
                    r.Object
                )),
            ];
        // The newest matches are taken in bounded bites, and the few in closed rooms left out: ranking every match of a common word costs 70 ms.
        var found = new List<Found>(most);
        var bite = closed.Count == 0 && kind is null && scope is null ? most : most * 4;
        while (found.Count < most)
        {
            var rows = await Bite(db, match, before, bite).ToListAsync();
            found.AddRange(
                rows.Where(r =>
                        (r.Scope is null || !closed.Contains(r.Scope.Value))
                        && (kind is null ? !r.Kind.StartsWith(Within, StringComparison.Ordinal) : r.Kind == kind)
                        && (scope is null || r.Scope == scope)
                    )
                    .Take(most - found.Count)
                    .Select(r => new Found(r.Number, r.Kind, r.Object))
            );
            if (rows.Count < bite)
                break;
            (before, bite) = (rows[^1].Number, Math.Min(bite * 4, 2000));
        }
        return found;
    }

    private static IQueryable<SearchHit> Bite(XinhuoDb db, string match, long before, int most) =>
        db.Database.SqlQuery<SearchHit>(
            $"""
            select d."Number", d."Kind", d."Object", d."Scope" from (
              select rowid as n from "SearchText" where "SearchText" match {match} and rowid < {before} order by rowid desc limit {most}
            ) f join "SearchDocuments" d on d."Number" = f.n order by d."Number" desc
            """
        );
}

/// <summary>A hit as the index tells it.</summary>
internal sealed record SearchHit(long Number, string Kind, Guid Object, Guid? Scope);
