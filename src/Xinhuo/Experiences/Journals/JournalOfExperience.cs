using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Journals;

/// <summary>What was written of one experience, as far as this reader may see it, and what came of it.</summary>
internal sealed record JournalOfExperience(
    Experience Experience,
    bool MayWrite,
    IReadOnlyList<JournalRow> Entries,
    string? Next,
    IReadOnlyList<JournalCredit> Changes
)
{
    public static async Task<JournalOfExperience> Of(XinhuoDb db, ExperienceStanding standing, MemberId me, string? after)
    {
        var (rows, next) = await JournalReading.Page(db, JournalReading.Of(db, standing, me), after);
        var id = standing.Experience.Id;
        var changes = await JournalReading.Changes(db, db.Set<JournalEntry>().Where(e => e.ExperienceId == id && e.WithdrawnAt == null && e.HiddenAt == null));
        return new(standing.Experience, standing.IsIn, rows, next, changes);
    }
}
