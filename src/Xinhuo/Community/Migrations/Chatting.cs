using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Rooms to talk in, their lines, who has a seat; who wants not to hear from whom.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0601_Chatting")]
internal sealed class Chatting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Rooms(migrationBuilder);
        Lines(migrationBuilder);
        Choices(migrationBuilder);
        Reports(migrationBuilder);
    }

    private static void Reports(MigrationBuilder m)
    {
        m.CreateTable(
            "LineReports",
            t => new
            {
                Id = t.Column<Guid>(),
                RoomId = t.Column<Guid>(),
                Number = t.Column<int>(),
                AuthorId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Reason = t.Column<int>(),
                Words = t.Column<string>(maxLength: 2_000, nullable: true),
                Line = t.Column<string>(),
                At = t.Moment(m),
                ClosedAt = t.Moment(m, nullable: true),
                ClosedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_LineReports", x => x.Id);
                t.ForeignKey("FK_LineReports_ChatRooms_RoomId", x => x.RoomId, "ChatRooms", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_LineReports_ClosedAt_At", "LineReports", ["ClosedAt", "At"]);
        m.CreateIndex("IX_LineReports_RoomId_Number_By", "LineReports", ["RoomId", "Number", "By"], unique: true, filter: "\"ClosedAt\" IS NULL");
    }

    private static void Rooms(MigrationBuilder m)
    {
        m.CreateTable(
            "ChatRooms",
            t => new
            {
                Id = t.Column<Guid>(),
                Kind = t.Column<int>(),
                GroupId = t.Column<Guid>(nullable: true),
                Pair = t.Column<string>(maxLength: 64, nullable: true),
                Title = t.Column<string>(maxLength: 200, nullable: true),
                OpenedBy = t.Column<Guid>(nullable: true),
                OpenedAt = t.Moment(m),
                LastNumber = t.Column<int>(),
                Change = t.Column<long>(),
                LastAt = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChatRooms", x => x.Id);
                t.ForeignKey("FK_ChatRooms_Groups_GroupId", x => x.GroupId, "Groups", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_ChatRooms_GroupId", "ChatRooms", "GroupId", unique: true);
        m.CreateIndex("IX_ChatRooms_Pair", "ChatRooms", "Pair", unique: true);

        m.CreateTable(
            "ChatSeats",
            t => new
            {
                RoomId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                From = t.Column<int>(),
                ReadNumber = t.Column<int>(),
                TakenAt = t.Moment(m),
                BroughtBy = t.Column<Guid>(nullable: true),
                MutedAt = t.Moment(m, nullable: true),
                LeftAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChatSeats", x => new { x.RoomId, x.MemberId });
                t.ForeignKey("FK_ChatSeats_ChatRooms_RoomId", x => x.RoomId, "ChatRooms", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_ChatSeats_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_ChatSeats_MemberId", "ChatSeats", "MemberId");
    }

    private static void Lines(MigrationBuilder m)
    {
        m.CreateTable(
            "ChatLines",
            t => new
            {
                RoomId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Id = t.Column<Guid>(),
                Change = t.Column<long>(),
                AuthorId = t.Column<Guid>(),
                At = t.Moment(m),
                Answers = t.Column<int>(nullable: true),
                EditedAt = t.Moment(m, nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                HiddenAt = t.Moment(m, nullable: true),
                HiddenBy = t.Column<Guid>(nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChatLines", x => new { x.RoomId, x.Number });
                t.ForeignKey("FK_ChatLines_ChatRooms_RoomId", x => x.RoomId, "ChatRooms", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_ChatLines_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_ChatLines_Id", "ChatLines", "Id", unique: true);
        m.CreateIndex("IX_ChatLines_RoomId_Change", "ChatLines", ["RoomId", "Change"], unique: true);
        m.CreateIndex("IX_ChatLines_AuthorId_At", "ChatLines", ["AuthorId", "At"]);
        m.CreateIndex("IX_ChatLines_AuthorId_Once", "ChatLines", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");

        m.CreateTable(
            "FormerLines",
            t => new
            {
                Id = t.Column<Guid>(),
                RoomId = t.Column<Guid>(),
                Number = t.Column<int>(),
                At = t.Moment(m),
                Body = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FormerLines", x => x.Id);
                t.ForeignKey("FK_FormerLines_ChatRooms_RoomId", x => x.RoomId, "ChatRooms", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_FormerLines_RoomId_Number", "FormerLines", ["RoomId", "Number"]);
    }

    private static void Choices(MigrationBuilder m)
    {
        m.CreateTable(
            "Blocks",
            t => new
            {
                By = t.Column<Guid>(),
                Of = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Blocks", x => new { x.By, x.Of });
                t.ForeignKey("FK_Blocks_Members_By", x => x.By, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Blocks_Members_Of", x => x.Of, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Blocks_Of", "Blocks", "Of");

        m.CreateTable(
            "ChatChoices",
            t => new
            {
                MemberId = t.Column<Guid>(),
                KnownOnlySince = t.Moment(m, nullable: true),
                UnseenSince = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChatChoices", x => x.MemberId);
                t.ForeignKey("FK_ChatChoices_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }
}
