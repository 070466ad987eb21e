using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Ideas;

/// <summary>
/// The same was said twice: one points to the other, and whoever wanted it moves over, each once. Only into where all of them may look: the same group or
/// an open one. Nobody is carried out from behind a door by name: they are told, and speak for the other themselves if they like. Of two discoveries the first stays.
/// </summary>
internal static class MergeIdea
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId duplicate, TopicId into, DateTimeOffset now)
    {
        if (await May(db, me, duplicate) is not { } post)
            return Refusal.NotFound;
        if (duplicate == into || await PostStanding.Of(db, into, 0, me.Member()) is not { Gone: false } other || other.Kind != post.Kind)
            return Refusal.On("Into", "community.ideas.merge.choose");
        if (other.Openness != Openness.Open && other.Group != post.Group)
            return Refusal.On("Into", "community.ideas.merge.behind-a-door");
        // Always in the same order, so that two who merge crosswise wait for each other and not forever.
        var held = new Dictionary<TopicId, Idea?>();
        foreach (var id in new[] { duplicate, into }.OrderBy(i => i.Value))
            held[id] = await GiveVoice.Held(db, id);
        if (held[duplicate] is not { } merged || held[into] is not { } kept)
            return Refusal.NotFound;
        if (merged.IsMerged || kept.IsMerged)
            return Refusal.Of("community.ideas.merged-meanwhile");
        if (merged.Stage != IdeaStage.Open)
            return Refusal.Of("community.ideas.merge.decided");
        if (merged.IsDiscovery && merged.ProposedAt < kept.ProposedAt)
            return Refusal.On("Into", "community.ideas.merge.first-stays");
        merged.Merge(into, me.Member(), now);
        await db.Ideas().Where(i => i.MergedInto == duplicate).ExecuteUpdateAsync(i => i.SetProperty(x => x.MergedInto, into));
        if (post.Openness == Openness.Open || post.Group == other.Group)
            await Move(db, merged, kept, now);
        db.Record(me, now, new IdeaMerged(duplicate, post.Group, merged.AuthorId, into, kept.AuthorId));
        PostTopic.Changed(db, duplicate, post.Group);
        PostTopic.Changed(db, into, other.Group);
        return Nothing.Value;
    }

    /// <summary>Staff, and hosts of the group the duplicate stands in.</summary>
    public static async Task<PostStanding?> May(XinhuoDb db, Actor me, TopicId duplicate) =>
        await PostStanding.Of(db, duplicate, 0, me.Member()) is { Gone: false } post && post.Kind.IsIdea() && (me.IsStaff || post.MayHost(me)) ? post : null;

    /// <summary>Each voice once: who spoke for the other already is there, and its author needs none. Who found the same has tried it.</summary>
    private static async Task Move(XinhuoDb db, Idea merged, Idea kept, DateTimeOffset now)
    {
        var voices = db.Set<IdeaVoice>();
        var there = await voices.AsTracking().Where(v => v.TopicId == kept.TopicId).ToDictionaryAsync(v => v.By);
        var moving = await voices.Where(v => v.TopicId == merged.TopicId && v.WithdrawnAt == null).ToListAsync();
        if (moving.TrueForAll(v => v.By != merged.AuthorId))
            moving.Add(
                new IdeaVoice
                {
                    TopicId = merged.TopicId,
                    By = merged.AuthorId,
                    Kind = merged.IsDiscovery ? VoiceKind.Works : VoiceKind.Support,
                    At = now,
                }
            );
        foreach (var voice in moving.Where(v => v.By != kept.AuthorId))
            if (!there.TryGetValue(voice.By, out var own))
                db.Add(
                    new IdeaVoice
                    {
                        TopicId = kept.TopicId,
                        By = voice.By,
                        Kind = voice.Kind,
                        Words = voice.Words,
                        At = voice.At,
                        From = merged.TopicId,
                    }
                );
            else if (own.WithdrawnAt is not null)
                (own.Kind, own.Words, own.At, own.WithdrawnAt) = (voice.Kind, voice.Words, voice.At, null);
    }
}
