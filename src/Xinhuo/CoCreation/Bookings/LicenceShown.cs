using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>看过证件: somebody of the brand saw a member's licence. Kept as that fact and a date, never as a picture; the member sees it.</summary>
internal sealed class LicenceShown
{
    public required LicenceId Id { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>Which, as things ask for it: 驾照.</summary>
    public required string Name { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    public required MemberId SeenBy { get; init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public MemberId? RevokedBy { get; private set; }

    public void Revoke(MemberId by, DateTimeOffset now) => (RevokedAt, RevokedBy) = (now, by);

    internal sealed class Shape : IEntityTypeConfiguration<LicenceShown>
    {
        public void Configure(EntityTypeBuilder<LicenceShown> licence)
        {
            licence.ToTable("LicencesShown").HasKey(l => l.Id);
            licence.Property(l => l.Id).ValueGeneratedNever();
            licence.Property(l => l.Name).HasMaxLength(Thing.MostUnits);
            licence.HasIndex(l => new { l.MemberId, l.Name }).IsUnique().HasFilter("\"RevokedAt\" IS NULL");
            licence.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
