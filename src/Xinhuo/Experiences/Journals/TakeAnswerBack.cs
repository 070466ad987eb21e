using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>Whoever said something below an entry takes it back: that something was said stays. Where it was the brand's only answer, the insight waits again.</summary>
internal static class TakeAnswerBack
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, JournalEntryId id, int number, DateTimeOffset now)
    {
        if (await JournalStanding.Alone(db, me, id) is not { Entry: var entry })
            return Refusal.NotFound;
        var by = me.Member();
        var answers = db.Set<JournalAnswer>().Where(a => a.EntryId == id);
        if (await answers.AsTracking().SingleOrDefaultAsync(a => a.Number == number && a.AuthorId == by) is not { } answer)
            return Refusal.NotFound;
        if (answer.WithdrawnAt is not null)
            return Nothing.Value;
        answer.WithdrawnAt = now;
        var author = entry.AuthorId;
        var others =
            from a in answers
            where a.Number != number && a.WithdrawnAt == null && a.AuthorId != author
            join m in db.Members() on a.AuthorId equals m.Id
            where m.Role == Role.Host || m.Role == Role.ProductManager
            select a.Number;
        if (me.IsStaff && by != author && !await others.AnyAsync())
            entry.AnswerTakenBack(now);
        db.Record(me, now, new JournalAnswerTakenBack(id, entry.ExperienceId, number, by));
        var told = TellOfJournal.AboutAnswer(id, number);
        await NoticesDb.TakeBack(db, told, by);
        await NoticesDb.Unquote(db, told);
        return Nothing.Value;
    }
}
