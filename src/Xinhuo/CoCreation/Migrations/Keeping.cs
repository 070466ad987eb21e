using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>What a team keeps in its room.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1251_Keeping")]
internal sealed class Keeping : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Milestones",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 640),
                On = t.Column<DateOnly>(nullable: true),
                SetBy = t.Column<Guid>(),
                At = t.Moment(m),
                ReachedAt = t.Moment(m, nullable: true),
                DroppedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Milestones", x => x.Id);
                t.ForeignKey("FK_Milestones_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Milestones_TeamId", "Milestones", "TeamId");
        m.CreateTable(
            "Shots",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                Number = t.Column<int>(),
                What = t.Column<string>(maxLength: 1_280),
                Place = t.Column<string>(maxLength: 480, nullable: true),
                Who = t.Column<Guid>(nullable: true),
                ListedBy = t.Column<Guid>(),
                At = t.Moment(m),
                TakenAt = t.Moment(m, nullable: true),
                TakenBy = t.Column<Guid>(nullable: true),
                DroppedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Shots", x => x.Id);
                t.ForeignKey("FK_Shots_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Shots_TeamId_Number", "Shots", ["TeamId", "Number"]);
        m.CreateTable(
            "Decisions",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                Words = t.Column<string>(maxLength: 3_200),
                NotedBy = t.Column<Guid>(),
                At = t.Moment(m),
                TakenBackAt = t.Moment(m, nullable: true),
                TakenBackBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Decisions", x => x.Id);
                t.ForeignKey("FK_Decisions_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Decisions_TeamId", "Decisions", "TeamId");
    }
}
