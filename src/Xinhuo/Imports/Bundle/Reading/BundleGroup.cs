using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.Bundle.Reading;

/// <summary>An interest group.</summary>
internal sealed record BundleGroup(string Id, string Name, string? About, BundleEntry Entry, DateTimeOffset? CreatedAt, string? CreatedBy)
{
    public static readonly Table<BundleGroup> Table = Describe(new Columns());

    private static Table<BundleGroup> Describe(Columns c)
    {
        var (id, name, about) = (c.Essential("id"), c.Essential("name"), c.Optional("about"));
        var (entry, created, by) = (c.Optional("entry"), c.Optional("created_at"), c.Optional("created_by"));
        return new Table<BundleGroup>(
            "groups",
            c,
            f => new BundleGroup(f.Key(id), f.NeededText(name), f.Text(about), f.Choice<BundleEntry>(entry), f.OptionalTime(created), f.OptionalKey(by))
        );
    }
}

/// <summary>Who may come in: anybody, whoever asks and is let in, or only those who are brought, and nobody else knows of it.</summary>
internal enum BundleEntry
{
    Open = 0,
    OnRequest = 1,
    Hidden = 2,
}
