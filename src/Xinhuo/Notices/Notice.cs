using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Notices;

/// <summary>通知: one member is told of one happening, once. How it reads is made when it is shown, in the reader's language.</summary>
public sealed class Notice
{
    public const int MostQuoteCharacters = 120;

    /// <summary>Counts up; within one member in the order of commits, so that a stream can go on after the last one it sent.</summary>
    public long Id { get; private init; }
    public required MemberId MemberId { get; init; }
    public required Guid HappeningId { get; init; }

    /// <summary>The <see cref="NoticeKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it; null: the house.</summary>
    public MemberId? ActorId { get; init; }

    /// <summary>The key of its sentence: {0} is who, then the values.</summary>
    public required string Word { get; init; }
    public string? Values { get; init; }

    /// <summary>A few of the actor's words; gone when those are taken back.</summary>
    public string? Quote { get; set; }
    public required string Href { get; init; }

    /// <summary>Notices of one day with the same are shown as one: "三个人回了你".</summary>
    public string? Together { get; init; }

    /// <summary>Exactly what it tells of ("{topic}:{number}"): the same actor is told of the same thing once, whatever the kind.</summary>
    public required string About { get; init; }

    /// <summary>The larger thing it belongs to (the topic): who reads that has read this.</summary>
    public Guid? Thing { get; init; }

    /// <summary>Who may see it ("group:{id}", see Audiences), asked each time it is shown; null: this member always.</summary>
    public string? Audience { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the list with it was opened.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>When it was followed, or ticked off.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Null among them: a name that is withheld at present.</summary>
    internal string?[] Said => Values is null ? [] : JsonSerializer.Deserialize<string?[]>(Values)!;

    internal sealed class Shape : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> notice)
        {
            notice.ToTable("Notices").HasKey(n => n.Id);
            notice.Property(n => n.Kind).HasMaxLength(40);
            notice.Property(n => n.Word).HasMaxLength(100);
            notice.Property(n => n.Href).HasMaxLength(300);
            notice.Property(n => n.Together).HasMaxLength(100);
            notice.Property(n => n.About).HasMaxLength(100);
            notice.Property(n => n.Audience).HasMaxLength(60);
            notice
                .HasIndex(n => new
                {
                    n.HappeningId,
                    n.MemberId,
                    n.Kind,
                })
                .IsUnique();
            notice.HasIndex(n => new { n.MemberId, n.Id });
            notice.HasIndex(n => new { n.MemberId, n.SeenAt });
            notice.HasIndex(n => new { n.About, n.ActorId });
            notice.HasIndex(n => new { n.Thing, n.MemberId });
            notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
