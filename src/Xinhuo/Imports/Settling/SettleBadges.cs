using Xinhuo.Imports.Staging;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Imports.Settling;

/// <summary>Keeps the honours people earned elsewhere.</summary>
internal static class SettleBadges
{
    private const int AtOnce = 2_000;

    public static async Task Run(Settlement s)
    {
        foreach (var chunk in Chunks.Of(s.Area, "select key, person, name, class, at from badges order by key", Row.Read, AtOnce))
        {
            var known = 0;
            await s.Act(async db => known = await Settle(db, s, chunk));
            s.Tally.Badges.Imported += chunk.Count - known;
            s.Tally.Badges.Already += known;
        }
    }

    private static async Task<int> Settle(XinhuoDb db, Settlement s, List<Row> chunk)
    {
        var ledger = new Ledger(db, s.Source);
        var known = await ledger.Known("badge", [.. chunk.Select(b => b.Key)]);
        var people = await ledger.Known("person", [.. chunk.Select(b => b.Person).Distinct()]);
        var badges = new Bulk(
            db,
            "ImportedBadges",
            ("Id", BulkType.Id),
            ("Source", BulkType.Id),
            ("MemberId", BulkType.Id),
            ("Name", BulkType.Text),
            ("Class", BulkType.Int),
            ("At", BulkType.Moment)
        );
        foreach (var row in chunk.Where(b => !known.ContainsKey(b.Key)))
        {
            var id = Guid.CreateVersion7(row.At);
            badges.Add(id, s.Source, people[row.Person].Object, Graphemes.Within(CleanText.Line(row.Name, 200).Text, 200), row.Class, row.At);
            ledger.Enter("badge", row.Key, id);
        }
        await badges.Flush(s.Cancel);
        await ledger.Flush(s.Cancel);
        return known.Count;
    }

    private sealed record Row(string Key, string Person, string Name, int? Class, DateTimeOffset At)
    {
        public static Row Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
            new(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt32(3), CommunityClock.Cut(r.At(4)));
    }
}
