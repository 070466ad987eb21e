using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Keeping;

/// <summary>What I kept: mine alone to see.</summary>
internal sealed class SavedPage(CommunityRights rights) : HousePage
{
    private const int OnePage = 30;

    public IReadOnlyList<Kept> Topics { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        var closed = (await rights.Of(Me)).Closed.Select(g => new GroupId(g)).ToList();
        var (me, before) = (
            MyId,
            long.TryParse(after, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks)
                ? PageKey.At(ticks)
                : new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        var kept = await (
            from s in Db.Saves()
            where s.MemberId == me && s.EndedAt == null && s.At < before
            join t in Db.Topics() on s.TopicId equals t.Id
            where t.HiddenAt == null && t.WithdrawnAt == null && !closed.Contains(t.GroupId)
            join a in Db.Members() on t.AuthorId equals a.Id
            join g in Db.Groups() on t.GroupId equals g.Id
            orderby s.At descending
            select new Kept(t.Id, t.Kind, t.Title, t.Knowledge, a.Name, g.Name, s.At)
        )
            .Take(OnePage + 1)
            .ToListAsync();
        Next = kept.Count > OnePage ? kept[OnePage - 1].At.UtcTicks.ToString("x", CultureInfo.InvariantCulture) : null;
        Topics = [.. kept.Take(OnePage)];
    }
}

/// <summary>A topic somebody kept.</summary>
internal sealed record Kept(TopicId Id, TopicKind Kind, string Title, string? Knowledge, string Author, string Group, DateTimeOffset At)
{
    public string Href => $"/topics/{Id.Value}";
}
