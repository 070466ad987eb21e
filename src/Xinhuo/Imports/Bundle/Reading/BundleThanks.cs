using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>感谢: for a topic or for a reply. Who gave it may be unknown.</summary>
internal sealed record BundleThanks(string Id, string? TopicId, string? ReplyId, string? FromId, DateTimeOffset CreatedAt)
{
    public static readonly Table<BundleThanks> Table = Describe(new Columns());

    private static Table<BundleThanks> Describe(Columns c)
    {
        var (id, topic, reply) = (c.Essential("id"), c.Optional("topic_id"), c.Optional("reply_id"));
        var (from, created) = (c.Optional("from_id"), c.Essential("created_at"));
        return new Table<BundleThanks>(
            "thanks",
            c,
            f =>
            {
                if (f.Has(topic) == f.Has(reply))
                    f.Note(RowFault.EitherOr, "topic_id, reply_id", null);
                return new BundleThanks(f.Key(id), f.OptionalKey(topic), f.OptionalKey(reply), f.OptionalKey(from), f.Time(created));
            }
        );
    }
}
