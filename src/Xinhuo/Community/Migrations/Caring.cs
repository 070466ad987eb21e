using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Who deals with whom, opinions in a colleague's hands, reports and the desk's book.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0351_Caring")]
internal sealed class Caring : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Ties(migrationBuilder);
        Passes(migrationBuilder);
        Desk(migrationBuilder);
    }

    private static void Ties(MigrationBuilder m)
    {
        m.CreateTable(
            "Ties",
            t => new
            {
                From = t.Column<Guid>(),
                To = t.Column<Guid>(),
                Kind = t.Column<int>(),
                Count = t.Column<int>(),
                InHidden = t.Column<int>(),
                FirstAt = t.Moment(m),
                LastAt = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_Ties",
                    x => new
                    {
                        x.From,
                        x.To,
                        x.Kind,
                    }
                );
                t.ForeignKey("FK_Ties_Members_From", x => x.From, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Ties_Members_To", x => x.To, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Ties_To_From", "Ties", ["To", "From"]);
    }

    private static void Passes(MigrationBuilder m)
    {
        m.CreateTable(
            "OpinionPasses",
            t => new
            {
                Id = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                By = t.Column<Guid>(),
                To = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OpinionPasses", x => x.Id);
                t.ForeignKey("FK_OpinionPasses_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_OpinionPasses_TopicId_Number_At", "OpinionPasses", ["TopicId", "Number", "At"]);
    }

    private static void Desk(MigrationBuilder m)
    {
        m.CreateTable(
            "Reports",
            t => new
            {
                Id = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                GroupId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Reason = t.Column<int>(),
                Words = t.Column<string>(maxLength: 2_000, nullable: true),
                Lines = t.Column<string>(),
                At = t.Moment(m),
                ClosedAt = t.Moment(m, nullable: true),
                ClosedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Reports", x => x.Id);
                t.ForeignKey("FK_Reports_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Reports_ClosedAt_At", "Reports", ["ClosedAt", "At"]);
        m.CreateIndex("IX_Reports_TopicId_Number_By", "Reports", ["TopicId", "Number", "By"], unique: true, filter: "\"ClosedAt\" IS NULL");

        m.CreateTable(
            "DeskBook",
            t => new
            {
                Id = t.Column<Guid>(),
                At = t.Moment(m),
                By = t.Column<Guid>(),
                Act = t.Column<int>(),
                About = t.Column<Guid>(),
                TopicId = t.Column<Guid>(nullable: true),
                Number = t.Column<int>(nullable: true),
                Until = t.Moment(m, nullable: true),
                Why = t.Column<string>(maxLength: 1_000),
            },
            constraints: t => t.PrimaryKey("PK_DeskBook", x => x.Id)
        );
        m.CreateIndex("IX_DeskBook_At", "DeskBook", "At");
        m.CreateIndex("IX_DeskBook_About", "DeskBook", "About");
    }
}
