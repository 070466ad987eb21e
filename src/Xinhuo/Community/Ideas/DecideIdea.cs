using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Ideas;

/// <summary>Staff say in words what becomes of an idea. Thinking better of it adds a line; what was said before stays.</summary>
internal static class DecideIdea
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, Verdict? verdict, string? why, DateTimeOffset now)
    {
        if (!me.IsStaff || await PostStanding.Of(db, topic, 0, me.Member()) is not { Gone: false, Kind: TopicKind.Idea } post)
            return Refusal.NotFound;
        var said = CleanText.Lines(why, IdeaDecision.MostWhy, IdeaDecision.MostUnits);
        var unsaid = said.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => Refusal.On("Why", "community.ideas.why-missing"),
            _ => Refusal.On("Why", "community.ideas.why-long", IdeaDecision.MostWhy),
        };
        var undecided = verdict is { } one && Enum.IsDefined(one) ? null : Refusal.On("Verdict", "community.ideas.verdict-missing");
        if (Refusal.All(undecided, unsaid) is { } refusal)
            return refusal;
        if (await GiveVoice.Held(db, topic) is not { } idea)
            return Refusal.NotFound;
        if (!idea.Decide(verdict!.Value, now))
            return Refusal.Of(idea.IsMerged ? "community.ideas.merged-meanwhile" : "community.ideas.carried-out-stays");
        db.Add(
            new IdeaDecision
            {
                Id = Guid.CreateVersion7(now),
                TopicId = topic,
                By = me.Member(),
                At = now,
                Verdict = verdict.Value,
                Why = said.Text,
            }
        );
        db.Record(me, now, new IdeaDecided(topic, post.Group, idea.AuthorId, me.Member(), verdict.Value, said.Text));
        PostTopic.Changed(db, topic, post.Group);
        return Nothing.Value;
    }
}
