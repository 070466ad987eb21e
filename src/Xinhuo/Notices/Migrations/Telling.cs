using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Notices.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0201_Telling")]
internal sealed class Telling : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Notices",
            t => new
            {
                Id = t.Counted(m),
                MemberId = t.Column<Guid>(),
                HappeningId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                ActorId = t.Column<Guid>(nullable: true),
                Word = t.Column<string>(maxLength: 100),
                Values = t.Column<string>(nullable: true),
                Quote = t.Column<string>(nullable: true),
                Href = t.Column<string>(maxLength: 300),
                Together = t.Column<string>(maxLength: 100, nullable: true),
                About = t.Column<string>(maxLength: 100),
                Thing = t.Column<Guid>(nullable: true),
                Audience = t.Column<string>(maxLength: 60, nullable: true),
                At = t.Moment(m),
                SeenAt = t.Moment(m, nullable: true),
                ReadAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Notices", x => x.Id);
                t.ForeignKey("FK_Notices_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Notices_HappeningId_MemberId_Kind", "Notices", ["HappeningId", "MemberId", "Kind"], unique: true);
        m.CreateIndex("IX_Notices_MemberId_Id", "Notices", ["MemberId", "Id"]);
        m.CreateIndex("IX_Notices_MemberId_SeenAt", "Notices", ["MemberId", "SeenAt"]);
        m.CreateIndex("IX_Notices_About_ActorId", "Notices", ["About", "ActorId"]);
        m.CreateIndex("IX_Notices_Thing_MemberId", "Notices", ["Thing", "MemberId"]);

        m.CreateTable(
            "NoticeChoices",
            t => new
            {
                MemberId = t.Column<Guid>(),
                Silenced = t.Column<string>(maxLength: 400),
                Digest = t.Column<int>(),
                Hour = t.Column<int>(),
                Weekday = t.Column<int>(),
                QuietUntil = t.Moment(m, nullable: true),
                ChangedAt = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_NoticeChoices", x => x.MemberId);
                t.ForeignKey("FK_NoticeChoices_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_NoticeChoices_Digest_Hour", "NoticeChoices", ["Digest", "Hour"]);

        m.CreateTable(
            "DigestsSent",
            t => new
            {
                MemberId = t.Column<Guid>(),
                Period = t.Column<string>(maxLength: 20),
                TakenAt = t.Moment(m),
                UpTo = t.Column<long>(),
                SentAt = t.Moment(m, nullable: true),
                Error = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DigestsSent", x => new { x.MemberId, x.Period });
                t.ForeignKey("FK_DigestsSent_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }
}
