using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Steps;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Brakes;

/// <summary>
/// Before every page's act: who was asked to go slower, new people while a brake keeps them quiet, and whether many of them write at once. Nobody else
/// is asked anything.
/// </summary>
internal sealed class WritingGuard(BrakeNow brake, Settings settings) : IWritingGuard
{
    /// <summary>So many new people within so many minutes are a hint.</summary>
    public const int ManyPeople = 5;
    private const int MostCounted = 500;
    public static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);

    /// <summary>What counts as writing.</summary>
    private static readonly string[] Verbs =
    [
        TopicPosted.Verb,
        ReplyPosted.Verb,
        LineSaid.Verb,
        GatheringHosted.Verb,
        RecapWritten.Verb,
        DiscoveryTried.Verb,
        TopicEdited.Verb,
        ReplyEdited.Verb,
        LineEdited.Verb,
        GatheringChanged.Verb,
        GroupFounded.Verb,
        MinuteOffered.Verb,
        IntroductionOffered.Verb,
    ];

    public bool Watches(Viewer me, DateTimeOffset now) =>
        me.Restraint == Restraint.Slowed || !me.IsStaff && NewcomerLimits.Of(settings).IsNew(me.JoinedAt, now);

    public async Task<Refusal?> Hold(XinhuoDb db, Viewer me, Pacing what, DateTimeOffset now)
    {
        if (what is not (Pacing.Posts or Pacing.Lines) || me.MemberId() is not { } member)
            return null;
        if (me.Restraint == Restraint.Slowed && await Slowed(db, member, now) is { } slow)
            return slow;
        var limits = NewcomerLimits.Of(settings);
        if (me.IsStaff || !limits.IsNew(me.JoinedAt, now))
            return null;
        if (brake.Remembered() is { } pulled && pulled.What.HasFlag(Held.NewVoices))
            return Refusal.Of("community.brake.new-voices", brake.Local(pulled.Until));
        await LookForBurst(db, member, limits, now);
        return null;
    }

    public async Task Keep(Acts acts, Viewer me, Refusal refusal, DateTimeOffset now)
    {
        var kept = refusal.Problems.Where(p => p.Word == Watch.HeldWord).SelectMany(p => p.Values).OfType<HeldWords>().FirstOrDefault();
        if (kept is null || me.MemberId() is not { } by)
            return;
        await acts.Run(async db =>
        {
            if (await db.Set<HeldPost>().AnyAsync(h => h.By == by && h.Link == kept.Link && h.Words == kept.Words && h.SeenAt == null))
                return;
            var held = new HeldPost
            {
                Id = Guid.CreateVersion7(now),
                By = by,
                Link = kept.Link,
                Words = kept.Words,
                Groups = kept.Groups,
                People = kept.People,
                At = now,
            };
            db.Add(held);
            db.Record(me.Acting(), now, new PostHeld(held.Id, by, kept.Link, kept.Groups, kept.People));
        });
    }

    private async Task<Refusal?> Slowed(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        // In turn with itself: two presses at one moment are counted one after the other.
        await GiveSanction.Alone(db, me);
        if (await GiveSanction.Holding(db, me, now) is not { Step: SanctionStep.Slowed, PerHour: { } most } step)
            return null;
        var from = now.AddHours(-1);
        var said = await db.Set<HappeningRow>()
            .Where(h => h.Actor == me.Value && h.At > from && Verbs.Contains(h.Verb))
            .OrderByDescending(h => h.At)
            .Select(h => h.At)
            .Take(most)
            .ToListAsync();
        if (said.Count < most)
            return null;
        return step.EndsAt is { } until ? Refusal.Of("community.step.slow", most, brake.Local(said[^1].AddHours(1)), brake.Local(until)) : null;
    }

    /// <summary>Counts who of the new ones wrote within the last minutes, this one counted; a hint, and at most one an hour.</summary>
    private static async Task LookForBurst(XinhuoDb db, MemberId me, NewcomerLimits limits, DateTimeOffset now)
    {
        var (from, since) = (now - Minutes, now.AddDays(-limits.Days));
        var writers = await db.Set<HappeningRow>()
            .Where(h => h.At > from && Verbs.Contains(h.Verb) && h.Actor != null && h.Actor != me.Value)
            .Select(h => h.Actor!.Value)
            .Distinct()
            .Take(MostCounted)
            .ToListAsync();
        var ids = writers.ConvertAll(w => new MemberId(w));
        var people = await db.Members().CountAsync(m => ids.Contains(m.Id) && m.JoinedAt > since && m.Role == Role.Member);
        if (people + 1 < ManyPeople)
            return;
        var hour = now.ToUnixTimeSeconds() / 3_600;
        object at = db.IsSqlite() ? now.UtcTicks : now;
        var first = await db.Database.ExecuteSqlAsync(
            $"""insert into "Bursts" ("Hour", "People", "At") values ({hour}, {people + 1}, {at}) on conflict ("Hour") do nothing"""
        );
        if (first == 1)
            db.Record(Actor.House, now, new BurstSeen(hour, people + 1));
    }
}
