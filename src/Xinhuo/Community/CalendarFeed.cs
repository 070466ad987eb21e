using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>日历订阅: the secret address under which a member's own calendar program fetches what they go to.</summary>
public sealed class CalendarFeed
{
    public required MemberId MemberId { get; init; }
    public required string Secret { get; set; }
    public required DateTimeOffset RenewedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> feed)
        {
            feed.ToTable("CalendarFeeds").HasKey(f => f.MemberId);
            feed.Property(f => f.MemberId).ValueGeneratedNever();
            feed.Property(f => f.Secret).HasMaxLength(64);
            feed.HasIndex(f => f.Secret).IsUnique();
            feed.HasOne<Member>().WithOne().HasForeignKey<CalendarFeed>(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
