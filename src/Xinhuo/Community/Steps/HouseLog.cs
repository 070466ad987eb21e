using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Steps;

/// <summary>
/// What hosts did, for all members to read: the week, the step, the rule, the length, what an appeal changed. It is made of these alone, so that no
/// name, reason, place or hour can stand in it; reminders are between two people and do not.
/// </summary>
internal sealed record HouseLog(IReadOnlyList<HouseLog.Week> Weeks)
{
    private const int MostWeeks = 26;

    /// <param name="Monday">The week, by its first day.</param>
    /// <param name="PutAway">Posts and lines that were put away, none of hidden groups among them.</param>
    public sealed record Week(DateOnly Monday, IReadOnlyList<Step> Steps, int PutAway);

    /// <param name="Days">As it was given; null: until it is lifted.</param>
    public sealed record Step(SanctionStep What, int? Rule, string? Title, int? Days, bool EndedEarly, AppealVerdict? Appeal, bool Appealed, bool ReadBySame);

    public static async Task<HouseLog> Of(XinhuoDb db, CommunityZone zone, DateTimeOffset now)
    {
        var since = now.AddDays(-7 * MostWeeks);
        var given = await (
            from s in db.Set<Sanction>()
            where s.At >= since && s.Step != SanctionStep.Reminder
            from a in db.Set<Appeal>().Where(a => a.SanctionId == s.Id).DefaultIfEmpty()
            select new
            {
                s.Step,
                s.Rule,
                s.RulesVersion,
                s.At,
                s.EndsAt,
                s.EndedHow,
                Appealed = a != null,
                Verdict = a == null ? null : a.Verdict,
                Same = a != null && a.ReadBySame,
                Before = a == null ? null : a.EndedBefore,
            }
        ).ToListAsync();
        var rules = await RulesNow.All(db, [.. given.Select(g => g.RulesVersion).Distinct()]);
        var steps = given
            .Select(g =>
                (
                    Week: Monday(zone.Day(g.At)),
                    Step: new Step(
                        g.Step,
                        g.Rule,
                        g.Rule is { } rule ? rules.GetValueOrDefault(g.RulesVersion)?.Titled(rule) : null,
                        (g.Before ?? g.EndsAt) is { } end ? (int)Math.Round((end - g.At).TotalDays) : null,
                        g.EndedHow == SanctionEnd.Lifted,
                        g.Verdict,
                        g.Appealed,
                        g.Same
                    )
                )
            )
            .ToLookup(s => s.Week, s => s.Step);
        var away = await PutAway(db, zone, since);
        var weeks = steps.Select(s => s.Key).Concat(away.Keys).Distinct().OrderDescending();
        // In one order within a week, whenever they happened.
        return new([
            .. weeks.Select(w => new Week(w, [.. steps[w].OrderByDescending(s => s.What).ThenBy(s => s.Rule).ThenBy(s => s.Days)], away.GetValueOrDefault(w))),
        ]);
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static async Task<Dictionary<DateOnly, int>> PutAway(XinhuoDb db, CommunityZone zone, DateTimeOffset from)
    {
        var hidden = await db.Groups().Where(g => g.Openness == Openness.Hidden).Select(g => g.Id).ToListAsync();
        var entries = await db.Set<DeskEntry>()
            .Where(e => e.Act == DeskAct.Hid && e.At >= from && e.Kind != null && e.Kind != ReportedKind.Line && e.Kind <= ReportedKind.Voice)
            .ToListAsync();
        var topics = entries.Where(e => e.Kind is ReportedKind.Post or ReportedKind.Voice).Select(e => new TopicId(e.Object!.Value)).Distinct().ToList();
        var meetings = entries
            .Where(e => e.Kind is ReportedKind.Gathering or ReportedKind.Recap)
            .Select(e => new GatheringId(e.Object!.Value))
            .Distinct()
            .ToList();
        var secret = (await db.Topics().Where(t => topics.Contains(t.Id) && hidden.Contains(t.GroupId)).Select(t => t.Id).ToListAsync())
            .Select(t => t.Value)
            .Concat(
                (
                    await db.Set<Gathering>()
                        .Where(g => meetings.Contains(g.Id) && g.GroupId != null && hidden.Contains(g.GroupId.Value))
                        .Select(g => g.Id)
                        .ToListAsync()
                ).Select(g => g.Value)
            )
            .ToHashSet();
        return entries.Where(e => !secret.Contains(e.Object!.Value)).GroupBy(e => Monday(zone.Day(e.At))).ToDictionary(g => g.Key, g => g.Count());
    }
}
