using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.Migrations;

/// <summary>What a person's skills and titles stand on, and the words a new house begins with. Brands change them on the hosts' pages.</summary>
[DbContext(typeof(XinhuoDb)), Migration("20261121_0104_Standing")]
internal sealed class Standing : Migration
{
    private static readonly (string Slug, string Zh, string En, string Icon)[] Vocabulary =
    [
        ("script", "编剧", "Script", "feather"),
        ("driving", "驾驶", "Driving", "car"),
        ("on-camera", "出镜", "On camera", "clapperboard"),
        ("photography", "摄影", "Photography", "camera"),
        ("video", "摄像", "Video", "video"),
        ("aerial", "航拍", "Aerial", "plane"),
        ("editing", "剪辑", "Editing", "scissors"),
        ("voice-over", "配音", "Voice-over", "mic"),
        ("score", "配乐", "Score", "music"),
        ("copy", "文案", "Copy", "pen-line"),
        ("design", "设计", "Design", "palette"),
        ("route-planning", "路线规划", "Route planning", "route"),
        ("technical-analysis", "技术分析", "Technical analysis", "chart-line"),
        ("hosting", "主持", "Hosting", "messages-square"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        var moment = m.OnSqlite() ? "INTEGER" : "timestamp with time zone";
        foreach (var (table, column) in new[] { ("Skills", "RetiredAt"), ("Titles", "RetiredAt"), ("Endorsements", "HiddenAt") })
            if (m.OnSqlite())
                m.AddColumn<long>(column, table, moment, nullable: true);
            else
                m.AddColumn<DateTimeOffset>(column, table, moment, nullable: true);

        m.CreateTable(
            "SkillCredits",
            t => new
            {
                MemberId = t.Column<Guid>(),
                SkillId = t.Column<Guid>(),
                Source = t.Column<Guid>(),
                At = t.Moment(m),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_SkillCredits",
                    x => new
                    {
                        x.MemberId,
                        x.SkillId,
                        x.Source,
                    }
                );
                t.ForeignKey("FK_SkillCredits_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_SkillCredits_Skills_SkillId", x => x.SkillId, "Skills", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_SkillCredits_SkillId", "SkillCredits", "SkillId");

        for (var n = 0; n < Vocabulary.Length; n++)
        {
            var (slug, zh, en, icon) = Vocabulary[n];
            // The same ids in every house: an export of one can be read in another.
            var id = new Guid($"019aa300-0000-7000-8000-{n + 1:x12}");
            m.InsertData(
                "Skills",
                ["Id", "Slug", "NameZh", "NameEn", "Icon"],
                m.OnSqlite() ? ["TEXT", "TEXT", "TEXT", "TEXT", "TEXT"] : ["uuid", "text", "text", "text", "text"],
                [id, slug, zh, en, icon]
            );
        }
    }
}
