using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Steps;

/// <summary>
/// A host other than the one who gave the step reads the appeal, and upholds, shortens or lifts. Where the house has one single host they may read
/// it themselves, and everybody concerned is told so (decision 0441).
/// </summary>
internal static class DecideAppeal
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, AppealInput asked, DateTimeOffset now)
    {
        var host = me.Member();
        var sanction = me.IsHost ? await db.Set<Sanction>().SingleOrDefaultAsync(s => s.Id == asked.Sanction && s.MemberId != host) : null;
        var appeal = sanction is null ? null : await db.Set<Appeal>().SingleOrDefaultAsync(a => a.SanctionId == sanction.Id);
        if (appeal is null || sanction is null)
            return Refusal.NotFound;
        if (appeal.DecidedAt is not null)
            return Refusal.Of("community.appeal.decided-already");
        var same = sanction.By == host;
        if (same && await Others(db, host))
            return Refusal.Of("community.appeal.other-host");
        var why = Why.Read(asked.Why);
        var ends = asked.Days is { } days ? now.AddDays(days) : (DateTimeOffset?)null;
        var refusal = Refusal.All(
            asked.Verdict is not { } v || !Enum.IsDefined(v) ? Refusal.On("Verdict", "community.appeal.which") : null,
            asked.Verdict == AppealVerdict.Shortened && !StepInput.Lengths.Contains(asked.Days ?? 0) ? Refusal.On("Days", "community.step.days-wrong") : null,
            asked.Verdict == AppealVerdict.Shortened && ends >= sanction.EndsAt ? Refusal.On("Days", "community.appeal.not-shorter") : null,
            same && !asked.Alone ? Refusal.On("Alone", "community.appeal.alone") : null,
            why.Refusal
        );
        if (refusal is not null)
            return refusal;
        var verdict = asked.Verdict!.Value;
        var member = await GiveSanction.Alone(db, sanction.MemberId);
        var shortened = verdict == AppealVerdict.Shortened ? sanction.EndsAt : null;
        var first = await db.Set<Appeal>()
            .Where(a => a.SanctionId == sanction.Id && a.DecidedAt == null)
            .ExecuteUpdateAsync(a =>
                a.SetProperty(x => x.DecidedAt, now)
                    .SetProperty(x => x.DecidedBy, host)
                    .SetProperty(x => x.Verdict, verdict)
                    .SetProperty(x => x.Answer, why.Value)
                    .SetProperty(x => x.ReadBySame, same)
                    .SetProperty(x => x.EndedBefore, shortened)
            );
        if (first == 0)
            return Refusal.Of("community.appeal.decided-already");
        if (member is not null && verdict != AppealVerdict.Upheld)
            await Ease(db, member, sanction.Id, verdict, ends, host, why.Value, now);
        var act =
            verdict == AppealVerdict.Upheld ? DeskAct.UpheldOnAppeal
            : verdict == AppealVerdict.Shortened ? DeskAct.ShortenedOnAppeal
            : DeskAct.LiftedOnAppeal;
        DeskEntry.Write(db, act, host, sanction.MemberId, why.Value, now, until: verdict == AppealVerdict.Shortened ? ends : null);
        db.Record(me, now, new AppealDecided(sanction.Id, sanction.MemberId, host, verdict.ToString(), why.Value, same));
        return Nothing.Value;
    }

    /// <summary>Another host who can sign in.</summary>
    public static Task<bool> Others(XinhuoDb db, MemberId host) =>
        db.Members().AnyAsync(m => m.Role == Role.Host && m.Id != host && m.ErasedAt == null && m.NameKey != null);

    private static async Task Ease(
        XinhuoDb db,
        Member member,
        SanctionId id,
        AppealVerdict verdict,
        DateTimeOffset? ends,
        MemberId by,
        string why,
        DateTimeOffset now
    )
    {
        var sanction = await db.Set<Sanction>().AsTracking().SingleAsync(s => s.Id == id);
        if (!sanction.Holds(now))
            return;
        if (verdict == AppealVerdict.Lifted)
        {
            sanction.End(SanctionEnd.OnAppeal, by, why, now);
            member.Free();
        }
        else
        {
            sanction.EndsAt = ends;
            member.Restrain(sanction.Step.Restraint()!.Value, ends);
        }
        SignedIn.LookAgain(db, member.Id);
    }
}

/// <summary>What a host fills in about an appeal.</summary>
internal sealed class AppealInput
{
    public SanctionId Sanction { get; set; }
    public AppealVerdict? Verdict { get; set; }
    public int? Days { get; set; }
    public string? Why { get; set; }

    /// <summary>"I gave the step and am the only host here."</summary>
    public bool Alone { get; set; }
}
