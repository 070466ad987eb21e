using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Introductions;

/// <summary>What several acts ask of offers.</summary>
internal static class Offers
{
    /// <summary>Two who were offered to each other are not within so long.</summary>
    public static readonly TimeSpan NotAgainWithin = TimeSpan.FromDays(365);

    /// <summary>The offers that somebody was shown and may still answer, whatever they said so far.</summary>
    public static IQueryable<Introduction> OpenFor(XinhuoDb db, MemberId me, DateTimeOffset now) =>
        db.Set<Introduction>()
            .Where(i => i.HeldAt == null && i.WithdrawnAt == null && i.AcceptedAt == null && i.LapsesAt > now)
            .Where(i => i.First == me || i.Second == me)
            .Where(i => !db.Members().Any(m => (m.Id == i.First || m.Id == i.Second) && m.ErasedAt != null));

    /// <summary>Those of them that wait for this one's answer.</summary>
    public static IQueryable<Introduction> WaitingFor(XinhuoDb db, MemberId me, DateTimeOffset now) =>
        OpenFor(db, me, now).Where(i => i.First == me ? i.FirstSaid == null : i.SecondSaid == null);

    /// <summary>Those on which both said yes.</summary>
    public static IQueryable<Introduction> AcceptedBy(XinhuoDb db, MemberId me) =>
        db.Set<Introduction>().Where(i => i.AcceptedAt != null && (i.First == me || i.Second == me));

    public static int Month(CommunityZone zone, DateTimeOffset now) => zone.Day(now) is var day ? day.Year * 100 + day.Month : 0;

    /// <summary>The offer itself, held until this act is over: answers and withdrawals of one offer come in turn.</summary>
    public static async Task<Introduction?> Held(XinhuoDb db, IntroductionId id)
    {
        await db.Set<Introduction>().Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Words, x => x.Words));
        return await db.Set<Introduction>().AsTracking().SingleOrDefaultAsync(i => i.Id == id);
    }

    /// <summary>
    /// Takes one of this month's two turns for both, or for neither. One statement each, so that however many offer at once nobody gets a third; in the order of ids, so that
    /// nobody waits crosswise.
    /// </summary>
    public static async Task<bool> TakeTurns(XinhuoDb db, MemberId first, MemberId second, int month)
    {
        if (!await Take(db, first, month))
            return false;
        if (await Take(db, second, month))
            return true;
        await GiveBack(db, first, month);
        return false;
    }

    public static Task GiveBack(XinhuoDb db, MemberId member, int month) =>
        db.Set<IntroductionTurns>().Where(t => t.MemberId == member && t.Month == month).ExecuteUpdateAsync(t => t.SetProperty(x => x.Taken, x => x.Taken - 1));

    private static async Task<bool> Take(XinhuoDb db, MemberId member, int month) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "IntroductionTurns" ("MemberId", "Month", "Taken") values ({member.Value}, {month}, 1)
            on conflict ("MemberId", "Month") do update set "Taken" = "IntroductionTurns"."Taken" + 1 where "IntroductionTurns"."Taken" < {IntroductionTurns.Most}
            """
        ) == 1;
}
