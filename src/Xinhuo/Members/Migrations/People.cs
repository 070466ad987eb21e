using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0101_People")]
internal sealed class People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Members",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Role = t.Column<int>(),
                JoinedAt = t.Moment(m),
                PhotoUrl = t.Column<string>(maxLength: 200, nullable: true),
                Province = t.Column<string>(maxLength: 60, nullable: true),
                City = t.Column<string>(maxLength: 200, nullable: true),
                Occupation = t.Column<string>(maxLength: 100, nullable: true),
                Hobbies = t.Column<string>(maxLength: 400, nullable: true),
                Intro = t.Column<string>(nullable: true),
                IntroducedAt = t.Moment(m, nullable: true),
                Makes = t.Column<string>(maxLength: 400, nullable: true),
                Language = t.Column<string>(maxLength: 10),
                OffMapSince = t.Moment(m, nullable: true),
                SuspendedUntil = t.Moment(m, nullable: true),
                ImportedFrom = t.Column<string>(maxLength: 100, nullable: true),
                ErasedAt = t.Moment(m, nullable: true),
                LastSeenAt = t.Moment(m, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_Members", x => x.Id)
        );
        m.CreateIndex("IX_Members_Name", "Members", "Name");
        m.CreateIndex("IX_Members_JoinedAt_Id", "Members", ["JoinedAt", "Id"]);
        m.CreateIndex("IX_Members_City", "Members", "City");

        m.CreateTable(
            "Products",
            t => new
            {
                Id = t.Column<Guid>(),
                Slug = t.Column<string>(maxLength: 60),
                NameZh = t.Column<string>(maxLength: 100),
                NameEn = t.Column<string>(maxLength: 100),
                Kind = t.Column<string>(maxLength: 40),
            },
            constraints: t => t.PrimaryKey("PK_Products", x => x.Id)
        );
        m.CreateIndex("IX_Products_Slug", "Products", "Slug", unique: true);

        m.CreateTable(
            "Ownerships",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                ProductId = t.Column<Guid>(),
                Since = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
                VerifiedHow = t.Column<string>(maxLength: 40, nullable: true),
                VerifiedBy = t.Column<Guid>(nullable: true),
                VerifiedAt = t.Moment(m, nullable: true),
                RecordedAt = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Ownerships", x => x.Id);
                t.ForeignKey("FK_Ownerships_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Ownerships_Products_ProductId", x => x.ProductId, "Products", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Ownerships_MemberId_Since", "Ownerships", ["MemberId", "Since"]);
        m.CreateIndex("IX_Ownerships_ProductId", "Ownerships", "ProductId");

        Skills(m);
        Titles(m);
    }

    private static void Skills(MigrationBuilder m)
    {
        m.CreateTable(
            "Skills",
            t => new
            {
                Id = t.Column<Guid>(),
                Slug = t.Column<string>(maxLength: 60),
                NameZh = t.Column<string>(maxLength: 60),
                NameEn = t.Column<string>(maxLength: 60),
                Icon = t.Column<string>(maxLength: 60),
            },
            constraints: t => t.PrimaryKey("PK_Skills", x => x.Id)
        );
        m.CreateIndex("IX_Skills_Slug", "Skills", "Slug", unique: true);

        m.CreateTable(
            "SkillClaims",
            t => new
            {
                MemberId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                Note = t.Column<string>(maxLength: 200, nullable: true),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SkillClaims", x => new { x.MemberId, x.SkillId });
                t.ForeignKey("FK_SkillClaims_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_SkillClaims_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_SkillClaims_SkillId", "SkillClaims", "SkillId");

        m.CreateTable(
            "Endorsements",
            t => new
            {
                MemberId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Note = t.Column<string>(maxLength: 200, nullable: true),
                At = t.Moment(m),
                WithdrawnAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_Endorsements",
                    x => new
                    {
                        x.MemberId,
                        x.SkillId,
                        x.By,
                    }
                );
                t.ForeignKey("FK_Endorsements_Members_By", x => x.By, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Endorsements_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Endorsements_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Endorsements_SkillId", "Endorsements", "SkillId");
        m.CreateIndex("IX_Endorsements_By", "Endorsements", "By");
    }

    private static void Titles(MigrationBuilder m)
    {
        m.CreateTable(
            "Titles",
            t => new
            {
                Id = t.Column<Guid>(),
                Slug = t.Column<string>(maxLength: 60),
                NameZh = t.Column<string>(maxLength: 60),
                NameEn = t.Column<string>(maxLength: 60),
                Icon = t.Column<string>(maxLength: 60),
                IsHonour = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_Titles", x => x.Id)
        );
        m.CreateIndex("IX_Titles_Slug", "Titles", "Slug", unique: true);

        m.CreateTable(
            "TitleGrants",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                TitleId = t.Column<Guid>(),
                GrantedAt = t.Moment(m),
                GrantedBy = t.Column<Guid>(),
                Why = t.Column<string>(maxLength: 400),
                ExpiresAt = t.Moment(m, nullable: true),
                RevokedAt = t.Moment(m, nullable: true),
                RevokedBy = t.Column<Guid>(nullable: true),
                RevokedWhy = t.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TitleGrants", x => x.Id);
                t.ForeignKey("FK_TitleGrants_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TitleGrants_Titles_TitleId", x => x.TitleId, "Titles", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_TitleGrants_MemberId", "TitleGrants", "MemberId");
        m.CreateIndex("IX_TitleGrants_TitleId", "TitleGrants", "TitleId");
    }
}
