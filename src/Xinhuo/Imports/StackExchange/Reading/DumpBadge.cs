using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>A badge that somebody earned: class 1 gold, 2 silver, 3 bronze.</summary>
internal sealed record DumpBadge(long Id, long UserId, string Name, DateTimeOffset Date, int? Class, bool TagBased)
{
    public static readonly Table<DumpBadge> Table = Describe(new Columns());

    private static Table<DumpBadge> Describe(Columns c)
    {
        var (id, user, name) = (c.Essential("Id"), c.Essential("UserId"), c.Essential("Name"));
        var (date, rank, tagBased) = (c.Essential("Date"), c.Optional("Class"), c.Optional("TagBased"));
        return new Table<DumpBadge>("Badges", c, f => new DumpBadge(f.Id(id), f.Id(user), f.NeededText(name), f.Time(date), f.Small(rank), f.YesNo(tagBased)));
    }
}
