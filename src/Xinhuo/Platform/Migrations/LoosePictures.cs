using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

/// <summary>Since when nothing shows a picture. Until now only what was brought and never shown is its owner's alone.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0005_LoosePictures")]
internal sealed class LoosePictures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        if (m.OnSqlite())
            m.AddColumn<long>("LooseSince", "Photos", "INTEGER", nullable: true);
        else
            m.AddColumn<DateTimeOffset>("LooseSince", "Photos", "timestamp with time zone", nullable: true);
        m.CreateIndex("IX_Photos_LooseSince", "Photos", "LooseSince");
        m.Sql("""update "Photos" set "LooseSince" = "At" where "Audience" like 'member:%'""");
    }
}
