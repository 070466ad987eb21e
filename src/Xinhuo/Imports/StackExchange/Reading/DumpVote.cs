using Xinhuo.Imports.Reading;

namespace Xinhuo.Imports.StackExchange.Reading;

/// <summary>A vote on a post, cut to the day and mostly without its voter.</summary>
internal sealed record DumpVote(long Id, long PostId, int VoteTypeId, DateTimeOffset CreationDate, long? UserId, int? BountyAmount)
{
    public const int Accepted = 1;
    public const int Up = 2;
    public const int Down = 3;

    public static readonly Table<DumpVote> Table = Describe(new Columns());

    private static Table<DumpVote> Describe(Columns c)
    {
        var (id, post, type) = (c.Essential("Id"), c.Essential("PostId"), c.Essential("VoteTypeId"));
        var (created, user, bounty) = (c.Essential("CreationDate"), c.Optional("UserId"), c.Optional("BountyAmount"));
        return new Table<DumpVote>(
            "Votes",
            c,
            f => new DumpVote(f.Id(id), f.Id(post), f.Small(type, needed: true) ?? 0, f.Time(created), f.Whole(user), f.Small(bounty))
        );
    }
}
