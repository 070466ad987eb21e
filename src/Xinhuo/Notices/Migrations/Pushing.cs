using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Notices.Migrations;

/// <summary>Browsers that asked to be rung.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1001_Pushing")]
internal sealed class Pushing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PushDevices",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                SessionId = t.Column<Guid>(),
                Address = t.Column<string>(maxLength: 1_000),
                Key = t.Column<string>(maxLength: 100),
                Secret = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 100),
                AskedAt = t.Moment(migrationBuilder),
                ToldUpTo = t.Column<long>(),
                RungAt = t.Moment(migrationBuilder, nullable: true),
                FailingSince = t.Moment(migrationBuilder, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PushDevices", x => x.Id);
                t.ForeignKey("FK_PushDevices_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateIndex("IX_PushDevices_Address", "PushDevices", "Address", unique: true);
        migrationBuilder.CreateIndex("IX_PushDevices_MemberId", "PushDevices", "MemberId");
        migrationBuilder.CreateIndex("IX_PushDevices_SessionId", "PushDevices", "SessionId");
    }
}
