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

    private const int Looked = 300;

    public static async Task<IReadOnlyList<Suited>> Of(XinhuoDb db, CommunityZone zone, DateTimeOffset now)
    {
        var newSince = now - New;
        var here = ReadTraits.Suggestable(db, now);
        var rows = await (
            from s in db.Set<IntroductionSuggestion>()
            join owner in db.Members() on s.Owner equals owner.Id
            join other in db.Members() on s.Other equals other.Id
            where here.Contains(s.Owner) && here.Contains(s.Other)
            orderby (owner.JoinedAt > newSince ? 1 : 0) + (other.JoinedAt > newSince ? 1 : 0) > 0 ? 0 : 1, s.Points descending, s.Owner, s.Other
            select new { s.Owner, s.Other }
        )
            .Take(Looked)
            .ToListAsync();
        var pairs = rows.Select(r => Introduction.Pair(r.Owner, r.Other)).Distinct().ToList();
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
        var here = ReadTraits.Suggestable(db, now);
        var rows = await db.Set<IntroductionSuggestion>()
            .Where(s => (s.Owner == me || s.Other == me) && here.Contains(s.Owner) && here.Contains(s.Other))
            .OrderByDescending(s => s.Points)
            .ThenBy(s => s.Owner)
            .ThenBy(s => s.Other)
            .Select(s => new { s.Owner, s.Other })
            .Take(most * 4)
            .ToListAsync();
        var apart = await ReadTraits.Apart(db, [me.Value], now);
        var pairs = rows.Select(r => Introduction.Pair(r.Owner, r.Other))
            .Distinct()
            .Where(p => !apart.Contains(Matching.Pair(p.First.Value, p.Second.Value)))
            .Take(most)
            .ToList();
        return await Whole(db, pairs);
    }

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
