using System.Collections.Concurrent;

namespace Xinhuo.Platform.Live;

/// <summary>
/// What was looked up once and holds until a live message, of this process or another, says otherwise. When messages may have been missed everything
/// is forgotten; what changed while it was being looked up is not kept.
/// </summary>
/// <param name="about">Which key a message makes stale; null where it concerns none.</param>
/// <param name="mostKept">How many answers are kept; beyond them it begins anew.</param>
public sealed class LiveMemory<TKey, TValue>(Func<LiveMessage, TKey?> about, int mostKept)
    where TKey : struct
{
    private readonly ConcurrentDictionary<TKey, TValue> _kept = new();
    private long _changes;

    /// <summary>From now on it forgets by what this hub overhears.</summary>
    public LiveMemory<TKey, TValue> Over(LiveHub hub)
    {
        hub.Overheard += message =>
        {
            if (about(message) is not { } key)
                return;
            Interlocked.Increment(ref _changes);
            _kept.TryRemove(key, out _);
        };
        hub.Missed += () =>
        {
            Interlocked.Increment(ref _changes);
            _kept.Clear();
        };
        return this;
    }

    public TValue? Recall(TKey key) => _kept.TryGetValue(key, out var value) ? value : default;

    /// <summary>What is remembered of it, or else what <paramref name="lookUp"/> finds; null is not remembered.</summary>
    /// <param name="still">Whether what is remembered is still good; without it, it is.</param>
    public async ValueTask<TValue?> Get(TKey key, Func<Task<TValue?>> lookUp, Func<TValue, bool>? still = null)
    {
        if (_kept.TryGetValue(key, out var kept) && still?.Invoke(kept) != false)
            return kept;
        var before = Interlocked.Read(ref _changes);
        if (await lookUp() is not { } found)
            return default;
        if (_kept.Count >= mostKept)
            _kept.Clear();
        if (Interlocked.Read(ref _changes) == before)
            _kept[key] = found;
        return found;
    }
}
