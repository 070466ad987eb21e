using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Projects;

/// <summary>What the team settled is noted, or settled no more; by anybody of the team and nobody else. Nothing of it disappears.</summary>
internal static class NoteDecision
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, string? words, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        var said = CleanText.Lines(words, Decision.MostCharacters, Decision.MostCharacters * 8);
        if (!said.IsFine)
            return RoomText.Refuse(said, "Words", Decision.MostCharacters);
        var decision = new Decision
        {
            Id = Ids.New<DecisionId>(now),
            TeamId = id,
            Words = said.Text,
            NotedBy = me.Member(),
            At = now,
        };
        db.Add(decision);
        db.Record(me, now, new DecisionNoted(id, team.BriefId, decision.Id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, TeamId id, DecisionId decision, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        if (await db.Set<Decision>().AsTracking().SingleOrDefaultAsync(d => d.Id == decision && d.TeamId == id) is not { } noted)
            return Refusal.NotFound;
        if (noted.TakenBackAt is not null)
            return Nothing.Value;
        (noted.TakenBackAt, noted.TakenBackBy) = (now, me.Member());
        db.Record(me, now, new DecisionTakenBack(id, team.BriefId, decision, me.Member()));
        return Nothing.Value;
    }
}
