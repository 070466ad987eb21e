using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;

namespace Xinhuo.Community.Rules;

/// <summary>家规: how we treat each other here, as the hosts wrote it. Each change is a further version; the ones before stay.</summary>
internal sealed class HouseRules
{
    public const int MostCharacters = 6_000;
    public const int MostUnits = 20_000;
    public const int MostRules = 20;

    /// <summary>1, 2, 3 …; 0 is the text every house begins with.</summary>
    public required int Version { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in a line.</summary>
    public string? Why { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<HouseRules>
    {
        public void Configure(EntityTypeBuilder<HouseRules> rules)
        {
            rules.ToTable("HouseRules").HasKey(r => r.Version);
            rules.Property(r => r.Version).ValueGeneratedNever();
            rules.Property(r => r.Why).HasMaxLength(1_000);
        }
    }
}
