using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>A topic as its page shows it, with what the reader did about it.</summary>
internal sealed record TopicView(
    TopicId Id,
    GroupId Group,
    string GroupSlug,
    string GroupName,
    Openness Openness,
    MemberId Author,
    string AuthorName,
    string? AuthorPhoto,
    Role AuthorRole,
    string? AuthorCity,
    bool AuthorGone,
    TopicKind Kind,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    int ReplyCount,
    int Thanks,
    int SaveCount,
    int BuiltUponCount,
    int OpinionCount,
    TopicId? BuildsOn,
    bool Hidden,
    DateTimeOffset? WithdrawnAt,
    int Rendered,
    string? Photos,
    string? Knowledge,
    string BodyHtml,
    int? Read,
    FollowLevel? Following,
    bool Thanked,
    bool Saved
)
{
    public bool Withdrawn => WithdrawnAt is not null;
    public bool Gone => Hidden || Withdrawn;
    public string Href { get; } = $"/topics/{Id.Value}";
    public string AuthorHref => $"/people/{Author.Value}";
}

/// <summary>A reply as the topic's page shows it.</summary>
internal sealed record ReplyView(
    int Number,
    MemberId Author,
    string AuthorName,
    string? AuthorPhoto,
    Role AuthorRole,
    bool AuthorGone,
    int? Parent,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    int Thanks,
    bool Hidden,
    DateTimeOffset? WithdrawnAt,
    int Rendered,
    string? Photos,
    string BodyHtml,
    bool Thanked
)
{
    public bool Withdrawn => WithdrawnAt is not null;
    public bool Gone => Hidden || Withdrawn;
}

/// <summary>A topic's page is read in two round trips: the topic with everything about its reader, and fifty replies.</summary>
internal static class TopicReading
{
    public const int OnePage = 50;

    /// <summary>The first number of the page on which a reply stands.</summary>
    public static int PageOf(int number) => (Math.Max(number, 1) - 1) / OnePage * OnePage + 1;

    public static Task<TopicView?> Topic(XinhuoDb db, TopicId id, MemberId? me) => TopicQuery.For(db)(db, id, id.Value, me ?? default);

    public static async Task<List<ReplyView>> Replies(XinhuoDb db, TopicId id, int from, MemberId? me)
    {
        var replies = new List<ReplyView>(OnePage);
        await foreach (var reply in ReplyQuery.For(db)(db, id, from, from + OnePage, me ?? default))
            replies.Add(reply);
        return replies;
    }

    private static readonly PerModel<Func<XinhuoDb, TopicId, Guid, MemberId, Task<TopicView?>>> TopicQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, TopicId id, Guid what, MemberId me) =>
                (
                    from t in db.Set<Topic>()
                    where t.Id == id
                    join g in db.Set<Group>() on t.GroupId equals g.Id
                    join a in db.Set<Member>() on t.AuthorId equals a.Id
                    from r in db.Set<Reading>().Where(r => r.MemberId == me && r.TopicId == id).DefaultIfEmpty()
                    from f in db.Set<Following>().Where(f => f.MemberId == me && f.ObjectId == what).DefaultIfEmpty()
                    from h in db.Set<Thanks>().Where(h => h.TopicId == id && h.Number == 0 && h.By == me && h.WithdrawnAt == null).DefaultIfEmpty()
                    from s in db.Set<Save>().Where(s => s.MemberId == me && s.TopicId == id && s.EndedAt == null).DefaultIfEmpty()
                    select new TopicView(
                        t.Id,
                        t.GroupId,
                        g.Slug,
                        g.Name,
                        g.Openness,
                        t.AuthorId,
                        a.Name,
                        a.PhotoUrl,
                        a.Role,
                        a.City,
                        a.ErasedAt != null,
                        t.Kind,
                        t.Title,
                        t.CreatedAt,
                        t.EditedAt,
                        t.ReplyCount,
                        t.ThanksCount + t.ImportedThanks,
                        t.SaveCount,
                        t.BuiltUponCount,
                        t.OpinionCount,
                        t.BuildsOn,
                        t.HiddenAt != null,
                        t.WithdrawnAt,
                        t.Rendered,
                        t.Photos,
                        t.Knowledge,
                        t.BodyHtml,
                        r == null ? null : r.ReadNumber,
                        f == null ? null : f.Level,
                        h != null,
                        s != null
                    )
                ).FirstOrDefault()
        )
    );

    private static readonly PerModel<Func<XinhuoDb, TopicId, int, int, MemberId, IAsyncEnumerable<ReplyView>>> ReplyQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, TopicId id, int from, int to, MemberId me) =>
                from r in db.Set<Reply>()
                where r.TopicId == id && r.Number >= @from && r.Number < to
                join a in db.Set<Member>() on r.AuthorId equals a.Id
                from h in db.Set<Thanks>().Where(h => h.TopicId == id && h.Number == r.Number && h.By == me && h.WithdrawnAt == null).DefaultIfEmpty()
                orderby r.Number
                select new ReplyView(
                    r.Number,
                    r.AuthorId,
                    a.Name,
                    a.PhotoUrl,
                    a.Role,
                    a.ErasedAt != null,
                    r.Parent,
                    r.At,
                    r.EditedAt,
                    r.ThanksCount + r.ImportedThanks,
                    r.HiddenAt != null,
                    r.WithdrawnAt,
                    r.Rendered,
                    r.Photos,
                    r.BodyHtml,
                    h != null
                )
        )
    );
}
