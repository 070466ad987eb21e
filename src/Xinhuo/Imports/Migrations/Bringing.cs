using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0901_Bringing")]
internal sealed class Bringing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "ImportSources",
            t => new
            {
                Id = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 100),
                Fingerprint = t.Column<string>(maxLength: 64),
                FirstAt = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_ImportSources", x => x.Id)
        );
        m.CreateIndex("IX_ImportSources_Kind_Fingerprint", "ImportSources", ["Kind", "Fingerprint"], unique: true);

        m.CreateTable(
            "ImportedRows",
            t => new
            {
                Source = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 20),
                Key = t.Column<string>(maxLength: 200),
                Object = t.Column<Guid>(),
                Number = t.Column<int>(),
                Rest = t.Column<string>(nullable: true),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_ImportedRows",
                    x => new
                    {
                        x.Source,
                        x.Kind,
                        x.Key,
                    }
                )
        );

        m.CreateTable(
            "ImportedBadges",
            t => new
            {
                Id = t.Column<Guid>(),
                Source = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                Class = t.Column<int>(nullable: true),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_ImportedBadges", x => x.Id)
        );
        m.CreateIndex("IX_ImportedBadges_MemberId", "ImportedBadges", "MemberId");

        m.CreateTable(
            "ImportRuns",
            t => new
            {
                Id = t.Column<Guid>(),
                Source = t.Column<Guid>(),
                By = t.Column<Guid>(nullable: true),
                Upload = t.Column<string>(maxLength: 100, nullable: true),
                StartedAt = t.Moment(m),
                AliveAt = t.Moment(m),
                FinishedAt = t.Moment(m, nullable: true),
                Error = t.Column<string>(nullable: true),
                Tally = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_ImportRuns", x => x.Id)
        );
        m.CreateIndex("IX_ImportRuns_Source_StartedAt", "ImportRuns", ["Source", "StartedAt"]);
    }
}
