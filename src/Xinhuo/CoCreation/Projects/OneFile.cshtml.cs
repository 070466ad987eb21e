using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>A file of the room with all its versions.</summary>
[RequestSizeLimit(StoredFiles.MostInForm), RequestFormLimits(MultipartBodyLengthLimit = StoredFiles.MostInForm)]
internal sealed class OneFilePage(StoredFiles files) : RoomPage
{
    protected override Pacing Pacing => Pacing.Posts;

    [FromRoute]
    public ProjectFileId FileId { get; set; }

    [BindProperty]
    public SentFiles Sent { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public ProjectFile One { get; private set; } = null!;
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look() || !Standing.MayWork)
            return NotFound();
        // Slow, so before the act.
        if (await Sent.Take(Db, files, MyId.Value, "Sent.Files") is { } wrong)
            return await After(wrong);
        return await After(await Act(db => KeepFiles.Bring(db, Me.Acting(), Id, [.. Sent.Waiting.Select(w => w.Id)], Note, Now, FileId)), "versions");
    }

    public async Task<IActionResult> OnPostPutAwayAsync() => await After(await Act(db => KeepFiles.PutAway(db, Me.Acting(), Id, FileId, Now)));

    public async Task<IActionResult> OnPostFetchAsync() => await After(await Act(db => KeepFiles.Fetch(db, Me.Acting(), Id, FileId, Now)));

    protected override async Task<bool> Look()
    {
        if (!await base.Look() || await Db.Set<ProjectFile>().SingleOrDefaultAsync(f => f.Id == FileId && f.TeamId == Id) is not { } one)
            return false;
        One = one;
        return true;
    }

    protected override async Task Fill() => Versions = await VersionLine.Of(Db, FileId);
}
