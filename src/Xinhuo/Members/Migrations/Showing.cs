using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.Migrations;

/// <summary>Whom a person's page is for; and what was wrong with a proof of ownership.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0105_Showing")]
internal sealed class Showing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        foreach (var (table, column) in new[] { ("Members", "ForMembersSince"), ("Members", "ShownToGuestsSince"), ("Ownerships", "ReturnedAt") })
            if (m.OnSqlite())
                m.AddColumn<long>(column, table, "INTEGER", nullable: true);
            else
                m.AddColumn<DateTimeOffset>(column, table, "timestamp with time zone", nullable: true);
        m.AddColumn<string>("ReturnedWhy", "Ownerships", maxLength: 400, nullable: true);
    }
}
