using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Staging;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Settling;

/// <summary>
/// Brings people into groups: as the source says, and, where it does not say, everybody into the groups they have written in, since their
/// first word there. Then the groups are counted anew.
/// </summary>
internal static class SettleMemberships
{
    private const int AtOnce = 2_000;

    public static async Task Run(Settlement s)
    {
        s.Area.Execute(
            """
            insert or ignore into memberships (key, group_key, person, is_host, at)
            select 'wrote:' || t.group_key || ':' || p.author, coalesce(t.group_key, ''), p.author, 0, min(p.at)
              from posts p join posts t on t.key = p.topic where p.author not like 'name:%' group by t.group_key, p.author
            """
        );
        foreach (
            var chunk in Chunks.Of(
                s.Area,
                "select key, group_key, person, is_host, at, file is null, coalesce(file, ''), coalesce(line, 0) from memberships order by group_key, key",
                Row.Read,
                AtOnce
            )
        )
            await s.Act(db => Settle(db, s, chunk));
        await s.Act(Recount);
    }

    private static async Task Settle(XinhuoDb db, Settlement s, List<Row> chunk)
    {
        var ledger = new Ledger(db, s.Source);
        var known = await ledger.Known("membership", [.. chunk.Select(m => m.Key)]);
        var people = await ledger.Known("person", [.. chunk.Select(m => m.Person).Distinct()]);
        var groups = await ledger.Known("group", [.. chunk.Select(m => m.Group).Distinct()]);
        var groupIds = groups.Values.Select(g => new GroupId(g.Object)).ToList();
        var inside = (
            await db.GroupMemberships()
                .Where(m => groupIds.Contains(m.GroupId) && m.EndedAt == null)
                .Select(m => new { m.GroupId, m.MemberId })
                .ToListAsync(s.Cancel)
        )
            .Select(m => (m.GroupId.Value, m.MemberId.Value))
            .ToHashSet();
        var rows = new Bulk(
            db,
            "GroupMemberships",
            ("Id", BulkType.Id),
            ("GroupId", BulkType.Id),
            ("MemberId", BulkType.Id),
            ("Role", BulkType.Int),
            ("JoinedAt", BulkType.Moment)
        );
        foreach (var row in chunk)
        {
            if (known.ContainsKey(row.Key))
            {
                if (!row.IsDerived)
                    s.Tally.Memberships.Already++;
                continue;
            }
            if (!people.TryGetValue(row.Person, out var person) || !groups.TryGetValue(row.Group, out var group))
            {
                s.Rejections.Add(
                    s.Tally.Memberships,
                    "membership",
                    row.File,
                    row.Line,
                    "no-one",
                    $"The person {row.Person} or the group {row.Group} is not in this source."
                );
                continue;
            }
            var at = CommunityClock.Cut(row.At ?? s.Now);
            if (inside.Add((group.Object, person.Object)))
                rows.Add(Ids.New<MembershipId>(at).Value, group.Object, person.Object, (int)(row.IsHost ? GroupRole.Host : GroupRole.Member), at);
            ledger.Enter("membership", row.Key, group.Object);
            if (!row.IsDerived)
                s.Tally.Memberships.Imported++;
        }
        await rows.Flush(s.Cancel);
        await ledger.Flush(s.Cancel);
    }

    private static async Task Recount(XinhuoDb db)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            update "Groups" set
              "MemberCount" = (select count(*) from "GroupMemberships" m where m."GroupId" = "Groups"."Id" and m."JoinedAt" is not null and m."EndedAt" is null),
              "TopicCount" = (select count(*) from "Topics" t where t."GroupId" = "Groups"."Id"),
              "LastActivityAt" = coalesce((select max(t."LastActivityAt") from "Topics" t where t."GroupId" = "Groups"."Id"), "LastActivityAt")
            where "ImportedFrom" is not null
            """
        );
        CommunityRights.Changed(db);
    }

    private sealed record Row(string Key, string Group, string Person, bool IsHost, DateTimeOffset? At, bool IsDerived, string File, long Line)
    {
        public static Row Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
            new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3) == 1, r.Moment(4), r.GetInt64(5) == 1, r.GetString(6), r.GetInt64(7));
    }
}
