using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Ideas;

/// <summary>The sentences on discoveries, as the hosts' desk may know them: the words alone, and whether they are put away.</summary>
internal static class TriedSentences
{
    public static Task<string?> Shown(XinhuoDb db, TopicId topic, MemberId by) =>
        db.Set<IdeaVoice>()
            .Where(v => v.TopicId == topic && v.By == by && v.WithdrawnAt == null && v.HiddenAt == null)
            .Select(v => v.Words)
            .SingleOrDefaultAsync();

    public static Task<bool> IsAway(XinhuoDb db, TopicId topic, MemberId by) =>
        db.Set<IdeaVoice>().AnyAsync(v => v.TopicId == topic && v.By == by && v.HiddenAt != null);

    public static async Task<IReadOnlyList<(TopicId Topic, MemberId By)>> Away(XinhuoDb db, IReadOnlyCollection<TopicId> topics) =>
        [
            .. (
                await db.Set<IdeaVoice>().Where(v => topics.Contains(v.TopicId) && v.HiddenAt != null).Select(v => new { v.TopicId, v.By }).ToListAsync()
            ).Select(v => (v.TopicId, v.By)),
        ];

    /// <summary>Puts one away, or (null) brings it back. That it was tried still counts.</summary>
    public static Task Turn(XinhuoDb db, TopicId topic, MemberId author, DateTimeOffset? at, MemberId? by) =>
        db.Set<IdeaVoice>()
            .Where(v => v.TopicId == topic && v.By == author)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.HiddenAt, at).SetProperty(x => x.HiddenBy, by));
}
