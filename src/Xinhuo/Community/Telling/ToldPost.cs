using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Telling;

/// <summary>A post as it is told of: where it stands, a few of its words, and who may hear of it.</summary>
internal sealed record ToldPost(TopicId Topic, int Number, GroupId Group, string GroupName, bool Open, string Title, string Quote)
{
    private const int MostTitle = 30;
    private const int MostQuote = 80;

    public string Href => Number == 0 ? $"/topics/{Topic.Value}" : $"/topics/{Topic.Value}?at={Number}#r{Number}";

    public string Audience => $"group:{Group.Value}";

    /// <summary>Null where it was taken back or hidden before anybody was told.</summary>
    public static async Task<ToldPost?> Find(XinhuoDb db, TopicId topic, int number)
    {
        var found = await (
            from t in db.Topics().Where(t => t.Id == topic && t.HiddenAt == null && t.WithdrawnAt == null)
            join g in db.Groups() on t.GroupId equals g.Id
            select new
            {
                t.GroupId,
                g.Name,
                g.Openness,
                t.Title,
                t.Body,
            }
        ).SingleOrDefaultAsync();
        var body =
            number == 0
                ? found?.Body
                : await db.Replies()
                    .Where(r => r.TopicId == topic && r.Number == number && r.HiddenAt == null && r.WithdrawnAt == null)
                    .Select(r => r.Body)
                    .SingleOrDefaultAsync();
        if (found is null || body is null)
            return null;
        var title = Graphemes.Count(found.Title, MostTitle) <= MostTitle ? found.Title : $"{Graphemes.Take(found.Title, MostTitle - 1)}…";
        return new ToldPost(topic, number, found.GroupId, found.Name, found.Openness == Openness.Open, title, PlainText.Of(body, MostQuote));
    }

    public static string AboutOf(TopicId topic, int number) => $"{topic.Value:N}:{number}";

    /// <summary>Those of these members who may see it and muted neither the topic nor the group.</summary>
    public async Task<List<MemberId>> Hearing(XinhuoDb db, IEnumerable<MemberId> members)
    {
        var asked = members.Distinct().ToList();
        var (topic, group) = (Topic.Value, Group.Value);
        var muted = await db.Followings()
            .Where(f => asked.Contains(f.MemberId) && (f.ObjectId == topic || f.ObjectId == group) && f.Level == FollowLevel.Mute)
            .Select(f => f.MemberId)
            .ToListAsync();
        asked.RemoveAll(muted.Contains);
        return Open || asked.Count == 0 ? asked : await db.PeopleIn(Group).Where(m => asked.Contains(m.MemberId)).Select(m => m.MemberId).ToListAsync();
    }

    public Tidings Tell(string kind, string word) =>
        new(kind, word, Href, AboutOf(Topic, Number))
        {
            Values = [Title, GroupName],
            Quote = Quote,
            Together = $"{kind}:{Topic.Value:N}",
            Thing = Topic.Value,
            Audience = Audience,
        };
}
