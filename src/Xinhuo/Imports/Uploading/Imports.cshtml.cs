using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Imports.Running;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Imports.Uploading;

/// <summary>Where hosts bring a community in: an archive goes up, and everybody at the page sees how far it is.</summary>
[HostUpload(MostBytes)]
internal sealed class ImportsPage(ImportDesk desk, RunImport imports) : HousePage
{
    private const long MostBytes = 4L << 30;

    protected override Door Door => Door.Hosts;

    public IReadOnlyList<Shown> Runs { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public Task OnGetAsync() => Load();

    /// <summary>The list alone, for the page that looks again every second.</summary>
    public async Task<IActionResult> OnGetRunsAsync()
    {
        await Load();
        return Partial("_Runs", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        if (!ModelState.IsValid || Input.Archive is not { } archive)
            return Refused(Refusal.On("Archive", "imports.archive.missing"));
        await using var stream = archive.OpenReadStream();
        var upload = await desk.Keep(stream, Guid.CreateVersion7(Now), cancel);
        if (desk.Open(upload, NameOf(archive.FileName)) is not { } incoming)
        {
            desk.Drop(upload);
            return Refused(Refusal.On("Archive", "imports.archive.unknown"));
        }
        desk.Start(incoming, upload, MyId);
        return Redirect("/hosts/imports?started=yes");
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid run)
    {
        var upload = await Db.Set<ImportRun>().Where(r => r.Id == run).Select(r => r.Upload).SingleOrDefaultAsync();
        if (!desk.Has(upload) || desk.Open(upload!, upload!) is not { } incoming)
            return NotFound();
        desk.Start(incoming, upload!, MyId);
        return Redirect("/hosts/imports?started=yes");
    }

    public IActionResult OnGetRejected(Guid run) =>
        System.IO.File.Exists(imports.ReportPath(run)) ? PhysicalFile(imports.ReportPath(run), "text/csv", "rejected.csv") : NotFound();

    private async Task Load()
    {
        var rows = await (
            from run in Db.Set<ImportRun>()
            join source in Db.Set<SourceCommunity>() on run.Source equals source.Id
            orderby run.StartedAt descending
            select new
            {
                run,
                source.Name,
                source.Kind,
            }
        )
            .Take(20)
            .ToListAsync();
        var now = Now;
        Runs =
        [
            .. rows.Select(r => new Shown(
                r.run,
                r.Name,
                r.Kind,
                Tally.Parse(r.run.Tally),
                r.run.FinishedAt is null && r.run.AliveAt > now - RunImport.Silence,
                desk.Has(r.run.Upload)
            )),
        ];
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file.Replace('\\', '/')) is { Length: > 0 } name ? name : "upload";

    public sealed class Form
    {
        [Required(ErrorMessage = "imports.archive.missing")]
        public IFormFile? Archive { get; init; }
    }

    public sealed record Shown(ImportRun Run, string Name, string Kind, Tally Tally, bool IsRunning, bool CanGoOn);
}
