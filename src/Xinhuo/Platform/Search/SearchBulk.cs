using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Search;

/// <summary>Puts many new things into the search index at once, within an act.</summary>
public static class SearchBulk
{
    public static async Task PutMany(this XinhuoDb db, IReadOnlyCollection<Findable> things, CancellationToken cancel = default)
    {
        if (things.Count == 0)
            return;
        if (!db.IsSqlite())
        {
            var rows = new Bulk(
                db,
                "SearchDocuments",
                ("Kind", BulkType.Text),
                ("Object", BulkType.Id),
                ("Scope", BulkType.Id),
                ("At", BulkType.Moment),
                ("Tokens", BulkType.TsVector)
            );
            foreach (var thing in things)
                rows.Add(thing.Kind, thing.Id, thing.Scope, thing.At, SearchQuery.ForTsVector(Short(thing.Text)));
            await rows.Flush(cancel);
            return;
        }
        // The two tables of a document share its number, so the numbers are given out here.
        var next = await db
            .Database.SqlQuery<long>($"""select coalesce((select seq from sqlite_sequence where name = 'SearchDocuments'), 0) as "Value" """)
            .SingleAsync(cancel);
        var documents = new Bulk(
            db,
            "SearchDocuments",
            ("Number", BulkType.Long),
            ("Kind", BulkType.Text),
            ("Object", BulkType.Id),
            ("Scope", BulkType.Id),
            ("At", BulkType.Moment)
        );
        var texts = new Bulk(db, "SearchText", ("rowid", BulkType.Long), ("tokens", BulkType.Text));
        foreach (var thing in things)
        {
            next++;
            documents.Add(next, thing.Kind, thing.Id, thing.Scope, thing.At);
            texts.Add(next, SearchQuery.ForFts5Text(Short(thing.Text)));
        }
        await documents.Flush(cancel);
        await texts.Flush(cancel);
    }

    private static string Short(string text) => text.Length > SearchIndex.MostTextCharacters ? text[..SearchIndex.MostTextCharacters] : text;
}
