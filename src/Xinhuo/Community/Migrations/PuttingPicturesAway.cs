using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Posts that hosts put away before their pictures went with them: now the pictures go too. Doing it again changes nothing.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0353_PuttingPicturesAway")]
internal sealed class PuttingPicturesAway : Migration
{
    /// <summary>A row of a post names its pictures as "id:1600x1067:…", the id without dashes.</summary>
    internal const string Sql = """
        with "PutAway" as (
            select "GroupId", "Photos" as "Shown" from "Topics" where "HiddenAt" is not null and "Photos" is not null
            union all
            select t."GroupId", r."Photos" from "Replies" r join "Topics" t on t."Id" = r."TopicId"
            where r."Photos" is not null and (r."HiddenAt" is not null or t."HiddenAt" is not null)
        )
        update "Photos" set "Audience" = (
            select 'desk:' || lower(min(cast(a."GroupId" as text))) from "PutAway" a
            where a."Shown" like '%' || lower(replace(cast("Photos"."Id" as text), '-', '')) || ':%'
        )
        where "Audience" like 'group:%' and exists (
            select 1 from "PutAway" a
            where a."Shown" like '%' || lower(replace(cast("Photos"."Id" as text), '-', '')) || ':%'
        )
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Sql);
}
