using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Members;
using Xinhuo.Platform.Files;

namespace Xinhuo.CoCreation.Projects;

/// <summary>文件: what a team works on, in versions. A newer one never replaces an older one, and what is put away stays whole.</summary>
internal sealed class ProjectFile
{
    public required ProjectFileId Id { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>As its first version was called; whatever comes to the room under this name is its next version.</summary>
    public required string Name { get; init; }
    public required MemberId BroughtBy { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? PutAwayAt { get; set; }

    public string Href => $"/teams/{TeamId.Value}/room/files/{Id.Value}";

    internal sealed class Shape : IEntityTypeConfiguration<ProjectFile>
    {
        public void Configure(EntityTypeBuilder<ProjectFile> file)
        {
            file.ToTable("ProjectFiles").HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(StoredFile.MostNameUnits);
            file.HasIndex(f => f.TeamId);
            file.HasOne<Team>().WithMany().HasForeignKey(f => f.TeamId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>One version of a file: its bytes, who brought them, and what is different, in words if there are any.</summary>
internal sealed class FileVersion
{
    public const int MostCharacters = 160;

    public required ProjectFileId ProjectFileId { get; init; }

    /// <summary>From 1, in the order in which they came.</summary>
    public required int Number { get; init; }
    public required FileId FileId { get; init; }
    public required MemberId By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Note { get; init; }

    internal sealed class Shape : IEntityTypeConfiguration<FileVersion>
    {
        public void Configure(EntityTypeBuilder<FileVersion> version)
        {
            version.ToTable("FileVersions").HasKey(v => new { v.ProjectFileId, v.Number });
            version.Property(v => v.Note).HasMaxLength(MostCharacters * 8);
            version.HasIndex(v => v.FileId).IsUnique();
            version.HasOne<ProjectFile>().WithMany().HasForeignKey(v => v.ProjectFileId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
