using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Notices.Migrations;

/// <summary>A browser that is rung is called as its sign-in is called: no second name of it is kept.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1002_NamedByTheirSignIn")]
internal sealed class NamedByTheirSignIn : Migration
{
    // In SQL: SQLite's generator would build the whole table again, and asks for a model of then to do it.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""alter table "PushDevices" drop column "Name";""");
}
