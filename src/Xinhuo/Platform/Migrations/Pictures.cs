using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0003_Pictures")]
internal sealed class Pictures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Photos",
            t => new
            {
                Id = t.Column<Guid>(),
                Owner = t.Column<Guid>(nullable: true),
                Audience = t.Column<string>(maxLength: 60),
                Large = t.Column<string>(maxLength: 64),
                Medium = t.Column<string>(maxLength: 64),
                Small = t.Column<string>(maxLength: 64),
                Width = t.Column<int>(),
                Height = t.Column<int>(),
                Preview = t.Column<string>(),
                Alt = t.Column<string>(maxLength: 300, nullable: true),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_Photos", p => p.Id)
        );
        m.CreateIndex("IX_Photos_Owner", "Photos", "Owner");
    }
}
