using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Introductions;

/// <summary>About whom something happened that suggestions look at. Read a little further back than the last time: what was recorded then may have been committed later.</summary>
internal static class Changes
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    /// <summary>How a block that was lifted is stored.</summary>
    private const string NoLonger = "\"blocked\":false";

    private static readonly string[] OfPeople =
    [
        ProfileChanged.Verb,
        SkillClaimed.Verb,
        SkillUnclaimed.Verb,
        SkillEndorsed.Verb,
        EndorsementWithdrawn.Verb,
        EndorsementHidden.Verb,
        SteppedOnMap.Verb,
        GroupJoined.Verb,
        GroupLeft.Verb,
        IntroductionsChosen.Verb,
    ];

    /// <summary>Who may have others to look at again, and be looked at by them.</summary>
    public static async Task<HashSet<MemberId>> InPairs(XinhuoDb db, DateTimeOffset last)
    {
        var since = last - Overlap;
        var freed = db.Set<HappeningRow>()
            .Where(h => h.At > since)
            .Where(h => h.Verb == ThanksWithdrawn.Verb || h.Verb == MemberBlocked.Verb && h.Body.Contains(NoLonger));
        return await Who(freed);
    }

    /// <summary>Whose looks may have changed.</summary>
    public static async Task<HashSet<MemberId>> InPeople(XinhuoDb db, DateTimeOffset last)
    {
        var since = last - Overlap;
        var changed = await Who(db.Set<HappeningRow>().Where(h => OfPeople.Contains(h.Verb) && h.At > since));
        // A group may have become a hidden one, or a skill have left the vocabulary: whoever has it looks different.
        var groups = await db.Set<HappeningRow>()
            .Where(h => h.Verb == GroupEdited.Verb && h.At > since && h.Group != null)
            .Select(h => h.Group!.Value)
            .Distinct()
            .ToListAsync();
        var edited = groups.ConvertAll(g => new GroupId(g));
        if (edited.Count > 0)
            changed.UnionWith(await db.GroupMemberships().Where(m => edited.Contains(m.GroupId)).Select(m => m.MemberId).ToListAsync());
        var words = await db.Set<HappeningRow>().Where(h => h.Verb == VocabularyChanged.Verb && h.At > since).Select(h => h.Object).ToListAsync();
        var skills = words.ConvertAll(w => new SkillId(w));
        if (skills.Count > 0)
            changed.UnionWith(
                await db.SkillClaims()
                    .Where(c => skills.Contains(c.SkillId))
                    .Select(c => c.MemberId)
                    .Concat(db.Set<IntroductionWish>().Where(w => skills.Contains(w.SkillId)).Select(w => w.MemberId))
                    .Concat(db.Endorsements().Where(e => skills.Contains(e.SkillId)).Select(e => e.MemberId))
                    .ToListAsync()
            );
        return changed;
    }

    /// <summary>Of pairs that are suggested and no longer may be: those for whom somebody else must be found. And whose pair was offered or let be since.</summary>
    public static async Task<HashSet<MemberId>> Apart(XinhuoDb db, DateTimeOffset last)
    {
        var since = last - Overlap;
        var suggested = db.Set<IntroductionSuggestion>();
        var apart = await suggested
            .Where(s =>
                db.Ties().Any(t => t.Count > 0 && t.From == s.Owner && t.To == s.Other)
                || db.Ties().Any(t => t.Count > 0 && t.From == s.Other && t.To == s.Owner)
            )
            .Select(s => s.Owner)
            .Concat(
                suggested
                    .Where(s => db.Set<Block>().Any(b => b.By == s.Owner && b.Of == s.Other) || db.Set<Block>().Any(b => b.By == s.Other && b.Of == s.Owner))
                    .Select(s => s.Owner)
            )
            .ToListAsync();
        var offered = await db.Set<Introduction>().Where(i => i.OfferedAt > since).Select(i => new { i.First, i.Second }).ToListAsync();
        var letBe = await db.Set<IntroductionLetBe>().Where(l => l.At > since).Select(l => new { l.First, l.Second }).ToListAsync();
        return [.. apart, .. offered.Concat(letBe).SelectMany(p => (MemberId[])[p.First, p.Second])];
    }

    private static async Task<HashSet<MemberId>> Who(IQueryable<HappeningRow> happenings)
    {
        var who = new HashSet<MemberId>();
        await foreach (
            var row in happenings
                .Select(h => new
                {
                    h.Actor,
                    h.Object,
                    h.Targets,
                })
                .AsAsyncEnumerable()
        )
        {
            who.Add(new MemberId(row.Object));
            if (row.Actor is { } actor)
                who.Add(new MemberId(actor));
            foreach (var target in (row.Targets ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                who.Add(new MemberId(Guid.Parse(target)));
        }
        return who;
    }
}
