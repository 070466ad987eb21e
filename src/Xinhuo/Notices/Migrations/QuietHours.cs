using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Notices.Migrations;

/// <summary>Hours of each day in which nothing pops up.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0602_QuietHours")]
internal sealed class QuietHours : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("QuietFrom", "NoticeChoices", nullable: true);
        migrationBuilder.AddColumn<int>("QuietTo", "NoticeChoices", nullable: true);
    }
}
