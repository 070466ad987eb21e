using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Somebody takes a file, for a project of theirs or to look: written down before the first byte, once a day.</summary>
internal static class TakeAsset
{
    public static async Task<Outcome<FileId>> Do(XinhuoDb db, Actor me, RenditionId id, TeamId? project, DateOnly today, DateTimeOffset now)
    {
        var (member, file) = (me.Member(), await db.Renditions().SingleOrDefaultAsync(r => r.Id == id && r.RemovedAt == null));
        if (file is null)
            return Refusal.NotFound;
        var asset = await db.Assets().SingleAsync(a => a.Id == file.AssetId);
        if (!asset.IsGiven(today))
            return Refusal.Of($"cocreation.materials.refused.{asset.State(today)}");
        var team = project is { } wanted ? await db.ProjectsOf(member).SingleOrDefaultAsync(t => t.Id == wanted) : null;
        if (project is not null && team is null)
            return Refusal.On("Project", "cocreation.materials.refused.project");
        await db.InTurn($"take:{member.Value}");
        if (await db.AssetTakes().AnyAsync(t => t.MemberId == member && t.RenditionId == id && t.Day == today && t.TeamId == project))
            return file.FileId;
        db.Add(
            new AssetTake
            {
                Id = Guid.CreateVersion7(now),
                AssetId = asset.Id,
                RenditionId = id,
                MemberId = member,
                TeamId = project,
                Day = today,
                At = now,
            }
        );
        db.Record(me, now, new MaterialTaken(asset.Id, id, member, project, team?.BriefId));
        return file.FileId;
    }
}
