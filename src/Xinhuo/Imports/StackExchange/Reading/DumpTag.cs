using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>A tag, and which posts hold its excerpt and its wiki.</summary>
internal sealed record DumpTag(long Id, string TagName, int? Count, long? ExcerptPostId, long? WikiPostId)
{
    public static readonly Table<DumpTag> Table = Describe(new Columns());

    private static Table<DumpTag> Describe(Columns c)
    {
        var (id, name, count) = (c.Essential("Id"), c.Essential("TagName"), c.Optional("Count"));
        var (excerpt, wiki) = (c.Optional("ExcerptPostId"), c.Optional("WikiPostId"));
        return new Table<DumpTag>("Tags", c, f => new DumpTag(f.Id(id), f.NeededText(name), f.Small(count), f.Whole(excerpt), f.Whole(wiki)));
    }
}
