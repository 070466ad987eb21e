using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members;

/// <summary>A title as it stands beside a name.</summary>
public sealed record ShownTitle(string NameZh, string NameEn, string Icon, bool IsHonour, DateTimeOffset? Until)
{
    public string Name => Words.ReaderIsEnglish ? NameEn : NameZh;
}

/// <summary>
/// The titles people bear now, ready for every page that shows a name: few enough to keep at hand, so no list asks the database for them.
/// A grant or a revocation is seen at once.
/// </summary>
public sealed class TitlesNow(ReadingDbs reading, CommunityClock clock, LiveHub hub)
{
    private readonly Recent<FrozenDictionary<MemberId, ShownTitle[]>> _titles = new(hub, clock, "titles", (_, now) => Read(reading, now));

    public IReadOnlyList<ShownTitle> Of(MemberId member)
    {
        var now = clock.Now;
        var titles = _titles.Now().GetValueOrDefault(member, []);
        return titles.Length == 0 || titles.All(t => t.Until is null || t.Until > now) ? titles : [.. titles.Where(t => t.Until is null || t.Until > now)];
    }

    /// <summary>The names alone, for <c>x-name</c>.</summary>
    public IEnumerable<string> NamesOf(MemberId member) => Of(member).Select(t => t.Name);

    /// <summary>Within an act that granted or revoked one.</summary>
    internal void Changed(XinhuoDb db) => _titles.Changed(db);

    private static FrozenDictionary<MemberId, ShownTitle[]> Read(ReadingDbs reading, DateTimeOffset now)
    {
        using var db = reading.Create();
        var rows = (
            from grant in db.TitleGrants()
            join title in db.Titles() on grant.TitleId equals title.Id
            where grant.RevokedAt == null && (grant.ExpiresAt == null || grant.ExpiresAt > now)
            orderby title.IsHonour descending, grant.GrantedAt
            select new { grant.MemberId, Title = new ShownTitle(title.NameZh, title.NameEn, title.Icon, title.IsHonour, grant.ExpiresAt) }
        ).ToList();
        return rows.GroupBy(r => r.MemberId).ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Title).ToArray());
    }
}
