using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Letters;

/// <summary>
/// Its reader answers a letter: comes, would another time, or puts it away. Only the first two are answers; of the third nothing is written but where it lies in
/// their own list (docs/decisions/0502). Any of them may be changed while the letter stands.
/// </summary>
internal static class AnswerLetter
{
    public static async Task<Outcome<ExperienceId>> Accept(XinhuoDb db, Actor me, LetterId id, TitlesNow titles, DateTimeOffset now)
    {
        if (await db.Set<Letter>().Where(l => l.Id == id).Select(l => (ExperienceId?)l.ExperienceId).SingleOrDefaultAsync() is not { } of)
            return Refusal.NotFound;
        await db.InTurn($"experience:{of.Value}");
        if (await Read(db, me, id) is not { } standing)
            return Refusal.NotFound;
        var (letter, experience, member) = (standing.Letter, standing.Experience, me.Member());
        if (experience.IsOver(now))
            return Refusal.Of("experiences.is-over");
        var guest = await db.ExperienceGuests().AsTracking().SingleOrDefaultAsync(g => g.ExperienceId == experience.Id && g.MemberId == member);
        if (guest is { IsIn: true })
            return experience.Id;
        if (experience.IsFull)
            return Refusal.Of("experiences.full");
        if (guest is null)
            db.Add(
                guest = new ExperienceGuest
                {
                    ExperienceId = experience.Id,
                    MemberId = member,
                    CameAt = now,
                }
            );
        (guest.CameAt, guest.LeftAt) = (now, null);
        experience.Take();
        letter.Accept(now);
        if (experience.TitleId is { } title)
            guest.GrantId = await GrantedTitles.Grant(db, member, title, experience.LeadId, experience.Title, experience.TitleUntil, titles, now);
        await Unput(db, id);
        db.Record(me, now, new LetterAccepted(id, experience.Id, member, standing.AnswersFor), rewardKnown: experience.RewardKnown);
        return experience.Id;
    }

    public static async Task<Outcome<Nothing>> NotNow(XinhuoDb db, Actor me, LetterId id, DateTimeOffset now)
    {
        if (await Read(db, me, id) is not { } standing)
            return Refusal.NotFound;
        if (!standing.Stands(now))
            return Refusal.Of("experiences.is-over");
        if (standing.Letter.AcceptedAt is not null)
            return Refusal.Of("experiences.letter.leave-first");
        await Unput(db, id);
        if (standing.Letter.NotNowAt is not null)
            return Nothing.Value;
        standing.Letter.NotNow(now);
        db.Record(me, now, new LetterPostponed(id, standing.Experience.Id, me.Member(), standing.AnswersFor));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> PutAway(XinhuoDb db, Actor me, LetterId id, DateTimeOffset now)
    {
        if (await LetterStanding.Of(db, me.Member(), id) is not { IsReader: true, Letter.AcceptedAt: null })
            return Refusal.NotFound;
        if (!await db.Set<LetterPutAway>().AnyAsync(a => a.LetterId == id))
            db.Add(new LetterPutAway { LetterId = id, At = now });
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeOut(XinhuoDb db, Actor me, LetterId id)
    {
        if (await LetterStanding.Of(db, me.Member(), id) is not { IsReader: true })
            return Refusal.NotFound;
        await Unput(db, id);
        return Nothing.Value;
    }

    private static async Task<LetterStanding?> Read(XinhuoDb db, Actor me, LetterId id) =>
        await LetterStanding.Of(db, me.Member(), id, tracked: true) is { IsReader: true } standing ? standing : null;

    private static Task Unput(XinhuoDb db, LetterId id) => db.Set<LetterPutAway>().Where(a => a.LetterId == id).ExecuteDeleteAsync();
}
