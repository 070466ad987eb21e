using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Migrations;

/// <summary>Experiences, who is in them, and the letters that invited them.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1102_Inviting")]
internal sealed class Inviting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Spaces(migrationBuilder);
        Guests(migrationBuilder);
        Letters(migrationBuilder);
        LettersPutAway(migrationBuilder);
        Lines(migrationBuilder);
        Drafts(migrationBuilder);
        Addressees(migrationBuilder);
    }

    private static void Spaces(MigrationBuilder m)
    {
        m.CreateTable(
            "Experiences",
            t => new
            {
                Id = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 2_000),
                LeadId = t.Column<Guid>(),
                OpensAt = t.Moment(m),
                EndsAt = t.Moment(m),
                Place = t.Column<string>(maxLength: 2_000, nullable: true),
                Seats = t.Column<int>(nullable: true),
                Taken = t.Column<int>(),
                TitleId = t.Column<Guid>(nullable: true),
                TitleUntil = t.Moment(m, nullable: true),
                Kit = t.Column<string>(maxLength: 2_000, nullable: true),
                CreatedAt = t.Moment(m),
                CreatedBy = t.Column<Guid>(),
                CalledOffAt = t.Moment(m, nullable: true),
                CalledOffBy = t.Column<Guid>(nullable: true),
                CalledOffWhy = t.Column<string>(maxLength: 2_000, nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Experiences", x => x.Id);
                t.ForeignKey("FK_Experiences_Members_LeadId", x => x.LeadId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Experiences_Titles_TitleId", x => x.TitleId, "Titles", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Experiences_OpensAt_Id", "Experiences", ["OpensAt", "Id"]);
        m.CreateIndex("IX_Experiences_LeadId", "Experiences", "LeadId");
        m.CreateIndex("IX_Experiences_TitleId", "Experiences", "TitleId");
        m.CreateIndex("IX_Experiences_CreatedBy_Once", "Experiences", ["CreatedBy", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Guests(MigrationBuilder m)
    {
        m.CreateTable(
            "ExperienceGuests",
            t => new
            {
                ExperienceId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                CameAt = t.Moment(m),
                LeftAt = t.Moment(m, nullable: true),
                GrantId = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ExperienceGuests", x => new { x.ExperienceId, x.MemberId });
                t.ForeignKey("FK_ExperienceGuests_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_ExperienceGuests_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_ExperienceGuests_MemberId", "ExperienceGuests", "MemberId");
    }

    private static void Letters(MigrationBuilder m)
    {
        m.CreateTable(
            "Letters",
            t => new
            {
                Id = t.Column<Guid>(),
                ExperienceId = t.Column<Guid>(),
                To = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                SentAt = t.Moment(m),
                HeldAt = t.Moment(m, nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                Photos = t.Column<string>(nullable: true),
                AcceptedAt = t.Moment(m, nullable: true),
                NotNowAt = t.Moment(m, nullable: true),
                LastNumber = t.Column<int>(),
                WaitsSince = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Letters", x => x.Id);
                t.ForeignKey("FK_Letters_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Letters_Members_To", x => x.To, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Letters_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Letters_ExperienceId_To", "Letters", ["ExperienceId", "To"], unique: true);
        m.CreateIndex("IX_Letters_To_SentAt", "Letters", ["To", "SentAt"]);
        m.CreateIndex("IX_Letters_AuthorId_WaitsSince", "Letters", ["AuthorId", "WaitsSince"]);
    }

    private static void LettersPutAway(MigrationBuilder m) =>
        m.CreateTable(
            "LettersPutAway",
            t => new { LetterId = t.Column<Guid>(), At = t.Moment(m) },
            constraints: t =>
            {
                t.PrimaryKey("PK_LettersPutAway", x => x.LetterId);
                t.ForeignKey("FK_LettersPutAway_Letters_LetterId", x => x.LetterId, "Letters", "Id", onDelete: ReferentialAction.Cascade);
            }
        );

    private static void Lines(MigrationBuilder m)
    {
        m.CreateTable(
            "LetterLines",
            t => new
            {
                LetterId = t.Column<Guid>(),
                Number = t.Column<int>(),
                AuthorId = t.Column<Guid>(),
                At = t.Moment(m),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                Once = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_LetterLines", x => new { x.LetterId, x.Number });
                t.ForeignKey("FK_LetterLines_Letters_LetterId", x => x.LetterId, "Letters", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_LetterLines_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_LetterLines_AuthorId_Once", "LetterLines", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Drafts(MigrationBuilder m)
    {
        m.CreateTable(
            "LetterDrafts",
            t => new
            {
                ExperienceId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                Body = t.Column<string>(),
                Photos = t.Column<string>(nullable: true),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_LetterDrafts", x => new { x.ExperienceId, x.AuthorId });
                t.ForeignKey("FK_LetterDrafts_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_LetterDrafts_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_LetterDrafts_AuthorId", "LetterDrafts", "AuthorId");
    }

    private static void Addressees(MigrationBuilder m)
    {
        m.CreateTable(
            "LetterAddressees",
            t => new
            {
                ExperienceId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                At = t.Moment(m),
                Passage = t.Column<string>(maxLength: 6_000, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_LetterAddressees",
                    x => new
                    {
                        x.ExperienceId,
                        x.AuthorId,
                        x.MemberId,
                    }
                );
                t.ForeignKey("FK_LetterAddressees_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_LetterAddressees_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_LetterAddressees_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_LetterAddressees_AuthorId", "LetterAddressees", "AuthorId");
        m.CreateIndex("IX_LetterAddressees_MemberId", "LetterAddressees", "MemberId");
    }
}
