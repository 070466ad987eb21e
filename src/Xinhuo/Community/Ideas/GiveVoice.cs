using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Ideas;

/// <summary>"我也想要", or of a discovery "试过，管用" and "不适合我": one each, never of one's own; pressing twice is saying it once.</summary>
internal static class GiveVoice
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, VoiceKind kind, string? words, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, 0, me.Member()) is not { Gone: false } post || !post.Kind.IsIdea())
            return Refusal.NotFound;
        if (post.Author == me.Member())
            return Refusal.Of("community.ideas.own");
        if ((post.Kind == TopicKind.Discovery) != (kind is VoiceKind.Works or VoiceKind.NotForMe))
            return Refusal.NotFound;
        var said = CleanText.Line(words, IdeaVoice.MostWords, IdeaVoice.MostUnits);
        if (said.Refusal is not (TextRefusal.None or TextRefusal.Empty))
            return Refusal.On("Words", "community.ideas.words-long", IdeaVoice.MostWords);
        if (await Held(db, topic) is { IsMerged: true })
            return Refusal.Of("community.ideas.merged-meanwhile");
        if (said.Text.Length > 0 && await db.Set<IdeaVoice>().AnyAsync(v => v.TopicId == topic && v.By == me.Member() && v.HiddenAt != null))
            return Refusal.On("Words", "community.ideas.tried.put-away");
        var sentence = kind == VoiceKind.Support || said.Text.Length == 0 ? null : said.Text;
        object at = db.IsSqlite() ? now.UtcTicks : now;
        // One statement decides who of two presses at the same moment was first: the other changes no row.
        var changed = await db.Database.ExecuteSqlAsync(
            $"""
            insert into "IdeaVoices" ("TopicId", "By", "Kind", "Words", "At") values ({topic.Value}, {me.Member().Value}, {(int)kind}, {sentence}, {at})
            on conflict ("TopicId", "By") do update set "Kind" = excluded."Kind", "Words" = excluded."Words", "At" = excluded."At", "WithdrawnAt" = null
            where "IdeaVoices"."WithdrawnAt" is not null or "IdeaVoices"."Kind" <> excluded."Kind" or coalesce("IdeaVoices"."Words", '') <> coalesce(excluded."Words", '')
            """
        );
        if (changed == 0)
            return Nothing.Value;
        if (kind == VoiceKind.Support)
            db.Record(me, now, new IdeaSupported(topic, post.Group, me.Member(), post.Author));
        else
            db.Record(me, now, new DiscoveryTried(topic, post.Group, me.Member(), post.Author, kind == VoiceKind.Works));
        PostTopic.Changed(db, topic, post.Group);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, TopicId topic, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, 0, me.Member()) is not { } post || !post.Kind.IsIdea())
            return Refusal.NotFound;
        var gone = await db.Set<IdeaVoice>()
            .Where(v => v.TopicId == topic && v.By == me.Member() && v.WithdrawnAt == null)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.WithdrawnAt, now));
        if (gone == 0)
            return Nothing.Value;
        db.Record(me, now, new IdeaVoiceWithdrawn(topic, post.Group, me.Member(), post.Author));
        PostTopic.Changed(db, topic, post.Group);
        return Nothing.Value;
    }

    /// <summary>The idea itself, held until this act is over: two who decide, merge or support at one moment come in turn.</summary>
    public static async Task<Idea?> Held(XinhuoDb db, TopicId topic)
    {
        await db.Ideas().Where(i => i.TopicId == topic).ExecuteUpdateAsync(i => i.SetProperty(x => x.MovedAt, x => x.MovedAt));
        return await db.Ideas().AsTracking().SingleOrDefaultAsync(i => i.TopicId == topic);
    }
}
