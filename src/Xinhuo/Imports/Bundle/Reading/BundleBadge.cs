using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>An honour that somebody received in the old place; kept as such.</summary>
internal sealed record BundleBadge(string Id, string PersonId, string Name, string? Reason, DateTimeOffset GrantedAt)
{
    public static readonly Table<BundleBadge> Table = Describe(new Columns());

    private static Table<BundleBadge> Describe(Columns c)
    {
        var (id, person, name) = (c.Essential("id"), c.Essential("person_id"), c.Essential("name"));
        var (reason, granted) = (c.Optional("reason"), c.Essential("granted_at"));
        return new Table<BundleBadge>("badges", c, f => new BundleBadge(f.Key(id), f.Key(person), f.NeededText(name), f.Text(reason), f.Time(granted)));
    }
}
