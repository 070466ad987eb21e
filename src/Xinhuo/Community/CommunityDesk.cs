using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>The desk, offered upward: asking the hosts to look at a post, and a host's answer that it may stand.</summary>
internal static class CommunityDesk
{
    /// <param name="reason">A name of <see cref="ReportReason"/>, in any case.</param>
    public static Task<Outcome<Nothing>> Ask(XinhuoDb db, Actor me, TopicId topic, int number, string reason, string? words, DateTimeOffset now) =>
        ReportPost.Do(db, me, topic, number, Enum.TryParse<ReportReason>(reason, ignoreCase: true, out var known) ? known : null, words, now);

    public static async Task<Outcome<Nothing>> LetStand(XinhuoDb db, Actor host, TopicId topic, int number, string why, DateTimeOffset now) =>
        await db.Set<Report>().Where(r => r.TopicId == topic && r.Number == number && r.ClosedAt == null).Select(r => (ReportId?)r.Id).FirstOrDefaultAsync()
            is { } waiting
            ? await DismissReport.Do(db, host, waiting, why, now)
            : Refusal.NotFound;
}
