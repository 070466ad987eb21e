using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Steps;

/// <summary>What stands about a member, as hosts see it beside a suggestion.</summary>
internal sealed record Evidence(IReadOnlyList<StepLine> Steps, int PutAway, NextStep Next, StepLine? Holding)
{
    public static async Task<Evidence> Of(XinhuoDb db, MemberId who, DateTimeOffset now)
    {
        var from = now - NextStep.Remembered;
        var steps = await StepLine.Of(db, db.Set<Sanction>().Where(s => s.MemberId == who), 20);
        var hidden = await db.Set<DeskEntry>().CountAsync(e => e.About == who && e.Act == DeskAct.Hid && e.At >= from);
        var stand = steps.Where(s => s.Appeal?.Verdict != AppealVerdict.Lifted).Select(s => (s.Row.Step, s.Row.At, s.Row.EndsAt));
        return new([.. steps.Where(s => s.Row.At >= from)], hidden, NextStep.After(stand, now), steps.FirstOrDefault(s => s.Row.Holds(now)));
    }
}

/// <summary>A step as it reads, with its rule, who gave it, and what an appeal said.</summary>
internal sealed record StepLine(Sanction Row, string? Rule, Person By, Appeal? Appeal, Person? ReadBy)
{
    public static async Task<IReadOnlyList<StepLine>> Of(XinhuoDb db, IQueryable<Sanction> steps, int most)
    {
        var rows = await (
            from s in steps
            join giver in db.Members() on s.By equals giver.Id
            from a in db.Set<Appeal>().Where(a => a.SanctionId == s.Id).DefaultIfEmpty()
            from reader in db.Members().Where(m => m.Id == a.DecidedBy).DefaultIfEmpty()
            orderby s.At descending
            select new
            {
                s,
                giver,
                a,
                reader,
            }
        )
            .Take(most)
            .ToListAsync();
        var rules = await RulesNow.All(db, [.. rows.Select(r => r.s.RulesVersion).Distinct()]);
        return
        [
            .. rows.Select(r => new StepLine(
                r.s,
                r.s.Rule is { } number ? rules.GetValueOrDefault(r.s.RulesVersion)?.Titled(number) : null,
                Person.Of(r.giver),
                r.a,
                r.reader is null ? null : Person.Of(r.reader)
            )),
        ];
    }
}
