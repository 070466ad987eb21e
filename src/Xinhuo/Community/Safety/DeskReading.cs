using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Ideas;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Safety;

/// <summary>An open report as hosts see it: who asks, what is wrong, the lines themselves. The place they stand in only where this host may see it.</summary>
/// <param name="Href">Null: this host may not see the place.</param>
/// <param name="Photos">Of what a later room showed, where they may see it.</param>
internal sealed record OpenReport(Report Row, string? Href, string? Photos, string? Rule, Person Author, Person By, Sanction? Holding)
{
    public ReportId Id => Row.Id;
    public string Lines { get; } = PlainText.Of(Row.Lines, 400);

    /// <summary>What is said where they may not see the place.</summary>
    public string Closed =>
        Row.IsLater ? "community.desk.not-for-you"
        : Row.Kind == ReportedKind.Line ? "community.chat.report.room"
        : "community.desk.closed-room";
    public bool MayStep => Author.Role == Role.Member && !Author.Left;
}

internal sealed record Person(MemberId Id, string Name, string? Photo, Role Role, bool Left)
{
    public string? Href => Left ? null : $"/people/{Id.Value}";

    public static Person Of(Member member) => new(member.Id, member.Name, member.IsErased ? null : member.PhotoUrl, member.Role, member.IsErased);
}

/// <summary>A line of the desk's book as it reads.</summary>
internal sealed record BookLine(DeskEntry Row, Person By, Person About);

/// <summary>An appeal that waits, with the step it is about.</summary>
internal sealed record OpenAppeal(Appeal Row, StepLine Step, Person Member);

internal static class DeskReading
{
    public const int OnPage = 40;

    /// <summary>The oldest first; of one thing's reports each is shown, since each says something of its own.</summary>
    public static async Task<IReadOnlyList<OpenReport>> Open(XinhuoDb db, Viewer host, Sight sight, ReportedThings later, DateTimeOffset now)
    {
        var rows = await (
            from report in db.Set<Report>().Where(r => r.ClosedAt == null)
            join author in db.Members() on report.AuthorId equals author.Id
            join asker in db.Members() on report.By equals asker.Id
            orderby report.At
            select new
            {
                report,
                author,
                asker,
            }
        )
            .Take(OnPage)
            .ToListAsync();
        var open = await later.Open(db, host, rows.Where(r => r.report.IsLater).Select(r => r.report.Thing));
        var (rules, holding) = (await RulesNow.Of(db), await Holding(db, [.. rows.Select(r => r.author.Id).Distinct()], now));
        return
        [
            .. rows.Select(r => new OpenReport(
                r.report,
                Where(r.report, sight, later, open),
                open.GetValueOrDefault(r.report.Thing),
                r.report.Rule is { } rule ? rules.Titled(rule) : null,
                Person.Of(r.author),
                Person.Of(r.asker),
                holding.GetValueOrDefault(r.report.AuthorId)
            )),
        ];
    }

    public static async Task<IReadOnlyList<OpenAppeal>> Appeals(XinhuoDb db)
    {
        var waiting = await db.Set<Appeal>().Where(a => a.DecidedAt == null).OrderBy(a => a.At).Take(OnPage).Select(a => a.SanctionId).ToListAsync();
        var steps = await StepLine.Of(db, db.Set<Sanction>().Where(s => waiting.Contains(s.Id)), OnPage);
        var who = steps.Select(s => s.Row.MemberId).Distinct().ToList();
        var people = await db.Members().Where(m => who.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        return [.. steps.OrderBy(s => s.Appeal!.At).Select(s => new OpenAppeal(s.Appeal!, s, Person.Of(people[s.Row.MemberId])))];
    }

    /// <summary>Who is restrained at present, the newest first. Whom this leaves out is found on their own page.</summary>
    public static async Task<IReadOnlyList<(Person Who, StepLine Step)>> Resting(XinhuoDb db, DateTimeOffset now)
    {
        var steps = (await StepLine.Of(db, Holding(db, now), OnPage)).DistinctBy(s => s.Row.MemberId).ToList();
        var who = steps.Select(s => s.Row.MemberId).ToList();
        var people = await db.Members().Where(m => who.Contains(m.Id) && m.ErasedAt == null).ToDictionaryAsync(m => m.Id);
        return [.. steps.Where(s => people.ContainsKey(s.Row.MemberId)).Select(s => (Person.Of(people[s.Row.MemberId]), s))];
    }

    /// <summary>The newest first, from before a line on.</summary>
    public static async Task<(IReadOnlyList<BookLine> Lines, DateTimeOffset? Next)> Book(XinhuoDb db, DateTimeOffset? before)
    {
        var rows = await (
            from entry in db.Set<DeskEntry>().Where(e => before == null || e.At < before)
            join host in db.Members() on entry.By equals host.Id
            join about in db.Members() on entry.About equals about.Id
            orderby entry.At descending
            select new
            {
                entry,
                host,
                about,
            }
        )
            .Take(OnPage)
            .ToListAsync();
        return ([.. rows.Select(r => new BookLine(r.entry, Person.Of(r.host), Person.Of(r.about)))], rows.Count < OnPage ? null : rows[^1].entry.At);
    }

    /// <summary>What of this is still put away, so that one may bring it back.</summary>
    public static async Task<IReadOnlySet<(ReportedKind Kind, Guid Object, int Number, MemberId Author)>> StillHidden(
        XinhuoDb db,
        IReadOnlyList<BookLine> lines,
        ReportedThings later
    )
    {
        var away = lines.Where(l => l.Row is { Act: DeskAct.Hid, Object: not null, Kind: not null }).Select(l => l.Row).ToList();
        var topics = away.Where(e => e.Kind is ReportedKind.Post or ReportedKind.Voice).Select(e => new TopicId(e.Object!.Value)).Distinct().ToList();
        var meetings = away.Where(e => e.Kind is ReportedKind.Gathering or ReportedKind.Recap)
            .Select(e => new GatheringId(e.Object!.Value))
            .Distinct()
            .ToList();
        var hidden = await db.Topics().Where(t => topics.Contains(t.Id) && t.HiddenAt != null).Select(t => new { t.Id, t.AuthorId }).ToListAsync();
        var replies = await db.Replies()
            .Where(r => topics.Contains(r.TopicId) && r.HiddenAt != null)
            .Select(r => new
            {
                r.TopicId,
                r.Number,
                r.AuthorId,
            })
            .ToListAsync();
        var others = await later.Away(db, away.Select(e => new Thing(e.Kind!.Value, e.Object!.Value, e.Number ?? 0)));
        var voices = await TriedSentences.Away(db, topics);
        var gatherings = await db.Set<Gathering>().Where(g => meetings.Contains(g.Id) && (g.HiddenAt != null || g.RecapHiddenAt != null)).ToListAsync();
        return new HashSet<(ReportedKind, Guid, int, MemberId)>([
            .. hidden.Select(t => (ReportedKind.Post, t.Id.Value, 0, t.AuthorId)),
            .. replies.Select(r => (ReportedKind.Post, r.TopicId.Value, r.Number, r.AuthorId)),
            .. voices.Select(v => (ReportedKind.Voice, v.Topic.Value, 0, v.By)),
            .. away.Where(e => others.ContainsKey(new Thing(e.Kind!.Value, e.Object!.Value, e.Number ?? 0)))
                .Select(e => (e.Kind!.Value, e.Object!.Value, e.Number ?? 0, e.About)),
            // Whoever hosts it, or told it, by now: the newest line of the book says whose it was.
            .. away.Where(e => gatherings.Exists(g => g.Id.Value == e.Object && IsAway(g, e.Kind)))
                .DistinctBy(e => (e.Kind, e.Object))
                .Select(e => (e.Kind!.Value, e.Object!.Value, e.Number ?? 0, e.About)),
        ]);
    }

    private static string? Where(Report report, Sight sight, ReportedThings later, Dictionary<Thing, string?> open) =>
        report.IsLater
            ? open.ContainsKey(report.Thing)
                ? later.Href(report.Thing)
                : null
            : report.Kind != ReportedKind.Line && (report.GroupId is not { } group || sight.MaySee(group))
                ? Reportable.WhereIs(report.Kind, report.Object, report.Number)
                : null;

    private static bool IsAway(Gathering gathering, ReportedKind? kind) =>
        (kind == ReportedKind.Gathering && gathering.HiddenAt is not null) || (kind == ReportedKind.Recap && gathering.RecapHiddenAt is not null);

    private static async Task<Dictionary<MemberId, Sanction>> Holding(XinhuoDb db, IReadOnlyCollection<MemberId> who, DateTimeOffset now) =>
        (await Holding(db, now).Where(s => who.Contains(s.MemberId)).OrderBy(s => s.At).ToListAsync())
            .GroupBy(s => s.MemberId)
            .ToDictionary(g => g.Key, g => g.Last());

    private static IQueryable<Sanction> Holding(XinhuoDb db, DateTimeOffset now) =>
        db.Set<Sanction>().Where(s => s.EndedAt == null && s.Step != SanctionStep.Reminder && (s.EndsAt == null || s.EndsAt > now));
}
