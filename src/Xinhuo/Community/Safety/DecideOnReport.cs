using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Safety;

/// <summary>A host of the house decides about what was reported: it is put away, or stands. All reports of it are closed, and those who asked are told why.</summary>
internal static class DecideOnReport
{
    public static async Task<Outcome<Nothing>> Hide(XinhuoDb db, Actor me, ReportId id, string? why, ReportedThings later, DateTimeOffset now)
    {
        var asked = await Open(db, me, id, why);
        if (asked.Refused)
            return asked.Refusal!;
        var (report, reason) = asked.Value;
        var reporters = await Reports.Close(db, report.Kind, report.Object, report.Number, report.AuthorId, me.Member(), now);
        if (reporters.Count == 0)
            return Refusal.Of("community.desk.decided");
        return report.IsLater ? await later.PutAway(db, me, report, reason, reporters, now) : await PutAway.Do(db, me, report, reason, reporters, now);
    }

    public static async Task<Outcome<Nothing>> Dismiss(XinhuoDb db, Actor me, ReportId id, string? why, DateTimeOffset now)
    {
        var asked = await Open(db, me, id, why);
        if (asked.Refused)
            return asked.Refusal!;
        var (report, reason) = asked.Value;
        var reporters = await Reports.Close(db, report.Kind, report.Object, report.Number, report.AuthorId, me.Member(), now);
        if (reporters.Count == 0)
            return Refusal.Of("community.desk.decided");
        DeskEntry.Write(db, DeskAct.Dismissed, me.Member(), report.AuthorId, reason, now, report.Kind, report.Object, report.Number);
        if (report.Kind == ReportedKind.Line)
        {
            var room = new RoomId(report.Object);
            var photos = await db.Set<ChatLine>().Where(l => l.RoomId == room && l.Number == report.Number).Select(l => l.Photos).SingleOrDefaultAsync();
            await AskedAudience.Close(db, room, photos);
            db.Record(me, now, new LineReportDismissed(id, room, report.Number, me.Member(), reason, reporters));
        }
        else if (report.Kind is ReportedKind.Post or ReportedKind.Voice)
            db.Record(me, now, new ReportDismissed(id, new TopicId(report.Object), report.GroupId!.Value, report.Number, me.Member(), reason, reporters));
        else if (report.IsLater)
            db.Record(me, now, new ThingReportDismissed(id, report.Object, me.Member(), reason, reporters));
        else
            db.Record(me, now, new GatheringReportDismissed(id, new GatheringId(report.Object), report.GroupId, me.Member(), reason, reporters));
        return Nothing.Value;
    }

    /// <summary>The report, if it still waits, and the host's reason; a colleague may have been first, which is said.</summary>
    private static async Task<Outcome<(Report Report, string Why)>> Open(XinhuoDb db, Actor me, ReportId id, string? why)
    {
        var report = me.IsHost ? await db.Set<Report>().SingleOrDefaultAsync(r => r.Id == id) : null;
        if (report is null)
            return Refusal.NotFound;
        if (report.ClosedAt is not null)
            return Refusal.Of("community.desk.decided");
        var reason = Why.Read(why);
        return reason.Refused ? reason.Refusal! : (report, reason.Value);
    }
}
