using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation.Migrations;

/// <summary>Things that are lent, bookings of which no two hold one at once, and whose licence was seen.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_1211_Lending")]
internal sealed class Lending : Migration
{
    private const int Most = 4_000;
    private const int Line = 2_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Things(migrationBuilder);
        Bookings(migrationBuilder);
        Licences(migrationBuilder);
        if (migrationBuilder.OnSqlite())
            GuardOnSqlite(migrationBuilder);
        else
            GuardOnPostgres(migrationBuilder);
    }

    private static void Things(MigrationBuilder m)
    {
        m.CreateTable(
            "Things",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: Line),
                Kind = t.Column<string>(maxLength: Line),
                Place = t.Column<string>(maxLength: Line, nullable: true),
                BeforeMinutes = t.Column<int>(),
                AfterMinutes = t.Column<int>(),
                LongestMinutes = t.Column<int>(),
                GraceMinutes = t.Column<int>(),
                NeedsYes = t.Column<bool>(),
                Licence = t.Column<string>(maxLength: Line, nullable: true),
                TitleId = t.Column<Guid>(nullable: true),
                GroupId = t.Column<Guid>(nullable: true),
                HasMileage = t.Column<bool>(),
                Mileage = t.Column<int>(nullable: true),
                CalendarSecret = t.Column<string>(maxLength: 64),
                CreatedAt = t.Moment(m),
                CreatedBy = t.Column<Guid>(),
                RetiredAt = t.Moment(m, nullable: true),
                RetiredBy = t.Column<Guid>(nullable: true),
                Once = t.Column<Guid>(nullable: true),
                Photos = t.Column<string>(nullable: true),
                Body = t.Column<string>(),
                BodyHtml = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Things", x => x.Id);
                t.ForeignKey("FK_Things_Titles_TitleId", x => x.TitleId, "Titles", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Things_Groups_GroupId", x => x.GroupId, "Groups", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Things_CalendarSecret", "Things", "CalendarSecret", unique: true);
        m.CreateIndex("IX_Things_TitleId", "Things", "TitleId");
        m.CreateIndex("IX_Things_GroupId", "Things", "GroupId");
        m.CreateIndex("IX_Things_CreatedBy_Once", "Things", ["CreatedBy", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Bookings(MigrationBuilder m)
    {
        m.CreateTable(
            "Bookings",
            t => new
            {
                Id = t.Column<Guid>(),
                ThingId = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                TeamId = t.Column<Guid>(nullable: true),
                From = t.Moment(m),
                Until = t.Moment(m),
                HeldFrom = t.Moment(m),
                HeldUntil = t.Moment(m),
                Words = t.Column<string>(maxLength: Most, nullable: true),
                AskedAt = t.Moment(m),
                Once = t.Column<Guid>(nullable: true),
                ApprovedAt = t.Moment(m, nullable: true),
                ApprovedBy = t.Column<Guid>(nullable: true),
                LetGoAt = t.Moment(m, nullable: true),
                LetGoBy = t.Column<Guid>(nullable: true),
                LetGoBecause = t.Column<int>(nullable: true),
                LetGoWhy = t.Column<string>(maxLength: Most, nullable: true),
                HandedOverAt = t.Moment(m, nullable: true),
                HandedOverBy = t.Column<Guid>(nullable: true),
                MileageOut = t.Column<int>(nullable: true),
                WordsOut = t.Column<string>(maxLength: Most, nullable: true),
                PhotosOut = t.Column<string>(nullable: true),
                ReturnedAt = t.Moment(m, nullable: true),
                ReturnedTo = t.Column<Guid>(nullable: true),
                MileageBack = t.Column<int>(nullable: true),
                WordsBack = t.Column<string>(maxLength: Most, nullable: true),
                PhotosBack = t.Column<string>(nullable: true),
                Damage = t.Column<string>(maxLength: Most, nullable: true),
                OverdueToldAt = t.Moment(m, nullable: true),
                DoubtToldAt = t.Moment(m, nullable: true),
                Sequence = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Bookings", x => x.Id);
                t.CheckConstraint("CK_Bookings_Held", "\"HeldFrom\" < \"HeldUntil\"");
                t.ForeignKey("FK_Bookings_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Bookings_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Bookings_Teams_TeamId", x => x.TeamId, "Teams", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        m.CreateIndex("IX_Bookings_ThingId_HeldUntil", "Bookings", ["ThingId", "HeldUntil"]);
        m.CreateIndex("IX_Bookings_MemberId_Until", "Bookings", ["MemberId", "Until"]);
        m.CreateIndex("IX_Bookings_TeamId", "Bookings", "TeamId");
        m.CreateIndex("IX_Bookings_Until", "Bookings", "Until", filter: "\"LetGoAt\" IS NULL AND \"ReturnedAt\" IS NULL");
        m.CreateIndex("IX_Bookings_MemberId_Once", "Bookings", ["MemberId", "Once"], unique: true, filter: "\"Once\" IS NOT NULL");
    }

    private static void Licences(MigrationBuilder m)
    {
        m.CreateTable(
            "LicencesShown",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: Line),
                SeenAt = t.Moment(m),
                SeenBy = t.Column<Guid>(),
                RevokedAt = t.Moment(m, nullable: true),
                RevokedBy = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_LicencesShown", x => x.Id);
                t.ForeignKey("FK_LicencesShown_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_LicencesShown_MemberId_Name", "LicencesShown", ["MemberId", "Name"], unique: true, filter: "\"RevokedAt\" IS NULL");
    }

    // The extension is trusted since PostgreSQL 13: whoever owns the database may create it.
    private static void GuardOnPostgres(MigrationBuilder m)
    {
        m.Sql("create extension if not exists btree_gist");
        m.Sql(
            """
            alter table "Bookings" add constraint "NoTwoHold"
              exclude using gist ("ThingId" with =, tstzrange("HeldFrom", "HeldUntil", '[)') with &&) where ("LetGoAt" is null)
            """
        );
    }

    private static void GuardOnSqlite(MigrationBuilder m)
    {
        foreach (
            var (name, write, others) in ((string, string, string)[])
                [("NoTwoHoldNew", "insert", ""), ("NoTwoHoldChanged", "update", "b.\"Id\" <> old.\"Id\" and ")]
        )
            m.Sql(
                $"""
                create trigger "{name}" before {write} on "Bookings" when new."LetGoAt" is null
                begin
                  select raise(abort, 'NoTwoHold: somebody else holds this thing then')
                  where exists (
                    select 1 from "Bookings" b
                    where {others}b."ThingId" = new."ThingId" and b."LetGoAt" is null and b."HeldFrom" < new."HeldUntil" and b."HeldUntil" > new."HeldFrom"
                  );
                end
                """
            );
    }
}
