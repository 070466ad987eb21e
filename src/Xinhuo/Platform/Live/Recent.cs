using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Live;

/// <summary>
/// Something small that every page asks for, read once and remembered until an act says that it changed, in this process or in one that is heard here. A change
/// that nobody tells of (the command line's, beside a house on SQLite) is seen after five seconds.
/// </summary>
public sealed class Recent<T>
    where T : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly CommunityClock _clock;
    private readonly string _name;
    private readonly Func<T?, DateTimeOffset, T> _read;
    private volatile Kept? _kept;
    private long _changes;

    /// <param name="name">The name under which processes tell each other that it changed.</param>
    /// <param name="read">Reads it: given what was remembered before, if anything, and the time.</param>
    public Recent(LiveHub hub, CommunityClock clock, string name, Func<T?, DateTimeOffset, T> read)
    {
        (_clock, _name, _read) = (clock, name, read);
        hub.Overheard += message =>
        {
            if (message.Channel == Recent.Channel && message.Kind == _name)
                Interlocked.Increment(ref _changes);
        };
        hub.Missed += () => Interlocked.Increment(ref _changes);
    }

    public T Now()
    {
        var (kept, now, change) = (_kept, _clock.Now, Interlocked.Read(ref _changes));
        if (kept is not null && kept.Change == change && now - kept.At < Fresh)
            return kept.Value;
        // Read while somebody changes it, it is used this once: by then there is a newer change.
        kept = new Kept(_read(kept?.Value, now), now, change);
        _kept = kept;
        return kept.Value;
    }

    /// <summary>Says, inside an act, that it is another once the act is committed.</summary>
    public void Changed(XinhuoDb db) => Recent.Changed(db, _name);

    private sealed record Kept(T Value, DateTimeOffset At, long Change);
}

/// <summary>For acts that do not hold what is remembered.</summary>
public static class Recent
{
    internal const string Channel = "recent";

    /// <summary>Says, inside an act, that what goes by this name is another once the act is committed.</summary>
    public static void Changed(XinhuoDb db, string name) => db.Announce(Channel, name);
}
