using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.CoCreation;

/// <summary>
/// 小队: people who make one thing together, from the first call to the archive. It is theirs: they name the seats, say yes to each other, confirm, and end it
/// (docs/decisions/0601).
/// </summary>
public sealed class Team
{
    public const int MostSeats = 12;
    public const int MostUnits = 4_000;
    public const int MostHandInCharacters = 2_000;
    public const int MostLinkCharacters = 500;

    public required TeamId Id { get; init; }

    /// <summary>The brief it answers; null: its people's own idea.</summary>
    public BriefId? BriefId { get; init; }
    public required string Title { get; set; }
    public required MemberId CalledBy { get; init; }
    public required DateTimeOffset CalledAt { get; init; }

    /// <summary>Since when it is a team, and has its room.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public MemberId? ConfirmedBy { get; private set; }
    public RoomId? RoomId { get; private set; }

    /// <summary>When what it made was handed in to its brief.</summary>
    public DateTimeOffset? HandedInAt { get; private set; }
    public MemberId? HandedInBy { get; private set; }
    public string? HandedInWords { get; private set; }
    public string? HandedInLink { get; private set; }

    /// <summary>The end: its room is an archive, or, before it was a team, the call is taken back.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public MemberId? EndedBy { get; private set; }
    public Guid? Once { get; init; }
    public string? Photos { get; set; }

    /// <summary>The call, as typed in Markdown.</summary>
    public required string Body { get; set; }
    public required string BodyHtml { get; set; }

    public bool IsConfirmed => ConfirmedAt is not null;
    public bool IsEnded => EndedAt is not null;
    public string Href => $"/teams/{Id.Value}";

    public void Confirm(MemberId by, RoomId room, DateTimeOffset now) => (ConfirmedAt, ConfirmedBy, RoomId) = (now, by, room);

    public void HandIn(MemberId by, string words, string? link, DateTimeOffset now) =>
        (HandedInAt, HandedInBy, HandedInWords, HandedInLink) = (now, by, words, link);

    public void End(MemberId by, DateTimeOffset now) => (EndedAt, EndedBy) = (now, by);

    internal sealed class Shape : IEntityTypeConfiguration<Team>
    {
        public void Configure(EntityTypeBuilder<Team> team)
        {
            team.ToTable("Teams").HasKey(t => t.Id);
            team.Property(t => t.Id).ValueGeneratedNever();
            team.Property(t => t.Title).HasMaxLength(MostUnits);
            team.Property(t => t.HandedInWords).HasMaxLength(MostHandInCharacters * 4);
            team.Property(t => t.HandedInLink).HasMaxLength(MostUnits);
            team.HasIndex(t => new { t.CalledAt, t.Id });
            team.HasIndex(t => t.BriefId);
            team.HasIndex(t => new { t.CalledBy, t.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
            team.HasOne<Brief>().WithMany().HasForeignKey(t => t.BriefId).OnDelete(DeleteBehavior.Restrict);
            team.HasOne<Member>().WithMany().HasForeignKey(t => t.CalledBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A seat round the fire: a role, and whoever sits there.</summary>
public sealed class TeamSeat
{
    public const int MostNoteCharacters = 80;

    public required SeatId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required SkillId SkillId { get; set; }

    /// <summary>Round the fire, from the top.</summary>
    public required int Place { get; set; }

    /// <summary>What is hoped for in this seat, in the team's words.</summary>
    public string? Note { get; set; }
    public MemberId? MemberId { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }

    public bool IsEmpty => MemberId is null;

    public void Take(MemberId member, DateTimeOffset now) => (MemberId, TakenAt) = (member, now);

    public void GiveBack() => (MemberId, TakenAt) = (null, null);

    internal sealed class Shape : IEntityTypeConfiguration<TeamSeat>
    {
        public void Configure(EntityTypeBuilder<TeamSeat> seat)
        {
            seat.ToTable("TeamSeats").HasKey(s => s.Id);
            seat.Property(s => s.Id).ValueGeneratedNever();
            seat.Property(s => s.Note).HasMaxLength(MostNoteCharacters * 8);
            seat.HasIndex(s => s.TeamId);
            seat.HasIndex(s => s.MemberId);
            seat.HasIndex(s => s.SkillId);
            seat.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Cascade);
            seat.HasOne<Skill>().WithMany().HasForeignKey(s => s.SkillId).OnDelete(DeleteBehavior.Restrict);
            seat.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Somebody who is, or was, in a team. Who left stays as who was there.</summary>
public sealed class TeamMaker
{
    public required TeamId TeamId { get; init; }
    public required MemberId MemberId { get; init; }
    public required DateTimeOffset JoinedAt { get; set; }
    public DateTimeOffset? LeftAt { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<TeamMaker>
    {
        public void Configure(EntityTypeBuilder<TeamMaker> maker)
        {
            maker.ToTable("TeamMakers").HasKey(m => new { m.TeamId, m.MemberId });
            maker.HasIndex(m => m.MemberId);
            maker.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Cascade);
            maker.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
