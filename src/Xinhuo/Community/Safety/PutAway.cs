using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Community.Gatherings;
using Xinhuo.Community.Ideas;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Safety;

/// <summary>Takes what was reported out of sight, with its pictures, and brings it back: each kind in its own way, all with a line in the book.</summary>
internal static class PutAway
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Report report, string why, IReadOnlyList<MemberId> reporters, DateTimeOffset now)
    {
        // Reported at the moment it was put away, it is away already: who asked is told, its author knows.
        if (report.Kind == ReportedKind.Post)
            return await HidePost.WasAway(db, me, report, why, reporters, now)
                ? Nothing.Value
                : await HidePost.PutAway(db, me, new TopicId(report.Object), report.Number, why, reporters, now);
        var again = await IsAway(db, report.Kind, report.Object, report.Number, report.AuthorId);
        if (!again)
            DeskEntry.Write(db, DeskAct.Hid, me.Member(), report.AuthorId, why, now, report.Kind, report.Object, report.Number);
        var (by, author, group) = (me.Member(), report.AuthorId, report.GroupId);
        switch (report.Kind)
        {
            case ReportedKind.Line:
                var room = new RoomId(report.Object);
                if (!again)
                    await Line(db, me, report, now);
                var of = await db.Set<ChatRoom>().Where(r => r.Id == room).Select(r => new { r.GroupId, r.ProjectId }).SingleAsync();
                db.Record(me, now, new LineHidden(room, of.GroupId, report.Number, author, by, why, reporters, again, again ? null : of.ProjectId));
                break;
            case ReportedKind.Voice:
                var topic = new TopicId(report.Object);
                if (!again)
                    await Voice(db, topic, group, author, now, by);
                db.Record(me, now, new VoiceHidden(topic, group, author, by, why, reporters, again));
                break;
            default:
                var gathering = new GatheringId(report.Object);
                if (!again)
                    await Gathering(db, report.Kind, gathering, now, by);
                db.Record(me, now, new GatheringHidden(gathering, group, report.Kind == ReportedKind.Recap, author, by, why, reporters, again));
                break;
        }
        return Nothing.Value;
    }

    /// <summary>Brings back a gathering, a recap or a sentence.</summary>
    public static async Task<Outcome<Nothing>> Restore(XinhuoDb db, Actor me, ReportedKind kind, Guid id, MemberId author, string? why, DateTimeOffset now)
    {
        if (!me.IsHost || !await IsAway(db, kind, id, 0, author))
            return Refusal.NotFound;
        var reason = Why.Read(why);
        if (reason.Refused)
            return reason.Refusal!;
        GroupId? group;
        if (kind == ReportedKind.Voice)
        {
            group = await db.Topics().Where(t => t.Id == new TopicId(id)).Select(t => t.GroupId).SingleAsync();
            await Voice(db, new TopicId(id), group, author, null, null);
        }
        else
            group = (await Gathering(db, kind, new GatheringId(id), null, null)).GroupId;
        DeskEntry.Write(db, DeskAct.Restored, me.Member(), author, reason.Value, now, kind, id, 0);
        db.Record(me, now, new ThingRestored(id, group, author, me.Member(), reason.Value, Reportable.WhereIs(kind, id, 0)));
        return Nothing.Value;
    }

    private static Task<bool> IsAway(XinhuoDb db, ReportedKind kind, Guid id, int number, MemberId author) =>
        kind switch
        {
            ReportedKind.Line => db.Set<ChatLine>().AnyAsync(l => l.RoomId == new RoomId(id) && l.Number == number && l.HiddenAt != null),
            ReportedKind.Gathering => db.Set<Gathering>().AnyAsync(g => g.Id == new GatheringId(id) && g.HiddenAt != null),
            ReportedKind.Recap => db.Set<Gathering>().AnyAsync(g => g.Id == new GatheringId(id) && g.RecapHiddenAt != null),
            ReportedKind.Voice => TriedSentences.IsAway(db, new TopicId(id), author),
            _ => Task.FromResult(false),
        };

    private static async Task Line(XinhuoDb db, Actor me, Report report, DateTimeOffset now)
    {
        var room = new RoomId(report.Object);
        var change = await RoomCount.NextChange(db, room);
        var line = await db.Set<ChatLine>().AsTracking().SingleAsync(l => l.RoomId == room && l.Number == report.Number);
        (line.Change, line.HiddenAt, line.HiddenBy) = (change, now, me.Member());
        await Photos.Drop(db, [.. PostPhotos.Read(line.Photos).Select(p => p.Id)], Audiences.Nobody, now);
        await db.Remove(ChatParts.FoundAs, line.Id.Value);
        await MendLine.Touch(db, line);
    }

    private static async Task Voice(XinhuoDb db, TopicId topic, GroupId? group, MemberId author, DateTimeOffset? at, MemberId? by)
    {
        await TriedSentences.Turn(db, topic, author, at, by);
        if (group is { } room)
            PostTopic.Changed(db, topic, room);
    }

    private static async Task<Gathering> Gathering(XinhuoDb db, ReportedKind kind, GatheringId id, DateTimeOffset? at, MemberId? by)
    {
        await Gatherings.Seats.Hold(db, id);
        var gathering = await db.Set<Gathering>().AsTracking().SingleAsync(g => g.Id == id);
        var shown = kind == ReportedKind.Recap ? gathering.RecapPhotos : gathering.Photos;
        if (kind == ReportedKind.Recap)
            (gathering.RecapHiddenAt, gathering.RecapHiddenBy) = (at, by);
        else
        {
            (gathering.HiddenAt, gathering.HiddenBy) = (at, by);
            // A recap is nowhere to be seen without its gathering.
            if (gathering.RecapHiddenAt is null)
                shown = PostPhotos.Write([.. await Pictures(db, gathering.Photos), .. await Pictures(db, gathering.RecapPhotos)]);
            if (at is not null)
            {
                await db.Remove("gathering", id.Value);
                await SeriesRows.StayFound(db, gathering, at.Value);
            }
            else if (!gathering.IsCancelled)
                await db.Put(new Findable("gathering", id.Value, gathering.GroupId?.Value, gathering.CreatedAt, HostGathering.Found(gathering)));
        }
        // A recap that is brought back stays with its gathering as long as that is put away.
        var audience =
            gathering.HiddenAt is not null || at is not null
                ? $"{Audiences.Desk}{gathering.GroupId?.Value ?? Guid.Empty}"
                : GatheringStanding.AudienceOf(gathering.GroupId) ?? Audiences.All;
        var ids = PostPhotos.Read(shown).Select(p => p.Id).ToList();
        await db.Set<Photo>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, audience));
        await db.SaveChangesAsync();
        GatheringStanding.Changed(db, gathering);
        return gathering;
    }

    private static async Task<List<Photo>> Pictures(XinhuoDb db, string? photos)
    {
        var ids = PostPhotos.Read(photos).Select(p => p.Id).ToList();
        return ids.Count == 0 ? [] : await db.Set<Photo>().Where(p => ids.Contains(p.Id)).ToListAsync();
    }
}
