using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>What is asked at the desk, and what was said to it.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1231_AskingForHelp")]
internal sealed class AskingForHelp : Migration
{
    private const int Most = 4_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Requests(migrationBuilder);
        Lines(migrationBuilder);
    }

    private static void Requests(MigrationBuilder m)
    {
        m.CreateTable(
            "HelpRequests",
            t => new
            {
                Id = t.Column<Guid>(),
                AskerId = t.Column<Guid>(),
                TeamId = t.Column<Guid>(nullable: true),
                Kind = t.Column<int>(),
                At = t.Moment(m),
                Title = t.Column<string>(maxLength: Most),
                WaitsSince = t.Moment(m, nullable: true),
                OwnerId = t.Column<Guid>(nullable: true),
                OwnedAt = t.Moment(m, nullable: true),
                DoneAt = t.Moment(m, nullable: true),
                DoneBy = t.Column<Guid>(nullable: true),
                HelpedNumber = t.Column<int>(nullable: true),
                HelpedAt = t.Moment(m, nullable: true),
                TakenBackAt = t.Moment(m, nullable: true),
                LastNumber = t.Column<int>(),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HelpRequests", x => x.Id);
                t.ForeignKey("FK_HelpRequests_Members_AskerId", x => x.AskerId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_HelpRequests_Members_OwnerId", x => x.OwnerId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_HelpRequests_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_HelpRequests_AskerId_At_Id", "HelpRequests", ["AskerId", "At", "Id"]);
        m.CreateIndex("IX_HelpRequests_TeamId_At", "HelpRequests", ["TeamId", "At"]);
        m.CreateIndex("IX_HelpRequests_OwnerId", "HelpRequests", "OwnerId");
        m.CreateIndex("IX_HelpRequests_At", "HelpRequests", "At");
        m.CreateIndex("IX_HelpRequests_WaitsSince", "HelpRequests", "WaitsSince", filter: "\"WaitsSince\" IS NOT NULL");
        m.CreateIndex("IX_HelpRequests_AskerId_Once", "HelpRequests", ["AskerId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Lines(MigrationBuilder m)
    {
        m.CreateTable(
            "HelpLines",
            t => new
            {
                RequestId = t.Column<Guid>(),
                Number = t.Column<int>(),
                AuthorId = t.Column<Guid>(),
                At = t.Moment(m),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                Once = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HelpLines", x => new { x.RequestId, x.Number });
                t.ForeignKey("FK_HelpLines_HelpRequests_RequestId", x => x.RequestId, "HelpRequests", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_HelpLines_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_HelpLines_AuthorId_Once", "HelpLines", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }
}
