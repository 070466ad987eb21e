using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.Staging;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Tests.Imports;

/// <summary>Brings a source in and is cut off as soon as its groups are committed, before its first post: as a process that was ended there.</summary>
internal sealed class CutAfterPeople : IIncoming, IActRunner, IDisposable
{
    private readonly IIncoming _source;
    private readonly IActRunner _runner;
    private readonly CancellationTokenSource _cut = new();
    private Tally _tally = new();

    private CutAfterPeople(IIncoming source, IActRunner runner) => (_source, _runner) = (source, runner);

    public string Kind => _source.Kind;
    public string Name => _source.Name;
    public string Language => _source.Language;

    public static async Task Run(App app, IIncoming source)
    {
        var services = app.Services;
        using var cut = new CutAfterPeople(source, services.GetRequiredService<IActRunner>());
        var import = new RunImport(
            new Acts(cut, services.GetRequiredService<LiveHub>()),
            services.GetRequiredService<ReadingDbs>(),
            app.Time,
            services.GetRequiredService<DataFolder>()
        );
        await Should.ThrowAsync<OperationCanceledException>(() => import.Do(cut, by: null, cancel: cut._cut.Token));
    }

    public string? Fingerprint() => _source.Fingerprint();

    public void Stage(StagingArea area, Tally tally, Rejections rejections, Action<long> progress, CancellationToken cancel)
    {
        _tally = tally;
        _source.Stage(area, tally, rejections, progress, cancel);
    }

    public async Task Run(ActJob job, CancellationToken cancel)
    {
        await _runner.Run(job, cancel);
        if (_tally.Groups.Imported > 0)
            await _cut.CancelAsync();
    }

    public void Dispose() => _cut.Dispose();
}
