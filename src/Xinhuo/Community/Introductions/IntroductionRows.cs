using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Introductions;

/// <summary>Whether a member wants to be introduced at all. Known to them alone.</summary>
internal sealed class IntroductionChoices
{
    public required MemberId MemberId { get; init; }
    public DateTimeOffset? OutSince { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionChoices>
    {
        public void Configure(EntityTypeBuilder<IntroductionChoices> choices)
        {
            choices.ToTable("IntroductionChoices").HasKey(c => c.MemberId);
            choices.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>想找会…的人: a skill that a member would like to meet.</summary>
internal sealed class IntroductionWish
{
    public required MemberId MemberId { get; init; }
    public required SkillId SkillId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionWish>
    {
        public void Configure(EntityTypeBuilder<IntroductionWish> wish)
        {
            wish.ToTable("IntroductionWishes").HasKey(w => new { w.MemberId, w.SkillId });
            wish.HasOne<Member>().WithMany().HasForeignKey(w => w.MemberId).OnDelete(DeleteBehavior.Cascade);
            wish.HasOne<Skill>().WithMany().HasForeignKey(w => w.SkillId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>How often somebody was offered to somebody in one month of the community's calendar.</summary>
internal sealed class IntroductionTurns
{
    /// <summary>Nobody is offered more often in a month.</summary>
    public const int Most = 2;

    public required MemberId MemberId { get; init; }

    /// <summary>202611 for November 2026.</summary>
    public required int Month { get; init; }
    public required int Taken { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionTurns>
    {
        public void Configure(EntityTypeBuilder<IntroductionTurns> turns)
        {
            turns.ToTable("IntroductionTurns").HasKey(t => new { t.MemberId, t.Month });
            turns.HasOne<Member>().WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Two who shall not be suggested to each other: one of them says so, or a host. Whose wish it was is shown to nobody.</summary>
internal sealed class IntroductionLetBe
{
    public required MemberId First { get; init; }
    public required MemberId Second { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionLetBe>
    {
        public void Configure(EntityTypeBuilder<IntroductionLetBe> letBe)
        {
            letBe
                .ToTable("IntroductionsLetBe")
                .HasKey(l => new
                {
                    l.First,
                    l.Second,
                    l.By,
                });
            letBe.HasIndex(l => l.Second);
            letBe.HasIndex(l => l.By);
            letBe.HasIndex(l => l.At);
            letBe.HasOne<Member>().WithMany().HasForeignKey(l => l.First).OnDelete(DeleteBehavior.Cascade);
            letBe.HasOne<Member>().WithMany().HasForeignKey(l => l.Second).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Somebody who would suit a member; computed, and computed anew where something changed. Points: docs/decisions/0432.</summary>
internal sealed class IntroductionSuggestion
{
    public required MemberId Owner { get; init; }
    public required MemberId Other { get; init; }
    public required int Points { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionSuggestion>
    {
        public void Configure(EntityTypeBuilder<IntroductionSuggestion> suggestion)
        {
            suggestion.ToTable("IntroductionSuggestions").HasKey(s => new { s.Owner, s.Other });
            suggestion.HasIndex(s => s.Other);
            suggestion.HasIndex(s => s.Points);
            suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.Owner).OnDelete(DeleteBehavior.Cascade);
            suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.Other).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What a member looked like when suggestions were last computed: see <see cref="Traits"/>.</summary>
internal sealed class IntroductionSketch
{
    public required MemberId MemberId { get; init; }
    public required string Traits { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionSketch>
    {
        public void Configure(EntityTypeBuilder<IntroductionSketch> sketch)
        {
            sketch.ToTable("IntroductionSketches").HasKey(s => s.MemberId);
            sketch.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>One computation: up to when it had read what happened, and for how many people it computed.</summary>
internal sealed class IntroductionRun
{
    public required DateTimeOffset UpTo { get; init; }
    public required int People { get; init; }
    public required int Anew { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<IntroductionRun>
    {
        public void Configure(EntityTypeBuilder<IntroductionRun> run) => run.ToTable("IntroductionRuns").HasKey(r => r.UpTo);
    }
}
