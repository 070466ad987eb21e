using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Ideas and discoveries: who wants the same, what was decided, what came of it.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0621_Proposing")]
internal sealed class Proposing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Ideas(migrationBuilder);
        Voices(migrationBuilder);
        Lines(migrationBuilder);
    }

    private static void Ideas(MigrationBuilder m)
    {
        m.CreateTable(
            "Ideas",
            t => new
            {
                TopicId = t.Column<Guid>(),
                GroupId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                Kind = t.Column<int>(),
                ProposedAt = t.Moment(m),
                Cites = t.Column<Guid>(nullable: true),
                Stage = t.Column<int>(),
                MovedAt = t.Moment(m),
                Verdict = t.Column<int>(nullable: true),
                FirstDecidedAt = t.Moment(m, nullable: true),
                AdoptedAt = t.Moment(m, nullable: true),
                CarriedOutAt = t.Moment(m, nullable: true),
                MergedInto = t.Column<Guid>(nullable: true),
                MergedAt = t.Moment(m, nullable: true),
                MergedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Ideas", x => x.TopicId);
                t.ForeignKey("FK_Ideas_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Ideas_Kind_Stage_MovedAt_TopicId", "Ideas", ["Kind", "Stage", "MovedAt", "TopicId"]);
        m.CreateIndex("IX_Ideas_AuthorId_ProposedAt", "Ideas", ["AuthorId", "ProposedAt"]);
        m.CreateIndex("IX_Ideas_MergedInto", "Ideas", "MergedInto");
    }

    private static void Voices(MigrationBuilder m)
    {
        m.CreateTable(
            "IdeaVoices",
            t => new
            {
                TopicId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Kind = t.Column<int>(),
                Words = t.Column<string>(maxLength: 2_000, nullable: true),
                At = t.Moment(m),
                WithdrawnAt = t.Moment(m, nullable: true),
                From = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IdeaVoices", x => new { x.TopicId, x.By });
                t.ForeignKey("FK_IdeaVoices_Ideas_TopicId", x => x.TopicId, "Ideas", "TopicId", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_IdeaVoices_By_At", "IdeaVoices", ["By", "At"]);
    }

    private static void Lines(MigrationBuilder m)
    {
        m.CreateTable(
            "IdeaDecisions",
            t => new
            {
                Id = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                Verdict = t.Column<int>(),
                Why = t.Column<string>(maxLength: 4_000),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IdeaDecisions", x => x.Id);
                t.ForeignKey("FK_IdeaDecisions_Ideas_TopicId", x => x.TopicId, "Ideas", "TopicId", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_IdeaDecisions_TopicId_At", "IdeaDecisions", ["TopicId", "At"]);

        m.CreateTable(
            "IdeaOutcomes",
            t => new
            {
                Id = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                By = t.Column<Guid>(nullable: true),
                At = t.Moment(m),
                Kind = t.Column<int>(),
                Title = t.Column<string>(maxLength: 2_000),
                Address = t.Column<string>(maxLength: 500, nullable: true),
                On = t.Column<DateOnly>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IdeaOutcomes", x => x.Id);
                t.ForeignKey("FK_IdeaOutcomes_Ideas_TopicId", x => x.TopicId, "Ideas", "TopicId", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_IdeaOutcomes_TopicId_At", "IdeaOutcomes", ["TopicId", "At"]);
        m.CreateIndex("IX_IdeaOutcomes_Address", "IdeaOutcomes", "Address", filter: "\"Address\" IS NOT NULL");
    }
}
