using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Notices;

/// <summary>How a member wants to be told. No row: everything in the app, no letters.</summary>
public sealed class NoticeChoices
{
    public const int UsualHour = 8;

    public required MemberId MemberId { get; init; }

    /// <summary>Names of kinds that are turned off, each between blanks.</summary>
    public string Silenced { get; set; } = " ";
    public DigestRhythm Digest { get; set; }

    /// <summary>The hour of the letter, in the community's zone.</summary>
    public int Hour { get; set; } = UsualHour;
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;

    /// <summary>安静一阵: nothing pops up and no letter comes until then; what happens still waits in the list.</summary>
    public DateTimeOffset? QuietUntil { get; set; }

    /// <summary>夜里安静: from this hour to that one each day, in the community's zone, nothing pops up. Both or neither.</summary>
    public int? QuietFrom { get; set; }
    public int? QuietTo { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Whether nothing pops up at this moment.</summary>
    /// <param name="local">Now, in the community's zone.</param>
    public bool IsQuiet(DateTimeOffset local) => QuietUntil > local || QuietFrom is { } from && QuietTo is { } to && Within(local.Hour, from, to);

    /// <summary>22 to 7 goes over midnight.</summary>
    private static bool Within(int hour, int from, int to) => from <= to ? hour >= from && hour < to : hour >= from || hour < to;

    public bool Silences(string kind) => Silenced.Contains($" {kind} ", StringComparison.Ordinal);

    internal sealed class Shape : IEntityTypeConfiguration<NoticeChoices>
    {
        public void Configure(EntityTypeBuilder<NoticeChoices> choices)
        {
            choices.ToTable("NoticeChoices").HasKey(c => c.MemberId);
            choices.Property(c => c.Silenced).HasMaxLength(400);
            choices.HasIndex(c => new { c.Digest, c.Hour });
            choices.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Stored by number.</summary>
public enum DigestRhythm
{
    /// <summary>不发邮件</summary>
    Never = 0,

    /// <summary>每天一封</summary>
    Daily = 1,

    /// <summary>每周一封</summary>
    Weekly = 2,
}
