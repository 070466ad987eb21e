using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Migrations;

/// <summary>Parcels, where they go, and what became of them.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1105_Sending")]
internal sealed class Sending : Migration
{
    private const int Most = 4_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Parcels",
            t => new
            {
                ExperienceId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Recipient = t.Column<string>(maxLength: Most, nullable: true),
                Phone = t.Column<string>(maxLength: Most, nullable: true),
                Address = t.Column<string>(maxLength: Most, nullable: true),
                AddressedAt = t.Moment(m, nullable: true),
                ForgottenAt = t.Moment(m, nullable: true),
                NotWantedAt = t.Moment(m, nullable: true),
                PackedAt = t.Moment(m, nullable: true),
                PackedBy = t.Column<Guid>(nullable: true),
                SentAt = t.Moment(m, nullable: true),
                SentBy = t.Column<Guid>(nullable: true),
                SentFrom = t.Column<string>(maxLength: Most, nullable: true),
                Carrier = t.Column<string>(maxLength: Most, nullable: true),
                Number = t.Column<string>(maxLength: Most, nullable: true),
                ArrivedAt = t.Moment(m, nullable: true),
                ArrivedBy = t.Column<Guid>(nullable: true),
                WrongAt = t.Moment(m, nullable: true),
                WrongBy = t.Column<Guid>(nullable: true),
                WrongWhat = t.Column<string>(maxLength: Most, nullable: true),
                ThankedAt = t.Moment(m, nullable: true),
                Thanks = t.Column<string>(maxLength: Most, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Parcels", x => new { x.ExperienceId, x.MemberId });
                t.ForeignKey("FK_Parcels_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Parcels_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Parcels_MemberId", "Parcels", "MemberId");
    }
}
