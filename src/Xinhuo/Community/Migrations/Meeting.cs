using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Groups and who is in them; topics, replies and what they said before.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0301_Meeting")]
internal sealed class Meeting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Groups(migrationBuilder);
        Topics(migrationBuilder);
        Replies(migrationBuilder);
        Edits(migrationBuilder);
    }

    private static void Groups(MigrationBuilder m)
    {
        m.CreateTable(
            "Groups",
            t => new
            {
                Id = t.Column<Guid>(),
                Slug = t.Column<string>(maxLength: 80),
                Name = t.Column<string>(maxLength: 200),
                About = t.Column<string>(nullable: true),
                Openness = t.Column<int>(),
                CoverUrl = t.Column<string>(maxLength: 200, nullable: true),
                FoundedBy = t.Column<Guid>(nullable: true),
                FoundedAt = t.Moment(m),
                LastActivityAt = t.Moment(m),
                MemberCount = t.Column<int>(),
                TopicCount = t.Column<int>(),
                ImportedFrom = t.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_Groups", x => x.Id)
        );
        m.CreateIndex("IX_Groups_Slug", "Groups", "Slug", unique: true);
        m.CreateIndex("IX_Groups_LastActivityAt_Id", "Groups", ["LastActivityAt", "Id"]);

        m.CreateTable(
            "GroupMemberships",
            t => new
            {
                Id = t.Column<Guid>(),
                GroupId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Role = t.Column<int>(),
                AskedAt = t.Moment(m, nullable: true),
                AskedWords = t.Column<string>(maxLength: 2_000, nullable: true),
                InvitedAt = t.Moment(m, nullable: true),
                InvitedBy = t.Column<Guid>(nullable: true),
                JoinedAt = t.Moment(m, nullable: true),
                LetInBy = t.Column<Guid>(nullable: true),
                EndedAt = t.Moment(m, nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_GroupMemberships", x => x.Id);
                t.ForeignKey("FK_GroupMemberships_Groups_GroupId", x => x.GroupId, "Groups", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_GroupMemberships_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_GroupMemberships_GroupId_MemberId", "GroupMemberships", ["GroupId", "MemberId"], unique: true, filter: "\"EndedAt\" IS NULL");
        m.CreateIndex("IX_GroupMemberships_MemberId_GroupId", "GroupMemberships", ["MemberId", "GroupId"]);
        m.CreateIndex("IX_GroupMemberships_GroupId_JoinedAt_Id", "GroupMemberships", ["GroupId", "JoinedAt", "Id"]);
    }

    private static void Topics(MigrationBuilder m)
    {
        m.CreateTable(
            "Topics",
            t => new
            {
                Id = t.Column<Guid>(),
                GroupId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                Kind = t.Column<int>(),
                Title = t.Column<string>(maxLength: 2_000),
                CreatedAt = t.Moment(m),
                LastActivityAt = t.Moment(m),
                EditedAt = t.Moment(m, nullable: true),
                ReplyCount = t.Column<int>(),
                LastReplyBy = t.Column<Guid>(nullable: true),
                ThanksCount = t.Column<int>(),
                ImportedThanks = t.Column<int>(),
                SaveCount = t.Column<int>(),
                BuiltUponCount = t.Column<int>(),
                OpinionCount = t.Column<int>(),
                BuildsOn = t.Column<Guid>(nullable: true),
                HiddenAt = t.Moment(m, nullable: true),
                HiddenBy = t.Column<Guid>(nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                ImportedFrom = t.Column<string>(maxLength: 200, nullable: true),
                Photos = t.Column<string>(nullable: true),
                Rendered = t.Column<int>(),
                // The long ones last: lists read only what stands before them.
                Knowledge = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Topics", x => x.Id);
                t.ForeignKey("FK_Topics_Groups_GroupId", x => x.GroupId, "Groups", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Topics_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Topics_GroupId_LastActivityAt_Id", "Topics", ["GroupId", "LastActivityAt", "Id"]);
        m.CreateIndex("IX_Topics_GroupId_Kind_LastActivityAt_Id", "Topics", ["GroupId", "Kind", "LastActivityAt", "Id"]);
        m.CreateIndex("IX_Topics_LastActivityAt_Id", "Topics", ["LastActivityAt", "Id"]);
        m.CreateIndex("IX_Topics_AuthorId_CreatedAt", "Topics", ["AuthorId", "CreatedAt"]);
        m.CreateIndex("IX_Topics_CreatedAt_Id", "Topics", ["CreatedAt", "Id"]);
        m.CreateIndex("IX_Topics_BuildsOn", "Topics", "BuildsOn");
    }

    private static void Replies(MigrationBuilder m)
    {
        m.CreateTable(
            "Replies",
            t => new
            {
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Id = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                Parent = t.Column<int>(nullable: true),
                To = t.Column<Guid>(nullable: true),
                At = t.Moment(m),
                EditedAt = t.Moment(m, nullable: true),
                ThanksCount = t.Column<int>(),
                ImportedThanks = t.Column<int>(),
                HiddenAt = t.Moment(m, nullable: true),
                HiddenBy = t.Column<Guid>(nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                ImportedFrom = t.Column<string>(maxLength: 200, nullable: true),
                Photos = t.Column<string>(nullable: true),
                Rendered = t.Column<int>(),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Replies", x => new { x.TopicId, x.Number });
                t.ForeignKey("FK_Replies_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Replies_Members_AuthorId", x => x.AuthorId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Replies_Id", "Replies", "Id", unique: true);
        m.CreateIndex("IX_Replies_AuthorId_At", "Replies", ["AuthorId", "At"]);
        m.CreateIndex("IX_Replies_To_At", "Replies", ["To", "At"]);
    }

    private static void Edits(MigrationBuilder m)
    {
        m.CreateTable(
            "Edits",
            t => new
            {
                Id = t.Column<Guid>(),
                TopicId = t.Column<Guid>(),
                Number = t.Column<int>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                FormerTitle = t.Column<string>(maxLength: 2_000, nullable: true),
                FormerBody = t.Column<string>(),
                FormerKnowledge = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Edits", x => x.Id);
                t.ForeignKey("FK_Edits_Topics_TopicId", x => x.TopicId, "Topics", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Edits_TopicId_Number_At", "Edits", ["TopicId", "Number", "At"]);
    }
}
