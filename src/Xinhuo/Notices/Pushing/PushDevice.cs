using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Pushing;

/// <summary>A browser of a member's that asked to be rung, and up to which notice it was.</summary>
internal sealed class PushDevice
{
    public const int MostOfOne = 10;
    public const int MostAddress = 1_000;

    public required Guid Id { get; init; }
    public required MemberId MemberId { get; set; }

    /// <summary>The sign-in it was asked in: with that it ends.</summary>
    public required Guid SessionId { get; set; }

    /// <summary>Where the browser's push service takes messages for it.</summary>
    public required string Address { get; init; }

    /// <summary>The browser's public key and its secret (RFC 8291), base64url.</summary>
    public required string Key { get; set; }
    public required string Secret { get; set; }
    public required DateTimeOffset AskedAt { get; set; }
    public required long ToldUpTo { get; set; }
    public DateTimeOffset? RungAt { get; set; }

    /// <summary>Since when its service has taken nothing.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<PushDevice>
    {
        public void Configure(EntityTypeBuilder<PushDevice> device)
        {
            device.ToTable("PushDevices").HasKey(d => d.Id);
            device.Property(d => d.Id).ValueGeneratedNever();
            device.Property(d => d.Address).HasMaxLength(MostAddress);
            device.Property(d => d.Key).HasMaxLength(100);
            device.Property(d => d.Secret).HasMaxLength(40);
            device.HasIndex(d => d.Address).IsUnique();
            device.HasIndex(d => d.MemberId);
            device.HasIndex(d => d.SessionId);
            device.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
