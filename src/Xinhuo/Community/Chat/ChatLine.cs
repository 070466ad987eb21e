using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Chat;

/// <summary>一句话: what somebody said in a room. Its number is its place in it.</summary>
internal sealed class ChatLine
{
    public const int MostCharacters = 4_000;

    public required LineId Id { get; init; }
    public required RoomId RoomId { get; init; }
    public required int Number { get; init; }

    /// <summary>The room's change that last touched it.</summary>
    public required long Change { get; set; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The line it answers.</summary>
    public int? Answers { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public DateTimeOffset? HiddenAt { get; set; }
    public MemberId? HiddenBy { get; set; }

    /// <summary>The browser's own mark of it: sent again, it meets itself.</summary>
    public Guid? Once { get; init; }
    public string? Photos { get; set; }
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<ChatLine>
    {
        public void Configure(EntityTypeBuilder<ChatLine> line)
        {
            line.ToTable("ChatLines").HasKey(l => new { l.RoomId, l.Number });
            line.Property(l => l.Number).ValueGeneratedNever();
            line.HasIndex(l => l.Id).IsUnique();
            line.HasIndex(l => new { l.RoomId, l.Change }).IsUnique();
            line.HasIndex(l => new { l.AuthorId, l.At });
            line.HasIndex(l => new { l.AuthorId, l.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            line.HasOne<ChatRoom>().WithMany().HasForeignKey(l => l.RoomId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<Member>().WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a line said before its author said it better. Only ever added to.</summary>
internal sealed class FormerLine
{
    public required Guid Id { get; init; }
    public required RoomId RoomId { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Body { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<FormerLine>
    {
        public void Configure(EntityTypeBuilder<FormerLine> former)
        {
            former.ToTable("FormerLines").HasKey(f => f.Id);
            former.Property(f => f.Id).ValueGeneratedNever();
            former.HasIndex(f => new { f.RoomId, f.Number });
            former.HasOne<ChatRoom>().WithMany().HasForeignKey(f => f.RoomId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>How a member wants to be met in chat. No row: by everybody, and seen.</summary>
internal sealed class ChatChoices
{
    public required MemberId MemberId { get; init; }

    /// <summary>Since when only people they have dealt with may write to them first.</summary>
    public DateTimeOffset? KnownOnlySince { get; set; }

    /// <summary>Since when they keep to themselves whether they are here.</summary>
    public DateTimeOffset? UnseenSince { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<ChatChoices>
    {
        public void Configure(EntityTypeBuilder<ChatChoices> choices)
        {
            choices.ToTable("ChatChoices").HasKey(c => c.MemberId);
            choices.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
