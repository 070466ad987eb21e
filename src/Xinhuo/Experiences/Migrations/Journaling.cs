using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Migrations;

/// <summary>What people write of an experience, what is said below it, and what came of it.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1103_Journaling")]
internal sealed class Journaling : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Entries(migrationBuilder);
        Answers(migrationBuilder);
        Changes(migrationBuilder);
    }

    private static void Entries(MigrationBuilder m)
    {
        m.CreateTable(
            "JournalEntries",
            t => new
            {
                Id = t.Column<Guid>(),
                ExperienceId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                At = t.Moment(m),
                Kind = t.Column<int>(),
                Readers = t.Column<int>(),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                EditedAt = t.Moment(m, nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                HiddenAt = t.Moment(m, nullable: true),
                HiddenBy = t.Column<Guid>(nullable: true),
                HiddenWhy = t.Column<string>(maxLength: 2_000, nullable: true),
                Once = t.Column<Guid>(nullable: true),
                WaitsSince = t.Moment(m, nullable: true),
                AnsweredAt = t.Moment(m, nullable: true),
                NamedAt = t.Moment(m, nullable: true),
                LastNumber = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_JournalEntries", x => x.Id);
                t.ForeignKey("FK_JournalEntries_Experiences_ExperienceId", x => x.ExperienceId, "Experiences", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_JournalEntries_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_JournalEntries_ExperienceId_At_Id", "JournalEntries", ["ExperienceId", "At", "Id"]);
        m.CreateIndex("IX_JournalEntries_Readers_At_Id", "JournalEntries", ["Readers", "At", "Id"]);
        m.CreateIndex("IX_JournalEntries_AuthorId_Once", "JournalEntries", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
        m.CreateIndex("IX_JournalEntries_WaitsSince", "JournalEntries", "WaitsSince", filter: "\"WaitsSince\" IS NOT NULL");
    }

    private static void Answers(MigrationBuilder m)
    {
        m.CreateTable(
            "JournalAnswers",
            t => new
            {
                EntryId = t.Column<Guid>(),
                Number = t.Column<int>(),
                AuthorId = t.Column<Guid>(),
                At = t.Moment(m),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
                Once = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_JournalAnswers", x => new { x.EntryId, x.Number });
                t.ForeignKey("FK_JournalAnswers_JournalEntries_EntryId", x => x.EntryId, "JournalEntries", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_JournalAnswers_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_JournalAnswers_AuthorId_Once", "JournalAnswers", ["AuthorId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Changes(MigrationBuilder m)
    {
        m.CreateTable(
            "JournalChanges",
            t => new
            {
                Id = t.Column<Guid>(),
                EntryId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                Title = t.Column<string>(maxLength: 2_000),
                Address = t.Column<string>(maxLength: 500, nullable: true),
                On = t.Column<DateOnly>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_JournalChanges", x => x.Id);
                t.ForeignKey("FK_JournalChanges_JournalEntries_EntryId", x => x.EntryId, "JournalEntries", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_JournalChanges_EntryId_At", "JournalChanges", ["EntryId", "At"]);
    }
}
