using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Home;

/// <summary>A knowledge object somebody gave to all.</summary>
internal sealed record Made(TopicId Id, TopicKind Kind, string Title, string Author, string? Photos, KnowledgeObject? Knowledge)
{
    public string Href => $"/topics/{Id.Value}";
}

/// <summary>What we made lately: routes, gear lists, how-tos.</summary>
internal static class Making
{
    private const int Most = 6;

    public static async Task<IReadOnlyList<Made>> Lately(XinhuoDb db, Sight sight)
    {
        var closed = sight.Closed.Select(g => new GroupId(g)).ToList();
        var made = await (
            from t in db.Topics()
            where
                (t.Kind == TopicKind.Route || t.Kind == TopicKind.GearList || t.Kind == TopicKind.HowTo)
                && t.HiddenAt == null
                && t.WithdrawnAt == null
                && !closed.Contains(t.GroupId)
            orderby t.CreatedAt descending, t.Id descending
            join a in db.Members() on t.AuthorId equals a.Id
            select new
            {
                t.Id,
                t.Kind,
                t.Title,
                a.Name,
                t.Photos,
                t.Knowledge,
            }
        )
            .Take(Most)
            .ToListAsync();
        return [.. made.Select(m => new Made(m.Id, m.Kind, m.Title, m.Name, m.Photos, KnowledgeObject.Read(m.Knowledge)))];
    }
}
