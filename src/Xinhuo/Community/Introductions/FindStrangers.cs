using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.Introductions;

/// <summary>Each hour: who would suit whom, for those about whom something changed since the last time. The first time for everybody.</summary>
internal sealed class FindStrangers(Acts acts, ReadingDbs reading, CommunityClock clock) : IRoutine
{
    public string Name => "introductions";

    public string Word => "community.introductions.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => Run(cancel);

    /// <summary>For how many it computed.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        Found found;
        await using (var db = reading.Create())
            found = await Compute(db, clock.Now);
        foreach (var piece in found.Pieces())
            await acts.Run(db => Keep(db, piece), cancel);
        return found.Anew;
    }

    /// <summary>All of it within one act, for a small house that has just moved in.</summary>
    internal static async Task Within(XinhuoDb db, DateTimeOffset now)
    {
        foreach (var piece in (await Compute(db, now)).Pieces())
            await Keep(db, piece);
    }

    internal static async Task<Found> Compute(XinhuoDb db, DateTimeOffset now)
    {
        var before = await db.Set<IntroductionSketch>().ToDictionaryAsync(s => s.MemberId, s => s.Traits);
        var here = (await ReadTraits.Suggestable(db, now).ToListAsync()).ToHashSet();
        var hubs = await ReadTraits.Hubs(db);
        var since = await db.Set<IntroductionRun>().MaxAsync(r => (DateTimeOffset?)r.UpTo);
        var asked = here.Where(h => !before.TryGetValue(h, out var sketch) || sketch[0] == '1' != hubs.Contains(h)).ToHashSet();
        var freed = new HashSet<MemberId>();
        if (since is { } last)
        {
            asked.UnionWith((await Changes.InPeople(db, last)).Where(here.Contains));
            freed = await Changes.InPairs(db, last);
        }
        var traits = await ReadTraits.Of(db, asked, hubs);

        var known = before.ToDictionary(b => b.Key, b => Traits.Read(b.Key.Value, b.Value));
        var gone = before.Keys.Where(b => !here.Contains(b)).ToList();
        var differ = traits.Where(t => !before.TryGetValue(t.Key, out var sketch) || sketch != t.Value.Sketch()).Select(t => t.Key).ToList();
        var world = new World(known.Where(k => here.Contains(k.Key) && !traits.ContainsKey(k.Key)).Select(k => k.Value).Concat(traits.Values));
        var was = before.Count == 0 ? new World([]) : new World(known.Values);
        var touched = Matching.Touched(was, world, Reach.Usual, [.. differ.Concat(gone).Concat(freed).Select(m => m.Value)]);
        if (since is { } from)
        {
            var apart = await Changes.Apart(db, from);
            touched.UnionWith(apart.Select(m => m.Value).Where(id => world.At(id) >= 0));
        }

        var matching = new Matching(world, Reach.Usual, touched.Count == 0 ? new HashSet<(Guid, Guid)>() : await ReadTraits.Apart(db, touched, now));
        var matches = touched.Order().Select(id => (id, matching.For(world.At(id)))).ToList();
        return new Found(now, world.People.Length, matches, [.. differ.Select(d => traits[d])], gone);
    }

    private static async Task Keep(XinhuoDb db, Piece piece)
    {
        var owners = piece.Matches.Select(m => new MemberId(m.Owner)).Concat(piece.Gone).ToList();
        await db.Set<IntroductionSuggestion>().Where(s => owners.Contains(s.Owner)).ExecuteDeleteAsync();
        var redrawn = piece.Sketches.Select(s => new MemberId(s.Id)).Concat(piece.Gone).ToList();
        await db.Set<IntroductionSketch>().Where(s => redrawn.Contains(s.MemberId)).ExecuteDeleteAsync();
        await db.Set<IntroductionSuggestion>().Where(s => piece.Gone.Contains(s.Other)).ExecuteDeleteAsync();
        var suggestions = new Bulk(db, "IntroductionSuggestions", ("Owner", BulkType.Id), ("Other", BulkType.Id), ("Points", BulkType.Int));
        foreach (var (owner, matches) in piece.Matches)
        foreach (var match in matches)
            suggestions.Add(owner, match.Other, match.Points);
        await suggestions.Flush();
        var sketches = new Bulk(db, "IntroductionSketches", ("MemberId", BulkType.Id), ("Traits", BulkType.Text));
        foreach (var traits in piece.Sketches)
            sketches.Add(traits.Id, traits.Sketch());
        await sketches.Flush();
        // With the last piece only: what was cut short is read again.
        if (piece.Run is { } run)
            db.Add(run);
    }
}

/// <summary>What was found, for whom, and what they looked like.</summary>
internal sealed record Found(
    DateTimeOffset At,
    int People,
    IReadOnlyList<(Guid Owner, IReadOnlyList<Match> Matches)> Matches,
    IReadOnlyList<Traits> Sketches,
    IReadOnlyList<MemberId> Gone
)
{
    private const int AtOnce = 1_000;

    public int Anew => Matches.Count;

    /// <summary>In pieces, so that nobody who writes meanwhile waits long. A sketch is kept with or after the matches it led to, so that what was cut short is found again.</summary>
    public IEnumerable<Piece> Pieces()
    {
        foreach (var some in Matches.Chunk(AtOnce))
            yield return new Piece(some, [], [], null);
        foreach (var some in Sketches.Chunk(AtOnce))
            yield return new Piece([], some, [], null);
        yield return new Piece(
            [],
            [],
            Gone,
            new IntroductionRun
            {
                UpTo = At,
                People = People,
                Anew = Anew,
            }
        );
    }
}

internal sealed record Piece(
    IReadOnlyList<(Guid Owner, IReadOnlyList<Match> Matches)> Matches,
    IReadOnlyList<Traits> Sketches,
    IReadOnlyList<MemberId> Gone,
    IntroductionRun? Run
);
