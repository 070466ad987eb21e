using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

/// <summary>
/// A stretch of 2,048 between those of 512 and 8,192 (see <see cref="SearchingNewest"/>): a word of every seventieth document has too few hits in
/// the newest 1,024, and three hundred in the newest 16,384, of which the index would sort out each.
/// </summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0005_SearchingSooner")]
internal sealed class SearchingSooner : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.OnSqlite())
            return;
        migrationBuilder.Sql(
            """
            create or replace function xinhuo_stretches(number bigint) returns tsvector language sql immutable as
              $$ select ('''#a' || (number >> 9) || ''' ''#m' || (number >> 11) || ''' ''#b' || (number >> 13) || ''' ''#c' || (number >> 17) || '''')::tsvector $$;
            update "SearchDocuments" set "Tokens" = "Tokens" || xinhuo_stretches("Number");
            """
        );
    }
}
