using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>What a conversation begins with.</summary>
internal sealed record BundleTopic(
    string Id,
    string GroupId,
    string? AuthorId,
    string? AuthorName,
    string Title,
    string? Body,
    BundleFormat Format,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt
)
{
    public static readonly Table<BundleTopic> Table = Describe(new Columns());

    private static Table<BundleTopic> Describe(Columns c)
    {
        var (id, group, author, name) = (c.Essential("id"), c.Essential("group_id"), c.Optional("author_id"), c.Optional("author_name"));
        var (title, body, format) = (c.Essential("title"), c.Optional("body"), c.Optional("format"));
        var (created, edited) = (c.Essential("created_at"), c.Optional("edited_at"));
        return new Table<BundleTopic>(
            "topics",
            c,
            f => new BundleTopic(
                f.Key(id),
                f.Key(group),
                f.OptionalKey(author),
                f.Text(name),
                f.NeededText(title),
                f.Text(body),
                f.Choice<BundleFormat>(format),
                f.Time(created),
                f.OptionalTime(edited)
            )
        );
    }
}
