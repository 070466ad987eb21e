using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>话题: something said to a group, or a knowledge object given to it, and the talk that grows under it.</summary>
public sealed class Topic
{
    public const int MostTitleCharacters = 120;
    public const int MostBodyCharacters = 20_000;

    public required TopicId Id { get; init; }
    public required GroupId GroupId { get; init; }
    public required MemberId AuthorId { get; init; }
    public required TopicKind Kind { get; init; }
    public required string Title { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastActivityAt { get; set; }
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Also the highest number given to a reply: withdrawn and hidden replies keep theirs.</summary>
    public int ReplyCount { get; set; }
    public MemberId? LastReplyBy { get; set; }
    public int ThanksCount { get; set; }

    /// <summary>Thanks that an import brought without saying who gave them.</summary>
    public int ImportedThanks { get; init; }
    public int SaveCount { get; set; }

    /// <summary>How many others built upon it.</summary>
    public int BuiltUponCount { get; set; }

    /// <summary>How many posts in it are marked as opinions worth an answer.</summary>
    public int OpinionCount { get; set; }
    public TopicId? BuildsOn { get; init; }
    public DateTimeOffset? HiddenAt { get; set; }
    public MemberId? HiddenBy { get; set; }

    /// <summary>The author took it back: a trace stays, and what others wrote under it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? ImportedFrom { get; init; }

    /// <summary>The mark of the form it was typed in: a second press of the same form meets it.</summary>
    public Guid? Once { get; init; }

    /// <summary>Photographs, see <see cref="PostPhotos"/>.</summary>
    public string? Photos { get; set; }

    /// <summary>Which renderer made the HTML; an older one is rendered again.</summary>
    public int Rendered { get; set; }

    /// <summary>A knowledge object's fields as JSON, see <see cref="KnowledgeObject"/>.</summary>
    public string? Knowledge { get; set; }

    /// <summary>As typed, in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public bool IsGone => HiddenAt is not null || WithdrawnAt is not null;
    public string Href => $"/topics/{Id.Value}";

    internal sealed class Shape : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> topic)
        {
            topic.ToTable("Topics").HasKey(t => t.Id);
            topic.Property(t => t.Id).ValueGeneratedNever();
            topic.Property(t => t.Title).HasMaxLength(2_000);
            topic.Property(t => t.ImportedFrom).HasMaxLength(200);
            topic.HasIndex(t => new
            {
                t.GroupId,
                t.LastActivityAt,
                t.Id,
            });
            topic.HasIndex(t => new
            {
                t.GroupId,
                t.Kind,
                t.LastActivityAt,
                t.Id,
            });
            topic.HasIndex(t => new { t.LastActivityAt, t.Id });
            topic.HasIndex(t => new { t.AuthorId, t.CreatedAt });
            topic.HasIndex(t => new { t.CreatedAt, t.Id });
            topic.HasIndex(t => t.BuildsOn);
            topic.HasIndex(t => new { t.AuthorId, t.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            topic.HasOne<Group>().WithMany().HasForeignKey(t => t.GroupId).OnDelete(DeleteBehavior.Restrict);
            topic.HasOne<Member>().WithMany().HasForeignKey(t => t.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
public enum TopicKind
{
    /// <summary>聊聊</summary>
    Talk = 0,

    /// <summary>路线</summary>
    Route = 1,

    /// <summary>装备清单</summary>
    GearList = 2,

    /// <summary>教程</summary>
    HowTo = 3,

    /// <summary>建议</summary>
    Idea = 4,

    /// <summary>新亮点: "我发现…"</summary>
    Discovery = 5,
}

/// <summary>What the kinds have in common.</summary>
public static class TopicKinds
{
    /// <summary>What the form for topics offers; ideas and discoveries have one of their own.</summary>
    internal static readonly TopicKind[] Written = [TopicKind.Talk, TopicKind.Route, TopicKind.GearList, TopicKind.HowTo];

    /// <summary>A knowledge object, that others keep and build upon.</summary>
    public static bool IsObject(this TopicKind kind) => kind is TopicKind.Route or TopicKind.GearList or TopicKind.HowTo;

    public static bool IsIdea(this TopicKind kind) => kind is TopicKind.Idea or TopicKind.Discovery;
}
