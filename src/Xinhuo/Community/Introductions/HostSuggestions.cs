using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Introductions;

/// <summary>Pairs that wait for somebody to offer them: those with somebody new first, then by points; each person as often as their month still allows.</summary>
internal static class HostSuggestions
{
    public const int OnPage = 12;

    /// <summary>Whoever came within so long is new here.</summary>
    public static readonly TimeSpan New = TimeSpan.FromDays(60);

    private const int Looked = 200;
    private const int MostNew = 100;

    public static async Task<IReadOnlyList<Suited>> Of(XinhuoDb db, CommunityZone zone, DateTimeOffset now)
    {
        var newSince = now - New;
        var newcomers = await db.Members().Where(m => m.JoinedAt > newSince).OrderByDescending(m => m.JoinedAt).Select(m => m.Id).Take(MostNew).ToListAsync();
        // Read apart, so that each way has its index: in a house of thousands the two together would be read whole.
        var rows = await Best(db.Set<IntroductionSuggestion>().Where(s => newcomers.Contains(s.Owner)));
        rows.AddRange(await Best(db.Set<IntroductionSuggestion>().Where(s => newcomers.Contains(s.Other))));
        rows = [.. rows.OrderByDescending(r => r.Points).ThenBy(r => r.Owner.Value).ThenBy(r => r.Other.Value)];
        rows.AddRange(await Best(db.Set<IntroductionSuggestion>()));
        var named = rows.Select(r => Introduction.Pair(r.Owner, r.Other)).Distinct().ToList();
        var all = named.SelectMany(p => (MemberId[])[p.First, p.Second]).Distinct().ToList();
        var here = (await ReadTraits.Suggestable(db, now).Where(m => all.Contains(m)).ToListAsync()).ToHashSet();
        var pairs = named.Where(p => here.Contains(p.First) && here.Contains(p.Second)).ToList();
        var people = pairs.SelectMany(p => (MemberId[])[p.First, p.Second]).Distinct().ToList();
        var apart = await ReadTraits.Apart(db, [.. people.Select(p => p.Value)], now);
        var month = Offers.Month(zone, now);
        var left = (await db.Set<IntroductionTurns>().Where(t => t.Month == month && people.Contains(t.MemberId)).ToListAsync()).ToDictionary(
            t => t.MemberId,
            t => IntroductionTurns.Most - t.Taken
        );
        var chosen = new List<(MemberId First, MemberId Second)>();
        foreach (var pair in pairs)
        {
            var (first, second) = (left.GetValueOrDefault(pair.First, IntroductionTurns.Most), left.GetValueOrDefault(pair.Second, IntroductionTurns.Most));
            if (chosen.Count == OnPage)
                break;
            if (first <= 0 || second <= 0 || apart.Contains(Matching.Pair(pair.First.Value, pair.Second.Value)))
                continue;
            (left[pair.First], left[pair.Second]) = (first - 1, second - 1);
            chosen.Add(pair);
        }
        return await Whole(db, chosen);
    }

    /// <summary>These two, whatever speaks for them; nobody where one of them is not here.</summary>
    public static async Task<IReadOnlyList<Suited>> One(XinhuoDb db, MemberId one, MemberId other)
    {
        var people = await db.Members().Where(m => (m.Id == one || m.Id == other) && m.ErasedAt == null).ToDictionaryAsync(m => m.Id);
        if (people.Count < 2)
            return [];
        var traits = await ReadTraits.Of(db, people.Keys, new HashSet<MemberId>());
        var (first, second) = Introduction.Pair(one, other);
        return [new Suited(people[first], people[second], Suiting.Why(traits[first], traits[second]))];
    }

    /// <summary>Whom the house would offer to this one, with the why they are entitled to read.</summary>
    public static async Task<IReadOnlyList<Suited>> About(XinhuoDb db, MemberId me, int most, DateTimeOffset now)
    {
        var rows = await Best(db.Set<IntroductionSuggestion>().Where(s => s.Owner == me));
        rows.AddRange(await Best(db.Set<IntroductionSuggestion>().Where(s => s.Other == me)));
        var all = rows.Select(r => r.Owner == me ? r.Other : r.Owner).Append(me).Distinct().ToList();
        var here = (await ReadTraits.Suggestable(db, now).Where(m => all.Contains(m)).ToListAsync()).ToHashSet();
        rows =
        [
            .. rows.Where(r => here.Contains(r.Owner) && here.Contains(r.Other))
                .OrderByDescending(r => r.Points)
                .ThenBy(r => r.Owner.Value)
                .ThenBy(r => r.Other.Value),
        ];
        var apart = await ReadTraits.Apart(db, [me.Value], now);
        var pairs = rows.Select(r => Introduction.Pair(r.Owner, r.Other))
            .Distinct()
            .Where(p => !apart.Contains(Matching.Pair(p.First.Value, p.Second.Value)))
            .Take(most)
            .ToList();
        return await Whole(db, pairs);
    }

    private static Task<List<IntroductionSuggestion>> Best(IQueryable<IntroductionSuggestion> suggestions) =>
        suggestions.OrderByDescending(s => s.Points).ThenBy(s => s.Owner).ThenBy(s => s.Other).Take(Looked).ToListAsync();

    private static async Task<IReadOnlyList<Suited>> Whole(XinhuoDb db, IReadOnlyList<(MemberId First, MemberId Second)> pairs)
    {
        var ids = pairs.SelectMany(p => (MemberId[])[p.First, p.Second]).Distinct().ToList();
        var people = await db.Members().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        var traits = await ReadTraits.Of(db, ids, new HashSet<MemberId>());
        return
        [
            .. pairs
                .Select(p => new Suited(people[p.First], people[p.Second], Suiting.Why(traits[p.First], traits[p.Second])))
                // What was true an hour ago may not be any more.
                .Where(s => Suiting.Points(s.Why) > 0),
        ];
    }
}
