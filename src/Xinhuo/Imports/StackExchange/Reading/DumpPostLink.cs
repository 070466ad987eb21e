using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>One post refers to another (type 1) or says the same (type 3).</summary>
internal sealed record DumpPostLink(long Id, long PostId, long RelatedPostId, int LinkTypeId, DateTimeOffset? CreationDate)
{
    public static readonly Table<DumpPostLink> Table = Describe(new Columns());

    private static Table<DumpPostLink> Describe(Columns c)
    {
        var (id, post, related) = (c.Essential("Id"), c.Essential("PostId"), c.Essential("RelatedPostId"));
        var (type, created) = (c.Essential("LinkTypeId"), c.Optional("CreationDate"));
        return new Table<DumpPostLink>(
            "PostLinks",
            c,
            f => new DumpPostLink(f.Id(id), f.Id(post), f.Id(related), f.Small(type, needed: true) ?? 0, f.OptionalTime(created))
        );
    }
}
