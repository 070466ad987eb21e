using Xinhuo.Imports;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.Staging;

namespace Xinhuo.Tests.Imports;

/// <summary>Pulls the plug while groups are being made: people have their places by then.</summary>
internal sealed class CutAfterPeople(IIncoming source, CancellationTokenSource cut) : IIncoming
{
    public string Kind => source.Kind;
    public string Name => source.Name;
    public string Language => source.Language;

    public string? Fingerprint() => source.Fingerprint();

    public void Stage(StagingArea area, Tally tally, Rejections rejections, Action<long> progress, CancellationToken cancel)
    {
        source.Stage(area, tally, rejections, progress, cancel);
        // A thread of its own: the pool's may all be busy until the import is over.
        new Thread(() =>
        {
            SpinWait.SpinUntil(() => tally.Groups.Imported > 0, TimeSpan.FromSeconds(30));
            cut.Cancel();
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.Highest,
        }.Start();
    }
}
