using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Chat;

/// <summary>Who is in a room may ask the hosts to look at a line of somebody else. Asking twice is asking once.</summary>
internal static class ReportLine
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, RoomId room, int number, ReportReason? reason, string? words, DateTimeOffset now)
    {
        if (await Of(db, me, room, number) is not { } line)
            return Refusal.NotFound;
        var read = ReportPost.Read(reason, words);
        if (read.Refused)
            return read.Refusal!;
        var id = me.Member();
        if (await db.Set<LineReport>().AnyAsync(r => r.RoomId == room && r.Number == number && r.By == id && r.ClosedAt == null))
            return Nothing.Value;
        var report = new LineReport
        {
            Id = Ids.New<ReportId>(now),
            RoomId = room,
            Number = number,
            AuthorId = line.AuthorId,
            By = id,
            Reason = reason!.Value,
            Words = read.Value,
            Line = line.Body,
            At = now,
        };
        db.Add(report);
        db.Record(me, now, new LineReported(report.Id, room, number, id));
        return Nothing.Value;
    }

    /// <summary>The line, where this member may report it.</summary>
    public static async Task<ChatLine?> Of(XinhuoDb db, Actor me, RoomId room, int number)
    {
        var id = me.Member();
        return await RoomStanding.Of(db, room, id) is { } standing && number > standing.From
            ? await db.Set<ChatLine>()
                .SingleOrDefaultAsync(l => l.RoomId == room && l.Number == number && l.AuthorId != id && l.WithdrawnAt == null && l.HiddenAt == null)
            : null;
    }
}

/// <summary>A host of the house decides about a reported line: it is put away, or stands. They see what was reported and nothing else of the room.</summary>
internal static class DecideOnLine
{
    public static async Task<Outcome<Nothing>> Hide(XinhuoDb db, Actor me, ReportId id, string? why, DateTimeOffset now)
    {
        var (report, reason) = await Open(db, me, id, why);
        if (report is null || reason.Refused)
            return reason.Refusal ?? Refusal.NotFound;
        var change = await RoomCount.NextChange(db, report.RoomId);
        var line = await db.Set<ChatLine>().AsTracking().SingleAsync(l => l.RoomId == report.RoomId && l.Number == report.Number);
        line.Change = change;
        var group = await db.Set<ChatRoom>().Where(r => r.Id == report.RoomId).Select(r => r.GroupId).SingleAsync();
        (line.HiddenAt, line.HiddenBy) = (line.HiddenAt ?? now, me.Member());
        await Photos.Drop(db, [.. PostPhotos.Read(line.Photos).Select(p => p.Id)], Audiences.Nobody, now);
        await db.Remove(ChatParts.FoundAs, line.Id.Value);
        await MendLine.Touch(db, line);
        DeskEntry.Write(db, DeskAct.Hid, me.Member(), report.AuthorId, reason.Value, now);
        var reporters = await Close(db, report, me.Member(), now);
        db.Record(me, now, new LineHidden(report.RoomId, group, report.Number, report.AuthorId, me.Member(), reason.Value, reporters));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Dismiss(XinhuoDb db, Actor me, ReportId id, string? why, DateTimeOffset now)
    {
        var (report, reason) = await Open(db, me, id, why);
        if (report is null || reason.Refused)
            return reason.Refusal ?? Refusal.NotFound;
        DeskEntry.Write(db, DeskAct.Dismissed, me.Member(), report.AuthorId, reason.Value, now);
        var reporters = await Close(db, report, me.Member(), now);
        db.Record(me, now, new LineReportDismissed(id, report.RoomId, report.Number, me.Member(), reason.Value, reporters));
        return Nothing.Value;
    }

    private static async Task<(LineReport? Report, Outcome<string> Why)> Open(XinhuoDb db, Actor me, ReportId id, string? why) =>
        (me.IsHost ? await db.Set<LineReport>().SingleOrDefaultAsync(r => r.Id == id && r.ClosedAt == null) : null, Why.Read(why));

    private static async Task<IReadOnlyList<MemberId>> Close(XinhuoDb db, LineReport one, MemberId by, DateTimeOffset now)
    {
        var open = await db.Set<LineReport>().AsTracking().Where(r => r.RoomId == one.RoomId && r.Number == one.Number && r.ClosedAt == null).ToListAsync();
        foreach (var report in open)
            report.Close(by, now);
        return [.. open.Select(r => r.By).Distinct()];
    }
}
