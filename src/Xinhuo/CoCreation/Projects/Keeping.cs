using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Projects;

/// <summary>里程碑: a point on the way that the team set itself, with a day or without.</summary>
internal sealed class Milestone
{
    public const int MostCharacters = 80;

    public required MilestoneId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string Title { get; init; }
    public DateOnly? On { get; init; }
    public required MemberId SetBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReachedAt { get; set; }
    public DateTimeOffset? DroppedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Milestone>
    {
        public void Configure(EntityTypeBuilder<Milestone> one)
        {
            one.ToTable("Milestones").HasKey(m => m.Id);
            one.Property(m => m.Id).ValueGeneratedNever();
            one.Property(m => m.Title).HasMaxLength(MostCharacters * 8);
            one.HasIndex(m => m.TeamId);
            one.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>镜头: what is to be taken, where, and by whom; ticked off when it is.</summary>
internal sealed class Shot
{
    public const int MostCharacters = 160;
    public const int MostPlaceCharacters = 60;

    public required ShotId Id { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>In the list, from the top.</summary>
    public required int Number { get; set; }
    public required string What { get; init; }
    public string? Place { get; init; }

    /// <summary>Who takes it; null: whoever is there.</summary>
    public MemberId? Who { get; init; }
    public required MemberId ListedBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? TakenAt { get; set; }
    public MemberId? TakenBy { get; set; }
    public DateTimeOffset? DroppedAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Shot>
    {
        public void Configure(EntityTypeBuilder<Shot> shot)
        {
            shot.ToTable("Shots").HasKey(s => s.Id);
            shot.Property(s => s.Id).ValueGeneratedNever();
            shot.Property(s => s.What).HasMaxLength(MostCharacters * 8);
            shot.Property(s => s.Place).HasMaxLength(MostPlaceCharacters * 8);
            shot.HasIndex(s => new { s.TeamId, s.Number });
            shot.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>决定: what the team settled, in its words. Taken back, it stays to be read as that.</summary>
internal sealed class Decision
{
    public const int MostCharacters = 400;

    public required DecisionId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string Words { get; init; }
    public required MemberId NotedBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }
    public MemberId? TakenBackBy { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> decision)
        {
            decision.ToTable("Decisions").HasKey(d => d.Id);
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.Property(d => d.Words).HasMaxLength(MostCharacters * 8);
            decision.HasIndex(d => d.TeamId);
            decision.HasOne<Team>().WithMany().HasForeignKey(d => d.TeamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
