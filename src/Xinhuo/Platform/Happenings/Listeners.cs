using System.Text.Json;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Happenings;

/// <summary>
/// Does one job when something happened ("TellFollowers"). Runs once per happening in a transaction of its own, together with its receipt;
/// after a failure it is tried again, so it must say how hearing twice does no harm beyond what the receipt already prevents.
/// Happenings may arrive out of order: a retried one comes after later ones.
/// </summary>
public interface IListener<in T>
    where T : IHappening
{
    Task Hear(T happening, Heard heard, XinhuoDb db);
}

/// <summary>The circumstances of a happening: id, when, by whom, what prompted it.</summary>
public sealed record Heard(Guid Id, DateTimeOffset At, Actor By, Guid? PromptedBy);

/// <summary>Who listens to what, in this program: each room says so while it is added, and a test may add its own.</summary>
public sealed class Listeners
{
    private readonly Dictionary<string, Hearing[]> _byVerb;

    internal Listeners(IEnumerable<Hearing> hearings)
    {
        _byVerb = hearings.DistinctBy(h => (h.Verb, h.Listener)).GroupBy(h => h.Verb).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        // Receipts know a listener by its name: two of one name would take each other's receipt for their own.
        foreach (var twice in All.GroupBy(h => (h.Verb, h.Name)).Where(g => g.Count() > 1))
            throw new InvalidOperationException($"Two listeners to {twice.Key.Verb} are called {twice.Key.Name}.");
    }

    internal bool AnybodyHears(string verb) => _byVerb.ContainsKey(verb);

    internal IReadOnlyList<Hearing> Of(string verb) => _byVerb.GetValueOrDefault(verb, []);

    internal IEnumerable<Hearing> All => _byVerb.Values.SelectMany(h => h);
}

/// <param name="Name">Stored in receipts, so it is the listener's stable name.</param>
internal sealed record Hearing(string Verb, string Name, Type Listener, Type Happening, Func<IServiceProvider, HappeningRow, Heard, XinhuoDb, Task> Tell);

/// <summary>How a room says who listens.</summary>
public static class AddingListeners
{
    public static IServiceCollection AddListener<T, TListener>(this IServiceCollection services)
        where T : IHappening
        where TListener : class, IListener<T> =>
        services
            .AddScoped<TListener>()
            .AddSingleton(
                new Hearing(
                    T.Verb,
                    typeof(TListener).Name,
                    typeof(TListener),
                    typeof(T),
                    (scope, row, heard, db) => scope.GetRequiredService<TListener>().Hear(JsonSerializer.Deserialize<T>(row.Body, Recording.Json)!, heard, db)
                )
            );
}
