using System.Text;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Staging;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Imports.Settling;

/// <summary>Makes the groups. A slug that another group has gets a number behind it.</summary>
internal static class SettleGroups
{
    public static async Task Run(Settlement s)
    {
        foreach (var chunk in Chunks.Of(s.Area, "select key, name, about, about_html, openness, founded from groups order by key", Row.Read, 200))
            await s.Act(db => Settle(db, s, chunk));
    }

    private static async Task Settle(XinhuoDb db, Settlement s, List<Row> chunk)
    {
        var ledger = new Ledger(db, s.Source);
        var known = await ledger.Known("group", [.. chunk.Select(g => g.Key)]);
        var taken = (await db.Groups().Select(g => g.Slug).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var row in chunk)
        {
            if (known.ContainsKey(row.Key))
            {
                s.Tally.Groups.Already++;
                continue;
            }
            var founded = CommunityClock.Cut(row.FoundedAt ?? s.Now);
            var about =
                row.About is null ? null
                : row.AboutIsHtml ? SafeHtml.ToMarkdown(row.About)
                : CleanText.Lines(row.About, int.MaxValue).Text;
            var id = Ids.New<GroupId>(founded);
            // A hidden group never holds the plain address: a later founder of the same name would learn of it.
            var mark = id.Value.ToString("N")[^6..];
            var group = new Group
            {
                Id = id,
                Slug = Free(row.Openness == "hidden" ? $"{SlugOf(row.Name)}-{mark}" : SlugOf(row.Name), taken),
                Name = Graphemes.Within(
                    CleanText.Line(row.Name, 200) is { Refusal: not TextRefusal.Empty } name ? name.Text : CleanText.Line(row.Key, 200).Text,
                    200
                ),
                About = about,
                Openness = row.Openness switch
                {
                    "hidden" => Openness.Hidden,
                    "request" => Openness.OnRequest,
                    _ => Openness.Open,
                },
                FoundedAt = founded,
                LastActivityAt = founded,
                ImportedFrom = s.SourceName,
            };
            db.Add(group);
            ledger.Enter("group", row.Key, group.Id.Value);
            s.Tally.Groups.Imported++;
        }
        await db.SaveChangesAsync(s.Cancel);
        await ledger.Flush(s.Cancel);
        CommunityRights.Changed(db);
    }

    /// <summary>Letters and digits of any script stay; all else becomes a dash.</summary>
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Trim().ToLowerInvariant())
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "group"
            : text.Length > 60 ? text[..60]
            : text;
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        var free = slug;
        for (var i = 2; !taken.Add(free); i++)
            free = $"{slug}-{i}";
        return free;
    }

    private sealed record Row(string Key, string Name, string? About, bool AboutIsHtml, string Openness, DateTimeOffset? FoundedAt)
    {
        public static Row Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
            new(r.GetString(0), r.GetString(1), r.Text(2), !r.IsDBNull(3) && r.GetInt64(3) == 1, r.Text(4) ?? "open", r.Moment(5));
    }
}
