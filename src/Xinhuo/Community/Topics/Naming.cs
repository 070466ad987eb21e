using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Topics;

/// <summary>Remembers who was named in a post, and tells them: only those who may see it, never oneself, each once.</summary>
internal static class Naming
{
    public static async Task Record(XinhuoDb db, Actor me, TopicId topic, GroupId group, int number, IReadOnlyList<MemberId> named, DateTimeOffset now)
    {
        var others = named.Where(m => m != me.Member()).ToList();
        if (others.Count == 0)
            return;
        var known = await db.PostMentions()
            .Where(m => m.TopicId == topic && m.Number == number && others.Contains(m.MemberId))
            .Select(m => m.MemberId)
            .ToListAsync();
        if (await db.Groups().AnyAsync(g => g.Id == group && g.Openness != Openness.Open))
            others = await db.PeopleIn(group).Where(m => others.Contains(m.MemberId)).Select(m => m.MemberId).ToListAsync();
        others.RemoveAll(known.Contains);
        if (others.Count == 0)
            return;
        foreach (var member in others)
            db.Add(
                new PostMention
                {
                    MemberId = member,
                    TopicId = topic,
                    Number = number,
                    By = me.Member(),
                    At = now,
                }
            );
        db.Record(me, now, new Mentioned(topic, group, number, me.Member(), others));
    }
}
