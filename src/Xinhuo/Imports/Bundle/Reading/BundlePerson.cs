using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>Somebody of the community that moves in. Imported people have no password; a claim link lets them in.</summary>
internal sealed record BundlePerson(
    string Id,
    string Name,
    string? Email,
    DateTimeOffset? JoinedAt,
    string? About,
    string? City,
    string? Website,
    IReadOnlyList<string> Skills,
    BundleRole Role
)
{
    public static readonly Table<BundlePerson> Table = Describe(new Columns());

    private static Table<BundlePerson> Describe(Columns c)
    {
        var (id, name, email, joined) = (c.Essential("id"), c.Essential("name"), c.Optional("email"), c.Optional("joined_at"));
        var (about, city, website, skills, role) = (c.Optional("about"), c.Optional("city"), c.Optional("website"), c.Optional("skills"), c.Optional("role"));
        return new Table<BundlePerson>(
            "people",
            c,
            f => new BundlePerson(
                f.Key(id),
                f.NeededText(name),
                f.Text(email),
                f.OptionalTime(joined),
                f.Text(about),
                f.Text(city),
                f.Text(website),
                f.List(skills),
                f.Choice<BundleRole>(role)
            )
        );
    }
}

/// <summary>What somebody was there.</summary>
internal enum BundleRole
{
    Member = 0,
    ProductManager = 1,
    Host = 2,
}
