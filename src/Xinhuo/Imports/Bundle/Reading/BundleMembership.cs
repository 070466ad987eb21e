using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>Somebody belongs to a group, or hosts it. Known by the pair of both.</summary>
internal sealed record BundleMembership(string GroupId, string PersonId, DateTimeOffset? JoinedAt, bool IsHost)
{
    public static readonly Table<BundleMembership> Table = Describe(new Columns());

    private static Table<BundleMembership> Describe(Columns c)
    {
        var (group, person, joined, host) = (c.Essential("group_id"), c.Essential("person_id"), c.Optional("joined_at"), c.Optional("is_host"));
        return new Table<BundleMembership>("memberships", c, f => new BundleMembership(f.Key(group), f.Key(person), f.OptionalTime(joined), f.YesNo(host)));
    }
}
