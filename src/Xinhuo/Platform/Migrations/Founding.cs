using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0001_Founding")]
internal sealed class Founding : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Settings",
            t => new { Key = t.Column<string>(maxLength: 100), Value = t.Column<string>() },
            constraints: t => t.PrimaryKey("PK_Settings", s => s.Key)
        );

        m.CreateTable(
            "Happenings",
            t => new
            {
                Id = t.Column<Guid>(),
                At = t.Moment(m),
                Actor = t.Column<Guid>(nullable: true),
                ActorRole = t.Column<int>(),
                Verb = t.Column<string>(maxLength: 100),
                Object = t.Column<Guid>(),
                Targets = t.Column<string>(nullable: true),
                Group = t.Column<Guid>(nullable: true),
                Project = t.Column<Guid>(nullable: true),
                PromptedBy = t.Column<Guid>(nullable: true),
                RewardKnown = t.Column<bool>(),
                Source = t.Column<string>(maxLength: 20),
                Body = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_Happenings", h => h.Id)
        );
        m.CreateIndex("IX_Happenings_Actor_At", "Happenings", ["Actor", "At"]);
        m.CreateIndex("IX_Happenings_Verb_At", "Happenings", ["Verb", "At"]);

        m.CreateTable(
            "Outbox",
            t => new
            {
                HappeningId = t.Column<Guid>(),
                DueAt = t.Moment(m),
                LeasedUntil = t.Moment(m, nullable: true),
                Attempts = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_Outbox", o => o.HappeningId)
        );
        m.CreateIndex("IX_Outbox_DueAt", "Outbox", "DueAt");

        m.CreateTable(
            "Receipts",
            t => new
            {
                HappeningId = t.Column<Guid>(),
                Listener = t.Column<string>(maxLength: 100),
                HeardAt = t.Moment(m, nullable: true),
                ParkedAt = t.Moment(m, nullable: true),
                Error = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_Receipts", r => new { r.HappeningId, r.Listener })
        );
        m.CreateIndex("IX_Receipts_ParkedAt", "Receipts", "ParkedAt");

        m.CreateTable(
            "RoutineRuns",
            t => new
            {
                Routine = t.Column<string>(maxLength: 100),
                Period = t.Column<string>(maxLength: 40),
                LeasedUntil = t.Moment(m),
                DoneAt = t.Moment(m, nullable: true),
                Attempts = t.Column<int>(),
                Error = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_RoutineRuns", r => new { r.Routine, r.Period })
        );
    }
}
