using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Ideas;

/// <summary>Asks for something, or tells what one found: a topic in a group (the whole house's where none is named), and the row that says what becomes of it.</summary>
internal static class ProposeIdea
{
    /// <param name="group">Null: for the whole house.</param>
    /// <param name="cites">The talk it came from; whoever proposes must see it.</param>
    public static async Task<Outcome<TopicId>> Do(
        XinhuoDb db,
        Actor me,
        GroupId? group,
        TopicKind kind,
        PostWords said,
        Words words,
        DateTimeOffset now,
        TopicId? cites = null,
        Guid? once = null
    )
    {
        // Talk that was taken back meanwhile is cited no more; what was typed is said all the same.
        if (cites is { } cited && await PostStanding.Of(db, cited, 0, me.Member()) is not { Gone: false })
            cites = null;
        var place = group ?? await HouseGroup.Found(db, me, words, now);
        var posted = await PostTopic.Do(db, me, place, said, now, once: once, kind: kind.IsIdea() ? kind : TopicKind.Idea);
        if (posted.Refused)
            return posted;
        var idea = new Idea
        {
            TopicId = posted.Value,
            GroupId = place,
            AuthorId = me.Member(),
            Kind = kind.IsIdea() ? kind : TopicKind.Idea,
            ProposedAt = now,
            MovedAt = now,
            Cites = cites,
        };
        db.Add(idea);
        db.Record(me, now, new IdeaProposed(idea.TopicId, place, idea.AuthorId, idea.Kind, cites));
        return posted;
    }
}
