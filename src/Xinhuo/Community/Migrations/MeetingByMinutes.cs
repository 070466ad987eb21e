using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Meet-ups: whose minute it is, and who wants to talk with whom.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0901_MeetingByMinutes")]
internal sealed class MeetingByMinutes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Minutes(migrationBuilder);
        Wishes(migrationBuilder);
    }

    private static void Minutes(MigrationBuilder m)
    {
        m.CreateTable(
            "Minutes",
            t => new
            {
                GatheringId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Place = t.Column<int>(),
                OfferedAt = t.Moment(m),
                Day = t.Column<string>(maxLength: 400, nullable: true),
                Loves = t.Column<string>(maxLength: 400, nullable: true),
                Best = t.Column<string>(maxLength: 400, nullable: true),
                Wants = t.Column<string>(maxLength: 400, nullable: true),
                Words = t.Column<string>(nullable: true),
                OnlyHereSince = t.Moment(m, nullable: true),
                BeganAt = t.Moment(m, nullable: true),
                EndedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Minutes", x => new { x.GatheringId, x.MemberId });
                t.ForeignKey("FK_Minutes_Gatherings_GatheringId", x => x.GatheringId, "Gatherings", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Minutes_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Minutes_MemberId", "Minutes", "MemberId");
    }

    private static void Wishes(MigrationBuilder m)
    {
        m.CreateTable(
            "TalkWishes",
            t => new
            {
                GatheringId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Of = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_TalkWishes",
                    x => new
                    {
                        x.GatheringId,
                        x.By,
                        x.Of,
                    }
                );
                t.ForeignKey("FK_TalkWishes_Gatherings_GatheringId", x => x.GatheringId, "Gatherings", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TalkWishes_Members_By", x => x.By, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_TalkWishes_Members_Of", x => x.Of, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_TalkWishes_GatheringId_Of", "TalkWishes", ["GatheringId", "Of"]);
        m.CreateIndex("IX_TalkWishes_By", "TalkWishes", "By");
        m.CreateIndex("IX_TalkWishes_Of", "TalkWishes", "Of");
    }
}
