using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>A question (type 1), an answer (type 2) or one of the site's own pages (tag wikis and the like). The body is HTML.</summary>
internal sealed record DumpPost(
    long Id,
    int PostTypeId,
    long? ParentId,
    long? AcceptedAnswerId,
    DateTimeOffset CreationDate,
    int Score,
    string? Title,
    string? Body,
    IReadOnlyList<string> Tags,
    long? OwnerUserId,
    string? OwnerDisplayName,
    DateTimeOffset? LastEditDate,
    DateTimeOffset? LastActivityDate,
    DateTimeOffset? ClosedDate,
    int? ViewCount,
    int? AnswerCount,
    int? CommentCount,
    string? ContentLicense
)
{
    public const int Question = 1;
    public const int Answer = 2;

    public static readonly Table<DumpPost> Table = Describe(new Columns());

    private static Table<DumpPost> Describe(Columns c)
    {
        var (id, type, parent, accepted) = (c.Essential("Id"), c.Essential("PostTypeId"), c.Optional("ParentId"), c.Optional("AcceptedAnswerId"));
        var (created, score, title, body) = (c.Essential("CreationDate"), c.Optional("Score"), c.Optional("Title"), c.Optional("Body"));
        var (tags, owner, ownerName) = (c.Optional("Tags"), c.Optional("OwnerUserId"), c.Optional("OwnerDisplayName"));
        var (edited, active, closed) = (c.Optional("LastEditDate"), c.Optional("LastActivityDate"), c.Optional("ClosedDate"));
        var (views, answers, comments, license) = (
            c.Optional("ViewCount"),
            c.Optional("AnswerCount"),
            c.Optional("CommentCount"),
            c.Optional("ContentLicense")
        );
        return new Table<DumpPost>(
            "Posts",
            c,
            f => new DumpPost(
                f.Id(id),
                f.Small(type, needed: true) ?? 0,
                f.Whole(parent),
                f.Whole(accepted),
                f.Time(created),
                f.Small(score) ?? 0,
                f.Text(title),
                f.Text(body),
                TagsOf(f.Text(tags)),
                f.Whole(owner),
                f.Text(ownerName),
                f.OptionalTime(edited),
                f.OptionalTime(active),
                f.OptionalTime(closed),
                f.Small(views),
                f.Small(answers),
                f.Small(comments),
                f.Text(license)
            )
        );
    }

    /// <summary>"&lt;a&gt;&lt;b&gt;" in dumps until 2023, "|a|b|" since.</summary>
    private static string[] TagsOf(string? written) =>
        written is null ? [] : written.Split(['<', '>', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
