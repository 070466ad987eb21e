using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

/// <summary>Large files on their way, and files of any kind that are here.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1220_Uploading")]
internal sealed class Uploading : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Uploads",
            t => new
            {
                Id = t.Column<Guid>(),
                Owner = t.Column<Guid>(),
                Length = t.Column<long>(nullable: true),
                Metadata = t.Column<string>(maxLength: 4_096, nullable: true),
                Concat = t.Column<string>(maxLength: 20_000, nullable: true),
                CreatedAt = t.Moment(m),
                FinishedAt = t.Moment(m, nullable: true),
                TerminatedAt = t.Moment(m, nullable: true),
                Blob = t.Column<string>(maxLength: 64, nullable: true),
                KeptAs = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_Uploads", x => x.Id)
        );
        m.CreateIndex("IX_Uploads_Owner", "Uploads", "Owner");
        m.CreateIndex("IX_Uploads_CreatedAt", "Uploads", "CreatedAt");
        m.CreateIndex("IX_Uploads_Blob", "Uploads", "Blob");
        m.CreateTable(
            "StoredFiles",
            t => new
            {
                Id = t.Column<Guid>(),
                Owner = t.Column<Guid>(nullable: true),
                Audience = t.Column<string>(maxLength: 60),
                Name = t.Column<string>(maxLength: 1_000),
                Type = t.Column<string>(maxLength: 100),
                Size = t.Column<long>(),
                Digest = t.Column<string>(maxLength: 64),
                At = t.Moment(m),
                LooseSince = t.Moment(m, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_StoredFiles", x => x.Id)
        );
        m.CreateIndex("IX_StoredFiles_Owner", "StoredFiles", "Owner");
        m.CreateIndex("IX_StoredFiles_Digest", "StoredFiles", "Digest");
        m.CreateIndex("IX_StoredFiles_LooseSince", "StoredFiles", "LooseSince");
    }
}
