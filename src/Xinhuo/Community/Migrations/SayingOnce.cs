using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>A form pressed twice says once.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0352_SayingOnce")]
internal sealed class SayingOnce : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["Topics", "Replies"])
        {
            migrationBuilder.AddColumn<Guid>("Once", table, nullable: true);
            migrationBuilder.CreateIndex($"IX_{table}_AuthorId_Once", table, ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        }
    }
}
