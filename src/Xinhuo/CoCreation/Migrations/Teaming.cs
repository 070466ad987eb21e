using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>Briefs, teams with their seats and guests, who asked whom, and who is free.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1201_Teaming")]
internal sealed class Teaming : Migration
{
    private const int Most = 4_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Briefs(migrationBuilder);
        Teams(migrationBuilder);
        Seats(migrationBuilder);
        Asks(migrationBuilder);
        Guests(migrationBuilder);
        FreeAgents(migrationBuilder);
        // The log of a project, and what staff did in it.
        migrationBuilder.CreateIndex("IX_Happenings_Project_At", "Happenings", ["Project", "At"], filter: "\"Project\" IS NOT NULL");
    }

    private static void Briefs(MigrationBuilder m)
    {
        m.CreateTable(
            "Briefs",
            t => new
            {
                Id = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: Most),
                LeadId = t.Column<Guid>(),
                OpensAt = t.Moment(m),
                ClosesAt = t.Moment(m),
                Place = t.Column<string>(maxLength: Most, nullable: true),
                Limits = t.Column<string>(maxLength: Most, nullable: true),
                Lends = t.Column<string>(maxLength: Most, nullable: true),
                LeastPeople = t.Column<int>(),
                CreatedAt = t.Moment(m),
                CreatedBy = t.Column<Guid>(),
                CalledOffAt = t.Moment(m, nullable: true),
                CalledOffBy = t.Column<Guid>(nullable: true),
                CalledOffWhy = t.Column<string>(maxLength: Most, nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Briefs", x => x.Id);
                t.ForeignKey("FK_Briefs_Members_LeadId", x => x.LeadId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Briefs_OpensAt_Id", "Briefs", ["OpensAt", "Id"]);
        m.CreateIndex("IX_Briefs_LeadId", "Briefs", "LeadId");
        m.CreateIndex("IX_Briefs_CreatedBy_Once", "Briefs", ["CreatedBy", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        m.CreateTable(
            "BriefRoles",
            t => new
            {
                BriefId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                Count = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_BriefRoles", x => new { x.BriefId, x.SkillId });
                t.ForeignKey("FK_BriefRoles_Briefs_BriefId", x => x.BriefId, "Briefs", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_BriefRoles_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_BriefRoles_SkillId", "BriefRoles", "SkillId");
    }

    private static void Teams(MigrationBuilder m)
    {
        m.CreateTable(
            "Teams",
            t => new
            {
                Id = t.Column<Guid>(),
                BriefId = t.Column<Guid>(nullable: true),
                Title = t.Column<string>(maxLength: Most),
                CalledBy = t.Column<Guid>(),
                CalledAt = t.Moment(m),
                ConfirmedAt = t.Moment(m, nullable: true),
                ConfirmedBy = t.Column<Guid>(nullable: true),
                RoomId = t.Column<Guid>(nullable: true),
                HandedInAt = t.Moment(m, nullable: true),
                HandedInBy = t.Column<Guid>(nullable: true),
                HandedInWords = t.Column<string>(maxLength: 8_000, nullable: true),
                HandedInLink = t.Column<string>(maxLength: Most, nullable: true),
                EndedAt = t.Moment(m, nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Teams", x => x.Id);
                t.ForeignKey("FK_Teams_Briefs_BriefId", x => x.BriefId, "Briefs", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Teams_Members_CalledBy", x => x.CalledBy, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Teams_CalledAt_Id", "Teams", ["CalledAt", "Id"]);
        m.CreateIndex("IX_Teams_BriefId", "Teams", "BriefId");
        m.CreateIndex("IX_Teams_CalledBy_Once", "Teams", ["CalledBy", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        m.CreateTable(
            "TeamMakers",
            t => new
            {
                TeamId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                JoinedAt = t.Moment(m),
                LeftAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TeamMakers", x => new { x.TeamId, x.MemberId });
                t.ForeignKey("FK_TeamMakers_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TeamMakers_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_TeamMakers_MemberId", "TeamMakers", "MemberId");
    }

    private static void Seats(MigrationBuilder m)
    {
        m.CreateTable(
            "TeamSeats",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                Place = t.Column<int>(),
                Note = t.Column<string>(maxLength: 640, nullable: true),
                MemberId = t.Column<Guid>(nullable: true),
                TakenAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TeamSeats", x => x.Id);
                t.ForeignKey("FK_TeamSeats_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TeamSeats_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_TeamSeats_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_TeamSeats_TeamId", "TeamSeats", "TeamId");
        m.CreateIndex("IX_TeamSeats_SkillId", "TeamSeats", "SkillId");
        m.CreateIndex("IX_TeamSeats_MemberId", "TeamSeats", "MemberId");
    }

    private static void Asks(MigrationBuilder m)
    {
        m.CreateTable(
            "TeamAsks",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                SeatId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Words = t.Column<string>(maxLength: 2_400, nullable: true),
                At = t.Moment(m),
                HeldAt = t.Moment(m, nullable: true),
                AcceptedAt = t.Moment(m, nullable: true),
                RefusedAt = t.Moment(m, nullable: true),
                AnsweredBy = t.Column<Guid>(nullable: true),
                AnswerWords = t.Column<string>(maxLength: 2_400, nullable: true),
                ClosedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TeamAsks", x => x.Id);
                t.ForeignKey("FK_TeamAsks_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TeamAsks_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_TeamAsks_TeamId", "TeamAsks", "TeamId");
        m.CreateIndex("IX_TeamAsks_MemberId", "TeamAsks", "MemberId");
        m.CreateTable(
            "AsksPutAway",
            t => new { AskId = t.Column<Guid>(), At = t.Moment(m) },
            constraints: t =>
            {
                t.PrimaryKey("PK_AsksPutAway", x => x.AskId);
                t.ForeignKey("FK_AsksPutAway_TeamAsks_AskId", x => x.AskId, "TeamAsks", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }

    private static void Guests(MigrationBuilder m)
    {
        m.CreateTable(
            "TeamGuests",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                InvitedBy = t.Column<Guid>(),
                At = t.Moment(m),
                Why = t.Column<string>(maxLength: 1_600, nullable: true),
                Until = t.Moment(m),
                EndedAt = t.Moment(m, nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TeamGuests", x => x.Id);
                t.ForeignKey("FK_TeamGuests_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TeamGuests_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_TeamGuests_TeamId_MemberId", "TeamGuests", ["TeamId", "MemberId"]);
        m.CreateIndex("IX_TeamGuests_MemberId", "TeamGuests", "MemberId");
    }

    private static void FreeAgents(MigrationBuilder m)
    {
        m.CreateTable(
            "FreeAgents",
            t => new
            {
                MemberId = t.Column<Guid>(),
                Words = t.Column<string>(maxLength: 1_120, nullable: true),
                Since = t.Moment(m),
                Until = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FreeAgents", x => x.MemberId);
                t.ForeignKey("FK_FreeAgents_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_FreeAgents_Since_MemberId", "FreeAgents", ["Since", "MemberId"]);
        m.CreateTable(
            "FreeAgentRoles",
            t => new { MemberId = t.Column<Guid>(), SkillId = t.Column<Guid>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_FreeAgentRoles", x => new { x.MemberId, x.SkillId });
                t.ForeignKey("FK_FreeAgentRoles_FreeAgents_MemberId", x => x.MemberId, "FreeAgents", "MemberId", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_FreeAgentRoles_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_FreeAgentRoles_SkillId", "FreeAgentRoles", "SkillId");
    }
}
