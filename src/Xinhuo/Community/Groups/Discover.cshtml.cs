using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>All groups one may know of: one's own first, then the others, those with the newest talk first.</summary>
[OutputCache(PolicyName = GuestPages.Policy)]
internal sealed class DiscoverPage(CommunityRights rights, Settings settings) : HousePage
{
    private const int OnePage = 24;

    protected override Door Door => Door.Readers;

    public IReadOnlyList<GroupCard> Mine { get; private set; } = [];
    public IReadOnlyList<GroupCard> Others { get; private set; } = [];
    public IReadOnlyList<GroupCard> Inviting { get; private set; } = [];

    /// <summary>Where one knocked and waits.</summary>
    public IReadOnlyList<GroupCard> Asking { get; private set; } = [];

    /// <summary>Part of a name, where one looks for a group.</summary>
    public string? Sought { get; private set; }

    /// <summary>There are more groups than one looks through.</summary>
    public bool Many { get; private set; }
    public string? Next { get; private set; }
    public bool MayFound { get; private set; }

    public async Task OnGetAsync(string? after, string? q)
    {
        var sight = await rights.Of(Me);
        var (mine, unknown) = (sight.Mine.ToList(), sight.Unknown.Select(g => new GroupId(g)).ToList());
        MayFound = !Me.IsGuest && FoundGroup.May(Me.Acting(), settings);
        Sought = CleanText.Line(q, Group.MostNameCharacters) is { IsFine: true } sought ? sought.Text : null;
        if (after is null && Sought is null && Me.MemberId() is { } me)
        {
            Mine = await Db.Groups().Where(g => mine.Contains(g.Id)).OrderByDescending(g => g.LastActivityAt).Cards().ToListAsync();
            Inviting = await Db.GroupMemberships()
                .Where(m => m.MemberId == me && m.InvitedAt != null && m.JoinedAt == null && m.EndedAt == null)
                .Join(Db.Groups(), m => m.GroupId, g => g.Id, (m, g) => g)
                .Cards()
                .ToListAsync();
            Asking = await Db.GroupMemberships()
                .Where(m => m.MemberId == me && m.AskedAt != null && m.JoinedAt == null && m.EndedAt == null)
                .Join(Db.Groups(), m => m.GroupId, g => g.Id, (m, g) => g)
                .Cards()
                .ToListAsync();
        }
        var named = Sought is { } part ? await Named(part) : null;
        var key = TopicList.Key(after);
        var (at, id) = key is { } k ? (k.At, new GroupId(k.Id.Value)) : (new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero), default);
        var others = await Db.Groups()
            .Where(g => named == null ? !mine.Contains(g.Id) : named.Contains(g.Id))
            .Where(g => !unknown.Contains(g.Id) && (g.LastActivityAt < at || g.LastActivityAt == at && g.Id < id))
            .OrderByDescending(g => g.LastActivityAt)
            .ThenByDescending(g => g.Id)
            .Take(OnePage + 1)
            .Cards()
            .ToListAsync();
        Next =
            others.Count > OnePage
                ? string.Create(CultureInfo.InvariantCulture, $"{others[OnePage - 1].LastActivityAt.UtcTicks:x}-{others[OnePage - 1].Id.Value:N}")
                : null;
        Others = [.. others.Take(OnePage)];
        Many = Sought is not null || after is not null || Mine.Count + others.Count > OnePage / 2;
        if (Me.IsGuest)
            GuestPages.Shows(HttpContext, "groups");
    }

    /// <summary>Each engine has its own idea of upper and lower case; a house has few enough groups to look through their names.</summary>
    private async Task<List<GroupId>> Named(string part) =>
        [
            .. (await Db.Groups().Select(g => new { g.Id, g.Name }).ToListAsync())
                .Where(g => g.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
                .Select(g => g.Id),
        ];
}
