using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Members;

/// <summary>屏蔽: one member does not want to hear from another. Known to them alone.</summary>
public sealed class Block
{
    public required MemberId By { get; init; }
    public required MemberId Of { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<Block>
    {
        public void Configure(EntityTypeBuilder<Block> block)
        {
            block.ToTable("Blocks").HasKey(b => new { b.By, b.Of });
            block.HasIndex(b => b.Of);
            block.HasOne<Member>().WithMany().HasForeignKey(b => b.By).OnDelete(DeleteBehavior.Cascade);
            block.HasOne<Member>().WithMany().HasForeignKey(b => b.Of).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
