using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>建议·新亮点: a topic that asks for something, or tells of something found. Its words, talk and history are the topic's; this is what became of it.</summary>
public sealed class Idea
{
    public required TopicId TopicId { get; init; }
    public required GroupId GroupId { get; init; }
    public required MemberId AuthorId { get; init; }

    /// <summary><see cref="TopicKind.Idea"/> or <see cref="TopicKind.Discovery"/>.</summary>
    public required TopicKind Kind { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The talk it came from.</summary>
    public TopicId? Cites { get; init; }
    public IdeaStage Stage { get; private set; }

    /// <summary>When its stage last changed: what lists are ordered by.</summary>
    public required DateTimeOffset MovedAt { get; set; }
    public Verdict? Verdict { get; private set; }
    public DateTimeOffset? FirstDecidedAt { get; private set; }

    /// <summary>Since when the decision that holds is "adopted".</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>When the first thing that carried it out was linked.</summary>
    public DateTimeOffset? CarriedOutAt { get; private set; }
    public TopicId? MergedInto { get; private set; }
    public DateTimeOffset? MergedAt { get; private set; }
    public MemberId? MergedBy { get; private set; }

    public bool IsDiscovery => Kind == TopicKind.Discovery;
    public bool IsMerged => MergedInto is not null;

    /// <summary>What was carried out stays adopted; a discovery is nobody's to decide. False: nothing changed.</summary>
    public bool Decide(Verdict verdict, DateTimeOffset now)
    {
        if (IsDiscovery || IsMerged || CarriedOutAt is not null && verdict != Community.Verdict.Adopted)
            return false;
        FirstDecidedAt ??= now;
        AdoptedAt = verdict == Community.Verdict.Adopted ? AdoptedAt ?? now : null;
        Verdict = verdict;
        if (CarriedOutAt is null)
            (Stage, MovedAt) = (IdeaStage.Decided, now);
        return true;
    }

    /// <summary>Only what was adopted can have been carried out; a second thing is one more line. False: it is not adopted.</summary>
    public bool CarryOut(DateTimeOffset now)
    {
        if (IsMerged || Verdict != Community.Verdict.Adopted)
            return false;
        CarriedOutAt ??= now;
        (Stage, MovedAt) = (IdeaStage.CarriedOut, now);
        return true;
    }

    /// <summary>The last thing that carried it out was taken back.</summary>
    public void CarriedOutNoMore(DateTimeOffset now) => (CarriedOutAt, Stage, MovedAt) = (null, IdeaStage.Decided, now);

    /// <summary>The same was said before: this one points there from now on.</summary>
    public void Merge(TopicId into, MemberId by, DateTimeOffset now) =>
        (Stage, MovedAt, MergedInto, MergedAt, MergedBy) = (IdeaStage.Merged, now, into, now, by);

    internal sealed class Shape : IEntityTypeConfiguration<Idea>
    {
        public void Configure(EntityTypeBuilder<Idea> idea)
        {
            idea.ToTable("Ideas").HasKey(i => i.TopicId);
            idea.Property(i => i.TopicId).ValueGeneratedNever();
            idea.HasIndex(i => new
            {
                i.Kind,
                i.Stage,
                i.MovedAt,
                i.TopicId,
            });
            idea.HasIndex(i => new { i.AuthorId, i.ProposedAt });
            idea.HasIndex(i => i.MergedInto);
            idea.HasOne<Topic>().WithMany().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Stored by number; add at the end.</summary>
public enum IdeaStage
{
    /// <summary>还开着</summary>
    Open = 0,

    /// <summary>有了决定</summary>
    Decided = 1,

    /// <summary>做成了</summary>
    CarriedOut = 2,

    /// <summary>并进了另一条</summary>
    Merged = 3,
}

/// <summary>What staff decided. Stored by number; add at the end.</summary>
public enum Verdict
{
    /// <summary>采纳</summary>
    Adopted = 0,

    /// <summary>先放一放</summary>
    NotNow = 1,

    /// <summary>不做，因为…</summary>
    No = 2,
}
