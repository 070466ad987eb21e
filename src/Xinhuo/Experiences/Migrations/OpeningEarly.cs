using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Migrations;

/// <summary>What is shown inside first, and when it opens.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1104_OpeningEarly")]
internal sealed class OpeningEarly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "EarlyPieces",
            t => new
            {
                Id = t.Column<Guid>(),
                ExperienceId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 2_000),
                OpensAt = t.Moment(m, nullable: true),
                MarkedSince = t.Moment(m, nullable: true),
                CreatedAt = t.Moment(m),
                EditedAt = t.Moment(m, nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_EarlyPieces", x => x.Id);
                t.ForeignKey("FK_EarlyPieces_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_EarlyPieces_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_EarlyPieces_OpensAt_Id", "EarlyPieces", ["OpensAt", "Id"]);
        m.CreateIndex("IX_EarlyPieces_ExperienceId_CreatedAt", "EarlyPieces", ["ExperienceId", "CreatedAt"]);
        m.CreateIndex("IX_EarlyPieces_AuthorId_Once", "EarlyPieces", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }
}
