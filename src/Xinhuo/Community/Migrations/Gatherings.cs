using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Gatherings, what comes back, who has a seat, who looks after them, and calendars' addresses.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0611_Gatherings")]
internal sealed class Gatherings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Series(migrationBuilder);
        Times(migrationBuilder);
        Seats(migrationBuilder);
        CoHosts(migrationBuilder);
        Calendars(migrationBuilder);
    }

    private static void Series(MigrationBuilder m)
    {
        m.CreateTable(
            "GatheringSeries",
            t => new
            {
                Id = t.Column<Guid>(),
                Rule = t.Column<string>(maxLength: 300),
                Zone = t.Column<string>(maxLength: 60),
                FirstDay = t.Column<DateOnly>(),
                Begins = t.Column<TimeOnly>(),
                Minutes = t.Column<int>(),
                MadeUntil = t.Column<DateOnly>(),
                EndedAt = t.Moment(m, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_GatheringSeries", x => x.Id)
        );
        m.CreateIndex("IX_GatheringSeries_EndedAt_MadeUntil", "GatheringSeries", ["EndedAt", "MadeUntil"]);
    }

    private static void Times(MigrationBuilder m)
    {
        m.CreateTable(
            "Gatherings",
            t => new
            {
                Id = t.Column<Guid>(),
                Kind = t.Column<int>(),
                GroupId = t.Column<Guid>(nullable: true),
                HostId = t.Column<Guid>(),
                TopicId = t.Column<Guid>(nullable: true),
                SeriesId = t.Column<Guid>(nullable: true),
                Occurrence = t.Column<DateOnly>(nullable: true),
                SetApartAt = t.Moment(m, nullable: true),
                Title = t.Column<string>(maxLength: 2_000),
                Place = t.Column<string>(maxLength: 600, nullable: true),
                Link = t.Column<string>(maxLength: 500, nullable: true),
                StartsAt = t.Moment(m),
                EndsAt = t.Moment(m),
                Zone = t.Column<string>(maxLength: 60),
                Capacity = t.Column<int>(nullable: true),
                Turn = t.Column<int>(),
                Taken = t.Column<int>(),
                Waiting = t.Column<int>(),
                CreatedAt = t.Moment(m),
                EditedAt = t.Moment(m, nullable: true),
                Sequence = t.Column<int>(),
                CancelledAt = t.Moment(m, nullable: true),
                CancelledBy = t.Column<Guid>(nullable: true),
                CancelledWhy = t.Column<string>(maxLength: 2_000, nullable: true),
                DoorCode = t.Column<string>(maxLength: 8),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                RecapBy = t.Column<Guid>(nullable: true),
                RecapAt = t.Moment(m, nullable: true),
                RecapPhotos = t.Column<string>(nullable: true),
                HostAskedAt = t.Moment(m, nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                Recap = t.Column<string>(nullable: true),
                RecapHtml = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Gatherings", x => x.Id);
                t.ForeignKey("FK_Gatherings_Groups_GroupId", x => x.GroupId, "Groups", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Gatherings_Members_HostId", x => x.HostId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Gatherings_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Gatherings_GatheringSeries_SeriesId", x => x.SeriesId, "GatheringSeries", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Gatherings_StartsAt_Id", "Gatherings", ["StartsAt", "Id"]);
        m.CreateIndex("IX_Gatherings_EndsAt_Id", "Gatherings", ["EndsAt", "Id"]);
        m.CreateIndex("IX_Gatherings_GroupId_StartsAt", "Gatherings", ["GroupId", "StartsAt"]);
        m.CreateIndex("IX_Gatherings_TopicId", "Gatherings", "TopicId");
        m.CreateIndex("IX_Gatherings_SeriesId_Occurrence", "Gatherings", ["SeriesId", "Occurrence"], unique: true, filter: "\"SeriesId\" IS NOT NULL");
        m.CreateIndex("IX_Gatherings_HostId_Once", "Gatherings", ["HostId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Seats(MigrationBuilder m)
    {
        m.CreateTable(
            "GatheringSeats",
            t => new
            {
                GatheringId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Turn = t.Column<int>(),
                AskedAt = t.Moment(m, nullable: true),
                SeatedAt = t.Moment(m, nullable: true),
                MaybeNotAt = t.Moment(m, nullable: true),
                LeftAt = t.Moment(m, nullable: true),
                CheckedInAt = t.Moment(m, nullable: true),
                RecapAskedAt = t.Moment(m, nullable: true),
                RecapDeclinedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_GatheringSeats", x => new { x.GatheringId, x.MemberId });
                t.ForeignKey("FK_GatheringSeats_Gatherings_GatheringId", x => x.GatheringId, "Gatherings", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_GatheringSeats_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_GatheringSeats_MemberId_GatheringId", "GatheringSeats", ["MemberId", "GatheringId"]);
        m.CreateIndex("IX_GatheringSeats_GatheringId_Turn", "GatheringSeats", ["GatheringId", "Turn"]);
    }

    private static void CoHosts(MigrationBuilder m)
    {
        m.CreateTable(
            "GatheringCoHosts",
            t => new
            {
                GatheringId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                NamedBy = t.Column<Guid>(),
                NamedAt = t.Moment(m),
                SteppedDownAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_GatheringCoHosts", x => new { x.GatheringId, x.MemberId });
                t.ForeignKey("FK_GatheringCoHosts_Gatherings_GatheringId", x => x.GatheringId, "Gatherings", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_GatheringCoHosts_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_GatheringCoHosts_MemberId", "GatheringCoHosts", "MemberId");
    }

    private static void Calendars(MigrationBuilder m)
    {
        m.CreateTable(
            "CalendarFeeds",
            t => new
            {
                MemberId = t.Column<Guid>(),
                Secret = t.Column<string>(maxLength: 64),
                RenewedAt = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CalendarFeeds", x => x.MemberId);
                t.ForeignKey("FK_CalendarFeeds_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_CalendarFeeds_Secret", "CalendarFeeds", "Secret", unique: true);
    }
}
