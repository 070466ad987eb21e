using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>The desk, offered upward: asking the hosts to look at a post, and a host's answer that it may stand.</summary>
internal static class CommunityDesk
{
    /// <param name="reason">A name of <see cref="ReportReason"/>, in any case.</param>
    public static async Task<Outcome<Nothing>> Ask(
        XinhuoDb db,
        Actor me,
        TopicId topic,
        int number,
        string reason,
        string? words,
        DateTimeOffset now,
        int? rule = null
    ) =>
        await ReportIt.Do(
            db,
            me,
            await Reportable.Post(db, topic, number, me.Member()),
            Enum.TryParse<ReportReason>(reason, ignoreCase: true, out var known) ? known : null,
            words,
            now,
            rule
        );

    public static async Task<Outcome<Nothing>> LetStand(XinhuoDb db, Actor host, TopicId topic, int number, string why, DateTimeOffset now) =>
        await Waiting(db, topic, number) is { } waiting ? await DecideOnReport.Dismiss(db, host, waiting, why, now) : Refusal.NotFound;

    /// <summary>Where one asks the hosts to look at something of a later room, see <see cref="IReportedKind"/>.</summary>
    public static string AskAddress(int kind, Guid thing, int number) => $"/report?kind={kind}&thing={thing}&number={number}";

    /// <summary>
    /// Which of these, by these authors, the book says were put away and not brought back: for a room that keeps no mark of its own. Acts at the desk come in turn, so
    /// each putting away has one bringing back at most.
    /// </summary>
    public static async Task<IReadOnlyCollection<(Guid Id, int Number)>> Away(
        XinhuoDb db,
        int kind,
        IReadOnlyCollection<Guid> things,
        IReadOnlyCollection<MemberId> authors
    ) =>
        [
            .. (
                await db.Set<DeskEntry>()
                    .Where(e => authors.Contains(e.About) && e.Kind == (ReportedKind)kind && things.Contains(e.Object!.Value))
                    .Where(e => e.Act == DeskAct.Hid || e.Act == DeskAct.Restored)
                    .GroupBy(e => new { e.Object, e.Number })
                    .Select(g => new { g.Key, Away = g.Sum(e => e.Act == DeskAct.Hid ? 1 : -1) })
                    .Where(g => g.Away > 0)
                    .ToListAsync()
            ).Select(g => (g.Key.Object!.Value, g.Key.Number ?? 0)),
        ];

    private static Task<ReportId?> Waiting(XinhuoDb db, TopicId topic, int number) =>
        db.Set<Report>()
            .Where(r => r.Kind == ReportedKind.Post && r.Object == topic.Value && r.Number == number && r.ClosedAt == null)
            .Select(r => (ReportId?)r.Id)
            .FirstOrDefaultAsync();
}
