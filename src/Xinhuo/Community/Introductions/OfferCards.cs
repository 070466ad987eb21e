using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Introductions;

/// <summary>An offer as one of the two reads it: nothing in it comes from what the other said.</summary>
/// <param name="By">Null: whoever offered it has left.</param>
/// <param name="Home">Answered from the home page.</param>
internal sealed record OfferCard(
    IntroductionId Id,
    Member Other,
    Member? By,
    string? Words,
    IReadOnlyList<Reason> Why,
    DateTimeOffset OfferedAt,
    DateTimeOffset LapsesAt,
    Answer? Said,
    bool Home = false
)
{
    public string Anchor => $"i-{Id.Value:N}";
}

/// <summary>Two who met, as one of them or who introduced them reads it.</summary>
/// <param name="Room">Null for whoever is not in it.</param>
internal sealed record MetCard(Member One, Member Two, Member? By, DateTimeOffset At, RoomId? Room);

/// <summary>Makes offers readable.</summary>
internal sealed class OfferCards(Reasons reasons)
{
    public async Task<IReadOnlyList<OfferCard>> Of(XinhuoDb db, Viewer reader, IQueryable<Introduction> offers, bool home = false)
    {
        var me = reader.MemberId()!.Value;
        var found = await offers.OrderBy(o => o.LapsesAt).Take(20).ToListAsync();
        var people = await People(db, found);
        var pairs = found.ConvertAll(o => new Suited(people[o.First], people[o.Second], Read(o.Why)));
        var whys = await reasons.For(db, reader, pairs);
        return
        [
            .. found.Select(
                (o, i) =>
                    new OfferCard(
                        o.Id,
                        people[o.Other(me)],
                        o.OfferedBy is { } by ? people.GetValueOrDefault(by) : null,
                        o.Words,
                        whys[i],
                        o.OfferedAt,
                        o.LapsesAt,
                        o.Of(me),
                        home
                    )
            ),
        ];
    }

    public static async Task<Dictionary<MemberId, Member>> People(XinhuoDb db, IReadOnlyCollection<Introduction> offers)
    {
        var ids = offers.SelectMany(o => (MemberId?[])[o.First, o.Second, o.OfferedBy]).OfType<MemberId>().Distinct().ToList();
        return await db.Members().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
    }

    public static Why Read(string? why) => why is null ? Why.Nothing : JsonSerializer.Deserialize<Why>(why) ?? Why.Nothing;
}
