using System.Collections.Concurrent;
using Xinhuo.Platform;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// Tries at the password of an e-mail, whether somebody has it or not, counted for each place they come from: a network, or a browser that is known.
/// After eight in a row that place rests for ten minutes, whatever is typed. Kept in memory: <see cref="Account"/> counts what must outlive a restart.
/// </summary>
internal sealed class Guesses(CommunityClock clock)
{
    private const int Most = 8;
    private const int MostKept = 20_000;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Email, string From), Tally> _tallies = [];

    /// <summary>Counts the try before it is looked at, so that many at once count as many.</summary>
    public bool May(string email, string from)
    {
        var now = clock.Now;
        if (_tallies.Count > MostKept)
            Forget(now);
        return _tallies
                .AddOrUpdate(
                    (email, from),
                    _ => new Tally(1, now + Rest),
                    (_, tally) =>
                        tally.Until <= now ? new Tally(1, now + Rest)
                        : tally.Tries < Most ? new Tally(tally.Tries + 1, now + Rest)
                        : tally with { Tries = Most + 1 }
                )
                .Tries <= Most;
    }

    public void Succeeded(string email, string from) => _tallies.TryRemove((email, from), out _);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, tally) in _tallies)
            if (tally.Until <= now)
                _tallies.TryRemove(key, out _);
    }

    private readonly record struct Tally(int Tries, DateTimeOffset Until);
}
