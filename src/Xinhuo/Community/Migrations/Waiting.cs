using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Who knocked and got no answer is not forgotten.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0353_Waiting")]
internal sealed class Waiting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])["HostsRemindedAt", "HouseToldAt"])
            if (migrationBuilder.OnSqlite())
                migrationBuilder.AddColumn<long>(column, "GroupMemberships", "INTEGER", nullable: true);
            else
                migrationBuilder.AddColumn<DateTimeOffset>(column, "GroupMemberships", "timestamp with time zone", nullable: true);
    }
}
