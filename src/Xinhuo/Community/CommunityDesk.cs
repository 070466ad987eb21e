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

    private static Task<ReportId?> Waiting(XinhuoDb db, TopicId topic, int number) =>
        db.Set<Report>()
            .Where(r => r.Kind == ReportedKind.Post && r.Object == topic.Value && r.Number == number && r.ClosedAt == null)
            .Select(r => (ReportId?)r.Id)
            .FirstOrDefaultAsync();
}
