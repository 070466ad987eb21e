using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.Community.Topics;

/// <summary>
/// Who may see a post's pictures follows from how the post stands: shown, its group; taken back, its author; put away by a host, the hosts who may
/// see the group. What stands under a topic that was put away is put away with it.
/// </summary>
internal static class PicturesInSight
{
    /// <summary>Within the act that changed how the post stands (number 0: the topic, and all under it).</summary>
    public static async Task Settle(XinhuoDb db, GroupId group, TopicId id, int number)
    {
        var topic = await db.Topics()
            .Where(t => t.Id == id)
            .Select(t => new Standing(t.AuthorId, t.Photos, t.HiddenAt != null, t.WithdrawnAt != null))
            .SingleAsync();
        var posts = await db.Replies()
            .Where(r => r.TopicId == id && r.Photos != null && (number == 0 || r.Number == number))
            .Select(r => new Standing(r.AuthorId, r.Photos, r.HiddenAt != null, r.WithdrawnAt != null))
            .ToListAsync();
        if (number == 0)
            posts.Add(topic);
        // Where two posts show the same picture, the narrower one has the last word.
        foreach (var same in posts.GroupBy(p => Audience(group, p, topic.Hidden)).OrderByDescending(g => g.Key.StartsWith("group:", StringComparison.Ordinal)))
        {
            var pictures = same.SelectMany(p => PostPhotos.Read(p.Photos)).Select(p => p.Id).ToList();
            if (pictures.Count > 0)
                await db.Set<Photo>().Where(p => pictures.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, same.Key));
        }
    }

    /// <summary>Within an edit: what the post showed and shows no more is its author's alone, unless another post of theirs shows it.</summary>
    public static async Task Drop(XinhuoDb db, MemberId author, TopicId id, int number, string? before, string? after, DateTimeOffset now)
    {
        var dropped = PostPhotos.Read(before).Select(p => p.Id).Except(PostPhotos.Read(after).Select(p => p.Id)).ToList();
        if (dropped.Count == 0)
            return;
        var elsewhere = (await Of(db, author)).Where(p => p.Topic != id || p.Number != number).SelectMany(p => p.Pictures);
        await Photos.Drop(db, [.. dropped.Except(elsewhere)], Audiences.Only(author.Value), now);
    }

    /// <summary>All pictures a member's posts show, apart from those taken back.</summary>
    public static async Task<IReadOnlyList<(TopicId Topic, int Number, IReadOnlyList<PhotoId> Pictures)>> Of(XinhuoDb db, MemberId author)
    {
        var topics = await db.Topics()
            .Where(t => t.AuthorId == author && t.Photos != null && t.WithdrawnAt == null)
            .Select(t => new
            {
                t.Id,
                Number = 0,
                t.Photos,
            })
            .ToListAsync();
        var replies = await db.Replies()
            .Where(r => r.AuthorId == author && r.Photos != null && r.WithdrawnAt == null)
            .Select(r => new
            {
                Id = r.TopicId,
                r.Number,
                r.Photos,
            })
            .ToListAsync();
        return [.. topics.Concat(replies).Select(p => (p.Id, p.Number, (IReadOnlyList<PhotoId>)[.. PostPhotos.Read(p.Photos).Select(x => x.Id)]))];
    }

    private static string Audience(GroupId group, Standing post, bool underHidden) =>
        underHidden || post.Hidden ? $"{Audiences.Desk}{group.Value}"
        : post.Withdrawn ? Audiences.Only(post.Author.Value)
        : $"group:{group.Value}";

    private sealed record Standing(MemberId Author, string? Photos, bool Hidden, bool Withdrawn);
}
