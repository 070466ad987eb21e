using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The shot list: listed, taken, once more, dropped; by anybody of the team and nobody else.</summary>
internal static class KeepShots
{
    public const int Most = 500;

    public static async Task<Outcome<Nothing>> List(XinhuoDb db, Actor me, TeamId id, string? what, string? place, MemberId? who, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        var line = CleanText.Line(what, Shot.MostCharacters, Shot.MostCharacters * 8);
        var where = CleanText.Line(place, Shot.MostPlaceCharacters, Shot.MostPlaceCharacters * 8);
        var refusal = Refusal.All(
            line.IsFine ? null : RoomText.Refuse(line, "What", Shot.MostCharacters),
            where.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On("Place", "cocreation.field.long", Shot.MostPlaceCharacters) : null,
            who is { } one && !await db.TeamMakers().AnyAsync(m => m.TeamId == id && m.MemberId == one && m.LeftAt == null)
                ? Refusal.On("Who", "cocreation.shot.who-wrong")
                : null
        );
        if (refusal is not null)
            return refusal;
        var last = await db.Set<Shot>().Where(s => s.TeamId == id).Select(s => (int?)s.Number).MaxAsync() ?? 0;
        if (last >= Most)
            return Refusal.Of("cocreation.room.enough", Most);
        var shot = new Shot
        {
            Id = Ids.New<ShotId>(now),
            TeamId = id,
            Number = last + 1,
            What = line.Text,
            Place = where.Text.Length == 0 ? null : where.Text,
            Who = who,
            ListedBy = me.Member(),
            At = now,
        };
        db.Add(shot);
        db.Record(me, now, new ShotListed(id, team.BriefId, shot.Id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Take(XinhuoDb db, Actor me, TeamId id, ShotId shot, DateTimeOffset now)
    {
        if (await Of(db, me, id, shot) is not var (team, one))
            return Refusal.NotFound;
        if (one.TakenAt is not null)
            return Nothing.Value;
        (one.TakenAt, one.TakenBy) = (now, me.Member());
        db.Record(me, now, new ShotTaken(id, team.BriefId, shot, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Reopen(XinhuoDb db, Actor me, TeamId id, ShotId shot, DateTimeOffset now)
    {
        if (await Of(db, me, id, shot) is not var (team, one))
            return Refusal.NotFound;
        if (one.TakenAt is null)
            return Nothing.Value;
        (one.TakenAt, one.TakenBy) = (null, null);
        db.Record(me, now, new ShotReopened(id, team.BriefId, shot, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Drop(XinhuoDb db, Actor me, TeamId id, ShotId shot, DateTimeOffset now)
    {
        if (await Of(db, me, id, shot) is not var (team, one))
            return Refusal.NotFound;
        one.DroppedAt = now;
        db.Record(me, now, new ShotDropped(id, team.BriefId, shot, me.Member()));
        return Nothing.Value;
    }

    private static async Task<(Team Team, Shot One)?> Of(XinhuoDb db, Actor me, TeamId id, ShotId shot) =>
        await TeamStanding.Alone(db, me, id) is { MayWork: true, Team: var team }
        && await db.Set<Shot>().AsTracking().SingleOrDefaultAsync(s => s.Id == shot && s.TeamId == id && s.DroppedAt == null) is { } one
            ? (team, one)
            : null;
}
