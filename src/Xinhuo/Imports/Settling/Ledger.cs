using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

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
        return await db.Set<ImportedRow>()
            .Where(r => r.Source == source && r.Kind == kind && keys.Contains(r.Key))
            .Select(r => new
            {
                r.Key,
                r.Object,
                r.Number,
            })
            .ToDictionaryAsync(r => r.Key, r => (r.Object, r.Number));
    }

    public void Enter(string kind, string key, Guid it, int number = 0, string? rest = null) => _new.Add(source, kind, key, it, number, rest);

    public Task Flush(CancellationToken cancel) => _new.Flush(cancel);
}
