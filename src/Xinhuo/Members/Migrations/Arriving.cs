using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0103_Arriving")]
internal sealed class Arriving : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("NameKey", "Members", maxLength: 200, nullable: true);
        m.AddColumn<string>("PortraitUrl", "Members", maxLength: 200, nullable: true);
        m.AddColumn<Guid>("InvitationId", "Members", nullable: true);
        m.CreateIndex("IX_Members_NameKey", "Members", "NameKey", unique: true);
        m.CreateIndex("IX_Members_InvitationId", "Members", "InvitationId");
        m.CreateIndex("IX_Members_IntroducedAt_Id", "Members", ["IntroducedAt", "Id"]);
    }
}
