using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Notices.Reading;

/// <summary>
/// Reads a member's notices as they may see them now: what was told of a group they have left since is not there. For the page, the stream and
/// the letters alike.
/// </summary>
internal sealed class NoticeList(Words words, CommunityZone zone, NoticeKinds kinds, IServiceScopeFactory scopes)
{
    public const int OnPage = 60;

    /// <summary>The newest first, from below <paramref name="before"/> on.</summary>
    public async Task<(IReadOnlyList<Told> Told, long? Next)> Page(XinhuoDb db, Viewer me, long? before)
    {
        var rows = await Rows(db, me, before ?? long.MaxValue).Take(OnPage).ToListAsync();
        return (Tell(await Permitted(db, me, rows)), rows.Count < OnPage ? null : rows[^1].Notice.Id);
    }

    /// <summary>What came after one was last heard, the oldest first, and up to where we looked.</summary>
    public async Task<(IReadOnlyList<Told> Told, long UpTo)> Since(XinhuoDb db, Viewer me, long after, int most)
    {
        var rows = await Rows(db, me, long.MaxValue, after).Take(most).ToListAsync();
        var upTo = rows.Count == 0 ? after : rows[0].Notice.Id;
        return ([.. (await Permitted(db, me, rows)).Reverse().Select(row => Tell([row]))], upTo);
    }

    /// <summary>For a letter: what came after the last one and has not been seen in the app.</summary>
    public async Task<(IReadOnlyList<Told> Told, long UpTo)> Unseen(XinhuoDb db, Viewer me, long after, int most)
    {
        var rows = await Rows(db, me, long.MaxValue, after).Where(r => r.Notice.SeenAt == null).Take(most).ToListAsync();
        return (Tell(await Permitted(db, me, rows)), rows.Count == 0 ? after : rows[0].Notice.Id);
    }

    /// <summary>How many wait unseen.</summary>
    public async Task<int> Waiting(XinhuoDb db, Viewer me)
    {
        var member = me.MemberId();
        var waiting = await db.Notices()
            .Where(n => n.MemberId == member && n.SeenAt == null)
            .GroupBy(n => n.Audience)
            .Select(g => new { Audience = g.Key, Count = g.Count() })
            .ToListAsync();
        var held = await Held(db, me, waiting.Select(w => w.Audience));
        return waiting.Where(w => held.Contains(w.Audience ?? "")).Sum(w => w.Count);
    }

    /// <summary>The day on which a notice happened, for the page that goes on after it.</summary>
    public async Task<DateOnly?> DayOf(XinhuoDb db, MemberId me, long id) =>
        await db.Notices().Where(n => n.Id == id && n.MemberId == me).Select(n => (DateTimeOffset?)n.At).SingleOrDefaultAsync() is { } at ? zone.Day(at) : null;

    public async Task<bool> MaySee(XinhuoDb db, Viewer me, Notice notice) => (await Held(db, me, [notice.Audience])).Count == 1;

    public static string Say(Words words, Notice notice, string who) => words[notice.Word, [who, .. notice.Said.Select(v => v ?? words["notices.withheld"])]];

    private static IQueryable<Row> Rows(XinhuoDb db, Viewer me, long before, long after = 0)
    {
        var member = me.MemberId();
        return from notice in db.Notices().AsNoTracking().Where(n => n.MemberId == member && n.Id < before && n.Id > after).OrderByDescending(n => n.Id)
            from actor in db.Members().Where(m => m.Id == notice.ActorId).DefaultIfEmpty()
            orderby notice.Id descending
            select new Row
            {
                Notice = notice,
                Actor = actor == null ? null : new Someone(actor.Id, actor.Name, actor.PhotoUrl, actor.Role, actor.ErasedAt != null),
            };
    }

    private async Task<IReadOnlyList<Row>> Permitted(XinhuoDb db, Viewer me, IReadOnlyList<Row> rows)
    {
        var held = await Held(db, me, rows.Select(r => r.Notice.Audience));
        return [.. rows.Where(r => held.Contains(r.Notice.Audience ?? ""))];
    }

    private async Task<HashSet<string>> Held(XinhuoDb db, Viewer me, IEnumerable<string?> asked)
    {
        await using var scope = scopes.CreateAsyncScope();
        var audiences = scope.ServiceProvider.GetRequiredService<Audiences>();
        var held = new HashSet<string>();
        foreach (var audience in asked.Distinct())
            if (audience is null || await audiences.Holds(audience, me, db))
                held.Add(audience ?? "");
        return held;
    }

    private IReadOnlyList<Told> Tell(IReadOnlyList<Row> rows) =>
        [
            .. rows.GroupBy(r =>
                    (zone.Day(r.Notice.At), r.Notice.Together ?? r.Notice.Id.ToString(CultureInfo.InvariantCulture), r.Notice.Word, r.Notice.ReadAt is null)
                )
                .Select(together => Tell([.. together])),
        ];

    private Told Tell(Row[] rows)
    {
        var newest = rows[0].Notice;
        var actors = rows.Select(r => r.Actor).OfType<Someone>().DistinctBy(a => a.Id).ToList();
        var names = actors.ConvertAll(a => a.Left ? words["notices.somebody-gone"] : a.Name);
        var who = names.Count switch
        {
            0 => "",
            1 => names[0],
            2 => words["notices.who.two", names[0], names[1]],
            _ => words["notices.who.many", names[0], Spoken.Number(names.Count - 1)],
        };
        return new Told(
            newest.Id,
            newest.Kind,
            zone.Day(newest.At),
            newest.At,
            newest.ReadAt is null,
            [.. actors.Select((a, i) => new Face(names[i], a.Left ? null : a.Photo, StaffLabel: NameTagHelper.StaffWord(words, a.Role)))],
            kinds.Named(newest.Kind)?.Icon ?? "bell",
            Sentence.Of(values => words[newest.Word, values], who, newest.Said.Select(v => v ?? words["notices.withheld"])),
            newest.Quote
        );
    }

    private sealed class Row
    {
        public required Notice Notice { get; init; }
        public required Someone? Actor { get; init; }
    }

    private sealed record Someone(MemberId Id, string Name, string? Photo, Role Role, bool Left);
}
