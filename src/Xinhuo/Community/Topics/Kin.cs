using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Topics;

/// <summary>A knowledge object that another was built upon, or that was built upon it.</summary>
internal sealed record Origin(TopicId Id, GroupId Group, string Title, string AuthorName, MemberId Author)
{
    public string Href => $"/topics/{Id.Value}";
}

/// <summary>Where a knowledge object comes from and what others made of it, as far as the reader may see.</summary>
internal static class Kin
{
    private const int MostBuilds = 5;

    public static async Task<(Origin? From, IReadOnlyList<Origin> Builds)> Of(XinhuoDb db, TopicView topic, Sight sight)
    {
        var from = topic.BuildsOn is { } origin ? (await Shown(db.Topics().Where(t => t.Id == origin), db)).FirstOrDefault(o => sight.MaySee(o.Group)) : null;
        var builds =
            topic.BuiltUponCount == 0
                ? []
                : await Shown(db.Topics().Where(t => t.BuildsOn == topic.Id).OrderByDescending(t => t.CreatedAt).Take(MostBuilds), db);
        return (from, [.. builds.Where(b => sight.MaySee(b.Group))]);
    }

    private static Task<List<Origin>> Shown(IQueryable<Topic> topics, XinhuoDb db) =>
        (
            from t in topics
            where t.HiddenAt == null && t.WithdrawnAt == null
            join a in db.Members() on t.AuthorId equals a.Id
            select new Origin(t.Id, t.GroupId, t.Title, a.Name, a.Id)
        ).ToListAsync();
}
