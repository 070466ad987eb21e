using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Safety;

/// <summary>A host looked, and the post may stand: all reports of it are closed, and those who asked are told why.</summary>
internal static class DismissReport
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ReportId id, string? why, DateTimeOffset now)
    {
        var report = me.IsHost ? await db.Set<Report>().SingleOrDefaultAsync(r => r.Id == id && r.ClosedAt == null) : null;
        if (report is null)
            return Refusal.NotFound;
        var reason = Why.Read(why);
        if (reason.Refused)
            return reason.Refusal!;
        var reporters = await Reports.Close(db, report.TopicId, report.Number, me.Member(), now);
        DeskEntry.Write(db, DeskAct.Dismissed, me.Member(), report.AuthorId, reason.Value, now, report.TopicId, report.Number);
        db.Record(me, now, new ReportDismissed(id, report.TopicId, report.GroupId, report.Number, me.Member(), reason.Value, reporters));
        return Nothing.Value;
    }
}
