using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Rules;

/// <summary>家规: how we treat each other here. Anybody may read it, and what it said before.</summary>
internal sealed class RulesPage : HousePage
{
    protected override Door Door => Door.Everybody;

    /// <summary>An earlier version.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public RulesNow Rules { get; private set; } = RulesNow.Default;
    public DateTimeOffset? ChangedAt { get; private set; }
    public IReadOnlyList<Written> History { get; private set; } = [];
    public bool IsNow { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var newest = await RulesNow.Of(Db);
        if (Version is { } asked && !(await RulesNow.All(Db, [asked])).ContainsKey(asked))
            return NotFound();
        Rules = Version is { } version ? (await RulesNow.All(Db, [version]))[version] : newest;
        IsNow = Rules.Version == newest.Version;
        var named = !Me.IsGuest;
        History = await (
            from r in Db.Set<HouseRules>()
            join m in Db.Members() on r.By equals m.Id
            orderby r.Version descending
            select new Written(r.Version, r.At, named && m.ErasedAt == null ? m.Name : null, r.Why)
        ).ToListAsync();
        ChangedAt = History.FirstOrDefault(h => h.Version == Rules.Version)?.At;
        return Page();
    }

    /// <param name="By">Null: whoever it was has left, or a guest reads.</param>
    public sealed record Written(int Version, DateTimeOffset At, string? By, string? Why);
}
