using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>What later rooms bring to the desk, each by its <see cref="IReportedKind"/>: found, put away and brought back with a line in the book.</summary>
internal sealed class ReportedThings(IEnumerable<IReportedKind> kinds)
{
    private readonly Dictionary<ReportedKind, IReportedKind> _kinds = kinds.ToDictionary(k => (ReportedKind)k.Kept);

    public async Task<Reportable?> Find(XinhuoDb db, Viewer me, int kind, Guid id, int number) =>
        _kinds.TryGetValue((ReportedKind)kind, out var room) && await room.Find(db, me, id, number) is { } thing
            ? new Reportable((ReportedKind)kind, id, number, null, thing.Author, thing.Lines, thing.Photos, thing.Back)
            : null;

    /// <summary>Those that this host may go and see, with their pictures.</summary>
    public Task<Dictionary<Thing, string?>> Open(XinhuoDb db, Viewer host, IEnumerable<Thing> things) =>
        Each(things, async (room, these) => (await room.Open(db, host, these)).Select(o => (o.Key, o.Value)));

    public Task<Dictionary<Thing, string?>> Away(XinhuoDb db, IEnumerable<Thing> things) =>
        Each(things, async (room, these) => (await room.Away(db, these)).Select(a => (a, (string?)null)));

    public string? Href(Thing thing) => _kinds.GetValueOrDefault(thing.Kind)?.Href(thing.Object, thing.Number);

    /// <summary>Its reports are closed. Where it was away before, who asked is told so; its author knows.</summary>
    public async Task<Outcome<Nothing>> PutAway(XinhuoDb db, Actor me, Report report, string why, IReadOnlyList<MemberId> reporters, DateTimeOffset now)
    {
        var done = await _kinds[report.Kind].PutAway(db, me, report.Object, report.Number, why, now);
        if (done)
            DeskEntry.Write(db, DeskAct.Hid, me.Member(), report.AuthorId, why, now, report.Kind, report.Object, report.Number);
        db.Record(me, now, new ThingHidden(report.Object, (int)report.Kind, report.Number, report.AuthorId, me.Member(), why, reporters, Again: !done));
        return Nothing.Value;
    }

    public async Task<Outcome<Nothing>> Restore(XinhuoDb db, Actor me, Thing thing, MemberId author, string? why, DateTimeOffset now)
    {
        if (!me.IsHost || !_kinds.TryGetValue(thing.Kind, out var room) || (await room.Away(db, [(thing.Object, thing.Number)])).Count == 0)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        if (reason.Refused)
            return reason.Refusal!;
        if (!await room.BringBack(db, thing.Object, thing.Number))
            return Refusal.Of("community.desk.decided");
        DeskEntry.Write(db, DeskAct.Restored, me.Member(), author, reason.Value, now, thing.Kind, thing.Object, thing.Number);
        db.Record(me, now, new ThingRestored(thing.Object, null, author, me.Member(), reason.Value, room.Href(thing.Object, thing.Number)));
        return Nothing.Value;
    }

    private async Task<Dictionary<Thing, string?>> Each(
        IEnumerable<Thing> things,
        Func<IReportedKind, IReadOnlyCollection<(Guid, int)>, Task<IEnumerable<((Guid Id, int Number) Key, string? Photos)>>> ask
    )
    {
        var found = new Dictionary<Thing, string?>();
        foreach (var these in things.Where(t => _kinds.ContainsKey(t.Kind)).Distinct().GroupBy(t => t.Kind))
        foreach (var (key, photos) in await ask(_kinds[these.Key], [.. these.Select(t => (t.Object, t.Number))]))
            found[new Thing(these.Key, key.Id, key.Number)] = photos;
        return found;
    }
}

/// <summary>Something reported, by what it is stored under.</summary>
internal readonly record struct Thing(ReportedKind Kind, Guid Object, int Number);
