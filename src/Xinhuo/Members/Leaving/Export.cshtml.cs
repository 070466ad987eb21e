using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Leaving;

/// <summary>All that is one's own, in one archive that can be read without us.</summary>
internal sealed class ExportPage(IEnumerable<IPersonalData> rooms, ExportProgress progress, Words words, CommunityZone zone, Settings settings) : HousePage
{
    public void OnGet() { }

    /// <summary>What the page beside the download asks every second; 204: nothing is being packed.</summary>
    public IActionResult OnGetProgress() =>
        progress.Of(MyId) is { } packed ? Content(words.Count("members.export.packed", packed), "text/plain; charset=utf-8") : new NoContentResult();

    public async Task<IActionResult> OnPostAsync()
    {
        var (me, cancel) = (MyId, HttpContext.RequestAborted);
        if (!progress.Begin(me))
            return Refused(Refusal.Of("members.export.running"), null);
        try
        {
            await Write(db =>
            {
                db.Record(Me.Acting(), Now, new DataExported(me));
                return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
            });
            // Packed into a file first: what fails on the way says so on a page and not in half a download, and the browser knows how long it takes.
            var file = Archive.Scratch();
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
            await using (var archive = new Archive(zip, progress, me))
            {
                foreach (var room in rooms)
                    await room.Export(Db, me, archive, cancel);
                await archive.Finish(
                    words["members.export.page.title", Me.Name],
                    words["members.export.page.lead", settings.ClubName, zone.Day(Now)],
                    CultureInfo.CurrentUICulture.Name,
                    cancel
                );
            }
            file.Position = 0;
            return File(file, "application/zip", string.Create(CultureInfo.InvariantCulture, $"xinhuo-{zone.Day(Now):yyyy-MM-dd}.zip"));
        }
        finally
        {
            progress.End(me);
        }
    }
}
