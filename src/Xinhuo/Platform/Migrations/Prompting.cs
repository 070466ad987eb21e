using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

/// <summary>What reached whom, so that each act can say what prompted it.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1101_Prompting")]
internal sealed class Prompting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "PromptReaches",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Prompt = t.Column<Guid>(),
                Kind = t.Column<int>(),
                About = t.Column<Guid>(nullable: true),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_PromptReaches", x => x.Id)
        );
        m.CreateIndex("IX_PromptReaches_At", "PromptReaches", "At");
        m.CreateIndex("IX_PromptReaches_MemberId", "PromptReaches", "MemberId");
    }
}
