using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>What people do with posts: thank, save, read, follow, mark as an opinion, name somebody.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0302_Answering")]
internal sealed class Answering : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ThanksAndSaves(migrationBuilder);
        ReadingsAndFollowings(migrationBuilder);
        OpinionsAndMentions(migrationBuilder);
    }

    private static void ThanksAndSaves(MigrationBuilder m)
    {
        m.CreateTable(
            "Thanks",
            t => new
            {
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                By = t.Column<Guid>(),
                MakerId = t.Column<Guid>(),
                At = t.Moment(m),
                WithdrawnAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_Thanks",
                    x => new
                    {
                        x.TopicId,
                        x.Number,
                        x.By,
                    }
                );
                t.ForeignKey("FK_Thanks_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Thanks_MakerId_At", "Thanks", ["MakerId", "At"]);
        m.CreateIndex("IX_Thanks_By_At", "Thanks", ["By", "At"]);

        m.CreateTable(
            "Saves",
            t => new
            {
                MemberId = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                At = t.Moment(m),
                EndedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Saves", x => new { x.MemberId, x.TopicId });
                t.ForeignKey("FK_Saves_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Saves_MemberId_At", "Saves", ["MemberId", "At"]);
        m.CreateIndex("IX_Saves_TopicId", "Saves", "TopicId");
    }

    private static void ReadingsAndFollowings(MigrationBuilder m)
    {
        m.CreateTable(
            "Readings",
            t => new
            {
                MemberId = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                ReadNumber = t.Column<int>(),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_Readings", x => new { x.MemberId, x.TopicId })
        );

        m.CreateTable(
            "Followings",
            t => new
            {
                MemberId = t.Column<Guid>(),
                ObjectId = t.Column<Guid>(),
                Kind = t.Column<int>(),
                Level = t.Column<int>(),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_Followings", x => new { x.MemberId, x.ObjectId })
        );
        m.CreateIndex("IX_Followings_ObjectId_Level", "Followings", ["ObjectId", "Level"]);
    }

    private static void OpinionsAndMentions(MigrationBuilder m)
    {
        m.CreateTable(
            "Opinions",
            t => new
            {
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                GroupId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                MarkedAt = t.Moment(m),
                MarkedBy = t.Column<Guid>(),
                UnmarkedAt = t.Moment(m, nullable: true),
                UnmarkedBy = t.Column<Guid>(nullable: true),
                AnsweredAt = t.Moment(m, nullable: true),
                AnsweredBy = t.Column<Guid>(nullable: true),
                AnswerNumber = t.Column<int>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Opinions", x => new { x.TopicId, x.Number });
                t.ForeignKey("FK_Opinions_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Opinions_AnsweredAt_MarkedAt", "Opinions", ["AnsweredAt", "MarkedAt"]);

        m.CreateTable(
            "Mentions",
            t => new
            {
                MemberId = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_Mentions",
                    x => new
                    {
                        x.MemberId,
                        x.TopicId,
                        x.Number,
                    }
                );
                t.ForeignKey("FK_Mentions_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Mentions_MemberId_At", "Mentions", ["MemberId", "At"]);
        m.CreateIndex("IX_Mentions_TopicId", "Mentions", "TopicId");
    }
}
