using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Platform.Data;

/// <summary>
/// Contexts for acts, used again: making one costs more than many an act's queries. The container disposes of whatever it handed out at the end
/// of an act's scope, which must not end a context that goes on, so its disposal does nothing until it is dropped.
/// </summary>
internal sealed class ActDbs(Func<XinhuoDb> make)
{
    private const int MostKept = 32;
    private static readonly Action<XinhuoDb> Stays = _ => { };

    private readonly ConcurrentBag<XinhuoDb> _idle = [];

    public XinhuoDb Take()
    {
        if (_idle.TryTake(out var db))
            return db;
        db = make();
        db.Database.AutoSavepointsEnabled = false;
        db.GiveBack = Stays;
        return db;
    }

    /// <summary>After an act that ended well or was refused; its transaction is over.</summary>
    public void PutBack(XinhuoDb db)
    {
        if (_idle.Count >= MostKept)
        {
            Drop(db);
            return;
        }
        db.ChangeTracker.Clear();
        db.Announcements.Clear();
        db.AfterCommit.Clear();
        db.Whispers.Clear();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        _idle.Add(db);
    }

    /// <summary>After an act that failed: nobody knows in what state it left the context.</summary>
    public static void Drop(XinhuoDb db)
    {
        db.GiveBack = null;
        db.Dispose();
    }
}
