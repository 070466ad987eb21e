using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Materials;

/// <summary>What one took oneself, for which project, and whether it may still be used.</summary>
internal sealed class MyTakesPage(CommunityZone zone) : HousePage
{
    private const int OnePage = 40;

    public DateOnly Today { get; private set; }
    public IReadOnlyList<MyTake> Takes { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        Today = zone.Day(Now);
        var mine = Db.AssetTakes().Where(t => t.MemberId == MyId);
        if (PageKey.Read(after) is { } key)
            mine = mine.Where(t => t.At < key.At || t.At == key.At && t.Id < key.Id);
        var rows = await (
            from t in mine
            join a in Db.Assets() on t.AssetId equals a.Id
            join r in Db.Renditions() on t.RenditionId equals r.Id
            orderby t.At descending, t.Id descending
            select new MyTake(t.Id, a, r.Name, Db.Teams().Where(p => p.Id == t.TeamId).Select(p => p.Title).FirstOrDefault(), t.At)
        )
            .Take(OnePage + 1)
            .ToListAsync();
        Next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].At, rows[OnePage - 1].Id) : null;
        Takes = [.. rows.Take(OnePage)];
    }
}

/// <summary>One download of one's own.</summary>
internal sealed record MyTake(Guid Id, Asset Asset, string File, string? Project, DateTimeOffset At);
