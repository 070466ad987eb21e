using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Projects;

/// <summary>Points on the way: set, reached, not reached after all, dropped; by anybody of the team and nobody else.</summary>
internal static class KeepMilestones
{
    public const int Most = 100;

    public static async Task<Outcome<Nothing>> Set(XinhuoDb db, Actor me, TeamId id, string? title, DateOnly? on, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        var line = CleanText.Line(title, Milestone.MostCharacters, Milestone.MostCharacters * 8);
        if (!line.IsFine)
            return RoomText.Refuse(line, "Title", Milestone.MostCharacters);
        if (await db.Set<Milestone>().CountAsync(m => m.TeamId == id) >= Most)
            return Refusal.Of("cocreation.room.enough", Most);
        var one = new Milestone
        {
            Id = Ids.New<MilestoneId>(now),
            TeamId = id,
            Title = line.Text,
            On = on,
            SetBy = me.Member(),
            At = now,
        };
        db.Add(one);
        db.Record(me, now, new MilestoneSet(id, team.BriefId, one.Id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Reach(XinhuoDb db, Actor me, TeamId id, MilestoneId milestone, DateTimeOffset now)
    {
        if (await Of(db, me, id, milestone) is not var (team, one))
            return Refusal.NotFound;
        if (one.ReachedAt is not null)
            return Nothing.Value;
        one.ReachedAt = now;
        db.Record(me, now, new MilestoneReached(id, team.BriefId, milestone, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Reopen(XinhuoDb db, Actor me, TeamId id, MilestoneId milestone, DateTimeOffset now)
    {
        if (await Of(db, me, id, milestone) is not var (team, one))
            return Refusal.NotFound;
        if (one.ReachedAt is null)
            return Nothing.Value;
        one.ReachedAt = null;
        db.Record(me, now, new MilestoneReopened(id, team.BriefId, milestone, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Drop(XinhuoDb db, Actor me, TeamId id, MilestoneId milestone, DateTimeOffset now)
    {
        if (await Of(db, me, id, milestone) is not var (team, one))
            return Refusal.NotFound;
        one.DroppedAt = now;
        db.Record(me, now, new MilestoneDropped(id, team.BriefId, milestone, me.Member()));
        return Nothing.Value;
    }

    private static async Task<(Team Team, Milestone One)?> Of(XinhuoDb db, Actor me, TeamId id, MilestoneId milestone) =>
        await TeamStanding.Alone(db, me, id) is { MayWork: true, Team: var team }
        && await db.Set<Milestone>().AsTracking().SingleOrDefaultAsync(m => m.Id == milestone && m.TeamId == id && m.DroppedAt == null) is { } one
            ? (team, one)
            : null;
}
