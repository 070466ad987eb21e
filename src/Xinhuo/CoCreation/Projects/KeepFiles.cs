using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Projects;

/// <summary>Files are brought, brought anew, put away and fetched back, by anybody of the team and nobody else. No bytes are ever replaced.</summary>
internal static class KeepFiles
{
    public const int Most = 500;
    public const int MostVersions = 200;

    /// <summary>
    /// Keeps whole uploads in the room. Called as a file that is there, one is that file's next version; with <paramref name="into"/> all are that one's versions,
    /// whatever they are called. The same upload is kept once, however often the form is sent.
    /// </summary>
    public static async Task<Outcome<Nothing>> Bring(
        XinhuoDb db,
        Actor me,
        TeamId id,
        IReadOnlyList<UploadId> uploads,
        string? note,
        DateTimeOffset now,
        ProjectFileId? into = null
    )
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        var all = await db.Set<ProjectFile>().AsTracking().Where(f => f.TeamId == id).ToListAsync();
        if (into is { } one && !all.Exists(f => f.Id == one))
            return Refusal.NotFound;
        var said = CleanText.Line(note, FileVersion.MostCharacters, FileVersion.MostCharacters * 8);
        var refusal = Refusal.All(
            said.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On("Note", "cocreation.field.long", FileVersion.MostCharacters) : null,
            uploads.Count == 0 ? Refusal.On("Sent.Files", "cocreation.files.missing") : null
        );
        if (refusal is not null)
            return refusal;
        foreach (var upload in uploads)
        {
            var kept = await StoredFiles.Keep(db, upload, me.Member().Value, RoomFilesAudience.Of(id), now, "Sent.Files");
            if (kept.Refused)
                return kept.Refusal!;
            var stored = kept.Value;
            if (await db.Set<FileVersion>().AnyAsync(v => v.FileId == stored.Id))
                continue;
            var file = all.Find(f => into is { } given ? f.Id == given : f.PutAwayAt is null && f.Name.Equals(stored.Name, StringComparison.OrdinalIgnoreCase));
            var last = file is null ? 0 : await db.Set<FileVersion>().Where(v => v.ProjectFileId == file.Id).MaxAsync(v => v.Number);
            if (file is null ? all.Count >= Most : last >= MostVersions)
                return Refusal.On("Sent.Files", "cocreation.room.enough", file is null ? Most : MostVersions);
            if (file is null)
            {
                file = new ProjectFile
                {
                    Id = Ids.New<ProjectFileId>(now),
                    TeamId = id,
                    Name = stored.Name,
                    BroughtBy = me.Member(),
                    At = now,
                };
                all.Add(file);
                db.Add(file);
            }
            file.PutAwayAt = null;
            db.Add(
                new FileVersion
                {
                    ProjectFileId = file.Id,
                    Number = last + 1,
                    FileId = stored.Id,
                    By = me.Member(),
                    At = now,
                    Note = said.Text.Length == 0 ? null : said.Text,
                }
            );
            if (last == 0)
                db.Record(me, now, new FileBrought(id, team.BriefId, file.Id, me.Member()));
            else
                db.Record(me, now, new FileRenewed(id, team.BriefId, file.Id, me.Member()));
            await db.SaveChangesAsync();
        }
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> PutAway(XinhuoDb db, Actor me, TeamId id, ProjectFileId file, DateTimeOffset now)
    {
        if (await Of(db, me, id, file) is not var (team, one))
            return Refusal.NotFound;
        if (one.PutAwayAt is not null)
            return Nothing.Value;
        one.PutAwayAt = now;
        db.Record(me, now, new FilePutAway(id, team.BriefId, file, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Fetch(XinhuoDb db, Actor me, TeamId id, ProjectFileId file, DateTimeOffset now)
    {
        if (await Of(db, me, id, file) is not var (team, one))
            return Refusal.NotFound;
        if (one.PutAwayAt is null)
            return Nothing.Value;
        one.PutAwayAt = null;
        db.Record(me, now, new FileFetched(id, team.BriefId, file, me.Member()));
        return Nothing.Value;
    }

    private static async Task<(Team Team, ProjectFile One)?> Of(XinhuoDb db, Actor me, TeamId id, ProjectFileId file) =>
        await TeamStanding.Alone(db, me, id) is { MayWork: true, Team: var team }
        && await db.Set<ProjectFile>().AsTracking().SingleOrDefaultAsync(f => f.Id == file && f.TeamId == id) is { } one
            ? (team, one)
            : null;
}
