using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Desk;

/// <summary>What was said to a request: an answer, or, by whoever asked, a further word.</summary>
internal sealed class HelpLine
{
    public required HelpRequestId RequestId { get; init; }
    public required int Number { get; init; }
    public required MemberId AuthorId { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Photos { get; init; }
    public required string Body { get; init; }
    public required string BodyHtml { get; init; }

    /// <summary>The mark of the form it was typed in.</summary>
    public Guid? Once { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<HelpLine>
    {
        public void Configure(EntityTypeBuilder<HelpLine> line)
        {
            line.ToTable("HelpLines").HasKey(l => new { l.RequestId, l.Number });
            line.HasIndex(l => new { l.AuthorId, l.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            line.HasOne<HelpRequest>().WithMany().HasForeignKey(l => l.RequestId).OnDelete(DeleteBehavior.Cascade);
            line.HasOne<Member>().WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
