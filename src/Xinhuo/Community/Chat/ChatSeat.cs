using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Chat;

/// <summary>
/// A member's place in a room: how far they have read, whether it stays quiet for them. In a direct room it is also what lets them in; in a group's the
/// group does, and the seat comes with the first look.
/// </summary>
internal sealed class ChatSeat
{
    public required RoomId RoomId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>The last line before they came: of a direct room they read what was said after it.</summary>
    public int From { get; set; }
    public int ReadNumber { get; set; }
    public required DateTimeOffset TakenAt { get; set; }
    public MemberId? BroughtBy { get; set; }

    /// <summary>Since when nothing of this room is brought to them.</summary>
    public DateTimeOffset? MutedAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<ChatSeat>
    {
        public void Configure(EntityTypeBuilder<ChatSeat> seat)
        {
            seat.ToTable("ChatSeats").HasKey(s => new { s.RoomId, s.MemberId });
            seat.HasIndex(s => s.MemberId);
            seat.HasOne<ChatRoom>().WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Cascade);
            seat.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
