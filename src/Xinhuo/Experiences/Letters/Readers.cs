using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Letters;

/// <summary>What is known of those a letter is meant for.</summary>
internal static class Readers
{
    public static async Task<Dictionary<MemberId, Reader>> Of(XinhuoDb db, IReadOnlyDictionary<MemberId, string?> passages, DateOnly today)
    {
        var ids = passages.Keys.ToList();
        var people = await db.Members().Where(m => ids.Contains(m.Id) && m.ErasedAt == null).ToListAsync();
        var owned = await (
            from o in db.Ownerships()
            where ids.Contains(o.MemberId) && o.ReturnedAt == null && o.Since <= today
            join p in db.Products() on o.ProductId equals p.Id
            orderby o.Since
            select new { o.MemberId, p.Name }
        ).ToListAsync();
        var products = owned.GroupBy(o => o.MemberId).ToDictionary(g => g.Key, g => g.Last().Name);
        return people.ToDictionary(p => p.Id, p => new Reader(p.Name, p.City, products.GetValueOrDefault(p.Id), passages[p.Id]));
    }
}
