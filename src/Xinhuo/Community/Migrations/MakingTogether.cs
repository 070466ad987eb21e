using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Rooms of those who make something together.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0901_MakingTogether")]
internal sealed class MakingTogether : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<Guid>("ProjectId", "ChatRooms", nullable: true);
        m.AddColumn<Guid>("PromptId", "ChatRooms", nullable: true);
        if (m.OnSqlite())
            m.AddColumn<long>("ClosedAt", "ChatRooms", type: "INTEGER", nullable: true);
        else
            m.AddColumn<DateTimeOffset>("ClosedAt", "ChatRooms", type: "timestamp with time zone", nullable: true);
        m.CreateIndex("IX_ChatRooms_ProjectId", "ChatRooms", "ProjectId", unique: true);
    }
}
