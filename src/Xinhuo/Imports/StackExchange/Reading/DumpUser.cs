using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>Somebody who had an account there. The id -1 is the site itself ("Community").</summary>
internal sealed record DumpUser(
    long Id,
    string? DisplayName,
    DateTimeOffset CreationDate,
    DateTimeOffset? LastAccessDate,
    int Reputation,
    string? AboutMe,
    string? Location,
    string? WebsiteUrl,
    long? AccountId,
    int? Views,
    int? UpVotes,
    int? DownVotes
)
{
    public static readonly Table<DumpUser> Table = Describe(new Columns());

    private static Table<DumpUser> Describe(Columns c)
    {
        var (id, name, created) = (c.Essential("Id"), c.Optional("DisplayName"), c.Essential("CreationDate"));
        var (seen, reputation, about) = (c.Optional("LastAccessDate"), c.Optional("Reputation"), c.Optional("AboutMe"));
        var (location, website, account) = (c.Optional("Location"), c.Optional("WebsiteUrl"), c.Optional("AccountId"));
        var (views, up, down) = (c.Optional("Views"), c.Optional("UpVotes"), c.Optional("DownVotes"));
        return new Table<DumpUser>(
            "Users",
            c,
            f => new DumpUser(
                f.Id(id),
                f.Text(name),
                f.Time(created),
                f.OptionalTime(seen),
                f.Small(reputation) ?? 0,
                f.Text(about),
                f.Text(location),
                f.Text(website),
                f.Whole(account),
                f.Small(views),
                f.Small(up),
                f.Small(down)
            )
        );
    }
}
