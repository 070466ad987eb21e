using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;

namespace Xinhuo.Platform.Data;

/// <summary>
/// The one door through which everything is written. It opens the transaction, hands over the context, saves, commits, and only then tells
/// live streams. A refusal or an exception takes back what the act wrote. An act may be run again after a conflict between writers, so it
/// must not do anything outside the database, and nothing slow: hash passwords and make thumbnails before.
/// </summary>
public sealed class Acts
{
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly IActRunner _runner;
    private readonly LiveHub _live;

    internal Acts(IActRunner runner, LiveHub live) => (_runner, _live) = (runner, live);

    public Task<T> Run<T>(Func<XinhuoDb, Task<T>> act, CancellationToken cancel = default) => Run((db, _) => act(db), cancel);

    public Task Run(Func<XinhuoDb, Task> act, CancellationToken cancel = default) =>
        Run<Nothing>(
            async (db, _) =>
            {
                await act(db);
                return default;
            },
            cancel
        );

    /// <summary>For acts that need more than the context: the services are of the act's own scope and share its transaction.</summary>
    public async Task<T> Run<T>(Func<XinhuoDb, IServiceProvider, Task<T>> act, CancellationToken cancel = default)
    {
        if (Inside.Value)
            throw new InvalidOperationException("An act is already running here. Call the other act's function with this db instead.");
        var job = new ActJob<T>(act, _live);
        await _runner.Run(job, cancel);
        return job.Result;
    }

    /// <summary>One act on its way through the door.</summary>
    private sealed class ActJob<T>(Func<XinhuoDb, IServiceProvider, Task<T>> act, LiveHub live) : ActJob
    {
        private T _result = default!;
        private IReadOnlyList<Action> _afterCommit = [];
        private IReadOnlyList<LiveMessage> _whispers = [];

        public T Result => _result;

        public override async Task<bool> Perform(XinhuoDb db, IServiceProvider services)
        {
            Inside.Value = true;
            db.InsideAct = true;
            db.Listeners = services.GetRequiredService<Listeners>();
            db.Settings = services.GetRequiredService<Settings>();
            db.Prompting = services.GetRequiredService<Prompting>();
            // An attempt before this one may have got as far as the commit.
            (Announcements, _afterCommit, _whispers) = ([], [], []);
            try
            {
                _result = await act(db, services);
                if (_result is IOutcome { Refusal: not null })
                    return false;
                if (db.ChangeTracker.HasChanges())
                    await db.SaveChangesAsync();
                (Announcements, _afterCommit, _whispers) = ([.. db.Announcements], [.. db.AfterCommit], [.. db.Whispers]);
                return true;
            }
            finally
            {
                db.InsideAct = false;
                Inside.Value = false;
            }
        }

        public override void Tell()
        {
            // Caches first: who hears of it and looks again must not be shown what was before.
            foreach (var action in _afterCommit)
                action();
            foreach (var announcement in Announcements)
                live.Publish(announcement);
            foreach (var whisper in _whispers)
                live.Whisper(whisper);
        }
    }
}

internal abstract class ActJob
{
    public IReadOnlyList<LiveMessage> Announcements { get; protected set; } = [];

    /// <summary>Runs the act and saves. False: refused, take it back.</summary>
    public abstract Task<bool> Perform(XinhuoDb db, IServiceProvider services);

    /// <summary>Tells of it, once it is committed: a runner calls this in the order of its commits, or pages would hear of a thing before the one it follows.</summary>
    public abstract void Tell();
}

/// <summary>How each engine carries acts: SQLite one after another in shared commits, PostgreSQL each in its own transaction.</summary>
internal interface IActRunner
{
    Task Run(ActJob job, CancellationToken cancel);
}

/// <summary>
/// Holds the context that belongs to a scope: an act's scope must meet the act's own transaction, any other a reading one. The container
/// disposes what it handed out, so this does not: a pooled context given back twice would serve two requests at once.
/// </summary>
internal sealed class CurrentDb(ReadingDbs reading)
{
    private XinhuoDb? _db;

    public XinhuoDb Db => _db ??= reading.Create();

    public void Use(XinhuoDb db) => _db = db;
}
