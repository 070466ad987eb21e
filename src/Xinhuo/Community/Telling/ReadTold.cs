using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Community.Telling;

/// <summary>Whoever has read a topic up to a reply has read what they were told of it up to there.</summary>
internal static class ReadTold
{
    public static async Task UpTo(XinhuoDb db, IEnumerable<(MemberId Member, TopicId Topic, int Number)> marks, DateTimeOffset now)
    {
        var upTo = marks.ToDictionary(m => (m.Member, (Guid?)m.Topic.Value), m => m.Number);
        var (members, topics) = (upTo.Keys.Select(k => k.Member).Distinct().ToList(), upTo.Keys.Select(k => k.Item2).Distinct().ToList());
        var told = await db.Notices()
            .Where(n => topics.Contains(n.Thing) && members.Contains(n.MemberId) && n.ReadAt == null)
            .Select(n => new
            {
                n.Id,
                n.MemberId,
                n.Thing,
                n.About,
            })
            .ToListAsync();
        var read = told.Where(n => upTo.TryGetValue((n.MemberId, n.Thing), out var number) && NumberOf(n.About) <= number).ToList();
        if (read.Count == 0)
            return;
        var ids = read.ConvertAll(n => n.Id);
        await db.Notices()
            .Where(n => ids.Contains(n.Id))
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now).SetProperty(x => x.SeenAt, x => x.SeenAt ?? now));
        foreach (var member in read.Select(n => n.MemberId).Distinct())
            db.Announce(MemberChannel.To(member.Value), LiveKinds.Seen);
    }

    /// <summary>The reply's number at the end of "{topic}:{number}", whatever stands before it.</summary>
    private static int NumberOf(string about) =>
        int.TryParse(about[(about.LastIndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
