using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>Assets with their files, who took them, and drops.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1221_Giving")]
internal sealed class Giving : Migration
{
    private const int Most = 4_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Assets(migrationBuilder);
        Takes(migrationBuilder);
        Drops(migrationBuilder);
    }

    private static void Assets(MigrationBuilder m)
    {
        m.CreateTable(
            "Assets",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: Most),
                Use = t.Column<string>(maxLength: 4_800, nullable: true),
                Licence = t.Column<string>(maxLength: 3_200),
                EndsOn = t.Column<DateOnly>(nullable: true),
                ToldSoonOf = t.Column<DateOnly>(nullable: true),
                ToldEndOf = t.Column<DateOnly>(nullable: true),
                CreatedAt = t.Moment(m),
                CreatedBy = t.Column<Guid>(),
                EditedAt = t.Moment(m, nullable: true),
                RetiredAt = t.Moment(m, nullable: true),
                RetiredBy = t.Column<Guid>(nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Assets", x => x.Id);
                t.ForeignKey("FK_Assets_Members_CreatedBy", x => x.CreatedBy, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Assets_CreatedAt_Id", "Assets", ["CreatedAt", "Id"]);
        m.CreateIndex("IX_Assets_EndsOn", "Assets", "EndsOn");
        m.CreateIndex("IX_Assets_CreatedBy_Once", "Assets", ["CreatedBy", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        m.CreateTable(
            "Renditions",
            t => new
            {
                Id = t.Column<Guid>(),
                AssetId = t.Column<Guid>(),
                FileId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 1_000),
                Place = t.Column<int>(),
                RemovedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Renditions", x => x.Id);
                t.ForeignKey("FK_Renditions_Assets_AssetId", x => x.AssetId, "Assets", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Renditions_AssetId_Place", "Renditions", ["AssetId", "Place"]);
        m.CreateIndex("IX_Renditions_FileId", "Renditions", "FileId");
    }

    private static void Takes(MigrationBuilder m)
    {
        m.CreateTable(
            "AssetTakes",
            t => new
            {
                Id = t.Column<Guid>(),
                AssetId = t.Column<Guid>(),
                RenditionId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                TeamId = t.Column<Guid>(nullable: true),
                Day = t.Column<DateOnly>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AssetTakes", x => x.Id);
                t.ForeignKey("FK_AssetTakes_Assets_AssetId", x => x.AssetId, "Assets", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_AssetTakes_Renditions_RenditionId", x => x.RenditionId, "Renditions", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_AssetTakes_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_AssetTakes_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_AssetTakes_MemberId_RenditionId_Day_TeamId", "AssetTakes", ["MemberId", "RenditionId", "Day", "TeamId"], unique: true);
        m.CreateIndex("IX_AssetTakes_AssetId_At", "AssetTakes", ["AssetId", "At"]);
        m.CreateIndex("IX_AssetTakes_TeamId", "AssetTakes", "TeamId");
        m.CreateIndex("IX_AssetTakes_RenditionId", "AssetTakes", "RenditionId");
    }

    private static void Drops(MigrationBuilder m)
    {
        m.CreateTable(
            "Drops",
            t => new
            {
                Id = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: Most),
                At = t.Moment(m),
                By = t.Column<Guid>(),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Drops", x => x.Id);
                t.ForeignKey("FK_Drops_Members_By", x => x.By, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Drops_At_Id", "Drops", ["At", "Id"]);
        m.CreateIndex("IX_Drops_By_Once", "Drops", ["By", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        m.CreateTable(
            "DropAssets",
            t => new
            {
                DropId = t.Column<Guid>(),
                AssetId = t.Column<Guid>(),
                Place = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DropAssets", x => new { x.DropId, x.AssetId });
                t.ForeignKey("FK_DropAssets_Drops_DropId", x => x.DropId, "Drops", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_DropAssets_Assets_AssetId", x => x.AssetId, "Assets", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_DropAssets_AssetId", "DropAssets", "AssetId");
        m.CreateTable(
            "DropFollowers",
            t => new { MemberId = t.Column<Guid>(), Since = t.Moment(m) },
            constraints: t =>
            {
                t.PrimaryKey("PK_DropFollowers", x => x.MemberId);
                t.ForeignKey("FK_DropFollowers_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }
}
