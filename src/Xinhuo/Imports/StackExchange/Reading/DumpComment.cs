using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>A comment below a post. Its text is Markdown of the inline kind, not HTML; some dumps leave it out.</summary>
internal sealed record DumpComment(
    long Id,
    long PostId,
    int Score,
    string? Text,
    DateTimeOffset CreationDate,
    long? UserId,
    string? UserDisplayName,
    string? ContentLicense
)
{
    public static readonly Table<DumpComment> Table = Describe(new Columns());

    private static Table<DumpComment> Describe(Columns c)
    {
        var (id, post, score, text) = (c.Essential("Id"), c.Essential("PostId"), c.Optional("Score"), c.Optional("Text"));
        var (created, user, name, license) = (c.Essential("CreationDate"), c.Optional("UserId"), c.Optional("UserDisplayName"), c.Optional("ContentLicense"));
        return new Table<DumpComment>(
            "Comments",
            c,
            f => new DumpComment(f.Id(id), f.Id(post), f.Small(score) ?? 0, f.Text(text), f.Time(created), f.Whole(user), f.Text(name), f.Text(license))
        );
    }
}
