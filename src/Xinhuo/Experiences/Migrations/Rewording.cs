using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Migrations;

/// <summary>What journal entries said before, and which answers below them were taken back.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1107_Rewording")]
internal sealed class Rewording : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        if (m.OnSqlite())
            m.AddColumn<long>("WithdrawnAt", "JournalAnswers", "INTEGER", nullable: true);
        else
            m.AddColumn<DateTimeOffset>("WithdrawnAt", "JournalAnswers", "timestamp with time zone", nullable: true);
        m.CreateTable(
            "JournalEdits",
            t => new
            {
                Id = t.Column<Guid>(),
                EntryId = t.Column<Guid>(),
                At = t.Moment(m),
                FormerReaders = t.Column<int>(),
                FormerBody = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_JournalEdits", x => x.Id);
                t.ForeignKey("FK_JournalEdits_JournalEntries_EntryId", x => x.EntryId, "JournalEntries", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_JournalEdits_EntryId_At", "JournalEdits", ["EntryId", "At"]);
    }
}
