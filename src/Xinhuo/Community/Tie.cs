using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community;

/// <summary>往来: how often one member has dealt with another in one way, from the first time to the last. Counted from what happened, never typed.</summary>
public sealed class Tie
{
    public required MemberId From { get; init; }
    public required MemberId To { get; init; }
    public required TieKind Kind { get; init; }
    public int Count { get; init; }

    /// <summary>How many of them in hidden groups: those are told to the two alone.</summary>
    public int InHidden { get; init; }
    public required DateTimeOffset FirstAt { get; init; }
    public required DateTimeOffset LastAt { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<Tie>
    {
        public void Configure(EntityTypeBuilder<Tie> tie)
        {
            tie.ToTable("Ties")
                .HasKey(t => new
                {
                    t.From,
                    t.To,
                    t.Kind,
                });
            tie.HasIndex(t => new { t.To, t.From });
            tie.HasOne<Member>().WithMany().HasForeignKey(t => t.From).OnDelete(DeleteBehavior.Cascade);
            tie.HasOne<Member>().WithMany().HasForeignKey(t => t.To).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Stored by number; add at the end. Later rooms bring reviews, shared credits, sessions and kept introductions.</summary>
public enum TieKind
{
    /// <summary>回复: answered them.</summary>
    Reply = 0,

    /// <summary>提到: named them.</summary>
    Mention = 1,

    /// <summary>感谢</summary>
    Thanks = 2,

    /// <summary>接着做: built upon what they made.</summary>
    BuiltUpon = 3,

    /// <summary>收藏: keeps what they made. Counted, and told to nobody: who keeps what is their own matter.</summary>
    Saved = 4,

    /// <summary>聊过: said something to them in a chat. Counted as what happens in hidden groups is: told to the two alone.</summary>
    Talk = 5,

    /// <summary>经人引荐: both said yes to being introduced, and both have written since. Told to the two alone.</summary>
    Introduction = 6,
}
