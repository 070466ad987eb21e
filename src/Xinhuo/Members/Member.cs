using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>
/// 成员: a person in the house, as the others see them. How they sign in (if they can at all: imported people cannot before they claim their
/// place) is the account's matter, which has the same id.
/// </summary>
public sealed class Member
{
    /// <summary>已离开的成员: the name of who erased themselves.</summary>
    public const string GoneName = "已离开的成员";
    public const int MostNameCharacters = 40;
    public const int MostIntroCharacters = 600;

    public required MemberId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>The name as compared (<see cref="MemberName.Key"/>), for those who can sign in; null for imported people not yet claimed.</summary>
    public string? NameKey { get; set; }
    public required Role Role { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>The face, small.</summary>
    public string? PhotoUrl { get; set; }

    /// <summary>The same photograph, large enough for the top of the person's page.</summary>
    public string? PortraitUrl { get; set; }
    public string? Province { get; set; }
    public string? City { get; set; }
    public string? Occupation { get; set; }

    /// <summary>Hobbies as the person lists them, separated by 、.</summary>
    public string? Hobbies { get; set; }

    /// <summary>一分钟介绍: who I am, in my own voice.</summary>
    public string? Intro { get; set; }
    public DateTimeOffset? IntroducedAt { get; set; }

    /// <summary>Content forms the person makes (短片, 照片集, 路线 …), separated by 、.</summary>
    public string? Makes { get; set; }

    /// <summary>The language letters and notices to this person are written in.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>Since when this person does not want to stand on the capability map and in suggestions; null: they do.</summary>
    public DateTimeOffset? OffMapSince { get; set; }

    /// <summary>Since when this person's page is for members alone, by their own choice; null with <see cref="ShownToGuestsSince"/> null: as the house does.</summary>
    public DateTimeOffset? ForMembersSince { get; set; }

    /// <summary>Since when this person's page is for everybody, by their own choice.</summary>
    public DateTimeOffset? ShownToGuestsSince { get; set; }

    /// <summary>What a host restrained at present, and until when; an end of null with a restraint: until it is lifted. Past its end it means nothing.</summary>
    public Restraint? Restraint { get; private set; }
    public DateTimeOffset? RestrainedUntil { get; private set; }

    /// <summary>The source an import brought them from ("stack-exchange:history.meta"), or null.</summary>
    public string? ImportedFrom { get; init; }

    /// <summary>When the person erased themselves: the row stays so that what others wrote to them stays whole, the name is gone.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>The invitation they came by, if by one.</summary>
    public Guid? InvitationId { get; set; }

    public bool IsErased => ErasedAt is not null;
    public bool IsStaff => Role is Role.Host or Role.ProductManager;
    public string Href => $"/people/{Id.Value}";

    public void Restrain(Restraint how, DateTimeOffset? until) => (Restraint, RestrainedUntil) = (how, until);

    public void Free() => (Restraint, RestrainedUntil) = (null, null);

    internal sealed class Shape : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.ToTable("Members").HasKey(m => m.Id);
            member.Property(m => m.Id).ValueGeneratedNever();
            member.Property(m => m.Name).HasMaxLength(100);
            member.Property(m => m.NameKey).HasMaxLength(200);
            member.Property(m => m.PhotoUrl).HasMaxLength(200);
            member.Property(m => m.PortraitUrl).HasMaxLength(200);
            member.Property(m => m.Province).HasMaxLength(60);
            member.Property(m => m.City).HasMaxLength(200);
            member.Property(m => m.Occupation).HasMaxLength(100);
            member.Property(m => m.Hobbies).HasMaxLength(400);
            member.Property(m => m.Makes).HasMaxLength(400);
            member.Property(m => m.Language).HasMaxLength(10);
            member.Property(m => m.ImportedFrom).HasMaxLength(100);
            member.HasIndex(m => m.Name);
            member.HasIndex(m => m.NameKey).IsUnique();
            member.HasIndex(m => m.InvitationId);
            member.HasIndex(m => new { m.IntroducedAt, m.Id });
            member.HasIndex(m => new { m.JoinedAt, m.Id });
            member.HasIndex(m => m.City);
        }
    }
}
