using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Projects;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.CoCreation.Teams;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation;

/// <summary>Briefs, teams and what teams keep, for the later rooms of the house and for the sample: within their own act, and asked as on the pages.</summary>
internal static class MakingWith
{
    /// <summary>Puts out a brief and gives it as it is stored, to be decorated by the calling act.</summary>
    public static async Task<Outcome<Brief>> PutBrief(this XinhuoDb db, Actor me, PostWords words, BriefPlan plan, DateTimeOffset now)
    {
        var put = await Briefs.PutBrief.Do(db, me, words, plan, now);
        if (put.Refused)
            return put.Refusal!;
        await db.SaveChangesAsync();
        return await db.Briefs().AsTracking().SingleAsync(b => b.Id == put.Value);
    }

    /// <summary>Calls for a team and gives it as it is stored.</summary>
    /// <param name="mine">The role of the one who calls.</param>
    /// <param name="seats">Roles, and whom one hopes for.</param>
    public static async Task<Outcome<Team>> CallTeam(
        this XinhuoDb db,
        Actor me,
        BriefId? brief,
        PostWords words,
        SkillId mine,
        IReadOnlyList<(SkillId Role, string? Note)> seats,
        DateTimeOffset now
    )
    {
        var called = await Teams.CallTeam.Do(db, me, brief, words, mine, [.. seats.Select(s => new NamedSeat(null, s.Role, s.Note))], now);
        if (called.Refused)
            return called.Refusal!;
        await db.SaveChangesAsync();
        return await db.Teams().AsTracking().SingleAsync(t => t.Id == called.Value);
    }

    /// <summary>Somebody would like the first empty seat of this role.</summary>
    public static async Task<Outcome<AskId>> WishForSeat(this XinhuoDb db, Actor me, TeamId team, SkillId role, string? words, DateTimeOffset now) =>
        await Saved(db, await AskForSeat.Wish(db, me, team, await Empty(db, team, role), words, now));

    /// <summary>One of the team asks somebody to the first empty seat of this role.</summary>
    public static async Task<Outcome<AskId>> AskToSeat(this XinhuoDb db, Actor me, TeamId team, SkillId role, MemberId to, string? words, DateTimeOffset now) =>
        await Saved(db, await AskForSeat.Ask(db, me, team, await Empty(db, team, role), to, words, now));

    /// <summary>The second half of a mutual yes.</summary>
    public static async Task<Refusal?> SayYes(this XinhuoDb db, Actor me, AskId ask, DateTimeOffset now) =>
        (await Saved(db, await AnswerAsk.Accept(db, me, ask, now))).Refusal;

    public static async Task<Refusal?> ConfirmTeam(this XinhuoDb db, Actor me, TeamId team, DateTimeOffset now) =>
        (await Saved(db, await Teams.ConfirmTeam.Do(db, me, team, now))).Refusal;

    public static async Task<Refusal?> SetMilestone(this XinhuoDb db, Actor me, TeamId team, string title, DateOnly? on, bool reached, DateTimeOffset now)
    {
        var set = await Saved(db, await KeepMilestones.Set(db, me, team, title, on, now));
        if (set.Refused || !reached)
            return set.Refusal;
        var one = await db.Set<Milestone>().Where(m => m.TeamId == team && m.Title == title).Select(m => m.Id).SingleAsync();
        return (await Saved(db, await KeepMilestones.Reach(db, me, team, one, now))).Refusal;
    }

    public static async Task<Refusal?> ListShot(
        this XinhuoDb db,
        Actor me,
        TeamId team,
        string what,
        string? place,
        MemberId? who,
        bool taken,
        DateTimeOffset now
    )
    {
        var listed = await Saved(db, await KeepShots.List(db, me, team, what, place, who, now));
        if (listed.Refused || !taken)
            return listed.Refusal;
        var shot = await db.Set<Shot>().Where(s => s.TeamId == team && s.What == what).Select(s => s.Id).SingleAsync();
        return (await Saved(db, await KeepShots.Take(db, me, team, shot, now))).Refusal;
    }

    public static async Task<Refusal?> Settle(this XinhuoDb db, Actor me, TeamId team, string words, DateTimeOffset now) =>
        (await Saved(db, await NoteDecision.Do(db, me, team, words, now))).Refusal;

    public static async Task<Refusal?> HandInWork(this XinhuoDb db, Actor me, TeamId team, string words, DateTimeOffset now) =>
        (await Saved(db, await HandIn.Do(db, me, team, words, null, now))).Refusal;

    public static async Task<Refusal?> PutTeamAway(this XinhuoDb db, Actor me, TeamId team, DateTimeOffset now) =>
        (await Saved(db, await EndTeam.Do(db, me, team, now))).Refusal;

    /// <param name="roles">By their names in addresses.</param>
    public static async Task<Refusal?> BeFree(this XinhuoDb db, Actor me, IReadOnlyList<string> roles, string? words, CommunityZone zone, DateTimeOffset now) =>
        (await Saved(db, await SayFree.Do(db, me, new FreeInput { Roles = [.. roles], Words = words }, zone, now))).Refusal;

    private static Task<SeatId> Empty(XinhuoDb db, TeamId team, SkillId role) =>
        db.TeamSeats().Where(s => s.TeamId == team && s.SkillId == role && s.MemberId == null).OrderBy(s => s.Place).Select(s => s.Id).FirstOrDefaultAsync();

    private static async Task<Outcome<T>> Saved<T>(XinhuoDb db, Outcome<T> done)
    {
        if (!done.Refused)
            await db.SaveChangesAsync();
        return done;
    }
}
