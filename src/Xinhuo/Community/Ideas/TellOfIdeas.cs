using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Telling;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Ideas;

/// <summary>
/// Tells whoever proposed something, and those who want it too, what becomes of it; each only where they may see it. Heard twice, the notices are there already.
/// </summary>
internal sealed class TellOfIdeas
    : IListener<IdeaSupported>,
        IListener<DiscoveryTried>,
        IListener<IdeaVoiceWithdrawn>,
        IListener<IdeaMerged>,
        IListener<IdeaDecided>,
        IListener<IdeaCarriedOut>
{
    public Task Hear(IdeaSupported supported, Heard heard, XinhuoDb db) =>
        Echo(db, heard, supported.Topic, supported.Author, "community.notice.idea.supported");

    /// <summary>"Not for me" helps who reads the page, and need not ring at the finder's door.</summary>
    public Task Hear(DiscoveryTried tried, Heard heard, XinhuoDb db) =>
        tried.Works ? Echo(db, heard, tried.Topic, tried.Finder, "community.notice.idea.tried") : db.TakeBack(VoiceOf(tried.Topic), tried.By);

    public Task Hear(IdeaVoiceWithdrawn withdrawn, Heard heard, XinhuoDb db) => db.TakeBack(VoiceOf(withdrawn.Topic), withdrawn.By);

    public async Task Hear(IdeaMerged merged, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, merged.Into, 0) is not { } into)
            return;
        if (await ToldPost.Find(db, merged.Topic, 0) is { } post)
            await db.Notify(
                heard,
                await into.Hearing(db, [merged.Author]),
                post.Tell("idea", "community.notice.idea.merged") with
                {
                    Href = into.Href,
                    About = $"merged:{heard.Id:N}",
                    Quote = null,
                }
            );
        if (merged.IntoAuthor != merged.Author)
            await db.Notify(
                heard,
                await into.Hearing(db, [merged.IntoAuthor]),
                into.Tell("idea", "community.notice.idea.joined") with
                {
                    About = $"joined:{heard.Id:N}",
                    Quote = null,
                }
            );
    }

    public Task Hear(IdeaDecided decided, Heard heard, XinhuoDb db) =>
        Tell(db, heard, decided.Topic, decided.Author, $"community.notice.idea.{decided.Verdict}", $"decided:{heard.Id:N}", decided.Why);

    public Task Hear(IdeaCarriedOut done, Heard heard, XinhuoDb db) =>
        Tell(db, heard, done.Topic, done.Author, "community.notice.idea.carried-out", $"done:{heard.Id:N}", done.Title);

    private static async Task Echo(XinhuoDb db, Heard heard, TopicId topic, MemberId author, string word)
    {
        if (await ToldPost.Find(db, topic, 0) is { } post)
            await db.Notify(
                heard,
                await post.Hearing(db, [author]),
                post.Tell("idea", word) with
                {
                    About = VoiceOf(topic),
                    Together = VoiceOf(topic),
                    Quote = null,
                }
            );
    }

    /// <summary>The author in words to an author; those who said the same, and those who want it too, in theirs.</summary>
    private static async Task Tell(XinhuoDb db, Heard heard, TopicId topic, MemberId author, string word, string about, string quote)
    {
        if (await ToldPost.Find(db, topic, 0) is not { } post)
            return;
        var tidings = post.Tell("idea", word) with { About = about, Together = null, Quote = quote, Regardless = true };
        await db.Notify(heard, await post.Hearing(db, [author]), tidings);
        var others = await db.Set<IdeaVoice>()
            .Where(v => v.TopicId == topic && v.WithdrawnAt == null && v.Kind == VoiceKind.Support)
            .Select(v => v.By)
            .Union(db.Ideas().Where(i => i.MergedInto == topic).Select(i => i.AuthorId))
            .ToListAsync();
        await db.Notify(heard, await post.Hearing(db, others.Where(m => m != author)), tidings with { Word = $"{word}.too" });
    }

    private static string VoiceOf(TopicId topic) => $"voice:{topic.Value:N}";
}
