using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>Who does not want to be thought of, for one team or at all.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1241_Suggesting")]
internal sealed class Suggesting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        if (m.OnSqlite())
            m.AddColumn<long>("QuietSince", "FreeAgents", "INTEGER", nullable: true);
        else
            m.AddColumn<DateTimeOffset>("QuietSince", "FreeAgents", "timestamp with time zone", nullable: true);
        m.CreateTable(
            "TeamObjections",
            t => new
            {
                MemberId = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TeamObjections", x => new { x.MemberId, x.TeamId });
                t.ForeignKey("FK_TeamObjections_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TeamObjections_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_TeamObjections_TeamId", "TeamObjections", "TeamId");
    }
}
