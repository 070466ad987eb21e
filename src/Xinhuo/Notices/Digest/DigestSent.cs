using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Notices.Digest;

/// <summary>The one letter of a period to a member. Taken before it is sent: whoever comes second, after a race or a crash, finds it taken.</summary>
internal sealed class DigestSent
{
    public required MemberId MemberId { get; init; }

    /// <summary>"2026-11-21" or "2026-W47".</summary>
    public required string Period { get; init; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The newest notice it tells of.</summary>
    public required long UpTo { get; init; }

    /// <summary>Null: we do not know whether it arrived. It is not sent again; its lines come along in the next letter.</summary>
    public DateTimeOffset? SentAt { get; set; }
    public string? Error { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<DigestSent>
    {
        public void Configure(EntityTypeBuilder<DigestSent> sent)
        {
            sent.ToTable("DigestsSent").HasKey(s => new { s.MemberId, s.Period });
            sent.Property(s => s.Period).HasMaxLength(20);
            sent.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
