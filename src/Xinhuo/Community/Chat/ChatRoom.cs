using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Chat;

/// <summary>聊天室: where lines stand one after another. A group's, of two to twelve people among themselves, or of those who make something together.</summary>
internal sealed class ChatRoom
{
    public const int MostPeople = 12;
    public const int MostTitleCharacters = 30;

    public required RoomId Id { get; init; }
    public required RoomKind Kind { get; init; }

    /// <summary>Whose room it is; null: of those who have a seat.</summary>
    public GroupId? GroupId { get; init; }

    /// <summary>Of a room of two: both ids, the smaller first, so that the two have one room.</summary>
    public string? Pair { get; init; }

    /// <summary>Of those who make something: the project, which gives the seats, and the prompt in whose place it all happens.</summary>
    public Guid? ProjectId { get; init; }
    public Guid? PromptId { get; init; }

    /// <summary>Since when it is for reading alone.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>What a small room is called; null: by its people's names.</summary>
    public string? Title { get; set; }
    public MemberId? OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The number of the last line.</summary>
    public int LastNumber { get; init; }

    /// <summary>How often anything in it changed: see docs/decisions/0401.</summary>
    public long Change { get; init; }
    public required DateTimeOffset LastAt { get; init; }

    public string Href => $"/chat/{Id.Value}";

    public static string PairOf(MemberId one, MemberId other) =>
        string.CompareOrdinal(one.Value.ToString("N"), other.Value.ToString("N")) < 0 ? $"{one.Value:N}{other.Value:N}" : $"{other.Value:N}{one.Value:N}";

    internal sealed class Shape : IEntityTypeConfiguration<ChatRoom>
    {
        public void Configure(EntityTypeBuilder<ChatRoom> room)
        {
            room.ToTable("ChatRooms").HasKey(r => r.Id);
            room.Property(r => r.Id).ValueGeneratedNever();
            room.Property(r => r.Pair).HasMaxLength(64);
            room.Property(r => r.Title).HasMaxLength(200);
            room.HasIndex(r => r.GroupId).IsUnique();
            room.HasIndex(r => r.Pair).IsUnique();
            room.HasIndex(r => r.ProjectId).IsUnique();
            room.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
internal enum RoomKind
{
    /// <summary>小组畅聊: whoever is in the group is in its room.</summary>
    Group = 0,

    /// <summary>私聊: whoever has a seat.</summary>
    Direct = 1,

    /// <summary>项目聊天: whoever has a seat, and a later room of the house gives and takes the seats.</summary>
    Project = 2,
}
