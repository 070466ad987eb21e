using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>A team's files, in versions.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1261_Filing")]
internal sealed class Filing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "ProjectFiles",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 1_000),
                BroughtBy = t.Column<Guid>(),
                At = t.Moment(m),
                PutAwayAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ProjectFiles", x => x.Id);
                t.ForeignKey("FK_ProjectFiles_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_ProjectFiles_TeamId", "ProjectFiles", "TeamId");
        m.CreateTable(
            "FileVersions",
            t => new
            {
                ProjectFileId = t.Column<Guid>(),
                Number = t.Column<int>(),
                FileId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                Note = t.Column<string>(maxLength: 1_280, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FileVersions", x => new { x.ProjectFileId, x.Number });
                t.ForeignKey("FK_FileVersions_ProjectFiles_ProjectFileId", x => x.ProjectFileId, "ProjectFiles", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_FileVersions_FileId", "FileVersions", "FileId", unique: true);
    }
}
