using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>自由人: somebody who says "I am free, ask me". Only they are ever suggested; who stops is gone from every list at once.</summary>
public sealed class FreeAgent
{
    public const int MostWordsCharacters = 140;
    public const int MostRoles = 5;

    public required MemberId MemberId { get; init; }

    /// <summary>What they would love to make, or when they have time.</summary>
    public string? Words { get; set; }
    public required DateTimeOffset Since { get; set; }

    /// <summary>Until when; null: until they say so.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Since when they look for a team themselves and the house shall not think of them; null: it may.</summary>
    public DateTimeOffset? QuietSince { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<FreeAgent>
    {
        public void Configure(EntityTypeBuilder<FreeAgent> agent)
        {
            agent.ToTable("FreeAgents").HasKey(a => a.MemberId);
            agent.Property(a => a.Words).HasMaxLength(MostWordsCharacters * 8);
            agent.HasIndex(a => new { a.Since, a.MemberId });
            agent.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A role they would take.</summary>
public sealed class FreeAgentRole
{
    public required MemberId MemberId { get; init; }
    public required SkillId SkillId { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<FreeAgentRole>
    {
        public void Configure(EntityTypeBuilder<FreeAgentRole> role)
        {
            role.ToTable("FreeAgentRoles").HasKey(r => new { r.MemberId, r.SkillId });
            role.HasIndex(r => r.SkillId);
            role.HasOne<FreeAgent>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
            role.HasOne<Skill>().WithMany().HasForeignKey(r => r.SkillId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
