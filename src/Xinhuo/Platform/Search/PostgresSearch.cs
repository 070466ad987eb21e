using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Search;

/// <summary>
/// The newest matches on PostgreSQL. Its index knows no order, so a common word would fetch every hit to keep twenty. Each document carries the
/// stretches of numbers it lies in as words (see the migrations), and the search widens only where the newest stretch holds too few: two stretches
/// of 512, then of 2,048, of 8,192, of 131,072, then all. One round trip; what is not needed is not run. ("Number" + 0: a plan made once for all
/// words would otherwise read the whole primary key for "below the highest number".)
/// </summary>
internal static class PostgresSearch
{
    public static IQueryable<SearchHit> Newest(XinhuoDb db, string match, Guid[] closed, string? kind, Guid? scope, long before, int most) =>
        db.Database.SqlQuery<SearchHit>(
            $"""
            with top as materialized (
              select least({before} - 1, coalesce((select max("Number") from "SearchDocuments"), 0)) as n
            ), near as materialized (
              select "Number", "Kind", "Object", "Scope" from "SearchDocuments"
              where "Tokens" @@ (select ({match} || ' & (''#a' || (n >> 9) || ''' | ''#a' || (n >> 9) - 1 || ''')')::tsquery from top)
                and "Number" + 0 < {before} and ("Scope" is null or "Scope" <> all({closed})) and ({kind}::text is null and "Kind" not like 'in:%' or "Kind" = {kind}) and ({scope}::uuid is null or "Scope" = {scope})
            ), middle as materialized (
              select "Number", "Kind", "Object", "Scope" from "SearchDocuments"
              where (select count(*) from near) < {most}
                and "Tokens" @@ (select ({match} || ' & (''#m' || (n >> 11) || ''' | ''#m' || (n >> 11) - 1 || ''')')::tsquery from top)
                and "Number" + 0 < {before} and ("Scope" is null or "Scope" <> all({closed})) and ({kind}::text is null and "Kind" not like 'in:%' or "Kind" = {kind}) and ({scope}::uuid is null or "Scope" = {scope})
            ), wide as materialized (
              select "Number", "Kind", "Object", "Scope" from "SearchDocuments"
              where (select count(*) from near) < {most} and (select count(*) from middle) < {most}
                and "Tokens" @@ (select ({match} || ' & (''#b' || (n >> 13) || ''' | ''#b' || (n >> 13) - 1 || ''')')::tsquery from top)
                and "Number" + 0 < {before} and ("Scope" is null or "Scope" <> all({closed})) and ({kind}::text is null and "Kind" not like 'in:%' or "Kind" = {kind}) and ({scope}::uuid is null or "Scope" = {scope})
            ), far as materialized (
              select "Number", "Kind", "Object", "Scope" from "SearchDocuments"
              where (select count(*) from near) < {most} and (select count(*) from middle) < {most} and (select count(*) from wide) < {most}
                and "Tokens" @@ (select ({match} || ' & (''#c' || (n >> 17) || ''' | ''#c' || (n >> 17) - 1 || ''')')::tsquery from top)
                and "Number" + 0 < {before} and ("Scope" is null or "Scope" <> all({closed})) and ({kind}::text is null and "Kind" not like 'in:%' or "Kind" = {kind}) and ({scope}::uuid is null or "Scope" = {scope})
            ), every as materialized (
              select "Number", "Kind", "Object", "Scope" from "SearchDocuments"
              where (select count(*) from near) < {most} and (select count(*) from middle) < {most} and (select count(*) from wide) < {most} and (select count(*) from far) < {most}
                and "Tokens" @@ {match}::tsquery
                and "Number" + 0 < {before} and ("Scope" is null or "Scope" <> all({closed})) and ({kind}::text is null and "Kind" not like 'in:%' or "Kind" = {kind}) and ({scope}::uuid is null or "Scope" = {scope})
            )
            select * from (
              select * from every
              union all select * from far where (select count(*) from far) >= {most}
              union all select * from wide where (select count(*) from wide) >= {most}
              union all select * from middle where (select count(*) from middle) >= {most}
              union all select * from near where (select count(*) from near) >= {most}
            ) hits order by "Number" desc limit {most}
            """
        );
}
