using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Ideas;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community;

/// <summary>Ideas, offered upward: a room that makes something says in its own act whose idea it carries out, and asks whose names stand on its line.</summary>
internal static class CommunityIdeas
{
    /// <summary>Links an adopted idea to what carried it out; its author and supporters are told. The calling room answers for who may.</summary>
    public static Task<Outcome<Nothing>> CarryOut(XinhuoDb db, Actor me, TopicId idea, CarriedOut thing, DateTimeOffset now) =>
        CarryOutIdea.Do(db, me, idea, thing, now);

    /// <summary>Whose ideas the thing at this address carries out, those who said the same included, as far as the reader may see.</summary>
    public static async Task<IReadOnlyList<IdeaCredit>> CreditsOf(XinhuoDb db, Sight sight, string address)
    {
        var direct = db.Set<IdeaOutcome>().Where(o => o.Address == address).Select(o => o.TopicId);
        var credits = await (
            from i in db.Ideas()
            where direct.Contains(i.TopicId) || i.MergedInto != null && direct.Contains(i.MergedInto.Value)
            join t in db.Topics() on i.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on i.AuthorId equals a.Id
            orderby i.ProposedAt
            select new IdeaCredit(i.TopicId, i.GroupId, t.Title, i.AuthorId, a.ErasedAt == null ? a.Name : null)
        ).ToListAsync();
        return credits.FindAll(c => sight.MaySee(c.Group));
    }

    /// <summary>For the sample and for imports. Group null: the whole house.</summary>
    public static Task<Outcome<TopicId>> Propose(
        XinhuoDb db,
        Actor me,
        GroupId? group,
        TopicKind kind,
        PostWords said,
        Words words,
        DateTimeOffset now,
        TopicId? cites = null
    ) => ProposeIdea.Do(db, me, group, kind, said, words, now, cites);

    public static Task<Outcome<Nothing>> Support(XinhuoDb db, Actor me, TopicId idea, DateTimeOffset now) =>
        GiveVoice.Do(db, me, idea, VoiceKind.Support, null, now);

    public static Task<Outcome<Nothing>> Try(XinhuoDb db, Actor me, TopicId discovery, bool works, string? words, DateTimeOffset now) =>
        GiveVoice.Do(db, me, discovery, works ? VoiceKind.Works : VoiceKind.NotForMe, words, now);

    public static Task<Outcome<Nothing>> Decide(XinhuoDb db, Actor me, TopicId idea, Verdict verdict, string why, DateTimeOffset now) =>
        DecideIdea.Do(db, me, idea, verdict, why, now);

    public static Task<Outcome<Nothing>> Merge(XinhuoDb db, Actor me, TopicId duplicate, TopicId into, DateTimeOffset now) =>
        MergeIdea.Do(db, me, duplicate, into, now);
}
