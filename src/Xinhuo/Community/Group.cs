using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>兴趣小组: people around an interest or a skill, with hosts of their own.</summary>
public sealed class Group
{
    public const int MostNameCharacters = 40;
    public const int MostNameUnits = 200;
    public const int MostAboutCharacters = 2_000;

    public required GroupId Id { get; init; }

    /// <summary>Its name in addresses. Stays, so that links keep working; a hidden group's hosts may take a new one, so that they do not.</summary>
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string? About { get; set; }
    public required Openness Openness { get; set; }
    public string? CoverUrl { get; set; }

    /// <summary>Null: the house itself, as in an import.</summary>
    public MemberId? FoundedBy { get; init; }
    public required DateTimeOffset FoundedAt { get; init; }
    public required DateTimeOffset LastActivityAt { get; set; }
    public int MemberCount { get; set; }
    public int TopicCount { get; set; }
    public string? ImportedFrom { get; init; }

    public string Href => $"/groups/{Slug}";

    internal sealed class Shape : IEntityTypeConfiguration<Group>
    {
        public void Configure(EntityTypeBuilder<Group> group)
        {
            group.ToTable("Groups").HasKey(g => g.Id);
            group.Property(g => g.Id).ValueGeneratedNever();
            group.Property(g => g.Slug).HasMaxLength(80);
            group.Property(g => g.Name).HasMaxLength(200);
            group.Property(g => g.CoverUrl).HasMaxLength(200);
            group.Property(g => g.ImportedFrom).HasMaxLength(200);
            group.HasIndex(g => g.Slug).IsUnique();
            group.HasIndex(g => new { g.LastActivityAt, g.Id });
        }
    }
}

/// <summary>Who may see and enter a group. Stored by number; add at the end.</summary>
public enum Openness
{
    /// <summary>开放: everybody sees it and walks in.</summary>
    Open = 0,

    /// <summary>申请加入: everybody sees that it is there and who hosts it; its talk is its members'.</summary>
    OnRequest = 1,

    /// <summary>隐身: for everybody else it does not exist; one comes in by invitation.</summary>
    Hidden = 2,
}
