using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Safety;

/// <summary>An open report as hosts see it: who asks, what is wrong, the lines themselves. The room they stand in only where this host may see it.</summary>
internal sealed record OpenReport(
    ReportId Id,
    TopicId Topic,
    int Number,
    bool MaySee,
    Person Author,
    bool AuthorResting,
    Person By,
    ReportReason Reason,
    string? Words,
    string Lines,
    DateTimeOffset At
)
{
    public string Href => Number == 0 ? $"/topics/{Topic.Value}" : $"/topics/{Topic.Value}?at={Number}#r{Number}";
}

internal sealed record Person(MemberId Id, string Name, string? Photo, Role Role, bool Left)
{
    public string? Href => Left ? null : $"/people/{Id.Value}";
}

/// <summary>A line of the desk's book as it reads.</summary>
internal sealed record BookLine(
    Guid Id,
    DateTimeOffset At,
    DeskAct Act,
    Person By,
    Person About,
    TopicId? Topic,
    int? Number,
    DateTimeOffset? Until,
    string Why
);

internal static class DeskReading
{
    public const int OnPage = 40;

    /// <summary>The oldest first; of one post's reports each is shown, since each says something of its own.</summary>
    public static async Task<IReadOnlyList<OpenReport>> Open(XinhuoDb db, Sight sight, DateTimeOffset now)
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
        return
        [
            .. rows.Select(r => new OpenReport(
                r.report.Id,
                r.report.TopicId,
                r.report.Number,
                sight.MaySee(r.report.GroupId),
                Of(r.author),
                r.author.SuspendedUntil > now,
                Of(r.asker),
                r.report.Reason,
                r.report.Words,
                PlainText.Of(r.report.Lines, 400),
                r.report.At
            )),
        ];
    }

    /// <summary>Open reports of lines in rooms, the oldest first: the line as it stood, and no way to the room.</summary>
    public static async Task<IReadOnlyList<(LineReport Report, Person Author, bool AuthorResting, Person By)>> Lines(XinhuoDb db, DateTimeOffset now)
    {
        var rows = await (
            from report in db.Set<LineReport>().Where(r => r.ClosedAt == null)
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
        return [.. rows.Select(r => (r.report, Of(r.author), r.author.SuspendedUntil > now, Of(r.asker)))];
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
        return (
            [
                .. rows.Select(r => new BookLine(
                    r.entry.Id,
                    r.entry.At,
                    r.entry.Act,
                    Of(r.host),
                    Of(r.about),
                    r.entry.TopicId,
                    r.entry.Number,
                    r.entry.Until,
                    r.entry.Why
                )),
            ],
            rows.Count < OnPage ? null : rows[^1].entry.At
        );
    }

    public static async Task<IReadOnlySet<(TopicId Topic, int Number)>> StillHidden(XinhuoDb db, IReadOnlyList<BookLine> lines)
    {
        var topics = lines.Where(l => l is { Act: DeskAct.Hid, Topic: not null }).Select(l => l.Topic!.Value).Distinct().ToList();
        var hidden = await db.Topics().Where(t => topics.Contains(t.Id) && t.HiddenAt != null).Select(t => t.Id).ToListAsync();
        var replies = await db.Replies().Where(r => topics.Contains(r.TopicId) && r.HiddenAt != null).Select(r => new { r.TopicId, r.Number }).ToListAsync();
        return new HashSet<(TopicId, int)>([.. hidden.Select(t => (t, 0)), .. replies.Select(r => (r.TopicId, r.Number))]);
    }

    /// <summary>Who may only read at present.</summary>
    public static async Task<IReadOnlyList<(Person Who, DateTimeOffset Until)>> Resting(XinhuoDb db, DateTimeOffset now) =>
        [
            .. (await db.Members().Where(m => m.SuspendedUntil > now && m.ErasedAt == null).OrderBy(m => m.SuspendedUntil).Take(OnPage).ToListAsync()).Select(
                m => (Of(m), m.SuspendedUntil!.Value)
            ),
        ];

    private static Person Of(Member member) => new(member.Id, member.Name, member.IsErased ? null : member.PhotoUrl, member.Role, member.IsErased);
}
