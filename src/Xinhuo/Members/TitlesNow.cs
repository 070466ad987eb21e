using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>A title as it stands beside a name.</summary>
public sealed record ShownTitle(string NameZh, string NameEn, string Icon, bool IsHonour, DateTimeOffset? Until)
{
    public string Name => Words.ReaderIsEnglish ? NameEn : NameZh;
}

/// <summary>
/// The titles people bear now, ready for every page that shows a name: few enough to keep at hand, so no list asks the database for them.
/// A grant or a revocation here is seen at once, another process's within five seconds.
/// </summary>
public sealed class TitlesNow(ReadingDbs reading, CommunityClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Kept? _kept;
    private volatile int _changes;

    public IReadOnlyList<ShownTitle> Of(MemberId member)
    {
        var now = clock.Now;
        var titles = Now(now).GetValueOrDefault(member, []);
        return titles.Length == 0 || titles.All(t => t.Until is null || t.Until > now) ? titles : [.. titles.Where(t => t.Until is null || t.Until > now)];
    }

    /// <summary>The names alone, for <c>x-name</c>.</summary>
    public IEnumerable<string> NamesOf(MemberId member) => Of(member).Select(t => t.Name);

    /// <summary>Within an act that granted or revoked one.</summary>
    internal void Changed(XinhuoDb db) =>
        db.Afterwards(() =>
        {
            Interlocked.Increment(ref _changes);
            _kept = null;
        });

    private FrozenDictionary<MemberId, ShownTitle[]> Now(DateTimeOffset now)
    {
        var kept = _kept;
        if (kept is not null && now - kept.At < Fresh)
            return kept.Titles;
        var before = _changes;
        using var db = reading.Create();
        var rows = (
            from grant in db.TitleGrants()
            join title in db.Titles() on grant.TitleId equals title.Id
            where grant.RevokedAt == null && (grant.ExpiresAt == null || grant.ExpiresAt > now)
            orderby title.IsHonour descending, grant.GrantedAt
            select new { grant.MemberId, Title = new ShownTitle(title.NameZh, title.NameEn, title.Icon, title.IsHonour, grant.ExpiresAt) }
        ).ToList();
        kept = new Kept(now, rows.GroupBy(r => r.MemberId).ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Title).ToArray()));
        if (before == _changes)
            _kept = kept;
        return kept.Titles;
    }

    private sealed record Kept(DateTimeOffset At, FrozenDictionary<MemberId, ShownTitle[]> Titles);
}
