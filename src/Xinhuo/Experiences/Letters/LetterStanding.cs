using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Letters;

/// <summary>How somebody stands to a letter: its reader, or whoever answers for it. To everybody else, hosts too, there is none.</summary>
/// <param name="AnswersFor">Its author; where they work for the brand no more, the experience's employee.</param>
internal sealed record LetterStanding(Letter Letter, Experience Experience, bool IsReader, MemberId AnswersFor)
{
    public bool IsAuthor => !IsReader;

    /// <summary>It can still be answered, one way or the other.</summary>
    public bool Stands(DateTimeOffset now) => !Experience.IsOver(now);

    public static async Task<LetterStanding?> Of(XinhuoDb db, MemberId me, LetterId id, bool tracked = false)
    {
        var letters = tracked ? db.Set<Letter>().AsTracking() : db.Set<Letter>();
        var found = await letters.Where(l => l.Id == id).Join(db.Experiences(), l => l.ExperienceId, e => e.Id, (l, e) => new { l, e }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var (letter, experience) = (found.l, found.e);
        if (letter.To == me)
            return letter.HeldAt is null ? new LetterStanding(letter, experience, true, await Answering(db, letter, experience)) : null;
        var answers = await Answering(db, letter, experience);
        return me == answers && await WorksHere(db, me) ? new LetterStanding(letter, experience, false, answers) : null;
    }

    public static Task<LetterStanding?> Of(XinhuoDb db, Viewer me, LetterId id) =>
        me.MemberId() is { } member ? Of(db, member, id) : Task.FromResult<LetterStanding?>(null);

    public static async Task<MemberId> Answering(XinhuoDb db, Letter letter, Experience experience) =>
        await WorksHere(db, letter.AuthorId) ? letter.AuthorId : experience.LeadId;

    /// <summary>Somebody who works for the brand no more reads no letters, their own neither.</summary>
    private static Task<bool> WorksHere(XinhuoDb db, MemberId member) => db.Staff().AnyAsync(m => m.Id == member);
}
