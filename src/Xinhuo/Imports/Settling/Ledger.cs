using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Imports.Settling;

/// <summary>What an earlier run, or an earlier part of this one, brought already.</summary>
internal sealed class Ledger(XinhuoDb db, Guid source)
{
    private readonly Bulk _new = new(
        db,
        "ImportedRows",
        ("Source", BulkType.Id),
        ("Kind", BulkType.Text),
        ("Key", BulkType.Text),
        ("Object", BulkType.Id),
        ("Number", BulkType.Int),
        ("Rest", BulkType.Text)
    );

    public async Task<Dictionary<string, (Guid Object, int Number)>> Known(string kind, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
            return [];
        var entered = keys.Select(Entry).Distinct().ToList();
        var found = await db.Set<ImportedRow>()
            .Where(r => r.Source == source && r.Kind == kind && entered.Contains(r.Key))
            .Select(r => new
            {
                r.Key,
                r.Object,
                r.Number,
            })
            .ToDictionaryAsync(r => r.Key, r => (r.Object, r.Number));
        return keys.Distinct().Where(k => found.ContainsKey(Entry(k))).ToDictionary(k => k, k => found[Entry(k)]);
    }

    public void Enter(string kind, string key, Guid it, int number = 0, string? rest = null) => _new.Add(source, kind, Entry(key), it, number, rest);

    public Task Flush(CancellationToken cancel) => _new.Flush(cancel);

    // A key may be made of a name, which has no end, or of two ids.
    private static string Entry(string key)
    {
        var held = CleanText.Holdable(key);
        return held.Length <= ImportedRow.MostKeyUnits
            ? held
            : $"{Graphemes.Within(held, ImportedRow.MostKeyUnits - 64)}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(held)))}";
    }
}
