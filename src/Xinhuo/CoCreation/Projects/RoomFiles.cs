using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.CoCreation.Projects;

/// <summary>A file of the room in its newest version.</summary>
internal sealed record RoomFile(ProjectFile File, VersionLine Newest)
{
    /// <summary>Those of the room that are there, or that were put away; what changed last comes first.</summary>
    public static async Task<IReadOnlyList<RoomFile>> Of(XinhuoDb db, TeamId team, bool putAway = false, int most = KeepFiles.Most)
    {
        var versions = db.Set<FileVersion>();
        var newest =
            from f in db.Set<ProjectFile>()
            where f.TeamId == team && (f.PutAwayAt != null) == putAway
            from v in versions.Where(v => v.ProjectFileId == f.Id).OrderByDescending(v => v.Number).Take(1)
            from s in db.Set<StoredFile>().Where(s => s.Id == v.FileId)
            from m in db.Members().Where(m => m.Id == v.By && m.ErasedAt == null).DefaultIfEmpty()
            orderby v.At descending, f.Id descending
            select new RoomFile(f, new VersionLine(v, s, m));
        return await newest.Take(most).ToListAsync();
    }
}

/// <summary>One version as it is shown.</summary>
/// <param name="By">Null: somebody who left.</param>
internal sealed record VersionLine(FileVersion Version, StoredFile Stored, Member? By)
{
    /// <summary>All versions of a file, the newest first.</summary>
    public static async Task<IReadOnlyList<VersionLine>> Of(XinhuoDb db, ProjectFileId file) =>
        await Of(db, db.Set<FileVersion>().Where(v => v.ProjectFileId == file));

    /// <summary>Those of all files of a team, the newest first.</summary>
    public static async Task<ILookup<ProjectFileId, VersionLine>> OfTeam(XinhuoDb db, TeamId team)
    {
        var files = db.Set<ProjectFile>().Where(f => f.TeamId == team).Select(f => f.Id);
        return (await Of(db, db.Set<FileVersion>().Where(v => files.Contains(v.ProjectFileId)))).ToLookup(l => l.Version.ProjectFileId);
    }

    private static Task<List<VersionLine>> Of(XinhuoDb db, IQueryable<FileVersion> versions) =>
        (
            from v in versions
            join s in db.Set<StoredFile>() on v.FileId equals s.Id
            from m in db.Members().Where(m => m.Id == v.By && m.ErasedAt == null).DefaultIfEmpty()
            orderby v.Number descending
            select new VersionLine(v, s, m)
        ).ToListAsync();
}
