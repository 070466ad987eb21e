using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>An answer to a topic, or to another reply of it.</summary>
internal sealed record BundleReply(
    string Id,
    string TopicId,
    string? ParentId,
    string? AuthorId,
    string? AuthorName,
    string Body,
    BundleFormat Format,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt
)
{
    public static readonly Table<BundleReply> Table = Describe(new Columns());

    private static Table<BundleReply> Describe(Columns c)
    {
        var (id, topic, parent, author) = (c.Essential("id"), c.Essential("topic_id"), c.Optional("parent_id"), c.Optional("author_id"));
        var (name, body, format) = (c.Optional("author_name"), c.Essential("body"), c.Optional("format"));
        var (created, edited) = (c.Essential("created_at"), c.Optional("edited_at"));
        return new Table<BundleReply>(
            "replies",
            c,
            f => new BundleReply(
                f.Key(id),
                f.Key(topic),
                f.OptionalKey(parent),
                f.OptionalKey(author),
                f.Text(name),
                f.NeededText(body),
                f.Choice<BundleFormat>(format),
                f.Time(created),
                f.OptionalTime(edited)
            )
        );
    }
}
