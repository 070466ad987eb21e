using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Migrations;

/// <summary>Introductions: who is offered to whom, what each says, who would suit whom.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261122_0701_Introducing")]
internal sealed class Introducing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Offers(migrationBuilder);
        Wishes(migrationBuilder);
        LetBe(migrationBuilder);
        Suggestions(migrationBuilder);
    }

    private static void Offers(MigrationBuilder m)
    {
        m.CreateTable(
            "Introductions",
            t => new
            {
                Id = t.Column<Guid>(),
                First = t.Column<Guid>(),
                Second = t.Column<Guid>(),
                OfferedBy = t.Column<Guid>(nullable: true),
                OfferedAt = t.Moment(m),
                LapsesAt = t.Moment(m),
                HeldAt = t.Moment(m, nullable: true),
                Words = t.Column<string>(maxLength: 2_000, nullable: true),
                Why = t.Column<string>(maxLength: 2_000, nullable: true),
                FirstSaid = t.Column<int>(nullable: true),
                FirstSaidAt = t.Moment(m, nullable: true),
                SecondSaid = t.Column<int>(nullable: true),
                SecondSaidAt = t.Moment(m, nullable: true),
                WithdrawnAt = t.Moment(m, nullable: true),
                AcceptedAt = t.Moment(m, nullable: true),
                RoomId = t.Column<Guid>(nullable: true),
                KeptAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Introductions", x => x.Id);
                t.ForeignKey("FK_Introductions_Members_First", x => x.First, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_Introductions_Members_Second", x => x.Second, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Introductions_First_LapsesAt", "Introductions", ["First", "LapsesAt"]);
        m.CreateIndex("IX_Introductions_Second_LapsesAt", "Introductions", ["Second", "LapsesAt"]);
        m.CreateIndex("IX_Introductions_OfferedBy_OfferedAt", "Introductions", ["OfferedBy", "OfferedAt"]);
        m.CreateIndex("IX_Introductions_OfferedAt", "Introductions", "OfferedAt");
        m.CreateIndex("IX_Introductions_RoomId", "Introductions", "RoomId");

        m.CreateTable(
            "IntroductionTurns",
            t => new
            {
                MemberId = t.Column<Guid>(),
                Month = t.Column<int>(),
                Taken = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IntroductionTurns", x => new { x.MemberId, x.Month });
                t.ForeignKey("FK_IntroductionTurns_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }

    private static void Wishes(MigrationBuilder m)
    {
        m.CreateTable(
            "IntroductionChoices",
            t => new { MemberId = t.Column<Guid>(), OutSince = t.Moment(m, nullable: true) },
            constraints: t =>
            {
                t.PrimaryKey("PK_IntroductionChoices", x => x.MemberId);
                t.ForeignKey("FK_IntroductionChoices_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateTable(
            "IntroductionWishes",
            t => new
            {
                MemberId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IntroductionWishes", x => new { x.MemberId, x.SkillId });
                t.ForeignKey("FK_IntroductionWishes_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_IntroductionWishes_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_IntroductionWishes_SkillId", "IntroductionWishes", "SkillId");
    }

    private static void LetBe(MigrationBuilder m)
    {
        m.CreateTable(
            "IntroductionsLetBe",
            t => new
            {
                First = t.Column<Guid>(),
                Second = t.Column<Guid>(),
                By = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_IntroductionsLetBe",
                    x => new
                    {
                        x.First,
                        x.Second,
                        x.By,
                    }
                );
                t.ForeignKey("FK_IntroductionsLetBe_Members_First", x => x.First, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_IntroductionsLetBe_Members_Second", x => x.Second, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_IntroductionsLetBe_Second", "IntroductionsLetBe", "Second");
        m.CreateIndex("IX_IntroductionsLetBe_By", "IntroductionsLetBe", "By");
        m.CreateIndex("IX_IntroductionsLetBe_At", "IntroductionsLetBe", "At");
    }

    private static void Suggestions(MigrationBuilder m)
    {
        m.CreateTable(
            "IntroductionSuggestions",
            t => new
            {
                Owner = t.Column<Guid>(),
                Other = t.Column<Guid>(),
                Points = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_IntroductionSuggestions", x => new { x.Owner, x.Other });
                t.ForeignKey("FK_IntroductionSuggestions_Members_Owner", x => x.Owner, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_IntroductionSuggestions_Members_Other", x => x.Other, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_IntroductionSuggestions_Other", "IntroductionSuggestions", "Other");
        m.CreateIndex("IX_IntroductionSuggestions_Points", "IntroductionSuggestions", "Points");
        m.CreateTable(
            "IntroductionSketches",
            t => new { MemberId = t.Column<Guid>(), Traits = t.Column<string>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_IntroductionSketches", x => x.MemberId);
                t.ForeignKey("FK_IntroductionSketches_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateTable(
            "IntroductionRuns",
            t => new
            {
                UpTo = t.Moment(m),
                People = t.Column<int>(),
                Anew = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_IntroductionRuns", x => x.UpTo)
        );
    }
}
