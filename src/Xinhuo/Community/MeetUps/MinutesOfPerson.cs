using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.MeetUps;

/// <summary>What meet-ups keep about a person: the cards of their minutes and whom they would like to talk with. All of it goes with them.</summary>
internal sealed class MinutesOfPerson(Words words) : IPersonalData
{
    public string Room => "meet-ups";

    public LeavingWords Describe(Words said) => new([said["community.leaving.meet-ups.goes"]], []);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("minutes", words["community.archive.minutes"], Minutes(db, me), cancel);
        await archive.Add("wishes", words["community.archive.wishes"], Wishes(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await db.Set<Minute>().Where(m => m.MemberId == me).ExecuteDeleteAsync();
        await db.Set<TalkWish>().Where(w => w.By == me || w.Of == me).ExecuteDeleteAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Minutes(XinhuoDb db, MemberId me)
    {
        var rows =
            from m in db.Set<Minute>()
            where m.MemberId == me
            join g in db.Set<Gathering>() on m.GatheringId equals g.Id
            orderby g.StartsAt
            select new { Minute = m, g.StartsAt };
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = row.StartsAt,
                ["day"] = row.Minute.Day,
                ["loves"] = row.Minute.Loves,
                ["best"] = row.Minute.Best,
                ["wants"] = row.Minute.Wants,
                ["words"] = row.Minute.Words,
                ["began"] = row.Minute.BeganAt,
                ["for that evening alone"] = row.Minute.OnlyHereSince,
                ["address"] = $"/gatherings/{row.Minute.GatheringId.Value}",
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Wishes(XinhuoDb db, MemberId me)
    {
        var rows =
            from w in db.Set<TalkWish>()
            where w.By == me
            join m in db.Members() on w.Of equals m.Id
            orderby w.At
            select new
            {
                w.At,
                m.Name,
                w.GatheringId,
            };
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = row.At,
                ["with"] = row.Name,
                ["address"] = $"/gatherings/{row.GatheringId.Value}",
            };
    }
}
