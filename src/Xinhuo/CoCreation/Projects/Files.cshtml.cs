using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>文件: what the team works on, in its newest versions.</summary>
[RequestSizeLimit(StoredFiles.MostInForm), RequestFormLimits(MultipartBodyLengthLimit = StoredFiles.MostInForm)]
internal sealed class FilesPage(StoredFiles files) : RoomPage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public SentFiles Sent { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<RoomFile> All { get; private set; } = [];
    public IReadOnlyList<RoomFile> Away { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look() || !Standing.MayWork)
            return NotFound();
        // Slow, so before the act.
        if (await Sent.Take(Db, files, MyId.Value, "Sent.Files") is { } wrong)
            return await After(wrong);
        return await After(await Act(db => KeepFiles.Bring(db, Me.Acting(), Id, [.. Sent.Waiting.Select(w => w.Id)], Note, Now)), "files");
    }

    public async Task<IActionResult> OnPostFetchAsync(ProjectFileId one) =>
        await After(await Act(db => KeepFiles.Fetch(db, Me.Acting(), Id, one, Now)), "files");

    protected override async Task Fill()
    {
        All = await RoomFile.Of(Db, Id);
        Away = await RoomFile.Of(Db, Id, putAway: true);
    }
}
