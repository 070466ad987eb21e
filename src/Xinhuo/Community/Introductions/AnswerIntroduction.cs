using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Introductions;

/// <summary>What one's own answer led to.</summary>
/// <param name="Room">Their room, where both have said yes.</param>
internal sealed record Answered(Answer Answer, RoomId? Room);

/// <summary>
/// One of the two answers, for themselves. Whatever the other said or did not say, and whatever they will, this one's answer looks the same; only the second yes opens a room.
/// </summary>
internal static class AnswerIntroduction
{
    public static async Task<Outcome<Answered>> Do(XinhuoDb db, Actor me, IntroductionId id, Answer answer, DateTimeOffset now)
    {
        var member = me.Member();
        if (await Offers.Held(db, id) is not { HeldAt: null } offer || !offer.Concerns(member))
            return Refusal.NotFound;
        await db.ReadAbout(member, id.Value, now);
        if (offer.RoomId is { } theirs)
            return new Answered(Answer.Yes, theirs);
        if (!offer.IsOpen(now))
            return Refusal.Of("community.introductions.over");
        offer.Say(member, answer, now);
        if (!offer.BothAgree || !await MayMeet(db, offer, now))
            return new Answered(answer, null);
        var room = await OpenRoom.OfTheIntroduced(db, offer.First, offer.Second, now);
        offer.Accept(room, now);
        db.Record(me, now, new IntroductionAccepted(id, offer.First, offer.Second, room));
        foreach (var met in (MemberId[])[offer.First, offer.Second])
            Prompting.Reach(db, met.Value, PromptKind.Nudge, id.Value, now, about: room.Value);
        return new Answered(answer, room);
    }

    /// <summary>Whoever blocked the other after saying yes, left, or may not write at present has thought better of it: the offer ends like any other.</summary>
    private static async Task<bool> MayMeet(XinhuoDb db, Introduction offer, DateTimeOffset now) =>
        !await db.Set<Block>().AnyAsync(b => b.By == offer.First && b.Of == offer.Second || b.By == offer.Second && b.Of == offer.First)
        && await db.Members()
            .Where(m => m.ErasedAt == null && (m.Restraint == null || m.Restraint == Restraint.Slowed || m.RestrainedUntil <= now))
            .CountAsync(m => m.Id == offer.First || m.Id == offer.Second) == 2;
}
