using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Ties;

/// <summary>All ties from all happenings in one statement. What the outbox still holds is left out: its listener will count it.</summary>
internal static class Rebuilding
{
    public static async Task All(XinhuoDb db)
    {
        await db.Ties().ExecuteDeleteAsync();
        var one = db.IsSqlite() ? OnSqlite() : OnPostgres();
        // Nothing in it was typed by anybody: verbs, numbers and our own column names.
        var sql = $"""
            insert into "Ties" ("From", "To", "Kind", "Count", "InHidden", "FirstAt", "LastAt")
            select d."From", d."To", d."Kind", sum(d."By"), sum(case when d."Kind" in ({(int)TieKind.Talk}, {(int)TieKind.Introduction}) or g."Openness" = {(int)
                Openness.Hidden} then d."By" else 0 end), min(d."At"), max(d."At")
            from ({string.Join(" union all ", one)}) d
            join "Members" f on f."Id" = d."From" join "Members" t on t."Id" = d."To" left join "Groups" g on g."Id" = d."Group"
            where d."From" <> d."To"
            group by d."From", d."To", d."Kind"
            """;
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static IEnumerable<string> OnSqlite()
    {
        // EF keeps a Guid as upper-case text here, JSON in lower case.
        static string Guid(string name) => $"upper(json_extract(h.\"Body\", '$.{name}'))";
        return Dealings(Guid).Concat(Several((verb, list, kind) => Dealing(verb, "upper(m.value)", kind, 1, $", json_each(h.\"Body\", '$.{list}') m")));
    }

    private static IEnumerable<string> OnPostgres()
    {
        static string Guid(string name) => $"(h.\"Body\"::jsonb ->> '{name}')::uuid";
        return Dealings(Guid)
            .Concat(Several((verb, list, kind) => Dealing(verb, "m.value::uuid", kind, 1, $", jsonb_array_elements_text(h.\"Body\"::jsonb -> '{list}') m")));
    }

    /// <summary>Dealings with several at once: each engine opens a list in its own way.</summary>
    private static IEnumerable<string> Several(Func<string, string, TieKind, string> each) =>
        [each(Mentioned.Verb, "members", TieKind.Mention), each(LineSaid.Verb, "to", TieKind.Talk), each(LineSaid.Verb, "named", TieKind.Talk)];

    private static IEnumerable<string> Dealings(Func<string, string> guid) =>
        [
            Dealing(ReplyPosted.Verb, $"coalesce({guid("parentAuthor")}, {guid("topicAuthor")})", TieKind.Reply),
            Dealing(Thanked.Verb, guid("maker"), TieKind.Thanks),
            Dealing(ThanksWithdrawn.Verb, guid("maker"), TieKind.Thanks, -1),
            Dealing(ObjectBuiltUpon.Verb, guid("originAuthor"), TieKind.BuiltUpon),
            Dealing(ObjectSaved.Verb, guid("author"), TieKind.Saved),
            Dealing(IntroductionKept.Verb, guid("second"), TieKind.Introduction, from: guid("first")),
            Dealing(IntroductionKept.Verb, guid("first"), TieKind.Introduction, from: guid("second")),
        ];

    private static string Dealing(string verb, string to, TieKind kind, int by = 1, string also = "", string from = "h.\"Actor\"") =>
        $"""
            select {from} as "From", {to} as "To", {(int)kind} as "Kind", {by} as "By", h."At", h."Group" from "Happenings" h{also}
            where h."Verb" = '{verb}' and {from} is not null and not exists (
                select 1 from "Outbox" o where o."HappeningId" = h."Id"
                  and not exists (select 1 from "Receipts" r where r."HappeningId" = h."Id" and r."Listener" = '{nameof(CountTies)}'))
            """;
}
