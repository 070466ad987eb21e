using Xinhuo.Imports.Bundle;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.StackExchange;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Uploading;

/// <summary>
/// Runs uploaded imports beside the pages, one at a time. The archive stays until its run is done, so that what a restart cut off can be taken up again.
/// </summary>
internal sealed class ImportDesk(RunImport imports, DataFolder folder, IHostApplicationLifetime lifetime, ILogger<ImportDesk> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public string PathOf(string upload) => folder.In("imports", "uploads", Path.GetFileName(upload));

    public bool Has(string? upload) => upload is not null && File.Exists(PathOf(upload));

    /// <summary>Keeps an archive under a name of our own: what the browser calls it is never a path.</summary>
    public async Task<string> Keep(Stream archive, Guid id, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.In("imports", "uploads"));
        var upload = $"{id:N}.zip";
        await using var file = File.Create(PathOf(upload));
        await archive.CopyToAsync(file, cancel);
        return upload;
    }

    public IIncoming? Open(string upload, string name)
    {
        // Both kinds may hold a file called badges: whichever knows more of the tables' columns reads a first row.
        IIncoming[] kinds = [new Dump(PathOf(upload), name), new BundleSource(PathOf(upload), name)];
        return kinds.FirstOrDefault(k => k.Fingerprint() is not null);
    }

    public void Drop(string upload) => File.Delete(PathOf(upload));

    public void Start(IIncoming incoming, string upload, MemberId by) =>
        _ = Task.Run(async () =>
        {
            await _turn.WaitAsync(lifetime.ApplicationStopping);
            try
            {
                var outcome = await imports.Do(incoming, by, upload, cancel: lifetime.ApplicationStopping);
                if (!outcome.Refused)
                    Drop(upload);
            }
            catch (Exception e)
            {
                log.LogError(e, "An uploaded import broke off; it can be taken up again.");
            }
            finally
            {
                _turn.Release();
            }
        });

    public void Dispose() => _turn.Dispose();
}
