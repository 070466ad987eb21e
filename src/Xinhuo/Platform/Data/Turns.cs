using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Platform.Data;

/// <summary>Acts that count before they write come one after another where they are about the same thing.</summary>
internal static class Turns
{
    /// <summary>Waits until no other act is at work under one of these names; they are free again when this one is over. SQLite carries one act at a time anyhow.</summary>
    public static async Task InTurn(this XinhuoDb db, params IReadOnlyCollection<string> names)
    {
        if (db.IsSqlite() || names.Count == 0)
            return;
        // In one order for all, so that no two wait for each other.
        long[] keys = [.. new SortedSet<long>(names.Select(Key))];
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(k) from unnest({keys}) k");
    }

    private static long Key(string name) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
