using System.Collections.Concurrent;

namespace Xinhuo.Platform.Web;

/// <summary>What is counted apart when a member acts.</summary>
public enum Pacing
{
    /// <summary>Thanks, follows and all other buttons: 60 a minute.</summary>
    Presses,

    /// <summary>Topics, replies, edits: 20 a minute.</summary>
    Posts,

    /// <summary>Pictures: 30 an hour.</summary>
    Uploads,

    /// <summary>Lines of a chat: 60 a minute.</summary>
    Lines,
}

/// <summary>
/// How fast one member may act: wide for people, narrow for programs. So many at once, and from then on as fast as the numbers say (settings
/// <c>Pace:PostsPerMinute</c>, <c>Pace:PressesPerMinute</c>, <c>Pace:UploadsPerHour</c>, <c>Pace:LinesPerMinute</c>; 0 is as fast as one likes). Each process counts for itself.
/// </summary>
public sealed class Pace(CommunityClock clock, IConfiguration configuration)
{
    private const int MostRemembered = 20_000;

    /// <summary>Whether new members go slower at first (setting <c>Pace:Newcomers</c>): the tests and the benchmark are all new.</summary>
    public bool MindsNewcomers { get; } = configuration.GetValue("Pace:Newcomers", true);

    private readonly (long Step, long Window)[] _paces =
    [
        Of(configuration.GetValue("Pace:PressesPerMinute", 60), TimeSpan.FromMinutes(1)),
        Of(configuration.GetValue("Pace:PostsPerMinute", 20), TimeSpan.FromMinutes(1)),
        Of(configuration.GetValue("Pace:UploadsPerHour", 30), TimeSpan.FromHours(1)),
        Of(configuration.GetValue("Pace:LinesPerMinute", 60), TimeSpan.FromMinutes(1)),
    ];

    /// <summary>The moment up to which each has spent what they may.</summary>
    private readonly ConcurrentDictionary<(Guid Member, Pacing What), long> _spent = new();

    /// <summary>Counts one; false, and nothing counted, when it is too soon.</summary>
    public bool Allows(Guid member, Pacing what)
    {
        var (step, window) = _paces[(int)what];
        if (step == 0)
            return true;
        var now = clock.Now.UtcTicks;
        if (_spent.Count > MostRemembered)
            Forget(now);
        while (true)
        {
            if (!_spent.TryGetValue((member, what), out var spent))
            {
                if (_spent.TryAdd((member, what), now + step))
                    return true;
                continue;
            }
            var next = Math.Max(spent, now) + step;
            if (next - now > window)
                return false;
            if (_spent.TryUpdate((member, what), next, spent))
                return true;
        }
    }

    private void Forget(long now)
    {
        foreach (var spent in _spent.Where(s => s.Value <= now))
            _spent.TryRemove(spent);
    }

    private static (long Step, long Window) Of(int most, TimeSpan within) => most <= 0 ? default : (within.Ticks / most, within.Ticks);
}
