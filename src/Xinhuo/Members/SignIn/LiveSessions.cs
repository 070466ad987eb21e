using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// Who stands behind a session, kept for a few seconds so that not every request asks the database, and forgotten in every process as soon as an act says
/// that they changed (<see cref="SignedIn.LookAgain"/>). A change that nobody tells of is seen after five seconds.
/// </summary>
internal sealed class LiveSessions
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private const int MostKept = 50_000;

    private readonly ReadingDbs _reading;
    private readonly CommunityClock _clock;
    private readonly ConcurrentDictionary<Guid, Standing> _kept = new();
    private int _changes;

    public LiveSessions(ReadingDbs reading, CommunityClock clock, LiveHub hub)
    {
        (_reading, _clock) = (reading, clock);
        hub.Overheard += message =>
        {
            if (message.Kind == SignedIn.Changed && MemberChannel.Of(message.Channel) is { } member)
                Forget(new MemberId(member));
        };
        hub.Missed += () =>
        {
            Interlocked.Increment(ref _changes);
            _kept.Clear();
        };
    }

    /// <summary>Null: no such session, ended, or its member is gone.</summary>
    public async ValueTask<Standing?> Find(Guid session)
    {
        if (_kept.TryGetValue(session, out var standing) && _clock.Now - standing.ReadAt < Fresh)
            return standing;
        var before = Volatile.Read(ref _changes);
        await using var db = _reading.Create();
        var found = await ById.For(db)(db, session);
        if (found is null)
        {
            _kept.TryRemove(session, out _);
            return null;
        }
        if (_kept.Count > MostKept)
            _kept.Clear();
        found = found with { ReadAt = _clock.Now };
        // What changed while we read may not be kept: an ended session would live on for five seconds.
        if (Volatile.Read(ref _changes) == before)
            _kept[session] = found;
        return found;
    }

    /// <summary>Something about this member changed: name, photo, role, sessions.</summary>
    public void Forget(MemberId member)
    {
        Interlocked.Increment(ref _changes);
        foreach (var (session, standing) in _kept)
            if (standing.Member == member)
                _kept.TryRemove(session, out _);
    }

    private static readonly PerModel<Func<XinhuoDb, Guid, Task<Standing?>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, Guid id) =>
                (
                    from session in db.Set<Session>()
                    join member in db.Set<Member>() on session.MemberId equals member.Id
                    where session.Id == id && session.EndedAt == null && member.ErasedAt == null
                    select new Standing(
                        member.Id,
                        member.Name,
                        member.PhotoUrl,
                        member.Role,
                        member.JoinedAt,
                        member.Restraint,
                        member.RestrainedUntil,
                        session.LastSeenAt,
                        default
                    )
                ).FirstOrDefault()
        )
    );

    public sealed record Standing(
        MemberId Member,
        string Name,
        string? PhotoUrl,
        Role Role,
        DateTimeOffset JoinedAt,
        Restraint? Restraint,
        DateTimeOffset? RestrainedUntil,
        DateTimeOffset LastSeenAt,
        DateTimeOffset ReadAt
    )
    {
        /// <summary>What holds at this moment.</summary>
        public Restraint? Now(DateTimeOffset now) => RestrainedUntil is null || RestrainedUntil > now ? Restraint : null;
    }
}
