using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>
/// 回复: what somebody wrote under a topic. Its number counts from 1 within the topic and is its place for paging, permalinks and read marks.
/// </summary>
public sealed class Reply
{
    public required ReplyId Id { get; init; }
    public required TopicId TopicId { get; init; }
    public required int Number { get; init; }
    public required MemberId AuthorId { get; init; }

    /// <summary>The reply it answers; null: the topic.</summary>
    public int? Parent { get; init; }

    /// <summary>Whom it answers: the author of the parent, or of the topic; null where that is oneself.</summary>
    public MemberId? To { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public int ThanksCount { get; set; }
    public int ImportedThanks { get; init; }
    public DateTimeOffset? HiddenAt { get; set; }
    public MemberId? HiddenBy { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? ImportedFrom { get; init; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }
    public string? Photos { get; set; }
    public int Rendered { get; set; }
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public bool IsGone => HiddenAt is not null || WithdrawnAt is not null;

    internal sealed class Shape : IEntityTypeConfiguration<Reply>
    {
        public void Configure(EntityTypeBuilder<Reply> reply)
        {
            reply.ToTable("Replies").HasKey(r => new { r.TopicId, r.Number });
            reply.Property(r => r.Number).ValueGeneratedNever();
            reply.Property(r => r.ImportedFrom).HasMaxLength(200);
            reply.HasIndex(r => r.Id).IsUnique();
            reply.HasIndex(r => new { r.AuthorId, r.At });
            reply.HasIndex(r => new { r.To, r.At });
            reply.HasIndex(r => new { r.AuthorId, r.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            reply.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId).OnDelete(DeleteBehavior.Restrict);
            reply.HasOne<Member>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
