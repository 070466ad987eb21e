using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Ownerships;

/// <summary>An ownership with its product, as pages show it.</summary>
internal sealed record OwnedThing(Ownership Ownership, Product Product)
{
    public Owned AsOwned(CommunityZone zone) => new(Product.Name, Ownership.Since, Ownership.Until, zone.Day(Ownership.RecordedAt));
}

internal static class OwnedThings
{
    public static async Task<ILookup<MemberId, OwnedThing>> Of(XinhuoDb db, IReadOnlyCollection<MemberId> members)
    {
        var rows = await (
            from o in db.Ownerships().AsNoTracking()
            join p in db.Products() on o.ProductId equals p.Id
            where members.Contains(o.MemberId)
            orderby o.Since
            select new OwnedThing(o, p)
        ).ToListAsync();
        return rows.ToLookup(r => r.Ownership.MemberId);
    }

    public static Lifecycle? Stage(this IEnumerable<OwnedThing> things, CommunityZone zone, DateOnly today) =>
        Lifecycle.Of(things.Select(t => t.AsOwned(zone)), today);

    /// <summary>"远山 X5，用了三年": what the person has now, the longest first; null: nothing.</summary>
    public static string? Say(this IEnumerable<OwnedThing> things, Words words, DateOnly today)
    {
        var now = things.Where(t => t.Ownership.Since <= today && (t.Ownership.Until is null || t.Ownership.Until > today)).ToList();
        if (now.Count == 0)
            return null;
        var (first, years) = (now[0], (today.DayNumber - now[0].Ownership.Since.DayNumber) / 365);
        return years == 0 ? first.Product.Name : words.Count("members.owns.years", years, first.Product.Name, Shell.Spoken.Number(years));
    }
}
