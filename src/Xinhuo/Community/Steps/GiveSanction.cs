using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Steps;

/// <summary>A host takes a step about a member, with the rule, the reason and the end. Never a colleague, never oneself.</summary>
internal static class GiveSanction
{
    public static async Task<Outcome<SanctionId>> Do(XinhuoDb db, Actor me, StepInput asked, ReportedThings later, DateTimeOffset now)
    {
        if (!me.IsHost || await Alone(db, asked.Member) is not { } member)
            return Refusal.NotFound;
        var report = asked.Report is { } id ? await db.Set<Report>().SingleOrDefaultAsync(r => r.Id == id && r.AuthorId == asked.Member) : null;
        if (asked.Report is not null && report is null)
            return Refusal.NotFound;
        var rules = await RulesNow.Of(db);
        var why = Why.Read(asked.Why);
        var refusal = Refusal.All(asked.Wrong(rules), why.Refusal, member.Role is Role.Member ? null : Refusal.Of("community.desk.colleague", member.Name));
        if (refusal is not null)
            return refusal;
        if (report is not null && await db.Set<Sanction>().AnyAsync(s => s.ReportId == report.Id))
            return Refusal.Of("community.step.taken");
        var sanction = new Sanction
        {
            Id = Ids.New<SanctionId>(now),
            MemberId = member.Id,
            Step = asked.Step!.Value,
            Rule = asked.Rule,
            RulesVersion = rules.Version,
            Why = why.Value,
            Lines = report is null ? null : PlainText.Of(report.Lines, Sanction.MostLines),
            ReportId = report?.Id,
            PerHour = asked.Step == SanctionStep.Slowed ? asked.PerHour : null,
            By = me.Member(),
            At = now,
            EndsAt = asked.HasLength ? now.AddDays(asked.Days!.Value) : null,
        };
        if (sanction.Restrains)
            await TakeThePlace(db, member, sanction, now);
        db.Add(sanction);
        if (report is not null)
            await Reports.Touch(db, report.Id, now);
        DeskEntry.Write(db, ActOf(sanction.Step), me.Member(), member.Id, why.Value, now, until: sanction.EndsAt);
        db.Record(me, now, new SanctionGiven(sanction.Id, member.Id, me.Member(), sanction.Step.ToString(), sanction.EndsAt, sanction.PerHour, why.Value));
        await db.SaveChangesAsync();
        if (report is null || asked.Also == StepAlso.Nothing)
            return sanction.Id;
        var also =
            asked.Also == StepAlso.Hide
                ? await DecideOnReport.Hide(db, me, report.Id, why.Value, later, now)
                : await DecideOnReport.Dismiss(db, me, report.Id, why.Value, now);
        return also.Refused ? also.Refusal! : sanction.Id;
    }

    /// <summary>The member, held until the act is over: two hosts who act about one person come in turn.</summary>
    public static async Task<Member?> Alone(XinhuoDb db, MemberId who)
    {
        await db.Members().Where(m => m.Id == who).ExecuteUpdateAsync(m => m.SetProperty(x => x.LastSeenAt, x => x.LastSeenAt));
        return await db.Members().AsTracking().SingleOrDefaultAsync(m => m.Id == who && m.ErasedAt == null);
    }

    /// <summary>What holds for a member at present.</summary>
    public static async Task<Sanction?> Holding(XinhuoDb db, MemberId who, DateTimeOffset now) =>
        (await db.Set<Sanction>().AsTracking().Where(s => s.MemberId == who && s.EndedAt == null).OrderByDescending(s => s.At).ToListAsync()).Find(s =>
            s.Holds(now)
        );

    private static async Task TakeThePlace(XinhuoDb db, Member member, Sanction sanction, DateTimeOffset now)
    {
        if (await Holding(db, member.Id, now) is { } before)
            before.End(SanctionEnd.Replaced, sanction.By, null, now);
        member.Restrain(sanction.Step.Restraint()!.Value, sanction.EndsAt);
        SignedIn.LookAgain(db, member.Id);
    }

    private static DeskAct ActOf(SanctionStep step) =>
        step switch
        {
            SanctionStep.Reminder => DeskAct.Reminded,
            SanctionStep.Slowed => DeskAct.Slowed,
            SanctionStep.ReadOnly => DeskAct.Suspended,
            SanctionStep.Suspended => DeskAct.SentOut,
            _ => DeskAct.ShutOut,
        };
}
