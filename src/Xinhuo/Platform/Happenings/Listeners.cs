using System.Collections.Concurrent;
using System.Text.Json;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Happenings;

/// <summary>
/// Does one job when something happened ("TellFollowers"). Runs once per happening in a transaction of its own, together with its receipt;
/// after a failure it is tried again, so it must say how hearing twice does no harm beyond what the receipt already prevents.
/// </summary>
public interface IListener<in T>
    where T : IHappening
{
    Task Hear(T happening, Heard heard, XinhuoDb db);
}

/// <summary>The circumstances of a happening: id, when, by whom, what prompted it.</summary>
public sealed record Heard(Guid Id, DateTimeOffset At, Actor By, Guid? PromptedBy);

/// <summary>Who listens to what. Filled while the rooms are added, before the first request.</summary>
public static class Listeners
{
    private static readonly ConcurrentDictionary<string, List<Hearing>> ByVerb = new(StringComparer.Ordinal);

    public static IServiceCollection AddListener<T, TListener>(this IServiceCollection services)
        where T : IHappening
        where TListener : class, IListener<T>
    {
        services.AddScoped<TListener>();
        var hearings = ByVerb.GetOrAdd(T.Verb, _ => []);
        lock (hearings)
            if (hearings.All(h => h.Listener != typeof(TListener)))
                hearings.Add(new Hearing(typeof(TListener).Name, typeof(TListener), typeof(T), (services, row, heard, db) =>
                    services.GetRequiredService<TListener>().Hear(JsonSerializer.Deserialize<T>(row.Body, Recording.Json)!, heard, db)));
        return services;
    }

    internal static bool AnybodyHears(string verb) => ByVerb.ContainsKey(verb);

    internal static IReadOnlyList<Hearing> Of(string verb) => ByVerb.TryGetValue(verb, out var hearings) ? hearings : [];

    internal static IEnumerable<(string Verb, Hearing Hearing)> All => ByVerb.SelectMany(v => v.Value.Select(h => (v.Key, h)));

    /// <param name="Name">Stored in receipts, so it is the listener's stable name.</param>
    internal sealed record Hearing(string Name, Type Listener, Type Happening, Func<IServiceProvider, HappeningRow, Heard, XinhuoDb, Task> Tell);
}
