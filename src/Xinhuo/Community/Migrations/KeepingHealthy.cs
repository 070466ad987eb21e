using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>House rules, steps and appeals, brakes and words; one table for all that is reported.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0801_KeepingHealthy")]
internal sealed class KeepingHealthy : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Standing(migrationBuilder);
        Reports(migrationBuilder);
        PuttingAway(migrationBuilder);
        Rules(migrationBuilder);
        Steps(migrationBuilder);
        Before(migrationBuilder);
        Brakes(migrationBuilder);
    }

    private static void Standing(MigrationBuilder m)
    {
        m.RenameColumn("SuspendedUntil", "Members", "RestrainedUntil");
        m.AddColumn<int>("Restraint", "Members", nullable: true);
        m.Sql("""update "Members" set "Restraint" = 2 where "RestrainedUntil" is not null""");
    }

    private static void Reports(MigrationBuilder m)
    {
        m.CreateTable(
            "DeskReports",
            t => new
            {
                Id = t.Column<Guid>(),
                Kind = t.Column<int>(),
                Object = t.Column<Guid>(),
                Number = t.Column<int>(),
                GroupId = t.Column<Guid>(nullable: true),
                AuthorId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Reason = t.Column<int>(),
                Rule = t.Column<int>(nullable: true),
                Words = t.Column<string>(maxLength: 2_000, nullable: true),
                Lines = t.Column<string>(),
                At = t.Moment(m),
                FirstActAt = t.Moment(m, nullable: true),
                ClosedAt = t.Moment(m, nullable: true),
                ClosedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_DeskReports", x => x.Id)
        );
        m.CreateIndex("IX_DeskReports_ClosedAt_At", "DeskReports", ["ClosedAt", "At"]);
        m.CreateIndex("IX_DeskReports_AuthorId_At", "DeskReports", ["AuthorId", "At"]);
        m.CreateIndex("IX_DeskReports_By_At", "DeskReports", ["By", "At"]);
        m.CreateIndex("IX_DeskReports_At", "DeskReports", "At");
        m.CreateIndex(
            "IX_DeskReports_Kind_Object_Number_AuthorId_By",
            "DeskReports",
            ["Kind", "Object", "Number", "AuthorId", "By"],
            unique: true,
            filter: "\"ClosedAt\" IS NULL"
        );
        const string columns = """
            insert into "DeskReports" ("Id", "Kind", "Object", "Number", "GroupId", "AuthorId", "By", "Reason", "Words", "Lines", "At", "FirstActAt", "ClosedAt", "ClosedBy")
            """;
        m.Sql(
            columns
                + """ select "Id", 0, "TopicId", "Number", "GroupId", "AuthorId", "By", "Reason", "Words", "Lines", "At", "ClosedAt", "ClosedAt", "ClosedBy" from "Reports" """
        );
        m.Sql(
            columns
                + """ select "Id", 1, "RoomId", "Number", null, "AuthorId", "By", "Reason", "Words", "Line", "At", "ClosedAt", "ClosedAt", "ClosedBy" from "LineReports" """
        );
        m.DropTable("Reports");
        m.DropTable("LineReports");
        m.RenameColumn("TopicId", "DeskBook", "Object");
        m.AddColumn<int>("Kind", "DeskBook", nullable: true);
        m.Sql("""update "DeskBook" set "Kind" = 0 where "Object" is not null""");
    }

    private static void PuttingAway(MigrationBuilder m)
    {
        foreach (var (column, table) in (ReadOnlySpan<(string, string)>)[("Hidden", "Gatherings"), ("RecapHidden", "Gatherings"), ("Hidden", "IdeaVoices")])
        {
            if (m.OnSqlite())
                m.AddColumn<long>($"{column}At", table, "INTEGER", nullable: true);
            else
                m.AddColumn<DateTimeOffset>($"{column}At", table, "timestamp with time zone", nullable: true);
            m.AddColumn<Guid>($"{column}By", table, nullable: true);
        }
    }

    private static void Rules(MigrationBuilder m) =>
        m.CreateTable(
            "HouseRules",
            t => new
            {
                Version = t.Column<int>(),
                Zh = t.Column<string>(),
                En = t.Column<string>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                Why = t.Column<string>(maxLength: 1_000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_HouseRules", x => x.Version)
        );

    private static void Steps(MigrationBuilder m)
    {
        m.CreateTable(
            "Sanctions",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Step = t.Column<int>(),
                Rule = t.Column<int>(nullable: true),
                RulesVersion = t.Column<int>(),
                Why = t.Column<string>(maxLength: 1_000),
                Lines = t.Column<string>(maxLength: 2_000, nullable: true),
                ReportId = t.Column<Guid>(nullable: true),
                PerHour = t.Column<int>(nullable: true),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                EndsAt = t.Moment(m, nullable: true),
                EndedAt = t.Moment(m, nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedHow = t.Column<int>(nullable: true),
                EndedWhy = t.Column<string>(maxLength: 1_000, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Sanctions", x => x.Id);
                t.ForeignKey("FK_Sanctions_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Sanctions_MemberId_At", "Sanctions", ["MemberId", "At"]);
        m.CreateIndex("IX_Sanctions_At", "Sanctions", "At");
        m.CreateTable(
            "Appeals",
            t => new
            {
                SanctionId = t.Column<Guid>(),
                Words = t.Column<string>(maxLength: 4_000),
                At = t.Moment(m),
                DecidedAt = t.Moment(m, nullable: true),
                DecidedBy = t.Column<Guid>(nullable: true),
                Verdict = t.Column<int>(nullable: true),
                Answer = t.Column<string>(maxLength: 1_000, nullable: true),
                ReadBySame = t.Column<bool>(),
                EndedBefore = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Appeals", x => x.SanctionId);
                t.ForeignKey("FK_Appeals_Sanctions_SanctionId", x => x.SanctionId, "Sanctions", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Appeals_DecidedAt_At", "Appeals", ["DecidedAt", "At"]);
    }

    /// <summary>What hosts decided before there were steps was read-only.</summary>
    private static void Before(MigrationBuilder m) =>
        m.Sql(
            """
            insert into "Sanctions" ("Id", "MemberId", "Step", "RulesVersion", "Why", "By", "At", "EndsAt", "EndedAt", "EndedBy", "EndedHow")
            select d."Id", d."About", 2, 0, d."Why", d."By", d."At", d."Until",
                (select min(l."At") from "DeskBook" l where l."About" = d."About" and l."Act" in (3, 4) and l."At" > d."At" and l."At" < d."Until"),
                (select l."By" from "DeskBook" l where l."About" = d."About" and l."Act" in (3, 4) and l."At" > d."At" and l."At" < d."Until" order by l."At" limit 1),
                (select case when l."Act" = 4 then 0 else 1 end from "DeskBook" l
                    where l."About" = d."About" and l."Act" in (3, 4) and l."At" > d."At" and l."At" < d."Until" order by l."At" limit 1)
            from "DeskBook" d where d."Act" = 3 and exists (select 1 from "Members" m where m."Id" = d."About")
            """
        );

    private static void Brakes(MigrationBuilder m)
    {
        m.CreateTable(
            "RaidBrakes",
            t => new
            {
                Id = t.Column<Guid>(),
                What = t.Column<int>(),
                Why = t.Column<string>(maxLength: 1_000),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                Until = t.Moment(m),
                ReleasedAt = t.Moment(m, nullable: true),
                ReleasedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_RaidBrakes", x => x.Id)
        );
        m.CreateIndex("IX_RaidBrakes_Until", "RaidBrakes", "Until");
        m.CreateTable(
            "LinkSightings",
            t => new
            {
                Id = t.Column<Guid>(),
                Link = t.Column<string>(maxLength: 300),
                By = t.Column<Guid>(),
                GroupId = t.Column<Guid>(),
                IsNew = t.Column<bool>(),
                At = t.Moment(m),
            },
            constraints: t => t.PrimaryKey("PK_LinkSightings", x => x.Id)
        );
        m.CreateIndex("IX_LinkSightings_Link_At", "LinkSightings", ["Link", "At"]);
        m.CreateIndex("IX_LinkSightings_At", "LinkSightings", "At");
        m.CreateIndex("IX_LinkSightings_By", "LinkSightings", "By");
        m.CreateTable(
            "HeldPosts",
            t => new
            {
                Id = t.Column<Guid>(),
                By = t.Column<Guid>(),
                Link = t.Column<string>(maxLength: 300),
                Words = t.Column<string>(),
                Groups = t.Column<int>(),
                People = t.Column<int>(),
                At = t.Moment(m),
                SeenAt = t.Moment(m, nullable: true),
                SeenBy = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_HeldPosts", x => x.Id)
        );
        m.CreateIndex("IX_HeldPosts_SeenAt_At", "HeldPosts", ["SeenAt", "At"]);
        m.CreateIndex("IX_HeldPosts_By_At", "HeldPosts", ["By", "At"]);
        m.CreateTable(
            "Bursts",
            t => new
            {
                Hour = t.Column<long>(),
                People = t.Column<int>(),
                At = t.Moment(m),
                SeenAt = t.Moment(m, nullable: true),
                SeenBy = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_Bursts", x => x.Hour)
        );
        m.CreateTable(
            "LintWords",
            t => new
            {
                Id = t.Column<Guid>(),
                Word = t.Column<string>(maxLength: 200),
                Kind = t.Column<int>(),
                Instead = t.Column<string>(maxLength: 400, nullable: true),
                By = t.Column<Guid>(),
                At = t.Moment(m),
                RemovedAt = t.Moment(m, nullable: true),
                RemovedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_LintWords", x => x.Id)
        );
        m.CreateIndex("IX_LintWords_RemovedAt_Word", "LintWords", ["RemovedAt", "Word"]);
    }
}
